package dev.herald;

import dev.herald.config.SiteDefaults;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The front door: a folder of Markdown in, a folder of HTML out. */
public final class Herald {

    private Herald() {}

    public static Report build(
            Path site, Path target, SiteDefaults defaults, boolean drafts, boolean future, Instant now) {
        return new Report(target, 0, 0, 0, 0, 0, List.of(), List.of());
    }
}
