package dev.herald.importer;

import dev.herald.config.Value;
import dev.herald.content.Presets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** What Hugo's settings say of addresses: {@code permalinks} in their three forms, and {@code uglyURLs} (gohugo.io/configuration/permalinks, /ugly-urls). */
final class HugoPresets implements Presets {

    private static final String HOME = "content/";
    private static final Pattern TOKEN = Pattern.compile("(?<!\\\\):(\\w+)(\\[[^\\]]*])?");

    /** Dates may be told apart by Go's own example of one. */
    private static final Map<String, String> DATES = Map.of(
            "2006", "year",
            "06", "short_year",
            "01", "month",
            "1", "i_month",
            "Jan", "short_month",
            "January", "long_month",
            "02", "day",
            "2", "i_day");

    private record Rule(String kind, Predicate<String> paths, String pattern) {

        static Rule of(String kind, String glob, String pattern) {
            try {
                PathMatcher paths = FileSystems.getDefault().getPathMatcher("glob:" + glob);
                return new Rule(kind, path -> paths.matches(Path.of(path)), pattern);
            } catch (PatternSyntaxException none) {
                return new Rule(kind, path -> false, pattern); // as Hugo would not build such a blog at all
            }
        }

        /** Of a section and all below it; of the texts in none. */
        static Rule section(String kind, String name, String pattern) {
            String section = "/" + name.replaceAll("^[ /]+|[ /]+$", "").toLowerCase(Locale.ROOT);
            return new Rule(
                    kind,
                    path -> section.equals("/")
                            ? path.lastIndexOf('/') == 0
                            : path.equals(section) || path.startsWith(section + "/"),
                    pattern);
        }
    }

    private final List<Rule> rules;
    private final OldSettings settings;
    private final Set<String> sections = new HashSet<>();

    /** @param files of the blog */
    HugoPresets(OldSettings settings, List<String> files) {
        this.settings = settings;
        this.rules = rules(settings);
        files.stream()
                .filter(file -> file.matches("content/.+/_index\\.[\\w.-]+"))
                .forEach(file -> sections.add(file.substring(HOME.length(), file.lastIndexOf('/'))));
    }

    private static List<Rule> rules(OldSettings settings) {
        List<Rule> rules = new ArrayList<>();
        settings.list("permalinks")
                .forEach(rule -> rules.add(Rule.of(
                        kind(rule.below("target").text("kind")),
                        glob(rule.below("target").text("path")),
                        rule.text("pattern"))));
        OldSettings named = settings.below("permalinks");
        for (String kind : List.of("page", "section", "term", "taxonomy")) {
            sorted(named.below(kind)).forEach(rule -> rules.add(Rule.section(kind, rule.getKey(), rule.getValue())));
        }
        sorted(named)
                .flatMap(rule ->
                        Stream.of("page", "term").map(kind -> Rule.section(kind, rule.getKey(), rule.getValue())))
                .forEach(rules::add);
        return rules;
    }

    private static String kind(String written) {
        return written.isEmpty() ? "page" : written.replaceAll("[{}]", "");
    }

    private static String glob(String written) {
        return written.isEmpty() ? "/**" : written.toLowerCase(Locale.ROOT);
    }

    /** That of a section within another goes before the other's. */
    private static Stream<Map.Entry<String, String>> sorted(OldSettings patterns) {
        return patterns.texts().entrySet().stream()
                .sorted(Comparator.comparing(rule -> -rule.getKey().length()));
    }

    @Override
    public Value.Fields header(String file, Value.Fields written) {
        return written;
    }

    @Override
    public Optional<String> pattern(String file) {
        if (!file.startsWith(HOME)) {
            return Optional.empty();
        }
        String path = file.substring(HOME.length()).replaceFirst("(?:\\.[\\w-]+)+$", "");
        boolean section = path.endsWith("_index");
        String place = "/" + path.replaceFirst("/?_?index$", "").toLowerCase(Locale.ROOT);
        if (place.equals("/")) {
            return Optional.empty();
        }
        String usual = section ? "/:path/" : "/:sections/:slugorcontentbasename/";
        Optional<String> said =
                rule(section ? "section" : "page", place).map(pattern -> expanded(pattern, folder(path)));
        return isUgly(path) ? Optional.of(ugly(said.orElse(usual))) : said;
    }

