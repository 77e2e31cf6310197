package dev.herald.check.rule;

import dev.herald.check.rule.Reference.Use;
import dev.herald.config.SiteConfig.Checks;
import dev.herald.config.SiteConfig.Weight;
import java.util.function.Consumer;

/** Pictures and icons that the site does not have. */
final class BrokenPictures implements PageRule {

    @Override
    public String name() {
        return "broken-pictures";
    }

    @Override
    public String wants() {
        return "Pictures and icons of the site are there";
    }

    @Override
    public Weight usual(Checks checks) {
        return checks.pictures();
    }

    @Override
    public boolean alsoGuests() {
        return true;
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        Missing.of(page, Use.PICTURE, "the page shows", found);
    }
}
