package dev.herald.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.RawHtml;
import dev.herald.site.Body;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a guest writes, nothing of it runs. */
class GuestTest {

    private static final Markdown SAFE = new Markdown(new MarkdownOptions(RawHtml.SAFE, true, true, false));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>evil()</script>",
                "a <script>evil()</script> b",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<img src=x onerror=evil()>",
                "<img src=\"javascript:evil()\">",
                "<img src=`javascript:evil()`>",
                "<img/src=x/onerror=evil()>",
                "<svg onload=evil()><script>evil()</script></svg>",
                "<svg><a xlink:href=\"javascript:evil()\"><text>x</text></a></svg>",
                "<math><mtext><table><mglyph><style><img src=x onerror=evil()></style></mglyph></table></mtext></math>",
                "<a href=\"javascript:evil()\">x</a>",
                "<a href=\" jAvAsCrIpT:evil()\">x</a>",
                "<a href=\"java\tscript:evil()\">x</a>",
                "<a href=\"&#106;avascript:evil()\">x</a>",
                "<a href=\"&#x01;javascript:evil()\">x</a>",
                "<a href='data:text/html,<script>evil()</script>'>x</a>",
                "<a href=\"vbscript:evil()\">x</a>",
                "<iframe src=\"javascript:evil()\"></iframe>",
                "<iframe srcdoc=\"<script>evil()</script>\"></iframe>",
                "<object data=\"javascript:evil()\"></object><embed src=\"javascript:evil()\">",
                "<form action=\"javascript:evil()\"><button formaction=\"javascript:evil()\">x</button></form>",
                "<body onload=evil()>",
                "<div style=\"background:url(javascript:evil())\">x</div>",
                "<style>@import 'javascript:evil()';</style>",
                "<link rel=stylesheet href=\"javascript:evil()\">",
                "<meta http-equiv=refresh content=\"0;url=javascript:evil()\">",
                "<base href=\"javascript:evil()//\">",
                "<details open ontoggle=evil()>x</details>",
                "<video><source onerror=\"evil()\"></video>",
                "<video poster=\"javascript:evil()\" src=\"data:text/html,evil()\"></video>",
                "<x onclick=evil()>y</x>",
                "<a data-embed=\"javascript:evil()\" href=\"https://example.com\">x</a>",
                "<!--><script>evil()</script>-->",
                "<!-- --!><script>evil()</script> -->",
                "<noscript><p title=\"</noscript><img src=x onerror=evil()>\">",
                "<textarea><script>evil()</script></textarea>",
                "<scr<script>ipt>evil()</scr</script>ipt>",
                "[x](javascript:evil())",
                "[x](JAVASCRIPT&colon;evil())",
                "[x](<java\nscript:evil()>)",
                "[x](vbscript:evil())",
                "[x](data:text/html;base64,PHNjcmlwdD4=)",
                "[x][r]\n\n[r]: javascript:evil()",
                "![x](javascript:evil())",
                "![x](data:image/svg+xml,<svg onload=evil()>)",
                "![x](javascript:evil().mp4 \"t\")",
                "<javascript:evil()>",
                "[x](https://e.com){onclick=\"evil()\" style=\"x\" data-embed=\"javascript:evil()\"}",
                "# x {onmouseover=evil()}",
                "[x](https://e.com){aria-x/onclick=evil()}",
                "x\n{: data-x/onclick=evil() aria-a\"onclick=evil() class=\"\\\"onclick=evil()\"}",
                "[x](https://e.com \"\\\" onclick=evil() \\\"\")",
                "![\"onerror=evil() x=\"](x.png)",
                "```\"><script>evil()</script>\nx\n```",
                "```java title=\"<script>evil()</script>\"\nx\n```",
                "```<script>evil()\nx\n```",
                "a[^1]\n\n[^1]: <script>evil()</script>",
                "| <script>evil()</script> |\n|---|\n| <img src=x onerror=evil()> |",
                "https://example.com/\"onclick=\"evil()",
                "https://youtu.be/dQw4w9WgXcQ?\"onclick=evil()//"
            })
    void letsNoScriptThrough(String text) {
        Body body = SAFE.render(
                        new MarkdownText("guest.md", 1, text + "\n\n<!--more-->\n", Locale.ENGLISH), Links.AS_WRITTEN)
                .body();

        assertHarmless(body.html().html());
        assertHarmless(body.excerpt().html());
        body.headings().forEach(heading -> assertHarmless(heading.html().html()));
    }

    private static void assertHarmless(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        assertThat(
                        page.select(
                                "script, style, iframe, object, embed, form, button, textarea, svg, math, link, meta, base, noscript, source"))
                .as(html)
                .isEmpty();
        for (Element element : page.body().getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).as(html).doesNotStartWith("on").isNotEqualTo("style");
                if (Set.of("href", "src", "poster", "data-embed").contains(attribute.getKey())) {
                    assertThat(Urls.scheme(attribute.getValue())).as(html).isIn("", "http", "https", "mailto");
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div><b>open", "</div></p> closed", "<p><table><tr><td>x", "<b>one\n\ntwo</b>"})
    void closesWhatAGuestLeftOpen(String text) {
        String html = SAFE.render(new MarkdownText("guest.md", 1, text, Locale.ENGLISH), Links.AS_WRITTEN)
                .body()
                .html()
                .html();

        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        assertThat(page.body().html()).isEqualTo(html);
    }
}
