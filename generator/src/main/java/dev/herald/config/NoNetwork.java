package dev.herald.config;

import dev.herald.problem.Spelling;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why there is no share network of some name: it has another name, it closed, it takes no links, or nobody knows it.
 *
 * @param what the fault
 * @param fix what to write instead
 */
record NoNetwork(String what, String fix) {

    /** Other names of networks that there are. */
    private static final Map<String, Network> NICKNAMES = Map.of(
            "twitter", Network.X,
            "bsky", Network.BLUESKY,
            "fediverse", Network.MASTODON,
            "fb", Network.FACEBOOK,
            "hn", Network.HACKER_NEWS,
            "ycombinator", Network.HACKER_NEWS,
            "mail", Network.EMAIL,
            "copylink", Network.COPY,
            "link", Network.COPY,
            "printer", Network.PRINT);

    /** Networks that closed, with the year from which nobody could post there, and the nearest one that lives. */
    private enum Closed {
        GOOGLE_PLUS("Google+", 2019, Network.MASTODON, "gplus"),
        GOOGLE_BUZZ("Google Buzz", 2011, Network.MASTODON, "buzz"),
        GOOGLE_READER("Google Reader", 2013, Network.EMAIL),
        ORKUT("Orkut", 2014, Network.FACEBOOK),
        VINE("Vine", 2017, Network.TUMBLR),
        DELICIOUS("Delicious", 2017, Network.REDDIT, "del.icio.us"),
        STUMBLEUPON("StumbleUpon", 2018, Network.REDDIT),
        POCKET("Pocket", 2025, Network.COPY, "getpocket"),
        POSTEROUS("Posterous", 2013, Network.TUMBLR),
        FRIENDFEED("FriendFeed", 2015, Network.BLUESKY),
        PATH("Path", 2018, Network.WHATSAPP),
        ELLO("Ello", 2023, Network.TUMBLR),
        COHOST("Cohost", 2024, Network.TUMBLR),
        POST_NEWS("Post.news", 2024, Network.BLUESKY),
        PEBBLE("Pebble", 2023, Network.MASTODON, "t2"),
        KOO("Koo", 2024, Network.BLUESKY),
        SKYPE("Skype", 2025, Network.TELEGRAM),
        APP_NET("App.net", 2017, Network.MASTODON),
        /** The name lives on as a site for music, with nothing of what members had posted and no way to post a link. */
        MYSPACE("Myspace as people knew it", 2013, Network.FACEBOOK);

        private final String title;
        private final int year;
        private final Network nearest;
        private final String nicknames;

        Closed(String title, int year, Network nearest, String... nicknames) {
            this.title = title;
            this.year = year;
            this.nearest = nearest;
            this.nicknames = String.join(" ", nicknames);
        }

        boolean isNamed(String plain) {
            return Stream.concat(Stream.of(name()), Arrays.stream(nicknames.split(" ")))
                    .filter(name -> !name.isEmpty())
                    .anyMatch(name -> Network.plain(name).equals(plain));
        }

        NoNetwork told(String name) {
            return new NoNetwork(
                    "the share network '" + name + "' is no more: " + title + " closed in " + year,
                    "write '" + nearest.key() + "', the nearest that is there, or leave it out");
        }
    }

    /** Networks that are there, but have no address to which a page could send a link. */
    private static final Map<String, String> WITHOUT_LINKS = Map.of(
            "instagram", "Instagram takes no links from other pages",
            "tiktok", "TikTok takes no links from other pages",
            "discord", "Discord takes no links from other pages",
            "signal", "Signal takes no links from other pages");

    static NoNetwork of(String name) {
        String plain = Network.plain(name);
        return renamed(name, plain)
                .or(() -> closed(name, plain))
                .or(() -> withoutLinks(plain))
                .orElseGet(() -> new NoNetwork(
                        "there is no share network '" + name + "'", Spelling.suggest(name, Network.keys())));
    }

    private static Optional<NoNetwork> renamed(String name, String plain) {
        return Optional.ofNullable(NICKNAMES.get(plain))
                .map(network -> new NoNetwork(
                        "the share network '" + name + "' is called " + network.key() + " "
                                + (plain.equals("twitter") ? "now" : "here"),
                        "write '" + network.key() + "'"));
    }

    private static Optional<NoNetwork> closed(String name, String plain) {
        return Arrays.stream(Closed.values())
                .filter(closed -> closed.isNamed(plain))
                .map(closed -> closed.told(name))
                .findFirst();
    }

    private static Optional<NoNetwork> withoutLinks(String plain) {
        return Optional.ofNullable(WITHOUT_LINKS.get(plain))
                .map(what -> new NoNetwork(
                        what, "leave it out; the button of the device's own share sheet is there without it"));
    }
}
