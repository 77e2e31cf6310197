package dev.herald.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of a benchmark as tables of Markdown: what each tool's build costs, and how much of that Herald's costs. */
record Figures(Runs runs) {

    private static final List<String> BASES = List.of("herald-prepared", "herald", "herald-mvn");
    private static final List<String> YARDSTICKS = List.of("hugo", "hugo-plain");
    private static final Map<String, String> TOOLS = Map.of(
            "herald", "Herald, `java -jar`",
            "herald-prepared", "Herald, prepared",
            "herald-mvn", "Herald, `mvn site`",
            "hugo", "Hugo",
            "hugo-plain", "Hugo, code left plain",
            "jekyll", "Jekyll",
            "eleventy", "Eleventy",
            "jbake", "JBake, code left plain");
    private static final Map<String, String> WORKS = Map.of(
            "cold", "into an empty folder",
            "again", "again, nothing changed",
            "edited", "again, one post edited",
            "touched", "again, every time stamp new");

    String markdown() {
        StringBuilder tables = new StringBuilder();
        for (int posts : runs.sizes()) {
            for (String work : runs.works()) {
                Runs part = runs.of(posts, work);
                if (!part.all().isEmpty()) {
                    tables.append(costs(title(posts, work), part)).append('\n');
                }
            }
        }
        return tables + shares();
    }

    private static String title(int posts, String work) {
        return String.format(Locale.ROOT, "%,d %s, %s", posts, posts == 1 ? "post" : "posts", WORKS.get(work));
    }

    private static String costs(String title, Runs runs) {
        String base = base(runs);
        StringBuilder table = new StringBuilder("| ").append(title);
        table.append(" | wall, s | CPU, s | memory, MB | files | MB | wall, times Herald's | CPU, times Herald's |\n");
        table.append("|:--|--:|--:|--:|--:|--:|--:|--:|\n");
        runs.tools().forEach(tool -> table.append(cost(tool, base, runs)));
        return table.toString();
    }

    /** What the others are compared with: the first of Herald's ways that ran, else whatever ran first. */
    private static String base(Runs runs) {
        return BASES.stream()
                .filter(runs.tools()::contains)
                .findFirst()
                .orElseGet(() -> runs.tools().get(0));
    }

    private static String cost(String tool, String base, Runs runs) {
        return row(
                TOOLS.get(tool),
                runs.figure(tool, Run::wall).told(2),
                runs.figure(tool, Run::cpu).told(2),
                runs.figure(tool, Run::megabytesOfMemory).told(0),
                runs.figure(tool, Run::files).told(0),
                runs.figure(tool, Run::megabytes).told(1),
                ratio(runs, tool, base, Run::wall),
                ratio(runs, tool, base, Run::cpu));
    }

    private static String ratio(Runs runs, String tool, String base, ToDoubleFunction<Run> figure) {
        return runs.ratio(tool, base, figure).map(ratio -> ratio.told(2)).orElse("");
    }

    /** In the direction in which Herald's aims are told. */
    private String shares() {
        List<String> rows = new ArrayList<>();
        for (int posts : runs.sizes()) {
            for (String work : runs.works()) {
                rows.addAll(shares(title(posts, work), runs.of(posts, work)));
            }
        }
        return rows.isEmpty()
                ? ""
                : "| Herald's share of Hugo's cost | Herald | Hugo | wall | CPU | memory |\n|:--|:--|:--|--:|--:|--:|\n"
                        + String.join("", rows);
    }

    private static List<String> shares(String title, Runs runs) {
        List<String> rows = new ArrayList<>();
        for (String yardstick : YARDSTICKS) {
            for (String herald : BASES) {
                if (runs.ratio(herald, yardstick, Run::wall).isPresent()) {
                    rows.add(row(
                            title,
                            TOOLS.get(herald).replace("Herald, ", ""),
                            yardstick.equals("hugo") ? "highlighting" : "code left plain",
                            ratio(runs, herald, yardstick, Run::wall),
                            ratio(runs, herald, yardstick, Run::cpu),
                            ratio(runs, herald, yardstick, Run::memory)));
                }
            }
        }
        return rows;
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
