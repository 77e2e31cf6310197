package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.problem.SiteException;
import dev.herald.site.Wishes.Telling;
import dev.herald.site.Wishes.Wish;
import dev.herald.wording.Length;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said on Mastodon, and what the settings say. */
class MastodonTest {

    private static final String SITE = """
            channels:
              fosstodon:
                network: mastodon
                server: https://mastodon.example/
                token: MASTODON_TOKEN
            """;

    @Test
    void saysTitleSummaryLinkAndHashtags() {
        Announcement message = compose(SITE, Sample.story("tide", "Tide", "It came in.", "slow travel", "sea"));

        assertThat(message.text())
                .isEqualTo("Tide\n\nIt came in.\n\nhttps://example.com/posts/tide/\n\n#SlowTravel #Sea");
        assertThat(message.more()).isEqualTo(Map.of("visibility", "public"));
    }

    @Test
    void cutsTheSummaryAndKeepsTheLink() {
        Channel channel = Sample.channel(SITE);
        Announcement message = compose(
                SITE,
                Sample.story("tide", "Tide", "The water came in. ".repeat(60).strip(), "sea"));

        Length length = channel.length(message);

        assertThat(length.limit()).isEqualTo(500);
        assertThat(length.used()).isBetween(480, 500);
        assertThat(message.text())
                .startsWith("Tide\n\nThe water")
                .endsWith(".\n\nhttps://example.com/posts/tide/\n\n#Sea");
    }

    @Test
    void countsALinkAs23AndAnotherServersAccountWithoutItsHost() {
        String text =
                "@ana@a-very-long-name.example said 👨‍👩‍👧‍👦: https://example.com/a/very/long/address/that/goes/on";
        Announcement message = compose(SITE, Sample.story("tide", "Tide", ""), wish(text + " {link}"));

        // "@ana said ", one grapheme, ": ", a link, a blank, a link
        assertThat(Sample.channel(SITE).length(message).used()).isEqualTo(10 + 1 + 2 + 23 + 1 + 23);
    }

    @Test
    void countsWhatTheServerAllowsIfTheSettingsSaySo() {
        String large = SITE + "    characters: 5000\n";
        Story story =
                Sample.story("tide", "Tide", "The water came in. ".repeat(60).strip());

        assertThat(Sample.channel(large).length(compose(large, story)).toString())
                .isEqualTo("1170 of 5000 characters");
    }

    @Test
    void countsAContentWarningToo() {
        String warned = SITE + "    content-warning: Politics\n";
        Announcement message = compose(warned, Sample.story("tide", "Tide", ""));

        assertThat(message.text()).isEqualTo("Tide\n\nhttps://example.com/posts/tide/");
        assertThat(message.more()).containsEntry("content-warning", "Politics");
        assertThat(Sample.channel(warned).length(message).used()).isEqualTo(8 + 4 + 2 + 23);
    }

    @Test
    void putsTheLinkIntoWordsThatForgotIt() {
        Announcement message = compose(SITE, Sample.story("tide", "Tide", ""), wish("Come and see!"));

        assertThat(message.text()).isEqualTo("Come and see!\n\nhttps://example.com/posts/tide/");
    }

    @Test
    void callsNobodyWhoseNameStandsInATitle() {
        Announcement message = compose(SITE, Sample.story("override", "Use @Override", ""));

        assertThat(message.text()).startsWith("Use @\u2060Override\n");
    }

    @Test
    void takesAPictureOnlyWhereReadersLikePictures() {
        Story story = Sample.illustrated("tide", "Tide", "", Path.of("tide.jpg"), "The sea");

        assertThat(compose(SITE, story).more()).doesNotContainKey("picture");
        assertThat(compose(SITE + "    likes: picture\n", story).more()).containsEntry("picture", "attached");
    }

    @Test
    void takesThePictureThatAPostWishes() {
        Story story = Sample.illustrated("tide", "Tide", "", Path.of("tide.jpg"), "The sea");
        Wish wish =
                new Wish(Telling.USUAL, Optional.empty(), Optional.of("/tide.jpg"), Optional.empty(), Optional.empty());

        assertThat(compose(SITE, story, wish).more()).containsEntry("picture", "attached");
    }

    @Test
    void tellsWhatIsMissing() {
        assertThatThrownBy(() -> Sample.channel("channels:\n  mastodon:\n    tone: calm\n"))
                .isInstanceOf(SiteException.class)
                .hasMessageContaining(
                        "no 'channels.mastodon.server'; write the address of the account's server, such as https://mastodon.social")
                .hasMessageContaining("no 'channels.mastodon.token'; write the name of an environment variable");
    }

    @Test
    void refusesAServerOnWhoseWaySomebodyCouldReadTheToken() {
        String fix = "; write the server's address with https://, such as https://social.example";

        for (String wrong : List.of("http://mastodon.example", "mastodon.example", "https://me:pw@mastodon.example")) {
            assertThatThrownBy(() -> Sample.channel(SITE.replace("https://mastodon.example/", wrong)))
                    .hasMessageContaining("site.yaml:6: 'channels.fosstodon.server' is '" + wrong + "'" + fix);
        }
        assertThat(Sample.channel(SITE.replace("https://mastodon.example/", "http://127.0.0.1:8080")))
                .isInstanceOf(Mastodon.class);
    }

    private static Wish wish(String text) {
        return new Wish(Telling.USUAL, Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Announcement compose(String site, Story story) {
        return compose(site, story, Wish.NONE);
    }

    private static Announcement compose(String site, Story story, Wish wish) {
        Channel channel = Sample.channel(site);
        return channel.compose(List.of(Sample.brief(channel, story, wish)));
    }
}
