package dev.herald.output;

import dev.herald.config.Hosting.Host;
import dev.herald.config.SiteConfig;
import dev.herald.site.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What GitHub Pages wants to be told: {@code CNAME} with the site's own host, and {@code .nojekyll}. */
public record HostFiles(SiteConfig config) implements Output {

    @Override
    public List<OutputFile> files() {
        List<OutputFile> files = new ArrayList<>();
        if (config.hosting().host() == Host.GITHUB_PAGES) {
            files.add(OutputFile.text(new Route("/.nojekyll"), ""));
            if (hasOwnHost()) {
                files.add(OutputFile.text(new Route("/CNAME"), config.url().getHost() + "\n"));
            }
        }
        return files;
    }

    /** The site of a project below somebody's own host has its name from there. */
    private boolean hasOwnHost() {
        boolean theirs = config.url().getHost().toLowerCase(Locale.ROOT).endsWith(".github.io");
        return !theirs && config.basePath().isEmpty();
    }
}
