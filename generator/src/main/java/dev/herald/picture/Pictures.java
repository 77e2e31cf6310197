package dev.herald.picture;

import dev.herald.site.Addresses;
import dev.herald.site.Image.Size;
import dev.herald.site.Route;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The pictures among the files of a blog: PNG, JPEG, GIF, WebP, AVIF, BMP and SVG. Each is measured when somebody first asks, and not again; of its file no more
 * is read than says its size. Thread-safe.
 */
public final class Pictures {

    private static final Pattern ENDING = Pattern.compile("(?i)\\.(?:png|jpe?g|gif|webp|avif|bmp|svg)$");

    private final Map<Route, Path> files;
    private final Map<Route, Measured> measured;
    private final Consumer<Route> asked;

    /** @param files that may be pictures, by where they go on the site */
    public Pictures(Map<Route, Path> files) {
        this(Map.copyOf(files), new ConcurrentHashMap<>(), route -> {});
    }

    private Pictures(Map<Route, Path> files, Map<Route, Measured> measured, Consumer<Route> asked) {
        this.files = files;
        this.measured = measured;
        this.asked = asked;
    }

    /**
     * The same pictures.
     *
     * @param told is told for which of them somebody asks, whether they are there or not
     */
    public Pictures telling(Consumer<Route> told) {
        return new Pictures(files, measured, told);
    }

    /** Whether a file has the ending of a picture, whose bytes say how large it is and nothing else that pages show. */
    public static boolean isOne(String file) {
        return ENDING.matcher(file).find();
    }

    /** What the file is that goes to this route; nothing if no file of the blog does. */
    public Optional<Measured> at(Route route) {
        asked.accept(route);
        return Optional.ofNullable(files.get(route))
                .map(file -> measured.computeIfAbsent(route, absent -> measure(file)));
    }

    /** The same for a path that the blog's owner writes: from the site's root, perhaps percent-encoded. */
    public Optional<Measured> at(String path) {
        return route(path).flatMap(this::at);
    }

    /** Where on the site such a path leads. */
    public static Optional<Route> route(String path) {
        String decoded = Addresses.decoded(path);
        return Optional.of(decoded)
                .filter(any -> decoded.startsWith("/") && Route.fault(decoded).isEmpty())
                .map(Route::new);
    }

    /** The file that goes to such a path; nothing if no file of the blog does. */
    public Optional<Path> file(String path) {
        Optional<Route> route = route(path);
        route.ifPresent(asked);
        return route.map(files::get);
    }

    /** Whether they are the same files at the same places. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Pictures pictures && pictures.files.equals(files);
    }

    @Override
    public int hashCode() {
        return files.hashCode();
    }

    private static Measured measure(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return new Measured(size(in, file), Files.size(file));
        } catch (IOException unreadable) {
            return new Measured(Optional.empty(), 0);
        }
    }

    private static Optional<Size> size(InputStream in, Path file) throws IOException {
        boolean svg = file.toString().toLowerCase(Locale.ROOT).endsWith(".svg");
        return svg ? Drawing.size(in) : Raster.size(in);
    }
}
