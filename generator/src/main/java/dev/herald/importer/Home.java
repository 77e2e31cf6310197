package dev.herald.importer;

import dev.herald.check.PublicAddress;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.site.JsonText;
import java.util.Optional;

/**
 * Where readers will find the new blog: where somebody says, else where the old one was, unless that was a computer for trying out.
 *
 * @param url without a slash at its end
 * @param told whether the export or somebody says so
 */
record Home(String url, boolean told) {

    private static final String PLACEHOLDER = "https://blog.example";

    /** @throws SiteException if what somebody says is no address */
    static Home of(Optional<String> wanted, Optional<String> old) {
        if (wanted.isPresent()) {
            if (config(wanted.get()).isEmpty()) {
                throw new SiteException(Problem.error(
                        "url",
                        0,
                        "'" + wanted.get() + "' is not the address of a blog",
                        "write the whole address, such as https://example.com or https://example.com/blog"));
            }
            return new Home(bare(wanted.get()), true);
        }
        return old.filter(url -> config(url)
                        .filter(config -> PublicAddress.fault(config).isEmpty())
                        .isPresent())
                .map(url -> new Home(bare(url), true))
                .orElseGet(() -> new Home(PLACEHOLDER + old.map(Home::path).orElse(""), false));
    }

    private static Optional<SiteConfig> config(String url) {
        Problems faults = new Problems();
        SiteConfig config = SiteFile.parse("{title: x, url: " + JsonText.of(url) + "}", SiteDefaults.NONE, faults);
        return Optional.of(config).filter(any -> !faults.hasErrors());
    }

    private static String bare(String url) {
        return url.strip().replaceFirst("/+$", "");
    }

    /** Its path, "" for none. */
    String path() {
        return path(url);
    }

    private static String path(String url) {
        return url.replaceFirst("^(?i)https?://[^/?#]*", "")
                .replaceFirst("[?#].*", "")
                .replaceFirst("/+$", "");
    }
}
