package dev.herald.check.rule;

import java.util.function.Consumer;

/** Pages without a title. */
final class TitleMissing implements PageRule {

    @Override
    public String name() {
        return "title-missing";
    }

    @Override
    public String wants() {
        return "Each page has one title";
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        long titles =
                page.all("title").filter(title -> Leaf.isIn(title, "head")).count();
        if (page.title().isBlank()) {
            found.accept(Flaw.on(
                    page.route(),
                    "",
                    "the page has no title",
                    "write 'title: …' into the front matter, or <title> into the template"));
        } else if (titles > 1) {
            found.accept(Flaw.on(
                    page.route(), "", "the page has " + titles + " titles, and browsers take the first", "keep one"));
        }
    }
}
