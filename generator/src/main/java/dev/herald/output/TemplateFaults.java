package dev.herald.output;

import dev.herald.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The faults of templates, each told once, however many pages it stops. May be filled from several threads. */
final class TemplateFaults {

    private static final String PAGE = " (on ";

    private final List<Problem> found = new ArrayList<>();

    synchronized void add(Collection<Problem> problems) {
        found.addAll(problems);
    }

    /** One problem for each place in a template; it names the first of the pages. */
    synchronized List<Problem> told() {
        Map<String, List<Problem>> byPlace = new TreeMap<>();
        found.stream()
                .sorted()
                .forEach(problem -> byPlace.computeIfAbsent(
                                problem.file() + ":" + problem.line() + ":" + what(problem), place -> new ArrayList<>())
                        .add(problem));
        return byPlace.values().stream().map(TemplateFaults::once).toList();
    }

    private static String what(Problem problem) {
        int page = problem.what().lastIndexOf(PAGE);
        return page < 0 ? problem.what() : problem.what().substring(0, page);
    }

    private static Problem once(List<Problem> same) {
        Problem first = same.get(0);
        String what = what(first);
        if (same.size() == 1 || what.equals(first.what())) {
            return first;
        }
        String page = first.what().substring(what.length() + PAGE.length());
        return Problem.error(
                first.file(), first.line(), what + PAGE + same.size() + " pages, such as " + page, first.fix());
    }
}
