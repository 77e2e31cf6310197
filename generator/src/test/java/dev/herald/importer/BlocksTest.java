package dev.herald.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {

    private static String markdown(String html) {
        return Blocks.of(Jsoup.parseBodyFragment(html).body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>five <em>in</em> the <strong>morning</strong></p> | five *in* the **morning**",
                "<p><b>Note: </b>ice</p> | **Note:** ice",
                "<p><b>Note:</b>ice</p> | <strong>Note:</strong>ice",
                "<p>a<i>b</i>c</p> | a*b*c",
                "<p>2 * 3 * 4 and snake_case and _so_</p> | 2 \\* 3 \\* 4 and snake_case and \\_so\\_",
                "<p># no heading</p> | \\# no heading",
                "<p>1986. A year</p> | 1986\\. A year",
                "<p>- no list</p> | \\- no list",
                "<p>&lt;b&gt; and &amp;amp;</p> | \\<b> and \\&amp;",
                "<p>[sic] {.x}</p> | \\[sic\\] \\{.x}",
                "<p><code>a`b</code></p> | ``a`b``",
                "<p>one<br>two</p> | one\\⏎two",
                "<p><a href='https://a.example/b c'>x</a></p> | [x](https://a.example/b%20c)",
                "<p><a href='https://a.example/'>https://a.example/</a></p> | <https://a.example/>",
                "<p>Stop!<a href='/x/'>x</a></p> | Stop\\![x](/x/)",
                "<p>H<sub>2</sub>O, <kbd>Ctrl</kbd></p> | H<sub>2</sub>O, <kbd>Ctrl</kbd>",
                "<p>See https://a.example/x_y_ now</p> | See <https://a.example/x_y_> now",
                "<h3>Ice #</h3> | ### Ice \\#",
                "<hr> | ***",
                "<iframe src='//www.youtube.com/embed/dQw4w9WgXcQ?rel=0'></iframe> | https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "<iframe src='https://maps.example/?q=1'></iframe> | https://maps.example/?q=1",
                "<figure><img src='a.jpg' alt='Ice'><figcaption>At noon</figcaption></figure> | ![Ice](a.jpg \"At noon\")",
                "<figure class='wp-block-gallery'><ul class='blocks-gallery-grid'><li><figure><img src='a.jpg' alt='Ice'></figure></li><li><figure><img src='b.jpg'><figcaption>At noon</figcaption></figure></li></ul><figcaption>The bay</figcaption></figure>"
                        + " | <div class=\"gallery\">⏎⏎![Ice](a.jpg)⏎⏎![](b.jpg \"At noon\")⏎⏎*The bay*⏎⏎</div>",
                "<div class='gallery'><img src='a.jpg'></div> | ![](a.jpg)",
                "<figure><img src='a.jpg'><figcaption>By <a href='/x/'>me</a></figcaption></figure> | ![](a.jpg)⏎⏎*By [me](/x/)*",
                "<dl><dt>Ebb</dt><dd>It goes.</dd></dl> | Ebb⏎:   It goes.",
                "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul> | - a⏎  - b⏎- c",
                "<ol start='3'><li><p>a</p><p>b</p></li></ol> | 3. a⏎⏎   b",
                "<blockquote><p>a</p><p>b</p></blockquote> | > a⏎>⏎> b"
            })
    void saysTheSameInMarkdown(String html, String markdown) {
        assertThat(markdown(html)).isEqualTo(markdown.replace('⏎', '\n'));
    }

    @Test
    void keepsCodeWithItsLanguage() {
        assertThat(markdown("<pre class='brush: java; gutter: false'>int a;\n\n  b &lt; c\n</pre>"))
                .isEqualTo("""
                ```java
                int a;

                  b < c
                ```""");
        assertThat(markdown("<pre><code class='language-c++'>```</code></pre>")).isEqualTo("""
                ````c++
                ```
                ````""");
    }

    @Test
    void writesATableWithAHeadAndKeepsOthersAsHtml() {
        assertThat(markdown(
                        "<table><tr><th>Tide</th><th align=right>m</th></tr><tr><td>a|b</td><td>3</td></tr></table>"))
                .isEqualTo("""
                        | Tide | m |
                        | --- | --: |
                        | a\\|b | 3 |""");
        assertThat(markdown("<table class='x'><tr><td colspan=2 onclick='x()'>a</td></tr></table>"))
                .isEqualTo("<table><tbody><tr><td colspan=\"2\">a</td></tr></tbody></table>");
    }

    @Test
    void dropsWhatRuns() {
        assertThat(markdown("<p>a</p><script>alert(1)</script><style>p {}</style><form><input></form>"))
                .isEqualTo("a");
    }
}
