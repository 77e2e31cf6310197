package dev.herald.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    @Test
    void makesEveryLineEndALineFeed() {
        assertThat(SourceText.clean("a\r\nb\rc\n")).isEqualTo("a\nb\nc\n");
    }

    @Test
    void dropsControlCharactersAndHalfPairs() {
        assertThat(SourceText.clean("\uFEFFa\u0000b\u0007c\u0085d\uD83Ee\uFFFF🎉\tf"))
                .isEqualTo("a\uFFFDbcd\uFFFDe🎉\tf");
    }

    @Test
    void leavesACleanTextAlone() {
        String text = "Grüße\n\t日本語 🎉";

        assertThat(SourceText.clean(text)).isSameAs(text);
    }

    @Test
    void countsLinesFromTheFirstOfTheFile() {
        SourceText source = SourceText.of(new MarkdownText("a.md", 5, "one\ntwo\n\nfour", Locale.ENGLISH));

        assertThat(source.line(0)).isEqualTo(5);
        assertThat(source.line(4)).isEqualTo(6);
        assertThat(source.line(9)).isEqualTo(8);
    }
}
