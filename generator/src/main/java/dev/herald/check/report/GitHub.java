package dev.herald.check.report;

import dev.herald.check.rule.Finding;
import dev.herald.check.rule.Findings;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * Findings as annotations of a job on GitHub ("Workflow commands for GitHub Actions"), which it shows beside the lines of a pull request: of one step at most ten
 * errors and ten warnings, so errors come first.
 */
final class GitHub {

    private GitHub() {}

    static String text(Findings findings, String folder) {
        return findings.all().stream()
                .sorted(Comparator.comparing((Finding finding) -> !finding.isError()))
                .map(finding -> line(finding, folder) + "\n")
                .collect(Collectors.joining());
    }

    private static String line(Finding finding, String folder) {
        String level = finding.isError() ? "error" : "warning";
        String place = finding.isInFile()
                ? "file=" + property(folder + finding.problem().file()) + ","
                : "";
        String line = finding.problem().line() > 0 ? "line=" + finding.problem().line() + "," : "";
        String page = finding.isInFile() ? "" : finding.problem().file() + ": ";
        String said = page + finding.problem().what() + "; " + finding.problem().fix();
        return "::" + level + " " + place + line + "title=" + property(finding.rule()) + "::" + data(said);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
