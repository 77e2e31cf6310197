package dev.herald.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.herald.config.RawHtml;
import dev.herald.site.Body;
import dev.herald.site.Image;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final Links ONLY_GOOD = new Links() {
        @Override
        public Optional<String> link(String href) {
            return href.startsWith("bad") ? Optional.empty() : Optional.of("/blog/" + href);
        }

        @Override
        public Optional<String> picture(String src) {
            return src.startsWith("bad") ? Optional.empty() : Optional.of("/img/" + src);
        }
    };

    @Test
    void takesTheFirstParagraphAsExcerptWithoutNotesAndIds() {
        Body body = body("# Title\n\nFirst[^1] *words*{#here}.\n\nSecond.\n\n[^1]: A note.\n");

        assertThat(body.excerpt().html()).isEqualTo("<p>First <em>words</em>.</p>");
        assertThat(body.more()).isTrue();
    }

    @Test
    void dividesAtEachToolsDivider() {
        for (String divider : List.of(
                "<!--more-->", "<!-- more -->", "<!-- TEASER_END -->", "<!-- TEASER_END: read on -->", "<!--MORE-->")) {
            Body body = body("One.\n\n## Two\n\n" + divider + "\n\nThree.\n");

            assertThat(body.excerpt().html()).as(divider).isEqualTo("<p>One.</p>\n<h2>Two</h2>");
            assertThat(body.html().html()).doesNotContain("<!--");
            assertThat(body.more()).isTrue();
        }
    }

    @Test
    void dividesWithinAParagraphAndWithinHtml() {
        assertThat(body("One *two*.<!--more--> Three.").excerpt().html()).isEqualTo("<p>One <em>two</em>.</p>");
        assertThat(body("<div><p>One</p>\n<!--more-->\n<p>Two</p></div>")
                        .excerpt()
                        .html())
                .isEqualTo("<div><p>One</p>\n</div>");
    }

    @Test
    void takesADividerInCodeForText() {
        assertThat(body("Write `<!--more-->` there.\n\nNext.").excerpt().html())
                .isEqualTo("<p>Write <code>&lt;!--more--&gt;</code> there.</p>");
    }

    @Test
    void makesNoLinkWithinALinkThatIsWrittenAsHtml() {
        assertThat(
                        body("Open <a href=\"http://tide.example/\"><b>now</b> http://tide.example *or https://a.example*</a>,"
                                        + " then https://b.example.")
                                .html()
                                .html())
                .isEqualTo("<p>Open <a href=\"/blog/http://tide.example/\"><b>now</b> http://tide.example"
                        + " <em>or https://a.example</em></a>,"
                        + " then <a href=\"/blog/https://b.example\">https://b.example</a>.</p>\n");
    }

    @Test
    void hasNoMoreWhenTheExcerptIsAll() {
        assertThat(body("All.").more()).isFalse();
        assertThat(body("All.\n\n<!--more-->\n").more()).isFalse();
    }

    @Test
    void nestsHeadingsAndMovesThemBelowThePagesTitle() {
        Body body = body("# One\n\n## Two [link](x)\n\n## Three\n\n# Four\n");

        assertThat(body.headings()).extracting(Body.Heading::level).containsExactly(2, 2);
        assertThat(body.headings().get(0).children())
                .extracting(Body.Heading::id)
                .containsExactly("two-link", "three");
        assertThat(body.headings().get(0).children().get(0).html().html()).isEqualTo("Two link");
    }

    @Test
    void neverUsesAnIdTwice() {
        Body body = body("## a\n\n## a\n\n## a-1\n\n## b {#a}\n\n## !\n\n## ?\n");

        assertThat(body.headings())
                .extracting(Body.Heading::id)
                .doesNotHaveDuplicates()
                .contains("a", "a-1", "section");
        assertThat(body.headings().get(3).id()).isEqualTo("a");
    }

    @Test
    void neverGivesAParagraphTheIdOfAHeading() {
        String html = body("Text.\n{: #one}\n\n## One\n\nMore *words*{#one}.\n")
                .html()
                .html();

        assertThat(html).contains("<p id=\"one\">", "<h2 id=\"one-1\">", "<em id=\"one-2\">");
    }

    @Test
    void notesTheVideosOfAText() {
        Body body = body("""
                Above ![inline](a.mp4) it.

                <!--more-->

                [How to pour](https://www.youtube.com/watch?v=abcdefghijk)

                https://vimeo.com/123456

                ![A film](b.webm)
                """);

        assertThat(body.videos())
                .containsExactly(
                        new Body.Video("inline", "/img/a.mp4", ""),
                        new Body.Video(
                                "How to pour",
                                "https://www.youtube.com/watch?v=abcdefghijk",
                                "https://www.youtube-nocookie.com/embed/abcdefghijk"),
                        new Body.Video("", "https://vimeo.com/123456", "https://player.vimeo.com/video/123456?dnt=1"),
                        new Body.Video("A film", "/img/b.webm", ""));
        assertThat(body.pictures()).isEmpty();
    }

    @Test
    void resolvesLinksAndPicturesAlsoInRawHtml() {
        Body body = body(
                "[x](post.md) ![p](p.png)\n\n<a href='other.md'>o</a> <img src=q.png srcset=\"q.png 1x, r.png 2x\">\n");

        assertThat(body.links())
                .containsExactly(new Body.Link(10, "/blog/post.md"), new Body.Link(12, "/blog/other.md"));
        assertThat(body.pictures()).containsExactly(Image.unmeasured("/img/p.png", "p"));
        assertThat(body.html().html())
                .contains(
                        "<a href=\"/blog/other.md\">", "src=\"/img/q.png\"", "srcset=\"/img/q.png 1x, /img/r.png 2x\"");
    }

    @Test
    void resolvesWhateverElseHoldsAnAddressInRawHtml() {
        String html = body("""
                <object data="a.svg"></object> <q cite="b.md">q</q> <span style="background: url('c.png')">s</span>
                <svg><image href="d.png"/><a xlink:href="e.md"><text>e</text></a></svg>
                <form action="f.md"><button formaction="g.md">g</button></form>
                """).html().html();

        assertThat(html)
                .contains(
                        "data=\"/img/a.svg\"",
                        "cite=\"/blog/b.md\"",
                        "style=\"background: url('/img/c.png')\"",
                        "href=\"/img/d.png\"",
                        "xlink:href=\"/blog/e.md\"",
                        "action=\"/blog/f.md\"",
                        "formaction=\"/blog/g.md\"");
    }

    @Test
    void namesFileAndLineOfAPictureThatNobodyDescribes() {
        String text = "Fine.\n\n![](a.png)\n";

        assertThat(render(text, MarkdownOptions.DEFAULT).undescribed())
                .extracting(Object::toString)
                .containsExactly(
                        "post.md:12: the picture 'a.png' has no words for readers who do not see it; write what it shows between the brackets, as in ![A boat in the ice](…), or ![](…){alt=\"\"} if it only decorates");
    }

    @Test
    void countsPicturesThatNobodyDescribes() {
        String text = "![](a.png)\n\n![ ](b.png)\n\n<img src=\"c.png\">\n";

        assertThat(render(text, MarkdownOptions.DEFAULT).undescribed())
                .singleElement()
                .asString()
                .startsWith(
                        "post.md:10: the picture 'a.png' has no words for readers who do not see it, nor have 2 below it;");
    }

    @Test
    void takesAnEmptyDescriptionForAnAnswer() {
        String text =
                "![](a.png){alt=\"\"}\n\n<img src=\"c.png\" alt=\"\">\n\n<img src=\"d.png\" aria-hidden=\"true\">\n";

        Markdown.Rendered rendered = render(text, MarkdownOptions.DEFAULT);

        assertThat(rendered.undescribed()).isEmpty();
        assertThat(rendered.body().html().html()).contains("<img src=\"/img/a.png\" alt=\"\" decoding=\"async\">");
    }

    @Test
    void takesADescriptionInBracesToo() {
        String text = "![](a.png){alt=\"A boat\"}\n\nText. {alt=\"no\"}\n";

        assertThat(render(text, MarkdownOptions.DEFAULT).body().html().html())
                .contains("alt=\"A boat\"")
                .doesNotContain("<p alt");
    }

    @Test
    void namesFileAndLineOfWhatLeadsNowhere() {
        Markdown.Rendered rendered = render("Fine.\n\n[x](bad.md)\n![y](bad.png)\n", MarkdownOptions.DEFAULT);

        assertThat(rendered.brokenLinks())
                .extracting(Object::toString)
                .containsExactly(
                        "post.md:12: the link 'bad.md' leads to no file of the blog; write the path from this file's folder, or from the blog's folder"
                                + " with a '/' before it");
        assertThat(rendered.missingPictures())
                .extracting(Object::toString)
                .containsExactly(
                        "post.md:13: the picture 'bad.png' does not exist; put it beside this file or into the folder static, and mind capital letters");
        assertThat(rendered.body().html().html()).contains("href=\"bad.md\"", "src=\"bad.png\"");
    }

    @Test
    void countsWordsAndCharactersOfScriptsWithoutSpaces() {
        assertThat(body("It's what they don’t say: 'quoted'.").words()).isEqualTo(6);

        Body body = body("Two words, 日本語 and `code`.");

        assertThat(body.words()).isEqualTo(7);
        assertThat(body.minutes()).isEqualTo(1);
        assertThat(body("word ".repeat(441)).minutes()).isEqualTo(3);
    }

    @Test
    void keepsTheReadableText() {
        assertThat(body("# A *title*\n\nText &amp; <b>bold</b>.\n\n- one\n- two\n")
                        .text())
                .isEqualTo("A title\nText & bold.\none\ntwo");
    }

    @Test
    void speaksTheWordsItIsGiven() {
        Words german = (word, language) -> language.getLanguage() + ":" + word.key();
        MarkdownOptions options = new MarkdownOptions(RawHtml.ON, true, true, false, german);

        String html = render("> [!TIP]\n> x\n\na[^1]\n\n[^1]: n\n", options)
                .body()
                .html()
                .html();

        assertThat(html)
                .contains(
                        "<p class=\"alert-title\">en:tip</p>",
                        "aria-label=\"en:footnotes\"",
                        "aria-label=\"en:back-to-text\"");
    }

    @Test
    void rendersAnUnusedMarkAsWithoutItsExtension() {
        String text = "A paragraph.\n\n* item\n\n> quote *x*\n";

        String alone = body(text).html().html();
        String withAll = body(text + "\n| [^ ~ [ ] [x] :\n: x\n").html().html();

        assertThat(withAll).startsWith(alone);
    }

    @Test
    void yieldsTheSameFromManyThreads() {
        String text = "# T\n\n| a | b |\n|---|---|\n| c | d |\n\n```java\nint x; // y\n```\n\n[^1] ~~x~~\n\n[^1]: n\n";
        String expected = body(text).html().html();
        Markdown markdown = new Markdown(MarkdownOptions.DEFAULT);

        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> markdown.render(text(text), ONLY_GOOD)))
                .allSatisfy(
                        rendered -> assertThat(rendered.body().html().html()).isEqualTo(expected));
    }

    @Test
    void numbersLinesOfEveryBlockWhenTheSiteWantsIt() {
        MarkdownOptions numbered = new MarkdownOptions(RawHtml.ON, true, true, true);

        assertThat(render("```\na\n```\n\n```text linenos=false\nb\n```\n", numbered)
                        .body()
                        .html()
                        .html())
                .contains("<span class=\"line\" data-line=\"1\">a</span>", "<code class=\"language-text\">b\n");
    }

    @Test
    void takesALineWithoutPipesBelowATableForARow() {
        Body body = body("| a | b |\n|:--|---|\n| c | d |\nbare *row*\nlast\n\nWords.\n");

        assertThat(body.html().html()).contains("""
                        <td>d</td>
                        </tr>
                        <tr>
                        <td class="align-left">bare <em>row</em></td>
                        <td></td>
                        </tr>
                        <tr>
                        <td class="align-left">last</td>
                        <td></td>
                        </tr>
                        </tbody>
                        </table>
                        </div>
                        <p>Words.</p>
                        """);
        assertThat(body.excerpt().html()).isEqualTo("<p>Words.</p>");
        assertThat(body("| a |\n|---|\nb\n").html().html()).contains("<tbody>\n<tr>\n<td>b</td>");
    }

    @Test
    void tellsOfAnAddressWithBlanks() {
        String text = "![p](my photo.png) and\n[x](<a b.md>) [y](old posts/a (1).md \"Title\").\n";

        assertThat(render(text, MarkdownOptions.DEFAULT).problems())
                .extracting(Object::toString)
                .containsExactly(
                        "post.md:10: the address 'my photo.png' has blanks, so that the picture stays text; write my%20photo.png or <my photo.png>",
                        "post.md:11: the address 'old posts/a (1).md' has blanks, so that the link stays text; write old%20posts/a%20(1).md or <old posts/a (1).md>");
    }

    @Test
    void takesWordsInParenthesesForWords() {
        String text =
                "`![p](my photo.png)` a[1](see above) [sic] (a b.png) [x](y.md) [ ](so it is.)\n\n    ![p](my photo.png)\n";

        assertThat(render(text, MarkdownOptions.DEFAULT).problems()).isEmpty();
    }

    @Test
    void leavesQuotesAndDashesWithinTemplatesTagsAlone() {
        String html = body("\"a\" {{ \"x\" -- y }} {% b \"c\" ... %} {{< d \"e\" >}} \"f\" {{ \"g\n")
                .html()
                .html();

        assertThat(html)
                .isEqualTo(
                        "<p>“a” {{ &quot;x&quot; -- y }} {% b &quot;c&quot; ... %} {{&lt; d &quot;e&quot; &gt;}} “f” {{ “g</p>\n");
        body("{{ ".repeat(100_000));
    }

    @Test
    void leavesTheIdsOfFootnotesToThem() {
        String html = body("## One {#fn:1}\n\nText[^1] *and*{#fnref:1}.\n\n[^1]: Note.\n")
                .html()
                .html();

        assertThat(html)
                .containsOnlyOnce("id=\"fn:1\"")
                .containsOnlyOnce("id=\"fnref:1\"")
                .contains("id=\"fn-1\"");
    }

    @Test
    void staysQuickOnLongTexts() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> { // each of them takes less than a second; what is quadratic, minutes
                    body("<div>\n" + "<a href=\"\n".repeat(100_000));
                    body("<div>\n" + "<script></script>\n".repeat(100_000));
                    body("`<!--more-->` ".repeat(100_000));
                    body("| a | b |\n|---|---|\n" + "| c | d |\n".repeat(40_000));
                    body("![a](b c.png) [a](b ".repeat(20_000));
                });
    }

    private static Body body(String text) {
        return render(text, MarkdownOptions.DEFAULT).body();
    }

    private static Markdown.Rendered render(String text, MarkdownOptions options) {
        return new Markdown(options).render(text(text), ONLY_GOOD);
    }

    private static MarkdownText text(String text) {
        return new MarkdownText("post.md", 10, text, Locale.ENGLISH);
    }
}
