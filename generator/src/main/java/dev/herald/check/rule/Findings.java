package dev.herald.check.rule;

import dev.herald.config.SiteConfig;
import dev.herald.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that was found on a site.
 *
 * @param all sorted by file and line
 * @param pages how many were looked at
 * @param links how many addresses they name
 * @param time it took
 * @param rules the names of those that were on, each with what it wants
 * @param notes what else is worth a line, such as that a list is not kept yet
 */
public record Findings(List<Finding> all, int pages, long links, Duration time, List<Asked> rules, List<String> notes) {

    /** A rule that was on. */
    public record Asked(String name, String wants) {}

    public Findings {
        all = List.copyOf(all);
        rules = List.copyOf(rules);
        notes = List.copyOf(notes);
    }

    /** What stopped the build, so that there was nothing to look at. */
    public static Findings ofBuild(List<Problem> problems) {
        List<Finding> all = problems.stream().map(Finding::ofBuild).sorted().toList();
        return new Findings(
                all, 0, 0, Duration.ZERO, List.of(), List.of("the site was not built, so no rule was asked"));
    }

    public long errors() {
        return all.stream().filter(Finding::isError).count();
    }

    public long warnings() {
        return all.size() - errors();
    }

    /** The same with what the build told. */
    public Findings with(List<Problem> ofBuild, SiteConfig config) {
        return new Findings(Rules.both(ofBuild, all, config), pages, links, time, rules, notes);
    }

    /** The same with more notes. */
    public Findings noting(List<String> more) {
        List<String> both = Stream.concat(notes.stream(), more.stream()).toList();
        return new Findings(all, pages, links, time, rules, both);
    }
}
