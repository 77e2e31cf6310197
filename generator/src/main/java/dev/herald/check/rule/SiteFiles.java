package dev.herald.check.rule;

import dev.herald.site.Addresses;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of a built site, as a host serves them. */
public final class SiteFiles {

    private static final String OWN = ".herald"; // notes of the build, which no reader asks for

    private static final String INDEX = "index.html";

    private final Path folder;
    private final Set<String> names;
    private final Map<String, String> byLastPart = new TreeMap<>();
    private final Map<String, String> inLowerCase = new TreeMap<>();

    private SiteFiles(Path folder, Set<String> names) {
        this.folder = folder;
        this.names = names;
        names.forEach(name -> {
            inLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            byLastPart.putIfAbsent(lastPart(name), name);
        });
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

    /** The file that was probably meant: one whose letters differ in case only, else one of the same name elsewhere. */
    Optional<Route> meant(String path) {
        String name = path.substring(1).toLowerCase(Locale.ROOT);
        String page = name.endsWith("/") || name.isEmpty() ? name + "index.html" : name;
        return Optional.ofNullable(inLowerCase.get(page))
                .or(() -> Optional.ofNullable(inLowerCase.get(page + "/index.html")))
                .or(() -> Optional.ofNullable(byLastPart.get(lastPart(page))))
                .map(SiteFiles::route);
    }

    /** The last part that says something: {@code hello} of {@code posts/hello/index.html}. */
    private static String lastPart(String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceFirst("/?index\\.html$|\\.html$|/$", "");
        return Addresses.decoded(plain.substring(plain.lastIndexOf('/') + 1));
    }
}
