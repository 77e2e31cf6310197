package dev.herald.scaffold;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import dev.herald.site.Post.Kind;
import java.util.List;
import java.util.Optional;

/**
 * The text that somebody wants to write.
 *
 * @param title on one line
 * @param date as it was written; now, if nothing is
 * @param language its tag, such as {@code de}; the site's, if nothing is
 * @param author an id or a name
 * @param slug the last part of its address; made of the title, if nothing is
 */
public record Asked(
        Kind kind,
        Shape shape,
        State state,
        String title,
        List<String> tags,
        Optional<String> date,
        Optional<String> language,
        Optional<String> author,
        Optional<String> slug) {

    /** Whether a text is a file or a folder. */
    public enum Shape {
        FILE,
        /** A folder with an {@code index.md}, for a text with pictures. */
        BUNDLE
    }

    /** Whether the build publishes a text. */
    public enum State {
        READY,
        DRAFT
    }

    /** @throws SiteException if the title is empty */
    public Asked {
        title = oneLine(title);
        tags = tags.stream()
                .map(Asked::oneLine)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        date = date.map(Asked::oneLine).filter(text -> !text.isEmpty());
        language = language.map(Asked::oneLine).filter(text -> !text.isEmpty());
        author = author.map(Asked::oneLine).filter(text -> !text.isEmpty());
        slug = slug.map(Asked::oneLine).filter(text -> !text.isEmpty());
        if (title.isEmpty()) {
            throw new SiteException(Problem.error("title", 0, "it is empty", "write what the text is about"));
        }
    }

    /** Without what no page can show. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\x{85}\\x{2028}\\x{2029}\\x{FEFF}\\x{FFFD}-\\x{FFFF}\\s]+", " ")
                .strip();
    }
}
