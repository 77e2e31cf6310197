package dev.herald.share;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.Network;
import dev.herald.config.ShareConfig;
import dev.herald.config.ShareConfig.Utm;
import dev.herald.site.Addresses;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareButtonsTest {

    private static final String URL = "https://example.org/blog/tea/";
    private static final Set<Network> WITH_SCRIPT = Set.of(Network.COPY, Network.PRINT);

    private static final Set<Network> LINK_ONLY = Set.of(Network.LINKEDIN, Network.FACEBOOK);

    private static final Shared TEA = new Shared(
            "Tea & \"milk\" #1: 50% + \uD83C\uDF75",
            URL, "Boil.\nWait.", Optional.of("https://example.org/blog/pot one.png"), List.of("Tea", "a, b", "C#"));

    @Test
    void theAddressOfEachNetwork() {
        assertThat(addresses(TEA))
                .containsExactly(
                        Map.entry(
                                "bluesky",
                                "https://bsky.app/intent/compose?text=Tea%20%26%20%22milk%22%20%231%3A%2050%25%20%2B%20%F0%9F%8D%B5%0Ahttps%3A%2F%2Fexample.org%2Fblog%2Ftea%2F"),
                        Map.entry(
                                "mastodon",
                                "https://share.joinmastodon.org/#text=Tea%20%26%20%22milk%22%20%231%3A%2050%25%20%2B%20%F0%9F%8D%B5%20https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F"),
                        Map.entry(
                                "threads",
                                "https://www.threads.com/intent/post?text=Tea%20%26%20%22milk%22%20%231%3A%2050%25%20%2B%20%F0%9F%8D%B5&url=https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F"),
                        Map.entry(
                                "x",
                                "https://x.com/intent/tweet?text=Tea%20%26%20%22milk%22%20%231%3A%2050%25%20%2B%20%F0%9F%8D%B5&url=https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F"),
                        Map.entry(
                                "linkedin",
                                "https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F"),
                        Map.entry(
                                "facebook",
                                "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F"),
                        Map.entry(
                                "reddit",
                                "https://www.reddit.com/submit?url=https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F&title=Tea%20%26%20%22milk%22%20%231%3A%2050%25%20%2B%20%F0%9F%8D%B5"),
                        Map.entry(
                                "hacker-news",
                                "https://news.ycombinator.com/submitlink?u=https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F&t=Tea%20%26%20%22milk%22%20%231%3A%2050%25%20%2B%20%F0%9F%8D%B5"),
                        Map.entry(
                                "pinterest",
                                "https://www.pinterest.com/pin/create/button/?url=https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F&media=https%3A%2F%2Fexample.org%2Fblog%2Fpot%20one.png&description=Tea%20%26%20%22milk%22%20%231%3A%2050%25%20%2B%20%F0%9F%8D%B5"),
                        Map.entry(
                                "tumblr",
                                "https://www.tumblr.com/widgets/share/tool?canonicalUrl=https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F&title=Tea%20%26%20%22milk%22%20%231%3A%2050%25%20%2B%20%F0%9F%8D%B5&caption=Boil.%0AWait.&tags=Tea%2Ca%20%20b%2CC%23"),
                        Map.entry(
                                "telegram",
                                "https://t.me/share/url?url=https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F&text=Tea%20%26%20%22milk%22%20%231%3A%2050%25%20%2B%20%F0%9F%8D%B5"),
                        Map.entry(
                                "whatsapp",
                                "https://wa.me/?text=Tea%20%26%20%22milk%22%20%231%3A%2050%25%20%2B%20%F0%9F%8D%B5%0Ahttps%3A%2F%2Fexample.org%2Fblog%2Ftea%2F"),
                        Map.entry(
                                "email",
                                "mailto:?subject=Tea%20%26%20%22milk%22%20%231%3A%2050%25%20%2B%20%F0%9F%8D%B5&body=Boil.%0D%0AWait.%0D%0A%0D%0Ahttps%3A%2F%2Fexample.org%2Fblog%2Ftea%2F"),
                        Map.entry("copy", "none"),
                        Map.entry("print", "none"));
    }

    @Test
    void textFromTheRightIsSentInTheOrderOfItsLetters() {
        assertThat(addresses(titled("\u05E9\u05DC\u05D5\u05DD")))
                .containsEntry(
                        "telegram",
                        "https://t.me/share/url?url=https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F&text=%D7%A9%D7%9C%D7%95%D7%9D");
        assertThat(addresses(titled("\u0634\u0627\u064A 100%")))
                .containsEntry(
                        "mastodon",
                        "https://share.joinmastodon.org/#text=%D8%B4%D8%A7%D9%8A%20100%25%20https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F");
    }

    @ParameterizedTest
    @EnumSource(Network.class)
    void aNetworkReadsWhatWasMeant(Network network) {
        Random random = new Random(7);
        for (int time = 0; time < 300 && !WITH_SCRIPT.contains(network); time++) {
            String title = text(random);
            String address = address(network, titled(title));

            assertThat(address).matches("[!-~]+").doesNotContain("+", "'", "\"", "<");
            String read = String.join(" ", read(address).values()).replaceAll("\\R", " ");
            assertThat(read).contains(URL);
            assertThat(read.contains(title.replaceAll("\\R", " "))).isEqualTo(!LINK_ONLY.contains(network));
        }
    }

    @Test
    void whatIsEmptyIsNotSent() {
        Shared bare = new Shared("Tea", URL, "", Optional.empty(), List.of());

        assertThat(address(Network.TUMBLR, bare))
                .isEqualTo(
                        "https://www.tumblr.com/widgets/share/tool?canonicalUrl=https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F&title=Tea");
        assertThat(address(Network.EMAIL, bare))
                .isEqualTo("mailto:?subject=Tea&body=https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F");
    }

    @Test
    void pinterestNeedsAPicture() {
        Shared bare = new Shared("Tea", URL, "", Optional.empty(), List.of());

        assertThat(buttons(Optional.empty(), List.of(Network.PINTEREST, Network.X), bare))
                .extracting(ShareButton::network)
                .containsExactly("x");
    }

    @Test
    void theOrderIsTheBlogs() {
        assertThat(buttons(Optional.empty(), List.of(Network.COPY, Network.X, Network.BLUESKY), TEA))
                .extracting(ShareButton::name)
                .containsExactly("Copy link", "X", "Bluesky");
    }

    @Test
    void aPostOnBlueskyIsCutAtAWordAndKeepsItsAddress() {
        String text = read(address(Network.BLUESKY, titled("leaf ".repeat(80).strip())))
                .get("text");

        assertThat(text).isEqualTo("leaf ".repeat(53).strip() + "…\n" + URL);
        assertThat(characters(text)).isLessThanOrEqualTo(300);
    }

    @Test
    void aPostOnBlueskyIsCutBetweenWholeEmoji() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66";

        String text = read(address(Network.BLUESKY, titled(family.repeat(400)))).get("text");

        assertThat(text).isEqualTo(family.repeat(269) + "…\n" + URL);
        assertThat(characters(text)).isEqualTo(300);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 268, 269, 270, 271, 272, 300, 1000})
    void aPostOnBlueskyNeverExceedsItsLimitAndNeverLosesItsLink(int length) {
        String text = read(address(Network.BLUESKY, titled("é".repeat(length)))).get("text");

        assertThat(characters(text)).isLessThanOrEqualTo(300);
        assertThat(text).endsWith("\n" + URL).startsWith("é");
        assertThat(text.contains("…")).isEqualTo(length > 270);
    }

    @Test
    void anAddressThatFillsAPostStaysWhole() {
        String url = "https://example.org/" + "a".repeat(400) + "/";
        Shared shared = new Shared("Tea", url, "", Optional.empty(), List.of());

        assertThat(read(address(Network.BLUESKY, shared)).get("text")).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/tea/, https://example.org/tea/?utm_source=x&utm_medium=share",
        "https://example.org/?p=3, https://example.org/?p=3&utm_source=x&utm_medium=share",
        "https://example.org/?, https://example.org/?utm_source=x&utm_medium=share",
        "https://example.org/?p=3&, https://example.org/?p=3&utm_source=x&utm_medium=share",
        "https://example.org/tea/#pot, https://example.org/tea/?utm_source=x&utm_medium=share#pot",
        "https://example.org/?p=3#a?b, https://example.org/?p=3&utm_source=x&utm_medium=share#a?b"
    })
    void anAddressIsMarkedBetweenItsQueryAndItsFragment(String url, String marked) {
        assertThat(new Campaign(new Utm(Optional.empty())).mark(url, "x", "share"))
                .isEqualTo(marked);
    }

    @Test
    void eachNetworkIsItsOwnSourceOfTheCampaign() {
        Optional<Utm> utm = Optional.of(new Utm(Optional.of("Spring & tea")));

        assertThat(buttons(utm, List.of(Network.HACKER_NEWS, Network.COPY), titled("Tea")))
                .containsExactly(
                        new ShareButton(
                                "hacker-news",
                                "Hacker News",
                                Optional.of(
                                        "https://news.ycombinator.com/submitlink?u=https%3A%2F%2Fexample.org%2Fblog%2Ftea%2F%3Futm_source%3Dhacker-news%26utm_medium%3Dshare%26utm_campaign%3DSpring%2520%2526%2520tea&t=Tea")),
                        new ShareButton("copy", "Copy link", Optional.empty()));
    }

    private static Shared titled(String title) {
        return new Shared(
                title,
                URL,
                title,
                Optional.of("https://example.org/pot.png"),
                List.of(title.replace(",", "").strip()));
    }

    private static Map<String, String> addresses(Shared shared) {
        Map<String, String> addresses = new LinkedHashMap<>();
        buttons(Optional.empty(), List.of(Network.values()), shared)
                .forEach(button -> addresses.put(button.network(), button.url().orElse("none")));
        return addresses;
    }

    private static String address(Network network, Shared shared) {
        return buttons(Optional.empty(), List.of(network), shared).get(0).url().orElseThrow();
    }

    private static List<ShareButton> buttons(Optional<Utm> utm, List<Network> networks, Shared shared) {
        return new ShareButtons(new ShareConfig(List.of(), utm), new Addresses(URI.create("https://example.com")))
                .of(networks, shared);
    }

    /** The parameters of an address, as a server reads a form. */
    private static Map<String, String> read(String address) {
        Map<String, String> read = new LinkedHashMap<>();
        Arrays.stream(address.replaceFirst("^[^?#]*[?#]", "").split("&"))
                .map(pair -> pair.split("=", 2))
                .forEach(pair -> read.put(pair[0], URLDecoder.decode(pair[1], UTF_8)));
        return read;
    }

    /** Up to 40 characters of every sort, whole emoji among them. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder("Title ");
        for (int length = random.nextInt(40); length > 0; length--) {
            text.appendCodePoint(" &#?=+%/\"'<>ä\u05D0\u0627日\u200F\n".codePointAt(random.nextInt(18)));
            text.appendCodePoint(random.nextBoolean() ? 0x1F375 : random.nextInt(95) + 32);
        }
        return text.toString();
    }

    private static long characters(String text) {
        return Pattern.compile("\\X").matcher(text).results().count();
    }
}
