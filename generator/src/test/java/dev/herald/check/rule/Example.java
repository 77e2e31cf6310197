package dev.herald.check.rule;

import dev.herald.Blog;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problems;
import dev.herald.site.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A built site that stands in a rule's page of the manual: what is between two headings, block by block. */
record Example(Map<String, String> blocks) {

    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^```(html|xml|text|yaml|files)(?: (\\S+))?\\n(.*?)^```$");

    /** The blocks below a heading of a rule's page. */
    static Example of(String rule, String heading) throws IOException {
        String manual = Files.readString(Path.of("../docs/rules/" + rule + ".md"));
        String section = manual.split("\n## " + heading + "\n")[1].split("\n## ")[0];
        Map<String, String> blocks = new TreeMap<>();
        BLOCK.matcher(section).results().forEach(block -> blocks.put(name(block), block.group(3)));
        return new Example(blocks);
    }

    private static String name(MatchResult block) {
        boolean page = block.group(1).equals("html");
        return block.group(2) != null ? block.group(2) : page ? "index.html" : block.group(1);
    }

    /** What Herald says of it, line by line. */
    List<String> says() {
        return blocks.getOrDefault("text", "").lines().toList();
    }

    /** What the rule finds on it. */
    List<String> found(Rule rule, Path folder) throws IOException {
        write(folder);
        SiteFiles files = SiteFiles.of(folder);
        Set<Route> made = files.names().stream().map(SiteFiles::route).collect(Collectors.toSet());
        Inspection inspection =
                new Inspection(config(rule), files, new Made(made, Set.of()), new Sources(folder, Map.of()));
        return inspection.of(List.of(rule), List.of(), () -> 0).all().stream()
                .map(finding -> finding.problem().toString())
                .toList();
    }

    private SiteConfig config(Rule rule) {
        String usual = "title: Notes\nurl: https://notes.example\n";
        String yaml = blocks.getOrDefault("site.yaml", usual);
        Problems problems = new Problems();
        SiteConfig config =
                SiteFile.parse(yaml + "check: {rules: {" + rule.name() + ": error}}\n", SiteDefaults.NONE, problems);
        problems.throwIfErrors();
        return config;
    }

    private void write(Path folder) throws IOException {
        for (Map.Entry<String, String> block : blocks.entrySet()) {
            if (block.getKey().equals("files")) {
                for (String line : block.getValue().lines().toList()) {
                    writeFile(folder, line.split("[ x]"));
                }
            } else if (block.getKey().contains(".") && !block.getKey().equals("site.yaml")) {
                write(
                        folder.resolve(block.getKey()),
                        block.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }

    /** A line such as {@code card.png 300x200} or {@code style.css}. */
    private static void writeFile(Path folder, String... words) throws IOException {
        byte[] bytes = words.length < 3
                ? new byte[1]
                : Blog.picture("png", Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        write(folder.resolve(words[0]), bytes);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
