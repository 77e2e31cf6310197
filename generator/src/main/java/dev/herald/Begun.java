package dev.herald;

import dev.herald.scaffold.Interview;
import dev.herald.scaffold.NewBlog;
import dev.herald.scaffold.Question;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A new blog on the disk.
 *
 * @param files relative to its folder, sorted
 */
public record Begun(Path folder, List<String> files) {

    public Begun {
        files = List.copyOf(files);
    }

    /**
     * Begins a blog in a folder that is empty or not there.
     *
     * @param given what is known of it
     * @param listener is asked for the rest, if there is anybody
     * @throws dev.herald.problem.SiteException if something lies in the folder, or something that was given cannot be
     */
    public static Begun in(Path folder, Map<Question, String> given, Optional<Terminal> listener, Instant now) {
        NewBlog.requireEmpty(folder);
        Map<Question, String> usual = new EnumMap<>(Question.class);
        usual.put(Question.TITLE, NewBlog.title(folder));
        listener.ifPresent(
                terminal -> usual.put(Question.TIMEZONE, terminal.zone().getId()));
        Interview interview = new Interview(given, usual);
        NewBlog blog = NewBlog.of(listener.map(interview::with).orElseGet(interview::unasked), folder, now);
        blog.write(folder);
        return new Begun(folder, List.copyOf(new TreeSet<>(blog.files().keySet())));
    }

    /**
     * What was made, and what to do next.
     *
     * @param text how a text is begun, by whoever has begun the blog
     */
    public List<String> lines(String text) {
        Path here = Path.of("").toAbsolutePath();
        Path there = folder.toAbsolutePath().normalize();
        List<String> lines = new ArrayList<>();
        lines.add("A new blog is in " + there + ":");
        files.forEach(file -> lines.add("  " + file));
        lines.add("Next:");
        if (!there.equals(here)) {
            lines.add("  cd " + (there.startsWith(here) ? here.relativize(there) : there));
        }
        lines.add("  mvn site                 builds it; open target/site/index.html");
        lines.add("  git init                 keeps its history; CI begins with a commit");
        lines.add("  " + text);
        return lines;
    }
}
