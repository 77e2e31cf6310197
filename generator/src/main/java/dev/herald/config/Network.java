package dev.herald.config;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a reader can pass a post on to. Case, {@code -}, {@code _} and blanks do not tell names apart: {@code Hacker News} is {@code hacker-news}. */
public enum Network {
    BLUESKY("Bluesky"),
    MASTODON("Mastodon"),
    THREADS("Threads"),
    X("X"),
    LINKEDIN("LinkedIn"),
    FACEBOOK("Facebook"),
    REDDIT("Reddit"),
    HACKER_NEWS("Hacker News"),
    PINTEREST("Pinterest"),
    TUMBLR("Tumblr"),
    TELEGRAM("Telegram"),
    WHATSAPP("WhatsApp"),
    EMAIL("E-mail"),
    /** Puts the address on the reader's clipboard. */
    COPY("Copy link"),
    PRINT("Print");

    private static final Map<String, Network> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(one -> plain(one.key()), Function.identity()));

    private final String title;

    Network(String title) {
        this.title = title;
    }

    /** As {@code site.yaml} names it: {@code hacker-news}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** As it calls itself: {@code Hacker News}. */
    public String title() {
        return title;
    }

    static Optional<Network> named(String name) {
        return Optional.ofNullable(BY_NAME.get(plain(name)));
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Network::key).toList();
    }

    /** The name without what does not tell names apart: {@code Google+} is {@code googleplus}. */
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace("+", "plus").replaceAll("[-_. ]", "");
    }
}
