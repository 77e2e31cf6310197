package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.site.Wishes.Telling;
import dev.herald.site.Wishes.Wish;
import dev.herald.wording.Part;
import dev.herald.wording.Part.Link;
import dev.herald.wording.Part.Mention;
import dev.herald.wording.Part.Role;
import dev.herald.wording.Part.Tag;
import dev.herald.wording.Part.Words;
import dev.herald.wording.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static final String URL = "https://example.com/posts/tide/";

    @Test
    void fillsEachPlace() {
        assertThat(text("{title} by {author}: {summary} {link} {tags}", "Tide", "It came in.", "sea"))
                .isEqualTo("Tide by Ana: It came in. " + URL + " #Sea");
    }

    @Test
    void neverLooksAgainAtWhatAWriterWrote() {
        assertThat(text("{title}", "How {link} and {{tags}} work", "")).isEqualTo("How {link} and {{tags}} work");
    }

    @Test
    void leavesOutALineWhosePlacesAreEmpty() {
        assertThat(text("{title}\n\n{summary}\n\nMore on: {tags}\nFrom the series {series}\n{link}", "Tide", ""))
                .isEqualTo("Tide\n\n" + URL);
    }

    @Test
    void leavesOutOneOfTwoBlanksAroundAnEmptyPlace() {
        assertThat(text("{title} {series} {link}", "Tide", "")).isEqualTo("Tide " + URL);
    }

    @Test
    void leavesOutTheBracketsAroundAnEmptyPlace() {
        assertThat(text("{title} ({series}): {summary}\n{link}", "Tide", "It came in."))
                .isEqualTo("Tide: It came in.\n" + URL);
    }

    @Test
    void takesDoubledBracesForBraces() {
        assertThat(text("Write {{title}} or { }: {title}", "Tide", "")).isEqualTo("Write {title} or { }: Tide");
    }

    @Test
    void findsAddressesTagsAndMentionsInTheOwnersWords() {
        assertThat(parts("Thanks @ana@sea.example, see https://moon.example/a_(b)! #Tide", "Tide", ""))
                .containsExactly(
                        new Words("Thanks ", Role.FIXED),
                        new Mention("@ana@sea.example"),
                        new Words(", see ", Role.FIXED),
                        new Link("https://moon.example/a_(b)", "https://moon.example/a_(b)"),
                        new Words("! ", Role.FIXED),
                        new Tag("Tide"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ana@sea.example",
                "C# and F#",
                "We are #1",
                "a#b",
                "R&#x21;",
                "@ noon",
                "https:// is a start",
                "#"
            })
    void takesWhatOnlyLooksLikeOneForWords(String own) {
        assertThat(parts(own, "Tide", "")).containsExactly(new Words(own, Role.FIXED));
    }

    @Test
    void takesWhatTitleAndSummarySayForWords() {
        assertThat(parts("{title}\n{summary}", "Why @Override is #1 on https://java.example", "Ask @here"))
                .containsExactly(
                        new Words("Why @Override is #1 on https://java.example", Role.TITLE),
                        new Words("\n", Role.FIXED),
                        new Words("Ask @here", Role.SUMMARY));
    }

    @Test
    void letsNobodyBeCalledByATitle() {
        List<Part> parts = Text.callingNobody(parts("@ana: {title}", "Why @Override helps", ""));

        assertThat(Text.plain(parts)).isEqualTo("@ana: Why @\u2060Override helps");
    }

    @Test
    void addsTheLinkWhereItIsMissing() {
        List<Part> parts = Text.withLink(parts("It came in!", "Tide", ""), URL, "Tide");

        assertThat(Text.plain(parts)).isEqualTo("It came in!\n\n" + URL);
    }

    @Test
    void addsNoLinkToWhatHasItWrittenOut() {
        List<Part> parts = Text.withLink(parts("See " + URL, "Tide", ""), URL + "?utm_source=x", "Tide");

        assertThat(Text.plain(parts)).isEqualTo("See " + URL);
    }

    @Test
    void knowsThePlacesThatDoNotExist() {
        assertThat(Template.faults("{titel} {title} {x} {{y}} {titel}")).containsExactly("titel", "x");
        assertThat(Template.remedy("titel")).isEqualTo("did you mean '{title}'?");
        assertThat(Template.remedy("x")).isEqualTo("use {title}, {summary}, {link}, {tags}, {author}, {series}");
    }

    private static String text(String template, String title, String summary, String... tags) {
        return Text.plain(parts(template, title, summary, tags));
    }

    private static List<Part> parts(String text, String title, String summary, String... tags) {
        Channel hook = Sample.channel("channels:\n  hook:\n    network: webhook\n    url: HOOK\n");
        Wish wish = new Wish(Telling.USUAL, Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty());
        return Sample.brief(hook, Sample.story("tide", title, summary, tags), wish)
                .parts("", 3);
    }
}
