package dev.herald.check.report;

import dev.herald.cache.Cache;
import dev.herald.check.rule.Finding;
import dev.herald.check.rule.Findings;
import dev.herald.check.rule.Findings.Asked;
import dev.herald.config.SiteFile;
import dev.herald.site.JsonText;
import dev.herald.site.Route;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Findings as SARIF (OASIS, Static Analysis Results Interchange Format, version 2.1.0), with what GitHub's code scanning asks for: a rule for each result, a
 * place in the repository, and a fingerprint that does not change when lines move.
 */
final class Sarif {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Findings findings;
    private final String folder;
    private final Map<String, Integer> seen = new HashMap<>();

    private Sarif(Findings findings, String folder) {
        this.findings = findings;
        this.folder = folder;
    }

    static String text(Findings findings, String folder) {
        return JsonText.indented(new Sarif(findings, folder).log());
    }

    private Map<String, Object> log() {
        Map<String, Object> run = new LinkedHashMap<>();
        List<Asked> rules = rules();
        run.put("tool", Map.of("driver", driver(rules)));
        run.put("columnKind", "utf16CodeUnits");
        run.put(
                "results",
                findings.all().stream().map(finding -> result(finding, rules)).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    /** With what the build tells as a rule of its own. */
    private List<Asked> rules() {
        List<Asked> rules = new ArrayList<>(findings.rules());
        rules.add(new Asked(Finding.BUILD, "The blog builds without errors and warnings"));
        return rules;
    }

    private static Map<String, Object> driver(List<Asked> rules) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Herald");
        driver.put("rules", rules.stream().map(Sarif::rule).toList());
        return driver;
    }

    private static Map<String, Object> rule(Asked asked) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", asked.name());
        rule.put("shortDescription", Map.of("text", asked.wants()));
        rule.put("fullDescription", Map.of("text", asked.wants() + "."));
        Map<String, Object> help = new LinkedHashMap<>();
        help.put("text", asked.wants() + ".");
        Manual.alone(asked.name()).ifPresent(page -> help.put("markdown", page));
        rule.put("help", help);
        return rule;
    }

    private Map<String, Object> result(Finding finding, List<Asked> rules) {
        List<String> names = rules.stream().map(Asked::name).toList();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.rule());
        result.put("ruleIndex", names.indexOf(finding.rule()));
        result.put("level", finding.isError() ? "error" : "warning");
        result.put(
                "message",
                Map.of(
                        "text",
                        finding.problem().what() + "; " + finding.problem().fix()));
        result.put("locations", List.of(location(finding)));
        result.put("partialFingerprints", Map.of("heraldFinding/v1", fingerprint(finding)));
        return result;
    }

    /** A page that is made of no text of its own is placed in {@code site.yaml}, as a result must be in some file. */
    private Map<String, Object> location(Finding finding) {
        String file = finding.isInFile() ? finding.problem().file() : SiteFile.NAME;
        Map<String, Object> artifact = new LinkedHashMap<>();
        artifact.put("uri", new Route("/" + folder + file).encoded().substring(1));
        artifact.put("uriBaseId", "%SRCROOT%");
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", artifact);
        physical.put(
                "region",
                Map.of(
                        "startLine",
                        Math.max(1, finding.isInFile() ? finding.problem().line() : 1)));
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", physical);
        if (!finding.pages().isEmpty()) {
            location.put(
                    "logicalLocations",
                    finding.pages().stream().map(Sarif::page).toList());
        }
        return location;
    }

    private static Map<String, Object> page(Route page) {
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("fullyQualifiedName", page.path());
        place.put("kind", "resource");
        return place;
    }

    /** Of what it says and where, without the line; of several alike each has its number. */
    private String fingerprint(Finding finding) {
        String said = finding.rule() + "\n" + finding.problem().file() + "\n"
                + finding.problem().what();
        String hash = Cache.hash(said.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
        return hash + ":" + seen.merge(hash, 1, Integer::sum);
    }
}
