package dev.herald;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.content.Absence;
import dev.herald.content.BuildOptions;
import dev.herald.content.Content;
import dev.herald.content.Content.Skipped;
import dev.herald.content.ContentReader;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.serve.Mark;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which posts and pages a plain build would publish now, and why not the others. */
final class Marks {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private Marks() {}

    /** Of every text that a preview shows; none if the settings cannot be read. */
    static Map<Route, Mark> of(Path blog, SiteDefaults defaults, Instant now) {
        try {
            return of(blog, SiteFile.read(blog, defaults, new Problems()), now);
        } catch (SiteException unreadable) { // the build tells it
            return Map.of();
        }
    }

    private static Map<Route, Mark> of(Path blog, SiteConfig config, Instant now) {
        Map<String, Skipped> left =
                ContentReader.read(blog, config, new BuildOptions(false, false, now)).skipped().stream()
                        .collect(Collectors.toMap(Skipped::file, one -> one, (first, second) -> first));
        Content all = ContentReader.read(blog, config, new BuildOptions(true, true, now));
        Map<Route, Mark> marks = new HashMap<>();
        Stream.concat(all.posts().stream(), all.pages().stream())
                .forEach(source -> marks.put(source.post().route(), mark(source.post(), left)));
        return marks;
    }

    private static Mark mark(Post post, Map<String, Skipped> left) {
        Optional<Skipped> reason = Optional.ofNullable(left.get(post.file()));
        Optional<Absence> absence = reason.flatMap(Skipped::absence);
        if (absence.isPresent()) {
            return new Mark(
                    "scheduled", "Scheduled for " + MINUTE.format(absence.get().date()), post.file());
        }
        return reason.isPresent()
                ? new Mark("draft", "Draft", post.file())
                : new Mark("published", "Published", post.file());
    }
}
