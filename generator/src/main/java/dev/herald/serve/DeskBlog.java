package dev.herald.serve;

import dev.herald.problem.Problem;
import dev.herald.site.Addresses;
import dev.herald.site.Route;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A blog as it stands.
 *
 * @param language of the title
 * @param addresses under which it will be published
 * @param texts the newest first
 * @param problems that the last build found; errors first, then by file and line
 * @param done false if errors kept the last good site in place
 * @param notes what the desk does not know, such as what a ledger in a database holds
 */
public record DeskBlog(
        String title,
        Locale language,
        Addresses addresses,
        ZoneId zone,
        List<DeskText> texts,
        List<Problem> problems,
        boolean done,
        List<String> notes) {

    public DeskBlog {
        texts = texts.stream().sorted(DeskText.NEWEST_FIRST).toList();
        problems = problems.stream()
                .sorted(Comparator.comparing((Problem problem) -> !problem.isError())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        notes = List.copyOf(notes);
    }

    List<DeskText> of(DeskState state) {
        return texts.stream().filter(text -> text.state() == state).toList();
    }

    /** The text that has its page there. */
    Optional<DeskText> at(Route route) {
        return texts.stream()
                .filter(text ->
                        text.post().filter(post -> post.route().equals(route)).isPresent())
                .findFirst();
    }

    long errors() {
        return problems.stream().filter(Problem::isError).count();
    }
}
