package dev.herald.check.report;

import dev.herald.check.rule.Finding;
import dev.herald.check.rule.Findings;
import dev.herald.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Findings for the console: a block for each file, and a last line that sums up. */
public final class ConsoleReport {

    private ConsoleReport() {}

    /** The findings to tell: what is alike in many files stands there once, with their number. */
    public static List<Finding> told(Findings findings) {
        return Alike.grouped(findings.all());
    }

    /** The findings, file by file. */
    public static List<String> lines(Findings findings) {
        Map<String, List<Finding>> byFile = new LinkedHashMap<>();
        told(findings)
                .forEach(finding -> byFile.computeIfAbsent(finding.problem().file(), any -> new ArrayList<>())
                        .add(finding));
        List<String> lines = new ArrayList<>();
        byFile.forEach((file, found) -> {
            lines.add(file);
            found.forEach(finding -> lines.add(line(finding)));
        });
        findings.notes().forEach(note -> lines.add("note: " + note));
        return lines;
    }

    private static String line(Finding finding) {
        Problem problem = finding.problem();
        String place = problem.line() > 0 ? problem.line() + ": " : "";
        return "  " + (problem.isError() ? "error" : "warning") + " " + place + problem.what() + "; " + problem.fix()
                + " [" + finding.rule() + "]";
    }

    /** {@code 3 errors, 1 warning: 61 pages with 1,204 links and 25 rules in 0.8 s}. */
    public static String summary(Findings findings) {
        return counted(findings.errors(), "error") + ", " + counted(findings.warnings(), "warning") + ": "
                + counted(findings.pages(), "page") + " with " + counted(findings.links(), "link") + " and "
                + counted(findings.rules().size(), "rule") + " in " + seconds(findings.time());
    }

    static String counted(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }
}
