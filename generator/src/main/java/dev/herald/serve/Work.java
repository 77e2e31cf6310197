package dev.herald.serve;

import dev.herald.problem.Problem;
import dev.herald.site.Route;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a build of the preview did.
 *
 * @param done whether the site is the blog as it stands; if not, errors kept the last good site in place
 * @param changed the routes of files written or removed by this build
 * @param problems all that there are, errors too, sorted
 */
public record Work(boolean done, Set<Route> changed, List<Problem> problems) {

    public Work {
        changed = Set.copyOf(changed);
        problems = List.copyOf(problems);
    }

    /** The same with files that were written before. */
    Work with(Set<Route> before) {
        Set<Route> all = new HashSet<>(changed);
        all.addAll(before);
        return new Work(done, all, problems);
    }
}
