package dev.herald.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.config.Value.Fields;
import dev.herald.problem.SiteException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** YAML, TOML and JSON become the same values, each with its line. */
class ReadersTest {

    @Test
    void whatNoPageCanShowIsLeftOut() {
        assertThat(Yaml.fields("a.yaml", 0, "a: \"x\\0\\x1F\\x9B\\uFFFE \\t\\n\\U0001F600\"")
                        .plain())
                .isEqualTo(Map.of("a", "x \t\n😀"));
        assertThat(Json.fields("a.json", 0, "{\"a\": \"x\\u0000\\ud800y\\ud83d\\ude00\"}")
                        .plain())
                .isEqualTo(Map.of("a", "xy😀"));
    }

    @Test
    void jsonThatNeverEndsIsToldWhereItBegins() {
        assertThatThrownBy(() -> Json.fields("a.json", 2, "{\"a\": 1,\n\"b\": [2,\n"))
                .isInstanceOf(SiteException.class)
                .hasMessage("a.json:3: the JSON that begins here never ends; close it with '}'");
    }

    @Test
    void readsTheSameFromAllThree() {
        Fields yaml = Yaml.fields("x", 1, """
                title: Hello
                count: 3
                on: true
                tags: [a, b]
                deep:
                  name: x
                """);
        Fields toml = Toml.fields("x", 1, """
                title = "Hello"
                count = 3
                on = true
                tags = ["a", "b"]
                [deep]
                name = "x"
                """);
        Fields json = Json.fields("x", 1, """
                {"title": "Hello",
                 "count": 3,
                 "on": true,
                 "tags": ["a", "b"],
                 "deep": {
                   "name": "x"}}
                """);

        Map<String, Object> plain = Map.of(
                "title", "Hello", "count", 3L, "on", true, "tags", List.of("a", "b"), "deep", Map.of("name", "x"));
        for (Fields fields : List.of(yaml, toml, json)) {
            assertThat(fields.plain()).isEqualTo(plain);
            assertThat(fields.fields().get("tags").line()).isEqualTo(5);
            assertThat(((Fields) fields.get("deep").orElseThrow())
                            .fields()
                            .get("name")
                            .line())
                    .isEqualTo(7);
        }
    }

    @Test
    void readsEmptyTexts() {
        assertThat(Yaml.fields("x", 0, "# nothing\n")).isEqualTo(Fields.NONE);
        assertThat(Toml.fields("x", 0, "").fields()).isEmpty();
        assertThat(Json.fields("x", 0, " \n").fields()).isEmpty();
    }

    @Test
    void keepsDatesAsText() {
        assertThat(Toml.fields("x", 0, "a = 2026-01-02\nb = 2026-01-02T03:04:05+01:00\n")
                        .plain())
                .isEqualTo(Map.of("a", "2026-01-02", "b", "2026-01-02T03:04:05+01:00"));
    }

    @Test
    void mergesYamlKeysUnderTheirOwn() {
        assertThat(Yaml.fields("x", 0, "a: &a {p: 1, q: 2}\nb:\n  <<: *a\n  q: 3\n")
                        .get("b")
                        .orElseThrow()
                        .plain())
                .isEqualTo(Map.of("p", 1L, "q", 3L));
    }

    @Test
    void tellsTextAfterJson() {
        assertThatThrownBy(() -> Json.fields("x.json", 0, "{\n}\n\nx\n"))
                .isInstanceOf(SiteException.class)
                .hasMessage("x.json:4: this is not JSON (text after the object); end the file after its last '}'");
    }

    @Test
    void tellsJsonThatIsNoObject() {
        assertThatThrownBy(() -> Json.fields("x.json", 0, "[1]"))
                .hasMessage("x.json:1: this is not a list of settings; write an object: { \"name\": \"value\" }");
    }

    @Test
    void findsTheEndOfJsonAtTheStartOfAText() {
        assertThat(Json.leading("x", 0, "{\"a\": \"}\"}\nText").end()).isEqualTo(10);
    }
}
