package dev.herald.check.rule;

import dev.herald.check.rule.Reference.Use;
import dev.herald.config.SiteConfig.Checks;
import dev.herald.config.SiteConfig.Weight;
import java.util.function.Consumer;

/** Style sheets, scripts, fonts, frames, sound, films and feeds that the site does not have. */
final class BrokenAssets implements PageRule {

    @Override
    public String name() {
        return "broken-assets";
    }

    @Override
    public String wants() {
        return "Style sheets, scripts, frames, media and feeds that pages name are there";
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
        Missing.of(page, Use.ASSET, "the page loads", found);
    }
}
