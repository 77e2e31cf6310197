package dev.herald.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problems;
import dev.herald.site.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeLinksTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /            | /posts/a/          | posts/a/index.html
            /            | /                  | index.html
            /            | /a:b/              | ./a:b/index.html
            /posts/a/    | /                  | ../../index.html
            /posts/a/    | /#top              | ../../index.html#top
            /posts/a/    | /tags/?x=/y/#z     | ../../tags/index.html?x=/y/#z
            /posts/a/    | /posts/a/pot.png   | ../../posts/a/pot.png
            /posts/a/    | /caf%C3%A9/        | ../../caf%C3%A9/index.html
            /old.html    | /posts/a/          | posts/a/index.html
            /posts/a/    | #here              | #here
            /posts/a/    | pot.png            | pot.png
            /posts/a/    | //cdn.example/x    | //cdn.example/x
            /posts/a/    | https://a.example/ | https://a.example/
            """)
    void leadsFromPageToFile(String page, String address, String relative) {
        assertThat(links("https://example.com").apply(new Route(page), "<a href=\"" + address + "\">x</a>"))
                .isEqualTo("<a href=\"" + relative + "\">x</a>");
    }

    @Test
    void onlyWhatIsBelowTheSitesOwnPathIsTheSites() {
        String html = "<a href=/blog/a/>a</a><a href='/other/'>b</a><img src=\"/blog/b.png\">";

        assertThat(links("https://example.com/blog").apply(new Route("/posts/a/"), html))
                .isEqualTo("<a href=../../a/index.html>a</a><a href='/other/'>b</a><img src=\"../../b.png\">");
    }

    @Test
    void seesPicturesVideosAndRedirects() {
        String html = """
                <img srcset="/a.png 1x, /b.png 2x,/c.png 3x, d.png 4x">
                <video poster="/p.png"><source src="/v.mp4"></video>
                <meta http-equiv="refresh" content="0; url=/posts/a/">
                <meta http-equiv="Refresh" content="5;URL='/posts/a/'">
                <meta http-equiv="refresh" content="30">
                """;

        assertThat(links("https://example.com").apply(new Route("/old/"), html)).isEqualTo("""
                <img srcset="../a.png 1x, ../b.png 2x,../c.png 3x, d.png 4x">
                <video poster="../p.png"><source src="../v.mp4"></video>
                <meta http-equiv="refresh" content="0; url=../posts/a/index.html">
                <meta http-equiv="Refresh" content="5;URL=&#39;../posts/a/index.html&#39;">
                <meta http-equiv="refresh" content="30">
                """);
    }

    @Test
    void everythingElseStaysByteForByte() {
        String html = """
                <!DOCTYPE html>
                <HTML><body data-embed="/x/" style="background: url(/y.png)">
                <pre>

                two blank lines &amp; &#8211; &nbsp; > &copy</pre><br/>
                <script>if (a < b) x = '<a href="/c/">';</script>
                <!-- <a href="/d/"> --><p>unclosed <b>bold <p>again
                <a title="&quot;" href="/e/?a=1&amp;b=2">e</a>
                """;

        assertThat(links("https://example.com").apply(new Route("/posts/a/"), html))
                .isEqualTo(html.replace("/e/?a=1&amp;b=2", "../../e/index.html?a=1&amp;b=2"));
    }

    private static RelativeLinks links(String url) {
        SiteConfig config = SiteFile.parse("title: Tea\nurl: " + url + "\n", SiteDefaults.NONE, new Problems());
        return new RelativeLinks(config);
    }
}
