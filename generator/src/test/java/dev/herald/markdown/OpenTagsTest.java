package dev.herald.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.problem.Problem;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"div", "details", "form", "textarea", "title", "script", "style", "iframe", "svg"})
    void closesWhatIsLeftOpenAndTellsWhereItBegan(String tag) {
        Markdown.Rendered rendered = render("One.\n\n<" + tag + ">\nwords\n");

        assertThat(html(rendered)).isEqualTo("<p>One.</p>\n<" + tag + ">\nwords\n</" + tag + ">\n");
        assertThat(told(rendered))
                .containsExactly(
                        "post.md:12: '<" + tag + ">' is never closed; write </" + tag + "> where it should end");
    }

    @Test
    void closesATable() {
        assertThat(html(render("<table>\nwords\n"))).isEqualTo("<table tabindex=\"0\">\nwords\n</table>\n");
    }

    @Test
    void closesAComment() {
        Markdown.Rendered rendered = render("> <!-- a thought\n\nMore.\n");

        assertThat(html(rendered)).contains("a thought\n-->").endsWith("</blockquote>\n<p>More.</p>\n");
        assertThat(told(rendered))
                .containsExactly("post.md:10: the comment '<!--' is never closed; write --> where it should end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a <b>bold *and*|<p>a <b>bold <em>and</em></b></p>",
                "a *<i>b* c|<p>a <em><i>b</i></em> c</p>",
                "a</div> b|<p>a b</p>",
                "a <b><i>x</b> y|<p>a <b><i>x</i></b> y</p>",
                "- <div>|<ul>\\n<li>\\n<div>\\n</div>\\n</li>\\n</ul>",
                "<a name=\"x\"/>here|<p><a name=\"x\"/></a>here</p>"
            })
    void endsEachElementWithinItsMarkdown(String text, String html) {
        assertThat(html(render(text)).strip()).isEqualTo(html.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<table class=\"a\"><tr><td>b</table>|<table tabindex=\"0\" class=\"a\"><tr><td>b</table>",
                "<TABLE TabIndex=-1><tr><td>b</TABLE>|<TABLE TabIndex=-1><tr><td>b</TABLE>",
                "<div><table><tr><td>b</table></div>|<div><table><tr><td>b</table></div>"
            })
    void aTableThatMayScrollIsReachedByKeys(String text, String html) {
        assertThat(html(render(text)).strip()).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<details>\n<summary>s</summary>\n\n- *text*\n\n</details>\n",
                "<ul>\n<li>a\n<li>b\n</ul>\n\n<table><tr><td>a<td>b<tr><td>c</table>\n",
                "<p align=\"center\">\n\ntext\n\n</p>\n",
                "a <br> b <br/> <img src=\"a.png\"> <kbd>k</kbd> [see <b>x] y</b> &lt;\n",
                "<svg><path d=\"m\"/><g><title>t</title></g></svg>\n",
                "<script>\nif (a < b) { x = '<div>'; }\n</script>\n",
                "<div>\n3 < 4\n</div>\n",
                "text\n\n<video controls>\n<source src=\"a.mp4\">\n</video>\n",
                "`<div>` and\n\n```html\n<div>\n```\n"
            })
    void hasNothingAgainstGoodHtml(String text) {
        Markdown.Rendered rendered = render(text);

        assertThat(rendered.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"body", "head", "html"})
    void neverEndsThePageAroundTheText(String tag) {
        Markdown.Rendered rendered = render("one </" + tag + "> two\n");

        assertThat(html(rendered)).isEqualTo("<p>one  two</p>\n");
        assertThat(rendered.problems())
                .extracting(Problem::toString)
                .containsExactly("post.md:10: '</" + tag + ">' would end the page around the text; take it away");
    }

    @Test
    void letsABlockGoOnBehindTheParagraphInWhichItBegins() {
        Markdown.Rendered rendered = render("text <div class=\"x\">\n\nmore\n\n</div>\n\nend\n");

        assertThat(rendered.problems()).isEmpty();
        assertThat(html(rendered)).contains("<p>more</p>\n</div>\n<p>end</p>");
    }

    @Test
    void endsInAParagraphWhatBeganAboveIt() {
        Markdown.Rendered rendered = render("<video controls>\n\ntext\n</video>\n\nend\n");

        assertThat(rendered.problems()).isEmpty();
        assertThat(html(rendered)).isEqualTo("<video controls>\n<p>text\n</p>\n</video>\n<p>end</p>\n");
    }

    @Test
    void showsATagThatDoesNotEndAsText() {
        Markdown.Rendered rendered = render("<div class=\"a>\nwords\n\nmore\n");

        assertThat(html(rendered)).isEqualTo("&lt;div class=\"a>\nwords\n<p>more</p>\n");
        assertThat(told(rendered))
                .containsExactly(
                        "post.md:10: the tag '<div' does not end; write its '>' and the second of each pair of quotes, with no blank line before them");
    }

    @Test
    void cutsAnExcerptWithinOpenHtml() {
        String text = "<div><b>One\n<!--more-->\ntwo</b></div>\n";

        Markdown.Rendered rendered = render(text);

        assertThat(rendered.problems()).isEmpty();
        assertThat(rendered.body().excerpt().html()).isEqualTo("<div><b>One\n</b>\n</div>");
    }

    @Test
    void staysQuickOnTagsWithoutEnd() {
        assertThat(html(render("<div>\n".repeat(20_000) + "\n" + "x </b> ".repeat(20_000))))
                .endsWith("</div>\n");
    }

    private static String html(Markdown.Rendered rendered) {
        return rendered.body().html().html();
    }

    private static List<String> told(Markdown.Rendered rendered) {
        return rendered.problems().stream().map(Problem::toString).toList();
    }

    private static Markdown.Rendered render(String text) {
        return new Markdown(MarkdownOptions.DEFAULT)
                .render(new MarkdownText("post.md", 10, text, Locale.ENGLISH), Links.AS_WRITTEN);
    }
}
