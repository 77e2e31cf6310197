package dev.herald.theme;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.problem.Spelling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where a theme's files are looked up, the nearest first: the blog's {@code theme/}, the blog's {@code themes/NAME/}, {@code themes/NAME/} on the
 * class path, then the same two of the theme's parent, and so on.
 */
record Roots(List<Layer> layers) {

    private static final Pattern PLACE = Pattern.compile(
            "theme\\.yaml|assets/.+|cards/(?:wide|square)\\.yaml|fonts/.+|strings/[^/]+\\.yaml|templates/.+|text/.+\\.ftl|README.*");
    private static final Pattern NAME = Pattern.compile("[\\w][\\w.-]*");
    private static final String SHARED = "base"; // what themes are made of, and none by itself

    Roots {
        layers = List.copyOf(layers);
    }

    /** @throws SiteException if there is no such theme, or one of its parents is missing or its own child */
    static Roots of(Path blog, SiteConfig config) {
        List<Layer> layers = new ArrayList<>();
        if (Files.isDirectory(blog.resolve("theme"))) {
            layers.add(Layer.read(blog, "theme"));
        }
        List<String> seen = new ArrayList<>();
        ClassPath jars = new ClassPath();
        Optional<Parent> next = Optional.of(new Parent(config.theme(), SiteFile.NAME, line(config)));
        while (next.isPresent()) {
            List<Layer> found = layersOf(blog, jars, next.get(), seen);
            seen.add(next.get().theme());
            layers.addAll(found);
            next = Parent.of(found);
        }
        return new Roots(layers);
    }

    /** Of {@code theme: pocket}, or of {@code name: pocket} below {@code theme}. */
    private static int line(SiteConfig config) {
        return Math.max(config.line("theme"), config.line("theme.name"));
    }

    private static List<Layer> layersOf(Path blog, ClassPath jars, Parent wanted, List<String> seen) {
        String theme = wanted.theme();
        if (seen.contains(theme)) {
            throw new SiteException(wanted.problem(
                    "the theme '" + theme + "' is its own parent", "name another parent, or leave 'parent' out"));
        }
        List<Layer> layers = new ArrayList<>();
        if (NAME.matcher(theme).matches()) {
            if (Files.isDirectory(blog.resolve("themes").resolve(theme))) {
                layers.add(Layer.read(blog, "themes/" + theme));
            }
            jars.theme(theme).ifPresent(layers::add);
        }
        if (layers.isEmpty()) {
            throw new SiteException(
                    wanted.problem("the theme '" + theme + "' does not exist", themes(blog, jars, theme)));
        }
        return layers;
    }

    private static String themes(Path blog, ClassPath jars, String wanted) {
        SortedSet<String> names = new TreeSet<>(jars.names());
        names.remove(SHARED);
        names.addAll(folders(blog.resolve("themes")));
        return Spelling.suggest(wanted, names);
    }

    private static List<String> folders(Path themes) {
        if (!Files.isDirectory(themes)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(themes)) {
            return paths.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A theme that something names. */
    private record Parent(String theme, String file, int line) {

        static Optional<Parent> of(List<Layer> layers) {
            return layers.stream()
                    .filter(layer -> layer.files().containsKey("theme.yaml"))
                    .map(layer -> new ThemeFile(
                            layer.label() + "/theme.yaml", 0, layer.files().get("theme.yaml")))
                    .flatMap(file -> ThemeConfig.parent(file).stream()
                            .map(parent -> new Parent(parent.text(), file.name(), parent.line())))
                    .findFirst();
        }

        Problem problem(String what, String fix) {
            return Problem.error(file, line, what, fix);
        }
    }

    /** Tells what lies in the blog's own {@code theme/} where no theme has a file, and so would change nothing. */
    void tellMisplaced(Problems problems) {
        Layer nearest = layers.get(0);
        if (!nearest.label().equals("theme")) {
            return;
        }
        for (String path : nearest.files().keySet()) {
            if (!PLACE.matcher(path).matches()) {
                problems.error(
                        "theme/" + path,
                        0,
                        "no theme has a file in this place",
                        "move it to theme/assets/, theme/strings/ or theme/templates/, to theme/text/ as NAME.ftl, or to theme/cards/ as wide.yaml or square.yaml");
            }
        }
    }

    /** The nearest file of that path. */
    Optional<ThemeFile> file(String path) {
        return file(path, 0);
    }

    /** The nearest file of that path, from a layer on. */
    Optional<ThemeFile> file(String path, int layer) {
        return all(path).stream().filter(file -> file.layer() >= layer).findFirst();
    }

    /** Every file of that path, the nearest first. */
    List<ThemeFile> all(String path) {
        return IntStream.range(0, layers.size())
                .filter(layer -> layers.get(layer).files().containsKey(path))
                .mapToObj(layer -> file(layer, path))
                .toList();
    }

    private ThemeFile file(int layer, String path) {
        Layer found = layers.get(layer);
        return new ThemeFile(found.label() + "/" + path, layer, found.files().get(path));
    }

    /** The paths below a folder such as {@code assets/} in any layer, without the folder. */
    SortedSet<String> below(String folder) {
        SortedSet<String> paths = new TreeSet<>();
        for (Layer layer : layers) {
            layer.files().keySet().stream()
                    .filter(path -> path.startsWith(folder))
                    .forEach(path -> paths.add(path.substring(folder.length())));
        }
        return paths;
    }
}
