package dev.herald.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTextTest {

    @Test
    void writesMembersInTheOrderOfTheMap() {
        Map<String, Object> post = new LinkedHashMap<>();
        post.put("title", "Größe \"A\" \\ B\n🎉");
        post.put("draft", false);
        post.put("words", 12);
        post.put("ratio", new BigDecimal("1.91"));
        post.put("tags", List.of("java", "c++"));
        post.put("none", List.of());

        assertThat(JsonText.inScript(post)).isEqualTo("""
                {"title":"Größe \\"A\\" \\\\ B\\n🎉","draft":false,"words":12,"ratio":1.91,"tags":["java","c++"],"none":[]}""");
    }

    @Test
    void leavesOutWhatIsAbsent() {
        Map<String, Object> author = new LinkedHashMap<>();
        author.put("name", Optional.of("Anna"));
        author.put("url", Optional.empty());

        assertThat(JsonText.inScript(author)).isEqualTo("{\"name\":\"Anna\"}");
    }

    @Test
    void cannotEndTheScriptThatItStandsIn() {
        String json = JsonText.inScript(Map.of("</script>", "</script><!-- <script>\u0000"));

        assertThat(json).isEqualTo("{\"\\u003c/script>\":\"\\u003c/script>\\u003c!-- \\u003cscript>\\u0000\"}");
    }

    @Test
    void leavesMarkupInAFileAsItIs() {
        String json = JsonText.indented(Map.of("content_html", "<p>Tea & scones</p>"));

        assertThat(json).isEqualTo("""
                {
                  "content_html" : "<p>Tea & scones</p>"
                }
                """);
    }

    @Test
    void indentsForTheEyeWithTheSameLineBreaksEverywhere() {
        String json = JsonText.indented(Map.of("authors", List.of(Map.of("name", "Anna"), Map.of("name", "Ben"))));

        assertThat(json).isEqualTo("""
                {
                  "authors" : [
                    {
                      "name" : "Anna"
                    },
                    {
                      "name" : "Ben"
                    }
                  ]
                }
                """);
    }

    @Test
    void refusesWhatIsNoValueOfJson() {
        assertThatThrownBy(() -> JsonText.inScript(List.of(new Route("/"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a value of JSON: /");
    }
}
