package dev.herald.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShareListTest {

    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Network.class)
    void aNetworkIsKnownByItsKeyAndByItsName(Network network) {
        assertThat(networks(network.key())).containsExactly(network);
        assertThat(networks(network.key().toUpperCase(Locale.ROOT).replace('-', '_')))
                .containsExactly(network);
        assertThat(faults).isEmpty();
    }

    @Test
    void aNameWithoutLettersIsNone() {
        assertThat(networks("-")).isEmpty();

        assertThat(faults).singleElement().asString().startsWith("7: there is no share network '-'; ");
    }

    @Test
    void theOrderIsTheWriters() {
        assertThat(networks("x, Hacker News,e-mail,, LinkedIn"))
                .containsExactly(Network.X, Network.HACKER_NEWS, Network.EMAIL, Network.LINKEDIN);
    }

    /** The year from which nobody could post there. */
    @ParameterizedTest
    @CsvSource({
        "google-plus, 2019, mastodon",
        "gplus, 2019, mastodon",
        "Google Buzz, 2011, mastodon",
        "google-reader, 2013, email",
        "orkut, 2014, facebook",
        "vine, 2017, tumblr",
        "del.icio.us, 2017, reddit",
        "StumbleUpon, 2018, reddit",
        "pocket, 2025, copy",
        "posterous, 2013, tumblr",
        "friendfeed, 2015, bluesky",
        "path, 2018, whatsapp",
        "ello, 2023, tumblr",
        "cohost, 2024, tumblr",
        "post.news, 2024, bluesky",
        "t2, 2023, mastodon",
        "koo, 2024, bluesky",
        "skype, 2025, telegram"
    })
    void aClosedNetworkIsRefusedWithItsYearAndTheNearestThatLives(String name, int year, String nearest) {
        assertThat(networks(name)).isEmpty();

        assertThat(faults)
                .singleElement()
                .asString()
                .startsWith("7: the share network '" + name + "' is no more: ")
                .endsWith(
                        " closed in " + year + "; write '" + nearest + "', the nearest that is there, or leave it out");
    }

    @ParameterizedTest
    @CsvSource({
        "Twitter, x now, x",
        "bsky, bluesky here, bluesky",
        "fb, facebook here, facebook",
        "mail, email here, email",
        "copy-link, copy here, copy"
    })
    void aNickNameIsToldWithTheName(String name, String called, String network) {
        assertThat(networks(name)).isEmpty();

        assertThat(faults)
                .containsExactly(
                        "7: the share network '" + name + "' is called " + called + "; write '" + network + "'");
    }

    private List<Network> networks(String text) {
        return ShareList.of(
                new Value.Scalar(text, text, 7), (line, what, fix) -> faults.add(line + ": " + what + "; " + fix));
    }
}
