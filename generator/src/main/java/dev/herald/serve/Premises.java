package dev.herald.serve;

import dev.herald.site.Route;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a preview shows, and who it asks.
 *
 * @param blog the folder with {@code site.yaml} in it
 * @param site the folder to which the workshop writes; nobody publishes it
 * @param bearings asked after each build
 * @param marks of all posts and pages, as they were built; asked from several threads
 */
public record Premises(
        Path blog,
        Path site,
        Workshop workshop,
        Supplier<Bearings> bearings,
        Supplier<Map<Route, Mark>> marks,
        Desk desk) {

    public Premises {
        blog = blog.toAbsolutePath().normalize();
        site = site.toAbsolutePath().normalize();
    }
}
