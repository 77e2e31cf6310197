package dev.herald;

import dev.herald.content.Absence;
import dev.herald.content.Content;
import dev.herald.content.Content.Skipped;
import dev.herald.serve.Mark;
import dev.herald.site.Post;
import dev.herald.site.Route;
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

    /** Of every text that a preview shows. */
    static Map<Route, Mark> of(Readings.Both blog) {
        Map<String, Skipped> left = blog.usual().content().skipped().stream()
                .collect(Collectors.toMap(Skipped::file, one -> one, (first, second) -> first));
        Content all = blog.whole().content();
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
