package dev.herald.check.rule;

import dev.herald.check.rule.Reference.Use;
import dev.herald.config.SiteConfig.Checks;
import dev.herald.config.SiteConfig.Weight;
import java.util.function.Consumer;

/** Links to pages and files that the site does not have. */
final class BrokenLinks implements PageRule {

    @Override
    public String name() {
        return "broken-links";
    }

    @Override
    public String wants() {
        return "Links within the site lead to a page or file that is there";
    }

    @Override
    public Weight usual(Checks checks) {
        return checks.links();
    }

    @Override
    public boolean alsoGuests() {
        return true;
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        Missing.of(page, Use.LINK, "the link leads to", found);
    }
}
