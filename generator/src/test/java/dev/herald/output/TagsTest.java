package dev.herald.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.output.Tags.Tag;
import dev.herald.site.Utf8;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagsTest {

    @Test
    void tellsATagWithItsAttributesAndText() {
        String html = "<p>a</p><SCRIPT SRC='a.js?x=1&amp;y=2' async\n>if (a < b) '</p>'</script ><b Style=x>c</b>";

        assertThat(Tags.of(Utf8.of(html)))
                .containsExactly(
                        new Tag("script", Map.of("src", "a.js?x=1&y=2", "async", ""), "if (a < b) '</p>'"),
                        new Tag("b", Map.of("style", "x"), ""));
    }

    /** What a browser's parser finds, Jsoup's does too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p title='a > b' style=\"color: red\">x</p>",
                "<p title=\"style='x' onclick='y'\">x</p>",
                "<a href=x?style=1&onclick=2>x</a>",
                "<a title=it's style=a>x</a><b style='b'>y</b>",
                "<!-- <script>no</script> --><script>yes</script>",
                "<!--><script>yes</script>",
                "<textarea><script>no</script></textarea><img src=a>",
                "<title><img src=no></title><img src=a>",
                "<script><!-- a --></script><img src=a>",
                "<script>'</scripts>' + 1</SCRIPT ><img src=a>",
                "<style>a::before { content: '<img src=no>' }</style>",
                "<svg><image href=\"a.png\"/><g style='fill:red'/></svg>",
                "<p\tonclick\n=\n\"a(&quot;b&quot;)\"\n>x</p>",
                "<img src=a onerror=b/>",
                "<p style='a' style='b'>x</p>",
                "<p/style='a'/onclick=b>x</p>",
                "a < b <img src=a> 1<2",
                "<my-element onfoo=a></my-element>",
                "<iframe srcdoc='<b style=x>'><b style=y></iframe><img src=a>",
            })
    void findsWhatABrowserFinds(String html) {
        List<String> found = Tags.of(Utf8.of(html)).stream().map(TagsTest::told).toList();

        List<String> expected = Jsoup.parse(html).getAllElements().stream()
                .filter(TagsTest::isWatched)
                .map(TagsTest::told)
                .toList();
        assertThat(found).isEqualTo(expected);
    }

    private static boolean isWatched(Element element) {
        return List.of("script", "style", "img", "image", "iframe").contains(element.normalName())
                || element.attributes().asList().stream()
                        .anyMatch(attribute -> attribute.getKey().equals("style")
                                || attribute.getKey().startsWith("on"));
    }

    private static String told(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        element.attributes().forEach(attribute -> attributes.put(attribute.getKey(), attribute.getValue()));
        boolean data = List.of("script", "style").contains(element.normalName());
        return element.normalName() + attributes + (data ? element.data() : "");
    }

    private static String told(Tag tag) {
        boolean data = tag.name().equals("script") || tag.name().equals("style");
        return tag.name() + new TreeMap<>(tag.attributes()) + (data ? tag.text() : "");
    }
}
