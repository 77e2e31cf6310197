package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashtagsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maven            | Maven
            green tea        | GreenTea
            static-site      | StaticSite
            JavaScript       | JavaScript
            snake_case       | Snake_case
            C++              | cpp
            C#               | CSharp
            F#               | FSharp
            .NET             | dotnet
            node.js          | NodeJS
            Java 17          | Java17
            Q&A              | QA
            l'été à Paris    | LÉtéÀParis
            お茶             | お茶
            हिन्दी             | हिन्दी
            русский язык     | РусскийЯзык
            css              | CSS
            html forms       | HTMLForms
            junit 5          | JUnit5
            RESTful          | RESTful
            gnome            | GNOME
            """)
    void writesATagInCamelCase(String tag, String hashtag) {
        assertThat(Hashtags.hashtag(tag, Map.of("gnome", "GNOME"))).isEqualTo(hashtag);
    }

    @Test
    void leavesOutDoublesAndNumbersAndStopsAtTheMost() {
        Channel hook =
                Sample.channel("channels:\n  hook:\n    network: webhook\n    url: HOOK\n    always-tags: [Blog]\n");
        Brief brief = Sample.brief(
                hook, Sample.story("tide", "Tide", "", "2026", "blog", "Green tea", "green-tea", "Sea", "Moon"));

        assertThat(brief.tags(3)).containsExactly("Blog", "GreenTea", "Sea");
    }
}
