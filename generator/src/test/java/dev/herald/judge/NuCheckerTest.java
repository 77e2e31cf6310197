package dev.herald.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.BuiltBlog;
import dev.herald.Themes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every HTML file that Herald makes, as the Nu HTML checker sees it. */
@Tag("looks")
class NuCheckerTest {

    static Stream<Arguments> blogs() {
        return Themes.names().stream()
                .flatMap(theme -> BuiltBlog.NAMES.stream().map(name -> Arguments.of(name, theme)));
    }

    /** Where a post's own text stands: whole on its page, its beginning in lists. */
    private static final String WRITTEN = ".e-content, .p-summary";

    @ParameterizedTest
    @MethodSource("blogs")
    void hasNoErrorInTheThemesOwnMarkup(String name, String theme) throws IOException {
        BuiltBlog blog = BuiltBlog.of(name, theme);

        Map<Boolean, List<Fault>> byWriter =
                faults(blog.made()).stream().collect(Collectors.partitioningBy(NuCheckerTest::isTheWriters));

        Files.writeString(
                blog.target().resolveSibling("nu.txt"),
                "%d of writers%n%s%n".formatted(byWriter.get(true).size(), lines(byWriter.get(true))));
        assertThat(byWriter.get(false)).isEmpty();
        if (name.equals("sample-site")) {
            assertThat(byWriter.get(true)).isEmpty();
        }
    }

    private static String lines(List<Fault> faults) {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("blogs")
    void thePageTitleIsTheOneHeadingOfTheFirstLevel(String name, String theme) {
        BuiltBlog blog = BuiltBlog.of(name, theme);

        blog.pages().keySet().forEach(address -> {
            Document page = Jsoup.parse(blog.text(address));
            page.select(WRITTEN).remove();
            assertThat(page.select("h1").eachText()).as(address).hasSize(1).doesNotContain("");
        });
    }

    /** An error, from its first to its last character; both count from 1. */
    private record Fault(Path file, int firstLine, int firstColumn, int lastLine, int lastColumn, String message) {}

    private static List<Fault> faults(List<Path> files) {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xss8m",
                "-XX:+UseSerialGC",
                "-jar",
                Judge.nu().toString(),
                "--format",
                "json",
                "--errors-only",
                "--exit-zero-always",
                "--stdout"));
        files.forEach(file -> command.add(file.toString()));
        JsonNode messages = new JsonMapper().readTree(Judge.run(command, "")).path("messages");
        return messages.valueStream().map(NuCheckerTest::fault).toList();
    }

    private static Fault fault(JsonNode message) {
        int lastLine = message.path("lastLine").asInt(0);
        int lastColumn = message.path("lastColumn").asInt(0);
        return new Fault(
                Path.of(URI.create(message.path("url").asString())),
                message.path("firstLine").asInt(lastLine),
                message.path("firstColumn").asInt(lastColumn),
                lastLine,
                lastColumn,
                message.path("message").asString());
    }

    /** Whether an error begins and ends within what a writer wrote. */
    private static boolean isTheWriters(Fault fault) {
        Document page = Jsoup.parse(
                BuiltBlog.text(fault.file()), "", Parser.htmlParser().setTrackPosition(true));
        return page.select(WRITTEN).stream().anyMatch(text -> isWithin(fault, text));
    }

    private static boolean isWithin(Fault fault, Element text) {
        var start = text.sourceRange().end();
        var end = text.endSourceRange().start();
        boolean after = fault.firstLine() > start.lineNumber()
                || fault.firstLine() == start.lineNumber() && fault.firstColumn() >= start.columnNumber();
        boolean before = fault.lastLine() < end.lineNumber()
                || fault.lastLine() == end.lineNumber() && fault.lastColumn() < end.columnNumber();
        return after && before;
    }
}
