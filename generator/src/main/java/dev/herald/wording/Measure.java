package dev.herald.wording;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How networks count. Where a network's rule cannot be known to the letter, a count is too high rather than too low. */
public final class Measure {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    /** Newer Unicode rules (UAX #29 since 15.1, so newer JDKs) join what older ones count apart. */
    private static final Pattern CONJUNCT =
            Pattern.compile("[\\u094D\\u09CD\\u0ACD\\u0B4D\\u0C4D\\u0D4D][\\p{M}\\u200D]*\\p{L}");

    /** As both networks find one for sure; what they may find besides counts in full if that is more. */
    private static final Pattern URL = Pattern.compile(
            "(?i)(?<![\\p{L}\\p{N}@＠$#＃_/.\\x{202A}-\\x{202E}-])https?://[a-z0-9][a-z0-9.-]*(?::\\d+)?(?:[/?][\\w~%&=+;:@!$*,./?#-]*)?(?<=[\\w=#/+&-])");

    private static final Pattern MAYBE_URL = Pattern.compile("(?i)(?:https?://)?(?:[a-z0-9_-]+\\.){1,9}[a-z]{2,}");

    private static final Pattern REMOTE = Pattern.compile("(?i)(?<![=/\\w])(@\\w+(?:[\\w.-]*\\w)?)@[\\w.-]*\\w");

    private static final Pattern EMOJI =
            Pattern.compile("[\\x{2300}-\\x{27BF}\\x{2900}-\\x{2BFF}\\x{1F000}-\\x{1FAFF}©®\\x{20E3}]");

    /** What an emoji is made of besides its first sign: joiners, colours, tags of flags. */
    private static final Pattern OF_EMOJI = Pattern.compile(
            "[\\x{200D}\\x{20E3}\\x{FE0F}\\x{1F1E6}-\\x{1FAFF}\\x{E0020}-\\x{E007F}]|[\\x{2600}-\\x{27BF}]");

    private static final int X_LINK = 23;

    private Measure() {}

    /** Characters as readers see them (UAX #29): a flag or a family is one. */
    public static int graphemes(String text) {
        return GRAPHEME.matcher(text)
                .results()
                .map(MatchResult::group)
                .mapToInt(
                        cluster -> 1 + (int) CONJUNCT.matcher(cluster).results().count())
                .sum();
    }

    /** Bytes of UTF-8. */
    public static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Code points. */
    public static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    /** UTF-16 units, as JavaScript counts. */
    public static int utf16(String text) {
        return text.length();
    }

    /**
     * Mastodon's count: graphemes, {@code @user@host} without its host.
     *
     * @param perUrl what an http(s) address counts, however long it is; 23 unless the instance says
     * @see <a href="https://docs.joinmastodon.org/user/posting/">Posting</a>
     */
    public static int mastodon(String text, int perUrl) {
        Matcher url = URL.matcher(text);
        int urls = (int) url.results().count();
        String words = REMOTE.matcher(url.reset().replaceAll("\n")).replaceAll("$1");
        return graphemes(words) + urls * (perUrl - 1); // each address left one line break
    }

    /**
     * X's weighted count: Latin and its neighbours 1, all else and each emoji 2, an address 23; after NFC.
     *
     * @see <a href="https://docs.x.com/fundamentals/counting-characters">Counting characters</a>
     */
    public static int x(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        Matcher url = URL.matcher(normal);
        int urls = (int) url.results().count();
        String words = url.reset().replaceAll("\n");
        int added = MAYBE_URL
                .matcher(words)
                .results()
                .mapToInt(maybe -> Math.max(0, X_LINK - weight(maybe.group())))
                .sum();
        return weight(words) + added + urls * (X_LINK - 1); // each address left one line break
    }

    private static int weight(String words) {
        return GRAPHEME.matcher(words)
                .results()
                .map(MatchResult::group)
                .mapToInt(Measure::clusterWeight)
                .sum();
    }

    private static int clusterWeight(String cluster) {
        int first = cluster.offsetByCodePoints(0, 1);
        return EMOJI.matcher(cluster).find()
                ? 2 + sum(OF_EMOJI.matcher(cluster.substring(first)).replaceAll(""))
                : sum(cluster);
    }

    private static int sum(String text) {
        return text.codePoints().map(Measure::weight).sum();
    }

    private static int weight(int point) {
        boolean light = point <= 4351
                || point >= 8192 && point <= 8205
                || point >= 8208 && point <= 8223
                || point >= 8242 && point <= 8247;
        return light ? 1 : 2;
    }
}
