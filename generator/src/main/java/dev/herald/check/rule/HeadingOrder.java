package dev.herald.check.rule;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Headings that skip a level, so that readers who move by headings look for the one between (WCAG 2.2, technique G141). */
final class HeadingOrder implements PageRule {

    private static final Pattern HEADING = Pattern.compile("h[1-6]");

    @Override
    public String name() {
        return "heading-order";
    }

    @Override
    public String wants() {
        return "Headings go down one level at a time";
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        int before = 0;
        for (Element tag : page.tags()) {
            if (HEADING.matcher(tag.normalName()).matches() && !Leaf.isIn(tag, "template")) {
                int level = tag.normalName().charAt(1) - '0';
                if (before > 0 && level > before + 1) {
                    found.accept(flaw(page, tag, before));
                }
                before = level;
            }
        }
    }

    private static Flaw flaw(Sheet page, Element heading, int before) {
        return Flaw.on(
                page.route(),
                Headings.SIGN + heading.text(),
                "the heading '" + heading.text() + "' is an <" + heading.normalName() + "> below an <h" + before + ">",
                "write it one level below the heading before it, " + "#".repeat(before + 1));
    }
}
