package dev.herald.check.report;

import dev.herald.check.rule.Finding;
import dev.herald.check.rule.Findings;
import dev.herald.outlook.OwnPage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as a page: the rules with their counts, then a block for each file. One file that loads nothing. */
final class HtmlReport {

    private HtmlReport() {}

    static String text(Findings findings, String blog) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("blog", blog);
        model.put("sum", ConsoleReport.summary(findings));
        model.put("good", findings.all().isEmpty());
        model.put("notes", findings.notes());
        model.put("rules", rules(findings));
        model.put("files", files(findings));
        return OwnPage.fill("report/check.ftlh", model);
    }

    private static List<Map<String, Object>> rules(Findings findings) {
        return findings.rules().stream()
                .map(rule -> {
                    List<Finding> found = findings.all().stream()
                            .filter(finding -> finding.rule().equals(rule.name()))
                            .toList();
                    Map<String, Object> model = new LinkedHashMap<>();
                    model.put("name", rule.name());
                    model.put("wants", rule.wants());
                    model.put("why", Manual.why(rule.name()));
                    model.put("found", found.size());
                    model.put("failed", found.stream().anyMatch(Finding::isError));
                    return model;
                })
                .toList();
    }

    private static List<Map<String, Object>> files(Findings findings) {
        Map<String, List<Map<String, Object>>> byFile = new LinkedHashMap<>();
        findings.all()
                .forEach(finding -> byFile.computeIfAbsent(finding.problem().file(), any -> new ArrayList<>())
                        .add(model(finding)));
        List<Map<String, Object>> files = new ArrayList<>();
        byFile.forEach((file, found) -> files.add(Map.of("name", file, "findings", found)));
        return files;
    }

    private static Map<String, Object> model(Finding finding) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("error", finding.isError());
        model.put("line", finding.problem().line());
        model.put("what", finding.problem().what());
        model.put("fix", finding.problem().fix());
        model.put("rule", finding.rule());
        return model;
    }
}
