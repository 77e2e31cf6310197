package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.site.Html;
import org.junit.jupiter.api.Test;

class ForemMarkdownTest {

    @Test
    void writesWhatAPostHoldsAsMarkdown() {
        String html = """
                <h2 id="low">Low <em>tide</em></h2>
                <p>See <a href="https://example.com/posts/ebb/">the <strong>ebb</strong></a>.</p>
                <ul><li>one</li><li>two</li></ul>
                <blockquote><p>Said "so".</p></blockquote>
                <figure><img src="https://example.com/sea.jpg" alt="Grey water"><figcaption>At noon</figcaption></figure>
                <hr>
                <table><thead><tr><th>A</th><th>B</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
                """;

        assertThat(ForemMarkdown.of(new Html(html))).isEqualTo("""
                        ## Low *tide*

                        See [the **ebb**](https://example.com/posts/ebb/).

                        * one
                        * two

                        > Said "so".

                        ![Grey water](https://example.com/sea.jpg)

                        *At noon*

                        * * *

                        | A | B |
                        |---|---|
                        | 1 | 2 |""");
    }

    @Test
    void fencesCodeWithItsLanguageAndWithoutItsColours() {
        String html =
                "<pre><code class=\"language-java\"><span class=\"k\">int</span> a = b &lt; c\n        ? 1 : 2;\n</code></pre>";

        assertThat(ForemMarkdown.of(new Html(html))).isEqualTo("""
                        ```java
                        int a = b < c
                                ? 1 : 2;
                        ```""");
    }

    @Test
    void fencesCodeInListsAndQuotationsAndCodeThatHoldsAFence() {
        String html = "<ul><li>deep<pre><code class=\"language-sh\">ls\ncd</code></pre></li></ul>"
                + "<blockquote><pre><code>```\n x</code></pre></blockquote>";

        assertThat(ForemMarkdown.of(new Html(html))).isEqualTo("""
                        * deep

                          ```sh
                          ls
                          cd
                          ```

                        > ````text
                        > ```
                        >  x
                        > ````""");
    }

    @Test
    void beginsWithNoFrontMatter() {
        String html = "<p>---</p><p>title: Hijacked</p><p>---</p><p>Text</p>";

        assertThat(ForemMarkdown.of(new Html(html))).startsWith("\\---\n");
    }

    @Test
    void keepsBracesOfAPostFromBeingLiquidButForCode() {
        String html = "<p>Write {% raw %} or {{ page.title }}.</p><pre><code>{{ page.title }}</code></pre>";

        assertThat(ForemMarkdown.of(new Html(html)).replace("\u2060", "·"))
                .isEqualTo("Write {·% raw %} or {·{ page.title }}.\n\n```text\n{{ page.title }}\n```");
    }

    @Test
    void keepsSignsOfMarkdownInATextAsTheyAre() {
        String html =
                "<p>1. no list, * no star, _no_ snake_case, [no](link), &lt;b&gt;, 2 &amp;amp; 3</p><p># no heading</p>";

        assertThat(ForemMarkdown.of(new Html(html)))
                .isEqualTo("1\\. no list, \\* no star, \\_no\\_ snake_case, \\[no\\](link), \\<b>, 2 \\&amp; 3\n\n"
                        + "\\# no heading");
    }

    @Test
    void saysWhatHasNoSignInMarkdownInAnotherWay() {
        String html = "<div class=\"alert alert-note\"><p class=\"alert-title\">Note</p><p>Wet.</p></div>"
                + "<dl><dt>Ebb</dt><dd>It goes.</dd></dl><p>x<sup>2</sup></p>";

        assertThat(ForemMarkdown.of(new Html(html)))
                .isEqualTo("> **Note**\n>\n> Wet.\n\n**Ebb**\n\nIt goes.\n\nx<sup>2</sup>");
    }
}
