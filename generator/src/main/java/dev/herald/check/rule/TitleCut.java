package dev.herald.check.rule;

import dev.herald.outlook.Cutting;
import dev.herald.outlook.Google;
import java.util.function.Consumer;

/** Titles that search results cut before the writer's own words end. The name of the blog behind them may go. */
final class TitleCut implements PageRule {

    @Override
    public String name() {
        return "title-cut";
    }

    @Override
    public String wants() {
        return "Search results show the whole title";
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        String title = page.title();
        Cutting shown = Google.title(title);
        String own = own(title, page.ground().config().title());
        if (!page.isHidden() && shown.isCut() && shown.end() < own.length()) {
            found.accept(Flaw.on(
                    page.route(),
                    own,
                    "search results cut its title to '" + shown.shown() + "'",
                    "write a 'title' of at most " + shown.kept() / 5 * 5 + " letters, the words that matter first"));
        }
    }

    /** Without the site's name behind it, which the writer has not written there. */
    static String own(String title, String site) {
        boolean named = !site.isEmpty() && title.endsWith(site) && title.length() > site.length();
        return named ? title.substring(0, title.length() - site.length()).replaceFirst("[\\s|·–—:/-]+$", "") : title;
    }
}
