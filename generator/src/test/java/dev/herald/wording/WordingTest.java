package dev.herald.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.channel.Brief;
import dev.herald.channel.Channel;
import dev.herald.channel.Sample;
import dev.herald.site.Wishes.Telling;
import dev.herald.site.Wishes.Wish;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final String USUAL = "{title}\n\n{summary}\n\n{link}\n\n{tags}";
    private static final String SUMMARY =
            "It came in at noon. It went out at six, and nobody saw it go. Then it was dark.";

    @Test
    void leavesWhatFitsAsItIs() {
        assertThat(fitted(USUAL, 500)).isEqualTo("""
                        Tide

                        It came in at noon. It went out at six, and nobody saw it go. Then it was dark.

                        https://example.com/posts/tide/

                        #Sea #MoonLight""");
    }

    @Test
    void cutsTheSummaryAtASentenceFirst() {
        assertThat(fitted(USUAL, 120)).isEqualTo("""
                        Tide

                        It came in at noon. It went out at six, and nobody saw it go.

                        https://example.com/posts/tide/

                        #Sea #MoonLight""");
    }

    @Test
    void cutsALongSentenceAtAWord() {
        assertThat(fitted(USUAL, 74)).isEqualTo("""
                        Tide

                        It came in at…

                        https://example.com/posts/tide/

                        #Sea #MoonLight""");
    }

    @Test
    void cutsALongWordAtAGrapheme() {
        assertThat(new Cut("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", Locale.ENGLISH)
                        .longest(shown -> Measure.graphemes(shown) <= 2))
                .contains("👩‍👩‍👧‍👦…");
    }

    @Test
    void dropsTheLastHashtagsNext() {
        assertThat(fitted(USUAL, 45)).isEqualTo("""
                        Tide

                        https://example.com/posts/tide/

                        #Sea""");
    }

    @Test
    void cutsTheTitleLastAndKeepsTheLink() {
        assertThat(fitted("{title}\n{link}", 40, "A tide that nobody saw"))
                .isEqualTo("A tide…\nhttps://example.com/posts/tide/");
    }

    @Test
    void leavesALinkTooLongForItsNetwork() {
        assertThat(fitted("{title}\n{link}", 20)).isEqualTo("https://example.com/posts/tide/");
    }

    @Test
    void takesTheLabelOfHashtagsWithTheLastOfThem() {
        assertThat(fitted("{link}\nMore: {tags}", 33)).isEqualTo("https://example.com/posts/tide/");
    }

    @Test
    void keepsAHashtagThatIsAWordOfASentence() {
        assertThat(fitted("I love #Java so much. {title} {link}", 20, "Tide"))
                .isEqualTo("I love #Java so much. https://example.com/posts/tide/");
    }

    @Test
    void cutsJapaneseWithoutBlanks() {
        assertThat(new Cut("潮が満ちてきた。そして引いていった。", Locale.JAPANESE).longest(shown -> Measure.graphemes(shown) <= 12))
                .contains("潮が満ちてきた。");
    }

    @Test
    void cutsThaiBetweenItsWords() {
        assertThat(new Cut("สวัสดีชาวโลก", Locale.forLanguageTag("th")).longest(shown -> Measure.graphemes(shown) <= 8))
                .contains("สวัสดีชาว…");
    }

    @Test
    void cutsBeforeAnAddressRatherThanInIt() {
        assertThat(new Cut("See https://example.com/a/very/long/way and more", Locale.ENGLISH)
                        .longest(shown -> Measure.graphemes(shown) <= 20))
                .contains("See…");
    }

    private static String fitted(String text, int limit) {
        return fitted(text, limit, "Tide");
    }

    private static String fitted(String text, int limit, String title) {
        Channel hook = Sample.channel("channels:\n  hook:\n    network: webhook\n    url: HOOK\n");
        Wish wish = new Wish(Telling.USUAL, Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty());
        Brief brief = Sample.brief(hook, Sample.story("tide", title, SUMMARY, "sea", "moon light"), wish);
        List<Part> parts = brief.fit(brief.parts("", 3), shown -> Measure.graphemes(Text.plain(shown)), limit);
        return Text.plain(parts);
    }
}
