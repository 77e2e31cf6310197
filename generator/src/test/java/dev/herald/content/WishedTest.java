package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.config.Yaml;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.site.Post.Kind;
import dev.herald.site.Wishes;
import dev.herald.site.Wishes.Telling;
import dev.herald.site.Wishes.Wish;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a post says of its announcements. */
class WishedTest {

    private static final String CHANNELS = "channels: {mastodon: {token: T}, bluesky: {token: T}}\n";

    @Test
    void yesAndNoForAllChannels() {
        assertThat(wishes("announce: true").telling()).isEqualTo(Telling.ALWAYS);
        assertThat(wishes("announce: no").telling()).isEqualTo(Telling.NEVER);
        assertThat(wishes("title: A")).isEqualTo(Wishes.NONE);
        assertThat(wishes("withdraw: true").withdrawn()).isTrue();
    }

    @Test
    void wordsPictureAndTagsForOneChannel() {
        Wishes wishes = wishes("""
                announce:
                  round: 3
                  bluesky: false
                  mastodon:
                    text: |-
                      In it came.
                      {link}
                    picture: /boat.png
                    alt: A boat
                    tags: sea, low tide
                    round: 4
                """);

        assertThat(wishes.round("bluesky")).isEqualTo(3);
        assertThat(wishes.round("mastodon")).isEqualTo(4);
        assertThat(wishes.of("bluesky").telling()).isEqualTo(Telling.NEVER);
        assertThat(wishes.of("mastodon"))
                .isEqualTo(new Wish(
                        Telling.USUAL,
                        Optional.of("In it came.\n{link}"),
                        Optional.of("/boat.png"),
                        Optional.of("A boat"),
                        Optional.of(List.of("sea", "low tide")),
                        4));
    }

    @Test
    void anEmptyListOfTagsMeansNone() {
        assertThat(wishes("announce: {mastodon: {tags: []}}").of("mastodon").tags())
                .contains(List.of());
    }

    @Test
    void neitherYesNorNo() {
        assertThat(faults("announce: perhaps"))
                .containsExactly(
                        "a.md:1: 'announce' is 'perhaps'; write 'announce: false' or 'announce: true', or below"
                                + " it the channels of site.yaml");
        assertThat(faults("announce: [mastodon]"))
                .containsExactly(
                        "a.md:1: 'announce' is a list; write 'announce: false' or 'announce: true', or below it"
                                + " the channels of site.yaml");
        assertThat(faults("announce: {mastodon: perhaps}"))
                .containsExactly("a.md:1: 'announce.mastodon' is 'perhaps'; write true, false, or below it 'text',"
                        + " 'picture', 'alt', 'tags' or 'round'");
    }

    @Test
    void whatIsFaultyIsNotToldByAccident() {
        Problems problems = new Problems();

        assertThat(read("announce: perhaps", problems).telling()).isEqualTo(Telling.NEVER);
    }

    @Test
    void aChannelThatIsNotThere() {
        assertThat(faults("announce: {mastadon: true, rond: 2, fax: false}"))
                .containsExactly(
                        "a.md:1: there is no channel 'fax'; use one of bluesky, mastodon",
                        "a.md:1: there is no channel 'mastadon'; did you mean 'mastodon'?",
                        "a.md:1: there is no channel 'rond'; did you mean 'round'?");
    }

    @Test
    void aMisspeltKeyAndAnAltWithoutPicture() {
        assertThat(faults("announce: {mastodon: {txt: A, alt: A boat}}"))
                .containsExactly(
                        "a.md:1: 'announce.mastodon.alt' describes no picture; write 'picture: …' beside it; the post's"
                                + " own picture is described by 'alt' below 'image'",
                        "a.md:1: unknown setting 'announce.mastodon.txt'; did you mean 'text'?");
    }

    @Test
    void aPlaceThatIsNotThere() {
        assertThat(faults("announce: {mastodon: {text: 'Read {lnk}'}}"))
                .containsExactly("a.md:1: there is no place '{lnk}' for a text; did you mean '{link}'?");
    }

    @Test
    void aRoundThatIsNoNumber() {
        assertThat(faults("announce: {round: twice}"))
                .containsExactly("a.md:1: 'announce.round' is 'twice'; write a whole number from 1 to 1000");
    }

    private static Wishes wishes(String matter) {
        Problems problems = new Problems();
        Wishes wishes = read(matter, problems);
        assertThat(problems.sorted()).isEmpty();
        return wishes;
    }

    private static List<String> faults(String matter) {
        Problems problems = new Problems();
        read(matter, problems);
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    private static Wishes read(String matter, Problems problems) {
        SiteConfig config =
                SiteFile.parse("title: A\nurl: https://example.com\n" + CHANNELS, SiteDefaults.NONE, problems);
        Header header = new Header("a.md", Yaml.fields("a.md", 0, matter));
        Wishes wishes = Wished.of(header, Kind.POST, config, (channel, path) -> path);
        problems.addAll(header.problems());
        return wishes;
    }
}
