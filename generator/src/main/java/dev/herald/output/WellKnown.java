package dev.herald.output;

import dev.herald.channel.StandardSite;
import dev.herald.config.SiteConfig;
import dev.herald.site.Route;
import java.util.List;

/** Shows that the blog's record on Bluesky is its own: {@code /.well-known/site.standard.publication} (standard.site, "Verification"). */
public record WellKnown(SiteConfig config) implements Output {

    @Override
    public List<OutputFile> files() {
        return StandardSite.of(config).stream()
                .map(site -> OutputFile.text(
                        new Route("/.well-known/" + StandardSite.PUBLICATION), site.publication() + "\n"))
                .toList();
    }
}
