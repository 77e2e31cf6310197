package dev.herald.serve;

import dev.herald.state.Places;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Which files and folders of a blog a build reads.
 *
 * @param blog absolute
 */
record Paths(Path blog, Places places) {

    /** Whether something that a build reads is in a folder, or may come to be in it. */
    boolean leadTo(Path folder) {
        String name = name(folder);
        return all().anyMatch(place -> isIn(place, name)) || holds(folder, name + "/");
    }

    /** Whether a build reads a file. */
    boolean have(Path file) {
        return holds(file, name(file));
    }

    /** Whether a build reads what is in a folder, also where it is a link: among texts it would be refused, as it could lead in circles. */
    boolean follow(Path path) {
        String name = name(path);
        boolean place = places.others().stream().anyMatch(other -> isIn(name, other))
                || places.texts().contains(name);
        return place && Files.isDirectory(path);
    }

    /** Whether all lies in the same places. */
    boolean isLike(Paths other) {
        return places.texts().equals(other.places.texts()) && places.others().equals(other.places.others());
    }

    /** Folders are asked for before what is in them: of one that is passed over nothing is. */
    private boolean holds(Path path, String name) {
        String bare = name(path);
        return places.others().stream().anyMatch(place -> isIn(bare, place))
                || places.texts().stream().anyMatch(place -> isIn(bare, place))
                        && !places.passed().test(name);
    }

    private Stream<String> all() {
        return Stream.concat(places.texts().stream(), places.others().stream());
    }

    private static boolean isIn(String name, String folder) {
        return folder.isEmpty() || name.equals(folder) || name.startsWith(folder + "/");
    }

    /** Relative to the blog, with {@code /} between folders; "" for the blog itself. */
    private String name(Path path) {
        return blog.relativize(path).toString().replace('\\', '/');
    }
}
