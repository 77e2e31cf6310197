package dev.herald.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.channel.Channels;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page docs/site-yaml.md, held against what is asked of a {@code site.yaml}. */
class ManualOfSettingsTest {

    private static final String NOBODY = "qqqqqqqqqqqqqqqq";
    private static final String TOP = "{title: A, url: 'https://example.com', " + NOBODY + ": 1, ";

    /** One row of a table of settings, without its other columns. */
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ((?:`[\\w.-]+`(?:, )?)+) \\|");

    private static final Pattern NAME = Pattern.compile("`([\\w.-]+)`");

    @Test
    void everySettingHasARowAndEveryRowASetting() throws IOException {
        Set<String> documented = documented();

        Set<String> asked = asked();
        asked.removeAll(Set.of(
                "content", "permalinks", "text", "pictures", "feeds", "check")); // nothing but what is below them
        asked.removeAll(Set.of("announce", "announce.database", "channels", "check.outside"));
        asked.removeAll(Set.of("channels.ID.only", "channels.ID.except", "channels.ID.budget"));
        Set.of("as", "body", "headers", "method", "url")
                .forEach(own -> asked.remove("channels.ID." + own)); // Webhook's own

        assertThat(documented).isEqualTo(asked);
    }

    @Test
    void theExampleIsUnderstood() throws IOException {
        String manual = manual();
        String example = manual.substring(manual.indexOf("```yaml\n") + 8, manual.indexOf("\n```\n"));
        Problems problems = new Problems();

        Channels.read(SiteFile.parse(example, SiteDefaults.NONE, problems), problems);

        assertThat(problems.sorted()).isEmpty();
    }

    private static String manual() throws IOException {
        return Files.readString(Path.of("../docs/site-yaml.md"));
    }

    private static Set<String> documented() throws IOException {
        return Arrays.stream(manual().split("(?=\n\\| [A-Z])"))
                .filter(table -> table.startsWith("\n| Setting |"))
                .flatMap(table -> ROW.matcher(table).results())
                .flatMap(row -> NAME.matcher(row.group(1)).results())
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Told of a setting that nobody knows, Herald names those that it knows. */
    private static Set<String> asked() {
        Set<String> asked = new TreeSet<>(named("", "}"));
        for (String section : "content permalinks text share cards pictures feeds check".split(" ")) {
            asked.addAll(named(section + ".", section + ": {" + NOBODY + ": 1}}"));
        }
        asked.addAll(named("image.", "image: {path: a, " + NOBODY + ": 1}}"));
        asked.addAll(named("share.utm.", "share: {utm: {" + NOBODY + ": 1}}}"));
        asked.addAll(named("authors.ID.", "authors: {ID: {" + NOBODY + ": 1}}}"));
        asked.addAll(named("check.outside.", "check: {outside: {" + NOBODY + ": 1}}}"));
        asked.addAll(named("announce.", "announce: {" + NOBODY + ": 1}}"));
        asked.addAll(named("announce.database.", "announce: {database: {" + NOBODY + ": 1}}}"));
        asked.addAll(named("announce.utm.", "announce: {utm: {" + NOBODY + ": 1}}}"));
        asked.addAll(ofChannel("", NOBODY + ": 1"));
        for (String section : "only except budget".split(" ")) {
            asked.addAll(ofChannel(section + ".", section + ": {" + NOBODY + ": 1}"));
        }
        asked.add("theme.name"); // what stands beside it is the theme's
        return asked;
    }

    /** What two networks have in common is every channel's; the rest stands in docs/announcing.md. */
    private static Set<String> ofChannel(String path, String setting) {
        Set<String> common = of("webhook", path, setting);
        common.retainAll(of("mastodon", path, setting));
        return common;
    }

    private static Set<String> of(String network, String path, String setting) {
        return named("channels.id." + path, "channels: {id: {network: " + network + ", " + setting + "}}}").stream()
                .map(name -> name.replace("channels.id.", "channels.ID."))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(String path, String rest) {
        Problems problems = new Problems();
        Channels.read(SiteFile.parse(TOP + rest, SiteDefaults.NONE, problems), problems);
        return problems.sorted().stream()
                .filter(problem -> problem.what().equals("unknown setting '" + path + NOBODY + "'"))
                .map(Problem::fix)
                .flatMap(ManualOfSettingsTest::words)
                .map(name -> path + name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> words(String fix) {
        return Pattern.compile("[\\w-]+")
                .matcher(fix.replaceFirst("^use one of ", ""))
                .results()
                .map(MatchResult::group);
    }
}
