package dev.herald.theme;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One place of the look-up chain with everything in it.
 *
 * @param label what stands before a file's path in problems: {@code theme}, {@code themes/gazette}
 * @param files by their path in the theme: {@code templates/post.ftlh}
 */
record Layer(String label, Map<String, byte[]> files) {

    Layer {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** @throws SiteException if a file cannot be read or is a link that leads out of the blog */
    static Layer read(Path blog, String label) {
        Path folder = blog.resolve(label);
        Map<String, byte[]> files = new TreeMap<>();
        for (Path file : visible(folder, label)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            files.put(path, bytes(blog, file, label + "/" + path));
        }
        return new Layer(label, files);
    }

    private static List<Path> visible(Path folder, String label) {
        try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException fault) {
            throw new SiteException(unreadable(label));
        }
    }

    private static byte[] bytes(Path blog, Path file, String name) {
        try {
            if (!file.toRealPath().startsWith(blog.toRealPath())) {
                throw new SiteException(
                        Problem.error(name, 0, "this link leads out of the blog", "put a copy of the file here"));
            }
            return Files.readAllBytes(file);
        } catch (IOException fault) {
            throw new SiteException(unreadable(name));
        }
    }

    private static Problem unreadable(String name) {
        return Problem.error(name, 0, "this cannot be read", "check its permissions and links");
    }
}
