package dev.herald.serve;

import dev.herald.site.Route;
import java.nio.file.Path;
import java.util.Set;

/** Builds the blog for the preview. Each method is called from one thread of its own; an author's mistake is a problem in the {@link Work}, never thrown. */
public interface Workshop {

    /**
     * Makes what a saved text shows first, its own page, if that can be done at once.
     *
     * @param changed the files and folders that were saved, added or removed, absolute
     * @return the routes of the files that are new by it; none: wait for {@link #build}
     */
    Set<Route> quickly(Set<Path> changed);

    /** Builds all that changed since the last build. */
    Work build();
}
