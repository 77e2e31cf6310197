package dev.herald.check.rule;

import java.util.function.Consumer;

/** Pages of which search results have to guess the words. */
final class DescriptionMissing implements PageRule {

    @Override
    public String name() {
        return "description-missing";
    }

    @Override
    public String wants() {
        return "Each page that search engines show has a description";
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        if (!page.isHidden() && page.meta("description").isEmpty()) {
            found.accept(Flaw.on(
                    page.route(),
                    "",
                    "the page has no description",
                    "write 'description: …' into the front matter, one or two sentences"));
        }
    }
}
