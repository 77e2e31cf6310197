package dev.herald.check.guard;

import dev.herald.site.Post;
import dev.herald.site.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The addresses of texts that were published, each with the file that it was made of: {@code published/addresses.txt}, made to be committed.
 *
 * @param files by address; "" where it is not known
 */
public record Addresses(Map<Route, String> files) {

    /** Its file in the blog. */
    public static final String FILE = "published/addresses.txt";

    private static final String HEADING =
            "# What was published, and of which file. Herald writes this list and lets no address in it get lost; commit it.";

    public Addresses {
        files = new TreeMap<>(files);
    }

    /** Those of a blog as it is now, with the former addresses that lead on. */
    public static Addresses of(List<Post> posts) {
        Map<Route, String> files = new TreeMap<>();
        posts.forEach(post -> post.aliases().forEach(alias -> files.put(alias, post.file())));
        posts.forEach(post -> files.put(post.route(), post.file()));
        return new Addresses(files);
    }

    /** What a blog has kept; nothing if it keeps no such list yet. */
    public static Optional<Addresses> kept(Path blog) {
        return KeptList.read(blog.resolve(FILE)).map(lines -> {
            Map<Route, String> files = new TreeMap<>();
            lines.stream()
                    .filter(line -> Route.fault(line.get(0)).isEmpty())
                    .forEach(line -> files.put(new Route(line.get(0)), line.size() > 1 ? line.get(1) : ""));
            return new Addresses(files);
        });
    }

    /** With those of another list; of an address in both, that list knows the file. */
    public Addresses with(Addresses newer) {
        Map<Route, String> all = new TreeMap<>(files);
        all.putAll(newer.files);
        return new Addresses(all);
    }

    /** Whether one of them was made of the file. */
    boolean hasFile(String file) {
        return files.containsValue(file);
    }

    /** Keeps the list in a blog. */
    public void keep(Path blog) {
        Stream<List<String>> lines =
                files.entrySet().stream().map(entry -> List.of(entry.getKey().path(), entry.getValue()));
        KeptList.write(blog.resolve(FILE), HEADING, lines);
    }
}
