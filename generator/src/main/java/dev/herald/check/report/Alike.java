package dev.herald.check.report;

import dev.herald.check.rule.Finding;
import dev.herald.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is found alike in many files, as of a template or a habit, in one finding that counts them: for people who read line by line. */
final class Alike {

    private static final int MOST = 5; // files that are told one by one
    private static final int NAMED = 3;

    private Alike() {}

    /** What makes two findings alike. */
    private record Kind(String rule, boolean error, String what, String fix) {

        static Kind of(Finding finding) {
            Problem problem = finding.problem();
            return new Kind(finding.rule(), finding.isError(), problem.what(), problem.fix());
        }
    }

    static List<Finding> grouped(List<Finding> findings) {
        Map<Kind, List<Finding>> kinds =
                findings.stream().collect(Collectors.groupingBy(Kind::of, LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream().flatMap(Alike::told).sorted().toList();
    }

    private static Stream<Finding> told(List<Finding> alike) {
        List<String> files = List.copyOf(
                alike.stream().map(finding -> finding.problem().file()).collect(Collectors.toCollection(TreeSet::new)));
        return files.size() > MOST ? Stream.of(one(alike.get(0), files)) : alike.stream();
    }

    private static Finding one(Finding first, List<String> files) {
        Problem problem = first.problem();
        String others = files.stream()
                .filter(file -> !file.equals(problem.file()))
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        String what = problem.what() + " (the same in " + (files.size() - 1) + " more files: " + others + ", …)";
        Problem counted = first.isError()
                ? Problem.error(problem.file(), problem.line(), what, problem.fix())
                : Problem.warning(problem.file(), problem.line(), what, problem.fix());
        return new Finding(first.rule(), counted, first.pages());
    }
}
