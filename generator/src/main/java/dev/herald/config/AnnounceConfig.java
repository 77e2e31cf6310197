package dev.herald.config;

import dev.herald.config.ShareConfig.Utm;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code site.yaml} says below {@code announce:}, for all channels.
 *
 * @param ledger where it is kept what was told; default {@link Ledger#FILES}
 * @param folder of the ledger's files, relative to the blog; default {@code announcements}
 * @param branch of the ledger's commits, where Herald makes them itself; default the remote's own default branch
 * @param database of the ledger, if it is in PostgreSQL
 * @param maxAge how old a post may be that is told; default 7 days
 * @param cap how many messages one run may send over all channels; more, and nothing is sent at all; default 10
 * @param gate what must be live before a post is told
 * @param settle how long Herald waits before it believes that a message whose answer got lost did not arrive; default 90 s
 * @param timeout of one request; default 30 s
 * @param hashtags by tag in lower case, where CamelCase is not right: {@code ios: iOS}
 * @param utm what the addresses in messages tell the site's statistics; none by default
 */
public record AnnounceConfig(
        Ledger ledger,
        String folder,
        Optional<String> branch,
        Optional<Database> database,
        Duration maxAge,
        int cap,
        Gate gate,
        Duration settle,
        Duration timeout,
        Map<String, String> hashtags,
        Optional<Utm> utm) {

    static final String FOLDER = "announcements";

    /** Where it is kept what was told. */
    public enum Ledger {
        /** In files that somebody commits. */
        FILES,
        /** In files that Herald itself commits and pushes, before and after each message. */
        GIT,
        POSTGRES
    }

    /**
     * A PostgreSQL database.
     *
     * @param url names the secret that holds {@code jdbc:postgresql://…}
     */
    public record Database(Secret url, Optional<Secret> user, Optional<Secret> password) {}

    /**
     * What must be live.
     *
     * @param patience {@code wait}: how long for; default 10 min
     */
    public record Gate(Needs needs, Duration patience) {}

    /** What of a page must be live. */
    public enum Needs {
        /** The page and the picture that its {@code og:image} names. */
        IMAGE,
        PAGE,
        NONE
    }

    public AnnounceConfig {
        hashtags = Map.copyOf(hashtags);
    }

    private static final String FIX_HASHTAG = "write one word of letters and digits, such as iOS";

    static AnnounceConfig of(Settings site) {
        try (Settings announce = site.section("announce")) {
            Ledger ledger = announce.choice("ledger", Ledger.class, Ledger.FILES);
            return new AnnounceConfig(
                    ledger,
                    folder(announce),
                    announce.parsed("branch", AnnounceConfig::branch, "write the name of a branch, such as main"),
                    database(announce, ledger),
                    time(announce, "max-age", Duration.ofDays(7)),
                    announce.number("cap", 10, 1, 10_000),
                    new Gate(
                            announce.choice("gate", Needs.class, Needs.IMAGE),
                            time(announce, "wait", Duration.ofMinutes(10))),
                    some(announce, "settle", Duration.ofSeconds(90)),
                    some(announce, "timeout", Duration.ofSeconds(30)),
                    hashtags(announce.section("hashtags")),
                    ShareConfig.utm(announce));
        }
    }

    /** As git-check-ref-format(1) has it, in ASCII. */
    private static String branch(String name) {
        if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_][A-Za-z0-9_.-]*)*")
                || name.contains("..")
                || name.matches(".*\\.(?:lock)?(?:/.*)?")) {
            throw new IllegalArgumentException(name);
        }
        return name;
    }

    private static Optional<Database> database(Settings announce, Ledger ledger) {
        try (Settings database = announce.section("database")) {
            Optional<Secret> url = Secret.of(database, "url");
            Optional<Secret> user = Secret.of(database, "user");
            Optional<Secret> password = Secret.of(database, "password");
            if (ledger == Ledger.POSTGRES && url.isEmpty()) {
                announce.wrong(
                        "ledger",
                        "'announce.ledger' is 'postgres', and there is no database",
                        "write 'database:' below 'announce:' with 'url: HERALD_DATABASE', the name of an environment"
                                + " variable that holds jdbc:postgresql://…");
            }
            return url.map(name -> new Database(name, user, password));
        }
    }

    private static String folder(Settings announce) {
        return announce.parsed("folder", AnnounceConfig::within, "write a path within the blog, such as announcements")
                .orElse(FOLDER);
    }

    private static String within(String folder) {
        String path = folder.replaceFirst("^\\./", "").replaceFirst("/$", "");
        if (!path.matches("[^/\\\\:]+(?:/[^/\\\\:]+)*") || ("/" + path + "/").matches(".*/\\.\\.?/.*")) {
            throw new IllegalArgumentException(folder);
        }
        return path;
    }

    /** Without time no request can be answered. */
    private static Duration some(Settings announce, String name, Duration otherwise) {
        Duration time = time(announce, name, otherwise);
        if (time.isZero()) {
            announce.wrong(name, "'announce." + name + "' leaves no time for an answer", "write at least 1 s");
        }
        return time;
    }

    private static Duration time(Settings settings, String name, Duration otherwise) {
        return settings.parsed(name, Durations::of, Durations.FIX).orElse(otherwise);
    }

    private static Map<String, String> hashtags(Settings section) {
        try (section) {
            Map<String, String> hashtags = new TreeMap<>();
            section.names()
                    .forEach(tag -> section.parsed(tag, AnnounceConfig::hashtag, FIX_HASHTAG)
                            .ifPresent(word -> hashtags.put(tag.toLowerCase(Locale.ROOT), word)));
            return hashtags;
        }
    }

    private static String hashtag(String text) {
        String word = text.strip().replaceFirst("^#", "");
        if (!word.matches("[\\p{L}\\p{M}\\p{N}_]+")) {
            throw new IllegalArgumentException(text);
        }
        return word;
    }
}
