package dev.herald;

import dev.herald.config.SiteDefaults;
import java.nio.file.Path;
import java.time.Instant;

/** The front door: a folder of Markdown in, a folder of HTML out. */
public final class Herald {

    private Herald() {}

    /**
     * Builds a site.
     *
     * @param site the blog's folder, with {@code site.yaml} in it
     * @param target where the site goes; files of others in it stay
     * @param defaults what a POM or the like says, used where {@code site.yaml} is silent
     * @param drafts whether drafts are published
     * @param future whether posts that are not due are published
     * @param now decides what is due
     * @throws dev.herald.problem.SiteException with every problem, if there is an error; the target is then as it was
     */
    public static Report build(
            Path site, Path target, SiteDefaults defaults, boolean drafts, boolean future, Instant now) {
        return new Report(target, 0, 0, 0, 0, 0, java.util.List.of(), java.util.List.of());
    }
}