    /** The list of a taxonomy's terms. */
    String taxonomy(String name) {
        String path = rule("taxonomy", "/" + name)
                .map(pattern -> pattern.replaceAll(":\\w+", name))
                .orElse("/" + name + "/");
        return isUgly(name) ? ugly(path) : OldAddresses.tidy(path);
    }

    /** The list of a term's texts. */
    String term(String taxonomy, String slug) {
        String path = rule("term", "/" + taxonomy + "/" + slug)
                .map(pattern -> pattern.replaceAll(":sections?\\b", taxonomy)
                        .replaceAll(":\\w+", Matcher.quoteReplacement(slug)))
                .orElse("/" + taxonomy + "/" + slug + "/");
        return isUgly(taxonomy + "/" + slug) ? ugly(path) : OldAddresses.tidy(path);
    }

    /** The list of the section at the top that a text is in; nothing if it is in none. */
    Optional<String> section(String file) {
        String path = file.startsWith(HOME) ? file.substring(HOME.length()) : "";
        List<String> folder = folder(path.replaceFirst("\\.[^/]*$", ""));
        return folder.stream().findFirst().map(top -> {
            String list = rule("section", "/" + top)
                    .map(pattern -> expanded(pattern, List.of(top)))
                    .orElse("/" + top + "/");
            return isUgly(path) ? ugly(list) : OldAddresses.tidy(list);
        });
    }

    private Optional<String> rule(String kind, String place) {
        return rules.stream()
                .filter(rule -> List.of(rule.kind.split(",")).contains(kind) && rule.paths.test(place))
                .map(Rule::pattern)
                .findFirst();
    }

    /** For all of the blog, or for sections by name. */
    private boolean isUgly(String path) {
        String top = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
        return settings.says("uglyURLs") || settings.below("uglyURLs").says(top);
    }

    private static String ugly(String pattern) {
        return pattern.matches(".*\\.html?") ? pattern : pattern.replaceFirst("/+$", "") + ".html";
    }

    /** The section that a text is in: a folder at the top, or one that has a page of its own. */
    private List<String> folder(String path) {
        String folder = parent(path.replaceFirst("/index$", ""));
        while (folder.contains("/") && !sections.contains(folder)) {
            folder = parent(folder);
        }
        return Stream.of(folder.toLowerCase(Locale.ROOT).replace(' ', '-').split("/"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** With Herald's tokens alone. */
    private static String expanded(String pattern, List<String> folder) {
        return TOKEN.matcher(pattern)
                .replaceAll(token -> Matcher.quoteReplacement(
                        switch (token.group(1)) {
                            case "section" -> folder.isEmpty() ? "" : folder.get(0);
                            case "sections" -> String.join("/", cut(folder, token.group(2)));
                            default -> ":" + DATES.getOrDefault(token.group(1), token.group(1));
                        }))
                .replace("\\:", ":");
    }

    /** {@code [1]}, {@code [last]}, {@code [1:]}, {@code [:2]}, {@code [1:last]}. */
    private static List<String> cut(List<String> folder, String range) {
        Matcher parts = Pattern.compile("\\[(\\w*)(:?)(\\w*)]").matcher(range == null ? "" : range);
        if (!parts.matches()) {
            return folder;
        }
        int from = number(parts.group(1), 0, folder.size());
        int to = parts.group(2).isEmpty() ? from + 1 : number(parts.group(3), folder.size(), folder.size());
        return folder.subList(
                Math.min(from, folder.size()), Math.max(Math.min(from, folder.size()), Math.min(to, folder.size())));
    }

    private static int number(String written, int usual, int size) {
        if (written.equals("last")) {
            return Math.max(0, size - 1);
        }
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : usual;
    }
}
