package dev.herald.config;

import dev.herald.problem.Spelling;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code site.yaml} says below {@code feeds:}.
 *
 * @param formats of every feed, in the order in which pages tell of them; never empty
 * @param content of the feeds of the whole site
 * @param termContent of the feeds of tags, categories, authors and series, which together hold each post many times; default its summary
 * @param size how many posts a feed has; default 20
 * @param hub that readers can ask to be told of new posts (WebSub); a whole address
 * @param terms which of the {@code tags}, {@code categories}, {@code authors} and {@code series} have feeds
 */
public record FeedConfig(
        List<Format> formats,
        Content content,
        Content termContent,
        int size,
        Optional<String> hub,
        Map<String, Wanted> terms) {

    private static final Wanted ALL = new Wanted(true, List.of());

    /** What a site has whose {@code site.yaml} says nothing of feeds. */
    public static final FeedConfig DEFAULT = new FeedConfig(
            List.of(Format.values()),
            Content.FULL,
            Content.SUMMARY,
            20,
            Optional.empty(),
            Map.of("tags", ALL, "categories", ALL, "authors", ALL, "series", ALL));

    /** A format with the name of its files and their media type. */
    public enum Format {
        ATOM("feed.xml", "application/atom+xml"),
        RSS("rss.xml", "application/rss+xml"),
        JSON("feed.json", "application/feed+json");

        private final String file;
        private final String type;

        Format(String file, String type) {
            this.file = file;
            this.type = type;
        }

        public String file() {
            return file;
        }

        public String type() {
            return type;
        }
    }

    /** How much of a post stands in a feed. */
    public enum Content {
        FULL,
        SUMMARY
    }

    /** Which terms of a taxonomy have feeds: all of them, or those that are named. */
    public record Wanted(boolean all, List<String> names) {
        public Wanted {
            names = List.copyOf(names);
        }
    }

    public FeedConfig {
        formats = List.copyOf(formats);
        terms = Map.copyOf(terms);
    }

    /** The terms of a taxonomy, such as {@code tags}, that have feeds. */
    public Wanted wanted(String taxonomy) {
        return terms.get(taxonomy);
    }

    static FeedConfig of(Settings site) {
        try (Settings feeds = site.section("feeds")) {
            Map<String, Wanted> terms = new TreeMap<>();
            DEFAULT.terms.keySet().forEach(taxonomy -> terms.put(taxonomy, wanted(feeds, taxonomy)));
            return new FeedConfig(
                    formats(feeds),
                    feeds.choice("content", Content.class, DEFAULT.content),
                    feeds.choice("terms", Content.class, DEFAULT.termContent),
                    feeds.number("size", DEFAULT.size, 1, 1000),
                    feeds.parsed("hub", FeedConfig::hub, "write the hub's whole address, such as https://hub.example/"),
                    terms);
        }
    }

    private static List<Format> formats(Settings feeds) {
        List<String> words = List.of("atom", "rss", "json");
        List<Format> formats = new ArrayList<>();
        for (String word : feeds.texts("formats", words)) {
            int index = words.indexOf(word.toLowerCase(Locale.ROOT));
            if (index < 0) {
                feeds.wrong("formats", "'feeds.formats' has '" + word + "'", Spelling.suggest(word, words));
            } else if (!formats.contains(Format.values()[index])) {
                formats.add(Format.values()[index]);
            }
        }
        return formats.isEmpty() ? DEFAULT.formats : formats;
    }

    private static String hub(String text) {
        URI hub = URI.create(text);
        boolean web = "https".equalsIgnoreCase(hub.getScheme()) || "http".equalsIgnoreCase(hub.getScheme());
        if (!web || hub.getHost() == null || hub.getRawFragment() != null) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static Wanted wanted(Settings feeds, String taxonomy) {
        List<String> names = feeds.texts(taxonomy, List.of("all"));
        if (names.equals(List.of("all"))) {
            return ALL;
        }
        return new Wanted(false, names.equals(List.of("none")) ? List.of() : names);
    }
}
