package dev.herald.check.report;

import dev.herald.check.rule.Finding;
import dev.herald.check.rule.Findings;
import dev.herald.check.rule.Findings.Asked;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Findings as the XML that Ant's and Maven's test reports have, which every CI server reads: each rule is a test, an error makes it fail, and warnings are what
 * it printed.
 */
final class JUnit {

    private JUnit() {}

    static String text(Findings findings) {
        List<String> names = Stream.concat(
                        findings.rules().stream().map(Asked::name),
                        findings.all().stream().map(Finding::rule))
                .distinct()
                .toList();
        String cases =
                names.stream().map(name -> test(name, of(name, findings))).collect(Collectors.joining());
        long failed = names.stream()
                .filter(name -> of(name, findings).stream().anyMatch(Finding::isError))
                .count();
        String counts = "name=\"herald check\" tests=\"" + names.size() + "\" failures=\"" + failed
                + "\" errors=\"0\" skipped=\"0\" time=\"" + seconds(findings) + "\"";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites " + counts + ">\n  <testsuite " + counts + ">\n"
                + cases + "  </testsuite>\n</testsuites>\n";
    }

    private static List<Finding> of(String rule, Findings findings) {
        return findings.all().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static String test(String rule, List<Finding> found) {
        List<Finding> errors = found.stream().filter(Finding::isError).toList();
        List<Finding> warnings =
                found.stream().filter(finding -> !finding.isError()).toList();
        String failure = errors.isEmpty()
                ? ""
                : "      <failure type=\"" + escaped(rule) + "\" message=\""
                        + escaped(ConsoleReport.counted(errors.size(), "error")) + "\">" + escaped(lines(errors))
                        + "</failure>\n";
        String out = warnings.isEmpty() ? "" : "      <system-out>" + escaped(lines(warnings)) + "</system-out>\n";
        return "    <testcase classname=\"herald.check\" name=\"" + escaped(rule) + "\" time=\"0\">\n" + failure + out
                + "    </testcase>\n";
    }

    private static String lines(List<Finding> findings) {
        return findings.stream().map(finding -> finding.problem().toString()).collect(Collectors.joining("\n"));
    }

    private static String seconds(Findings findings) {
        return String.format(Locale.ROOT, "%.3f", findings.time().toMillis() / 1000.0);
    }

    /** Without signs that XML cannot have (XML 1.0, section 2.2). */
    private static String escaped(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
