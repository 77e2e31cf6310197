package dev.herald.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.channel.Announcement;
import dev.herald.channel.Channel;
import dev.herald.channel.Sample;
import dev.herald.channel.Story;
import dev.herald.site.Wishes.Telling;
import dev.herald.site.Wishes.Wish;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemarksTest {

    private static final String USUAL = "{title}\n\n{summary}\n\n{link}\n\n{tags}";

    private static final Channel HOOK = Sample.channel("channels:\n  hook:\n    network: webhook\n    url: HOOK\n");

    @Test
    void hasNothingToSayOfAPlainMessage() {
        assertThat(remarks(USUAL, Sample.story("tide", "Tide", "It came in!", "sea", "NASA")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            READ ABOUT THE TIDE    | shouts; write 'READ ABOUT THE TIDE' in small letters
            Tide!!!                | shouts; one sign is enough for '!!!'
            Tide?!?                | shouts; one sign is enough for '?!?'
            An amazing tide        | sounds like an advertisement: 'amazing'
            You won’t believe it   | sounds like an advertisement: 'you won’t believe'
            """)
    void saysWhatReadersDoNotLike(String title, String remark) {
        assertThat(remarks(USUAL, Sample.story("tide", title, "It came in."))).containsExactly(remark);
    }

    @Test
    void saysNothingOfShortNamesInCapitalsOrScriptsWithoutThem() {
        assertThat(remarks(USUAL, Sample.story("tide", "HTTP/3", "潮が満ちてきた。そして引いていった。")))
                .isEmpty();
    }

    @Test
    void saysThatAMessageIsALinkOnly() {
        assertThat(remarks("{link} #tide", Sample.story("tide", "Tide", "It came in.")))
                .containsExactly("is a link and nothing else; a sentence would say why to follow it");
    }

    @Test
    void saysNothingOfAPingThatOnlyMachinesRead() {
        assertThat(remarks("https://example.com/feed.xml", Sample.story("tide", "TIDE TIDE TIDE", "")))
                .isEmpty();
    }

    @Test
    void countsHashtags() {
        assertThat(remarks("{title} #a #b #c #d #e #f", Sample.story("tide", "Tide", "It came in.")))
                .containsExactly("has 6 hashtags; people read past more than 5");
    }

    @Test
    void missesTheAltText() {
        Story story = Sample.illustrated("tide", "Tide", "It came in.", Path.of("tide.png"), "");

        assertThat(remarks(USUAL, story))
                .containsExactly("has a picture without alt text; write 'alt' below 'image' in the front matter");
    }

    @Test
    void missesTheSummary() {
        assertThat(remarks(USUAL, Sample.story("tide", "Tide", "")))
                .containsExactly("has no summary of 'Tide'; write 'description' in its front matter");
    }

    @Test
    void seesTheSameWordsOnEveryChannel() {
        Announcement same = message(USUAL, Sample.story("tide", "Tide", "It came in."));
        Announcement other = message("New: {title} {link}", Sample.story("tide", "Tide", "It came in."));

        assertThat(Remarks.ofAll(Map.of("fosstodon", same, "bluesky", same, "slack", same)))
                .contains(
                        "says the same on every channel (bluesky, fosstodon, slack); a 'template' of its own lets each speak"
                                + " to those who are there");
        assertThat(Remarks.ofAll(Map.of("fosstodon", same, "bluesky", same, "slack", other)))
                .isEmpty();
        assertThat(Remarks.ofAll(Map.of("fosstodon", same, "bluesky", same))).isEmpty();
    }

    private static List<String> remarks(String text, Story story) {
        return Remarks.of(message(text, story), List.of(story));
    }

    private static Announcement message(String text, Story story) {
        Wish wish = new Wish(Telling.USUAL, Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty());
        return HOOK.compose(List.of(Sample.brief(HOOK, story, wish)));
    }
}
