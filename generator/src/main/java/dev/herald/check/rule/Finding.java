package dev.herald.check.rule;

import dev.herald.problem.Problem;
import dev.herald.site.Route;
import java.util.Comparator;
import java.util.List;

/**
 * What a rule found, for the writer.
 *
 * @param rule its name; {@link #BUILD} for what the build itself tells
 * @param problem with the writer's file and line, else with the page's route
 * @param pages on which it was found
 */
public record Finding(String rule, Problem problem, List<Route> pages) implements Comparable<Finding> {

    /** In the place of a rule's name. */
    public static final String BUILD = "build";

    private static final Comparator<Finding> ORDER =
            Comparator.comparing(Finding::problem).thenComparing(Finding::rule);

    public Finding {
        pages = List.copyOf(pages);
    }

    /** What the build tells. */
    public static Finding ofBuild(Problem problem) {
        return new Finding(BUILD, problem, List.of());
    }

    public boolean isError() {
        return problem.isError();
    }

    /** Whether it is in a file of the blog; otherwise it is known on which page only. */
    public boolean isInFile() {
        return !problem.file().startsWith("/");
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }
}
