package dev.herald.check.rule;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Links that do not say where they lead (WCAG 2.2, success criterion 2.4.4; Google Search Central, "Write good anchor text"). */
final class LinkTexts implements PageRule {

    private static final Pattern TAG = Pattern.compile("(?:^|\\s)tag(?:\\s|$)");

    @Override
    public String name() {
        return "link-texts";
    }

    @Override
    public String wants() {
        return "Each link says where it leads";
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        page.all("a").filter(link -> link.hasAttr("href") && !isUnseen(link)).forEach(link -> look(page, link, found));
    }

    private static void look(Sheet page, Element link, Consumer<Flaw> found) {
        String name = LinkName.of(link);
        if (name.isEmpty()) {
            found.accept(Flaw.on(
                    page.route(),
                    link.attr("href"),
                    "the link to " + link.attr("href") + " has no words",
                    "write words into it, or an alt text if it is a picture"));
        } else if (EmptyWords.are(name) && !isNamedSo(page, link, name)) {
            found.accept(Flaw.on(
                    page.route(),
                    link.attr("href"),
                    "the link '" + name + "' to " + link.attr("href") + " does not say where it leads",
                    "make the words that name the thing the link"));
        }
    }

    /** A tag or post may be called "Read more"; its address says so too. */
    private static boolean isNamedSo(Sheet page, Element link, String name) {
        if (!(page.ground().target(page.address(), link.attr("href")) instanceof Target.Inside inside)) {
            return false;
        }
        String path = inside.path().replaceFirst("/(?:index\\.html)?$", "").replaceFirst("\\.html$", "");
        return EmptyWords.plain(path.substring(path.lastIndexOf('/') + 1)).equals(EmptyWords.plain(name));
    }

    private static boolean isUnseen(Element link) {
        return TAG.matcher(link.attr("rel")).find() // the tag's name, which is a word like any other
                || link.attr("aria-hidden").equals("true")
                || link.hasAttr("hidden")
                || link.attr("tabindex").equals("-1") && link.text().isEmpty()
                || Leaf.isIn(link, "template");
    }
}
