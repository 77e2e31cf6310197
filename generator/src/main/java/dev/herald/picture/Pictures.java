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

/**
 * The pictures among the files of a blog: PNG, JPEG, GIF, WebP, AVIF, BMP and SVG. Each is measured when somebody first asks, and not again; of its file no more
 * is read than says its size. Thread-safe.
 */
public final class Pictures {

    private final Map<Route, Path> files;
    private final Map<Route, Measured> measured = new ConcurrentHashMap<>();

    /** @param files that may be pictures, by where they go on the site */
    public Pictures(Map<Route, Path> files) {
        this.files = Map.copyOf(files);
    }

    /** What the file is that goes to this route; nothing if no file of the blog does. */
    public Optional<Measured> at(Route route) {
        return Optional.ofNullable(files.get(route))
                .map(file -> measured.computeIfAbsent(route, absent -> measure(file)));
    }

    /** The same for a path that the blog's owner writes: from the site's root, perhaps percent-encoded. */
    public Optional<Measured> at(String path) {
        String decoded = Addresses.decoded(path);
        return decoded.startsWith("/") && Route.fault(decoded).isEmpty() ? at(new Route(decoded)) : Optional.empty();
    }

    /** The file that goes to such a path; nothing if no file of the blog does. */
    public Optional<Path> file(String path) {
        String decoded = Addresses.decoded(path);
        return decoded.startsWith("/") && Route.fault(decoded).isEmpty()
                ? Optional.ofNullable(files.get(new Route(decoded)))
                : Optional.empty();
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
