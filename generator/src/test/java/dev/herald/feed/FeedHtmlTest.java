package dev.herald.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedHtmlTest {

    private static final String PAGE = "https://example.org/blog/posts/a/";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <a href="/blog/b/">b</a>                | <a href="https://example.org/blog/b/">b</a>
            <a href="#c">c</a>                      | <a href="https://example.org/blog/posts/a/#c">c</a>
            <a href="//d.example/">d</a>            | <a href="https://d.example/">d</a>
            <a href="../e/">e</a>                   | <a href="https://example.org/blog/posts/e/">e</a>
            <img src="f.png">                       | <img src="https://example.org/blog/posts/a/f.png">
            <img srcset="f.png 1x, /g.png 2x">      | <img srcset="https://example.org/blog/posts/a/f.png 1x, https://example.org/g.png 2x">
            <img src="data:image/gif;base64,R0l=">  | <img src="data:image/gif;base64,R0l=">
            <img longdesc="h.html">                 | <img longdesc="https://example.org/blog/posts/a/h.html">
            <video poster="i.png"></video>          | <video poster="https://example.org/blog/posts/a/i.png"></video>
            <video><source src="j.mp4"><track src="k.vtt"></video> | <video><source src="https://example.org/blog/posts/a/j.mp4"><track src="https://example.org/blog/posts/a/k.vtt"></video>
            <object data="l.svg"></object>          | <object data="https://example.org/blog/posts/a/l.svg"></object>
            <blockquote cite="m">m</blockquote>     | <blockquote cite="https://example.org/blog/posts/a/m">m</blockquote>
            <table background="n.png"></table>      | <table background="https://example.org/blog/posts/a/n.png"></table>
            <img usemap="#o">                       | <img usemap="#o">
            <p style="background: URL( 'p.png' ), url(q.png)">p</p> | <p style="background: url('https://example.org/blog/posts/a/p.png'), url(https://example.org/blog/posts/a/q.png)">p</p>
            <svg><image xlink:href="r.png"></image><use href="#s"></use></svg> | <svg><image xlink:href="https://example.org/blog/posts/a/r.png"></image><use href="#s"></use></svg>
            """)
    void everyAddressIsWhole(String html, String expected) {
        assertThat(FeedHtml.of(PAGE, html)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a<script>alert(1)</script><style>p {}</style>b       | ab
            <p onclick="x()" data-x="1" tabindex="0">a</p>       | <p>a</p>
            <a href="java&#10;script:x()" ping="/p">a</a>        | <a>a</a>
            <form action="/f"><p>a <input name="q"><button formaction="/g">b</button></p></form> | <p>a </p>
            <h2 id="x">X <a class="anchor" href="#x">#</a></h2>  | <h2 id="x">X</h2>
            <noscript><img src="https://a.example/b.png"></noscript> | <img src="https://a.example/b.png">
            """)
    void whatOnlyWorksOnThePageGoes(String html, String expected) {
        assertThat(FeedHtml.of(PAGE, html)).isEqualTo(expected);
    }

    @Test
    void aVideoThatWaitsForAClickIsALink() {
        String html =
                "<p><a class=\"video\" href=\"https://youtu.be/abcdefghijk\" data-embed=\"https://www.youtube-nocookie.com/embed/abcdefghijk\">Watch</a></p>";

        assertThat(FeedHtml.of(PAGE, html))
                .isEqualTo("<p><a class=\"video\" href=\"https://youtu.be/abcdefghijk\">Watch</a></p>");
    }

    @Test
    void aFrameBecomesALink() {
        assertThat(FeedHtml.of(
                        PAGE,
                        "<iframe src=\"//v.example/1\" title=\"A film\"></iframe><iframe src=\"/blog/map\"></iframe>"))
                .isEqualTo(
                        "<a href=\"https://v.example/1\">A film</a><a href=\"https://example.org/blog/map\">https://example.org/blog/map</a>");
    }

    @Test
    void aTickedBoxIsASign() {
        assertThat(
                        FeedHtml.of(
                                PAGE,
                                "<ul><li class=\"task\"><input type=\"checkbox\" disabled checked aria-label=\"Done\"> a</li><li class=\"task\"><input type=\"checkbox\" disabled> b</li></ul>"))
                .isEqualTo("<ul><li class=\"task\">☑ a</li><li class=\"task\">☐ b</li></ul>");
    }
}
