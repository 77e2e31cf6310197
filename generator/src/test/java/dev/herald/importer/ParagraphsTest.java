package dev.herald.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What WordPress's classic editor keeps. */
class ParagraphsTest {

    private static String markdown(String text) {
        String html = new Shortcodes(Map.of(), "1").html(text);
        return Blocks.of(Jsoup.parseBodyFragment(Paragraphs.of(html)).body());
    }

    @Test
    void aBlankLineEndsAParagraphAndALineBreakALine() {
        assertThat(markdown("One\ntwo\n\n\nthree")).isEqualTo("One\\\ntwo\n\nthree");
    }

    @Test
    void aTagOverSeveralLinesIsOneTag() {
        assertThat(markdown("Read <a\nhref=\"https://a.example/\"\n\ntitle=\"x\">this</a> if 1 < 2\nend"))
                .isEqualTo("Read [this](https://a.example/ \"x\") if 1 \\< 2\\\nend");
    }

    @Test
    void signsOfPrivateUseAreOrdinaryOnes() {
        assertThat(markdown("a \uE0007\uE001 b")).isEqualTo("a \uE0007\uE001 b");
    }

    @Test
    void codeKeepsItsLines() {
        assertThat(markdown("See\n<pre>a\n\nb</pre>\nend")).isEqualTo("See\n\n```\na\n\nb\n```\n\nend");
    }

    @Test
    void listsAndTablesStayWhole() {
        assertThat(markdown("<ul>\n<li>a</li>\n\n<li>b</li>\n</ul>\nend")).isEqualTo("- a\n- b\n\nend");
    }

    @Test
    void aCaptionBecomesAFigure() {
        assertThat(markdown(
                        "[caption id=\"a\" align=\"left\"]<img src=\"a.jpg\" alt=\"Ice\" /> At <b>noon</b>[/caption]"))
                .isEqualTo("![Ice](a.jpg \"At noon\")");
    }

    @Test
    void anEmbedIsItsAddress() {
        assertThat(markdown("[embed]https://www.youtube.com/watch?v=dQw4w9WgXcQ[/embed] and [youtube dQw4w9WgXcQ]"))
                .isEqualTo(
                        "https://www.youtube.com/watch?v=dQw4w9WgXcQ\n\nand\n\nhttps://www.youtube.com/watch?v=dQw4w9WgXcQ");
    }

    @Test
    void codeInShortcodesIsNoHtml() {
        assertThat(markdown("[java]List<b> x = [gallery];[/java]")).isEqualTo("```java\nList<b> x = [gallery];\n```");
    }

    @Test
    void unknownShortcodesStayAndAreNamed() {
        Shortcodes shortcodes = new Shortcodes(Map.of(), "1");

        assertThat(shortcodes.html("[sic] [1] [contact-form-7 id=\"3\"] [[gallery]]"))
                .isEqualTo("[sic] [1] [contact-form-7 id=\"3\"] [gallery]");
        assertThat(shortcodes.unknown()).containsExactly("contact-form-7");
    }

    @Test
    void aLongBracketHarmsNobody() {
        String words = "[x " + "a b ".repeat(50_000);

        assertThat(new Shortcodes(Map.of(), "1").html(words)).isEqualTo(words);
    }
}
