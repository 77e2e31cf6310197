package dev.herald.check.rule;

import java.util.List;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;

/** Pages whose main heading readers of the page's outline cannot tell. */
final class OneH1 implements PageRule {

    @Override
    public String name() {
        return "one-h1";
    }

    @Override
    public String wants() {
        return "Each page has one heading of the first level";
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        List<Element> headings = page.all("h1")
                .filter(heading -> !Leaf.isIn(heading, "template"))
                .toList();
        if (headings.isEmpty()) {
            found.accept(Flaw.on(page.route(), "", "the page has no <h1>", "give it one heading of the first level"));
        }
        headings.stream().skip(1).map(heading -> second(page, heading.text())).forEach(found);
    }

    private static Flaw second(Sheet page, String words) {
        return words.isEmpty()
                ? Flaw.on(page.route(), "", "an <h1> without words is a second one", "take it out")
                : Flaw.on(
                        page.route(),
                        Headings.SIGN + words,
                        "the heading '" + words + "' is a second <h1>",
                        "begin headings in a text with '##'; the title is the page's '#'");
    }
}
