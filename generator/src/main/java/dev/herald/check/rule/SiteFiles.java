package dev.herald.check.rule;

import dev.herald.site.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files of a built site, as a host serves them. */
public final class SiteFiles {

    private static final String OWN = ".herald"; // notes of the build, which no reader asks for

    private static final String INDEX = "index.html";

    private final Path folder;
    private final Set<String> names;
    private final Guesses guesses;

    private SiteFiles(Path folder, Set<String> names) {
        this.folder = folder;
        this.names = names;
        this.guesses = new Guesses(names);
    }

    /** All that lie in a folder. */
    public static SiteFiles of(Path folder) {
        Set<String> names = new TreeSet<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes any) {
                    boolean own = below.equals(folder.resolve(OWN));
                    return own ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes any) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    if (Route.fault("/" + name).isEmpty()) {
                        names.add(name); // others have no address
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new SiteFiles(folder, names);
    }

    /** Relative to the site's folder, sorted. */
    public Set<String> names() {
        return Set.copyOf(names);
    }

    /** {@code posts/hello/index.html} is what {@code /posts/hello/} shows. */
    static Route route(String name) {
        boolean folder = name.equals(INDEX) || name.endsWith("/" + INDEX);
        return new Route("/" + (folder ? name.substring(0, name.length() - INDEX.length()) : name));
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    public String text(String name) {
        try {
            return new String(Files.readAllBytes(path(name)), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The file that a host sends for a path: itself, its {@code index.html}, or the page whose {@code .html} the path leaves out. */
    public Optional<String> find(String path) {
        String name = Normalizer.normalize(path.substring(1), Normalizer.Form.NFC);
        if (name.isEmpty() || name.endsWith("/")) {
            return Optional.of(name + "index.html").filter(names::contains);
        }
        return Optional.of(name)
                .filter(names::contains)
                .or(() -> Optional.of(name + "/index.html").filter(names::contains))
                .or(() -> Optional.of(name + ".html").filter(names::contains));
    }

    /** The page or file that was probably meant by a path at which there is none. */
    Optional<Route> meant(String path) {
        return guesses.of(path).map(SiteFiles::route);
    }
}
