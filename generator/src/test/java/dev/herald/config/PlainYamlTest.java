package dev.herald.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Corpora;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without the library is read as the library does. */
class PlainYamlTest {

    @Test
    void readsTheHeaderOfAUsualPost() {
        String header = """
                title: "Hello: a world"
                date: 2026-01-31 18:30
                tags: [one, 'two']
                image:
                  path: boat.jpg
                  width: 1200
                aliases:
                - /old/
                draft: false
                author:
                """;

        assertThat(PlainYaml.fields(header, 1).orElseThrow().plain())
                .isEqualTo(Map.of(
                        "title",
                        "Hello: a world",
                        "date",
                        "2026-01-31 18:30",
                        "tags",
                        List.of("one", "two"),
                        "image",
                        Map.of("path", "boat.jpg", "width", 1200L),
                        "aliases",
                        List.of("/old/"),
                        "draft",
                        false,
                        "author",
                        ""));
    }

    @Test
    void readsWhatAThemeSays() {
        String theme = """
                pictures:
                  teaser: {widths: [480, 800], sizes: "(min-width: 48rem) 24rem, 100vw"}
                month: {1: January, other: "{0} [of {1}]"}
                sheets:
                  code.css: <pre
                menu:
                  - {name: About, url: /about/, none: {}, empty: []}
                  - name: Blog
                    tags:
                    - one
                """;

        assertThat(PlainYaml.fields(theme, 0).orElseThrow().plain())
                .isEqualTo(Map.of(
                        "pictures",
                        Map.of(
                                "teaser",
                                Map.of("widths", List.of(480L, 800L), "sizes", "(min-width: 48rem) 24rem, 100vw")),
                        "month",
                        Map.of("1", "January", "other", "{0} [of {1}]"),
                        "sheets",
                        Map.of("code.css", "<pre"),
                        "menu",
                        List.of(
                                Map.of("name", "About", "url", "/about/", "none", Map.of(), "empty", List.of()),
                                Map.of("name", "Blog", "tags", List.of("one")))));
    }

    @Test
    void knowsTheLineOfEachValue() {
        Value.Fields fields = PlainYaml.fields("# hello\n\ntitle: A\ntags:\n  - b\n  - c\n", 1)
                .orElseThrow();

        assertThat(fields.line()).isEqualTo(4);
        assertThat(fields.fields().get("tags"))
                .isEqualTo(new Value.Field(
                        new Value.Items(List.of(new Value.Scalar("b", "b", 6), new Value.Scalar("c", "c", 7)), 6), 5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b: c",
                "a: b #c",
                "a: b\n  c",
                "a: |\n  b",
                "a: &x b",
                "a: *x",
                "a: {b:c}",
                "a: {b: c} d",
                "a: {b: c,}",
                "a: {b: }",
                "a: {b}",
                "a: {b: c, b: d}",
                "a: {-b: c}",
                "a: {b: c\n}",
                "a: [b: c]",
                "a: [b] c",
                "a: ['b'c]",
                "a: [b, c",
                "a: [b,]",
                "a: 'it''s'",
                "a: ['it''s']",
                "a:\n- b: c\n   d: e",
                "a:\n- b: c\n  b: d",
                "a:\n- - b",
                "a: \"b\\n\"",
                "a: b\na: c",
                "a: null",
                "a: ~",
                "a: -1",
                "a: \tb",
                "? a",
                "- a",
                "a",
                "a:b",
                "a: b\n c: d",
                "a:\n    b: c\n  d: e",
                "a: b\n...",
                "<<: a",
                ""
            })
    void leavesTheUnusualToTheLibrary(String yaml) {
        assertThat(PlainYaml.fields(yaml, 0)).isEmpty();
    }

    @Test
    void readsRealHeadersAsTheLibraryDoes() throws IOException {
        int plain = 0;
        List<String> headers = headers();
        for (String header : headers) {
            plain += readsTheSame(header) ? 1 : 0;
        }

        assertThat(plain).isGreaterThan(headers.size() / 2);
    }

    private static List<String> headers() throws IOException {
        List<String> headers = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Corpora.folder())) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(?:md|markdown|html)"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
                int end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
                if (end > 3) {
                    headers.add(text.substring(4, end));
                }
            }
        }
        return headers;
    }

    /** Lines put together at random, from what may be told apart wrongly. */
    @Test
    void readsRandomLinesAsTheLibraryDoes() {
        String[] parts = {
            "a",
            "b-1",
            "title",
            ":",
            ": ",
            " ",
            "  ",
            "\n",
            "\n",
            "\n",
            "\n  ",
            "\n- ",
            "\n  - ",
            "- ",
            "[",
            "]",
            ", ",
            ",",
            "\"",
            "'",
            "#",
            " #",
            "x",
            "1",
            "1.50",
            "0x1",
            "1e3",
            "true",
            "No",
            "null",
            "~",
            "|",
            ">",
            "&",
            "*",
            "!",
            "%",
            "@",
            "`",
            "{",
            "{",
            "{a: ",
            "}",
            "}",
            ", b: ",
            "- a: ",
            "\n    ",
            "<",
            "?",
            "-",
            "---",
            "...",
            "<<",
            "=",
            "/",
            "\\",
            "é",
            "\u00a0",
            "\ud83d\ude00",
            "2026-01-02",
            "10:30",
            ".5",
            "+1",
            "$",
            "_",
            "(a)",
            "\t"
        };
        Random random = new Random(6);
        int plain = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder yaml = new StringBuilder(random.nextBoolean() ? "k: " : "");
            for (int j = random.nextInt(9); j >= 0; j--) {
                yaml.append(parts[random.nextInt(parts.length)]);
            }
            plain += readsTheSame(yaml.toString()) ? 1 : 0;
        }

        assertThat(plain).isGreaterThan(10_000);
    }

    /** @return whether it was read without the library */
    private static boolean readsTheSame(String yaml) {
        Optional<Value.Fields> plain = PlainYaml.fields(yaml, 1);
        plain.ifPresent(fields -> assertThat(byLibrary(yaml)).as(yaml).isEqualTo(fields));
        return plain.isPresent();
    }

    private static Object byLibrary(String yaml) {
        try {
            return Yaml.byLibrary("x", 1, yaml).orElseThrow();
        } catch (SiteException fault) {
            return fault.problems();
        }
    }
}
