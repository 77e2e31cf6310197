package dev.herald.serve;

import dev.herald.site.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** The folder of a built site, and nothing outside of it. */
record SiteFolder(Path folder) {

    private static final String OWN = "/.herald"; // what Herald keeps in it for itself

    /** The file at a path of the site, decoded; a folder's is its {@code index.html}. Nothing if there is none, or it leads out. */
    Optional<Path> file(String path) {
        return route(path)
                .flatMap(route -> within(route.file()))
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    /** Whether a path lacks nothing but the slash at its end. */
    boolean lacksSlash(String path) {
        return !path.endsWith("/") && file(path + "/").isPresent();
    }

    private static Optional<Route> route(String path) {
        boolean ours = (path + "/").startsWith(OWN + "/");
        return ours || path.indexOf('\0') >= 0 || Route.fault(path).isPresent()
                ? Optional.empty()
                : Optional.of(new Route(path));
    }

    private Optional<Path> within(String name) {
        try {
            Path real = folder.resolve(name).toRealPath();
            return real.startsWith(folder.toRealPath()) ? Optional.of(real) : Optional.empty();
        } catch (IOException | InvalidPathException absent) {
            return Optional.empty();
        }
    }
}
