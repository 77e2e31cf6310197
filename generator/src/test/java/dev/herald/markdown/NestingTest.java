package dev.herald.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NestingTest {

    private static final int MANY = 10_000;

    @ParameterizedTest
    @ValueSource(strings = {">", "> ", "- ", "1. ", "[", "![", "*a **a "})
    void staysUprightUnderTenThousandMarks(String mark) {
        String closed = mark.startsWith("*") ? " a** a*".repeat(MANY) : mark.endsWith("[") ? "](x)".repeat(MANY) : "";

        Markdown.Rendered rendered =
                assertTimeout(Duration.ofSeconds(2), () -> render(mark.repeat(MANY) + "a" + closed));

        assertThat(rendered.problems()).hasSize(1);
        assertThat(rendered.problems().get(0).toString())
                .matches(
                        "deep.md:1: the text is nested more than \\d+ levels deep; take away some of the marks for quotes, lists, links or emphasis;"
                                + " what is deeper is shown as it was written");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "_",
                "~",
                "`",
                "<",
                "<a ",
                "a <!-- ",
                "a <? ",
                "[a](",
                "[a][",
                "&amp;",
                "\"a ",
                "{.a ",
                "# a\n",
                "<div>\n\n",
                "|",
                "www.a",
                "a@",
                "\\",
                "[^a]"
            })
    void isNotSlowedDownByTenThousandOfAnyMark(String mark) {
        assertTimeout(Duration.ofSeconds(2), () -> render(mark.repeat(MANY)));
    }

    @Test
    void findsBackticksOfEachLengthOnce() {
        StringBuilder ticks = new StringBuilder();
        for (int length = 1; length < 500; length++) {
            ticks.append("`".repeat(length)).append("a ");
        }

        assertTimeout(Duration.ofSeconds(2), () -> render(ticks.toString()));
    }

    @Test
    void showsATextAsItIsWhenALineIsMonstrous() {
        Markdown.Rendered rendered = render("<a " + "x=y ".repeat(50_000) + ">");

        assertThat(rendered.body().text()).contains("x=y");
    }

    @Test
    void leavesAShallowTextAlone() {
        String text = "> - 1. > a\n\n* * * * *\n";

        assertThat(Nesting.limited(text)).isEqualTo(new Nesting(text, -1));
    }

    private static Markdown.Rendered render(String text) {
        return new Markdown(MarkdownOptions.DEFAULT)
                .render(new MarkdownText("deep.md", 1, text, Locale.ENGLISH), Links.AS_WRITTEN);
    }
}
