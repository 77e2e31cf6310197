package dev.herald.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.BuiltBlog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHtmlTest {

    private static final FeedHtml FEED = new FeedHtml("https://example.org/blog/posts/a/", UnaryOperator.identity());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <h2 id="x">X <a class="anchor" href="#x" aria-label="X">#</a></h2><p>&quot;a&#39;b&quot; &amp; c > d</p> | <h2 id="x">X</h2><p>"a'b" &amp; c &gt; d</p>
            <p><a href="/b/?c&amp;d" title="&quot;&lt;&gt;&quot;">e</a><sup class="footnote"><a href="#fn1">1</a></sup></p>  | <p><a href="https://example.org/b/?c&amp;d" title="&quot;&lt;&gt;&quot;">e</a><sup class="footnote"><a href="https://example.org/blog/posts/a/#fn1">1</a></sup></p>
            <pre tabindex="0"><code class="language-java" data-x="1"><span class="k">if</span> (a &lt; b)</code></pre>             | <pre><code class="language-java"><span class="k">if</span> (a &lt; b)</code></pre>
            <ul><li class="task"><input type="checkbox" disabled checked> a</li><li>b<ol start="3"><li>c</li></ol></li></ul>  | <ul><li class="task">☑ a</li><li>b<ol start="3"><li>c</li></ol></li></ul>
            <table> <thead><tr><th>a</th></tr></thead> <tbody><tr><td class="right">1<br>2</td></tr></tbody></table>           | <table> <thead><tr><th>a</th></tr></thead> <tbody><tr><td class="right">1<br>2</td></tr></tbody></table>
            <p><img src="f.png" alt="" loading="lazy" decoding="async"></p><hr>                                                | <p><img src="https://example.org/blog/posts/a/f.png" alt=""></p><hr>
            <h1><a class="anchor" href="#x">x</a> <a class="anchor" href="#x">#</a></h1>                                       | <h1></h1>
            <p><a href="javascript:x()">a</a></p>                                                                              | <p><a>a</a></p>
            """)
    void isWrittenAsATreeWouldBe(String html, String expected) {
        assertThat(KnownHtml.of(html, FEED)).contains(expected);
        assertThat(FEED.tree(html)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a",
                "a</p>",
                "<p><div>a</div></p>",
                "<p><p>a</p></p>",
                "<a href=\"/b\"><span><a href=\"/c\">d</a></span></a>",
                "<h2><h3>a</h3></h2>",
                "<b>a<i>b</b>c</i>",
                "<li>a</li>",
                "<table>a<tbody></tbody></table>",
                "<table><tr><td>a</td></tr></table>",
                "<pre>\na</pre>",
                "<P>a</P>",
                "<p class=a>a</p>",
                "<p class='a'>a</p>",
                "<p  class=\"a\">a</p>",
                "<p class=\"a\" class=\"b\">a</p>",
                "<a class=\"anchor b\" href=\"#c\">d</a>",
                "<ul><li class=\"task b\"><input type=\"checkbox\"> a</li></ul>",
                "<p><input type=\"checkbox\"> a</p>",
                "<p class=\"task\"><input type=\"checkbox\"> a</p>",
                "<pre><a class=\"anchor\" href=\"#a\">a</a>\nb</pre>",
                "<p style=\"background: url(a.png)\">a</p>",
                "<p><img srcset=\"a.png 2x\" alt=\"\"></p>",
                "<p><a download>b</a></p>",
                "<ol reversed=\"\"><li>a</li></ol>",
                "<p>a&nbsp;b</p>",
                "<p>a & b</p>",
                "<p>a\rb</p>",
                "<p>a\0b</p>",
                "<p>\uD83C\uDF75</p>",
                "<!-- a -->",
                "<br/>",
                "<iframe src=\"/a\"></iframe>",
                "<svg></svg>",
                "<script>a</script>",
                "<p>a <",
                "<p>a</p",
                "<p class=\"a"
            })
    void isLeftToAParserWhereOnlyAParserKnows(String html) {
        assertThat(KnownHtml.of(html, FEED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sample-site, 90", "azu-ja, 40", "crystal, 60", "jekyll-news, 60"})
    void theTextsOfRealBlogsAreWhatATreeMakesOfThem(String name, int percent) {
        BuiltBlog blog = BuiltBlog.of(name);
        List<String> texts = blog.site().posts().stream().map(blog::html).toList();

        List<String> known = new ArrayList<>();
        for (String text : texts) {
            Optional<String> walked = KnownHtml.of(text, FEED);
            walked.ifPresent(known::add);
            assertThat(walked.orElseGet(() -> FEED.tree(text))).isEqualTo(FEED.tree(text));
        }

        assertThat(100 * known.size() / texts.size()).isGreaterThanOrEqualTo(percent);
    }

    @Test
    void aBlankBeforeAnAnchorGoesAlone() {
        assertThat(KnownHtml.of("<h2>a\n\t <a class=\"anchor\" href=\"#b\"><span>#</span></a> c</h2>", FEED))
                .contains("<h2>a c</h2>");
    }
}
