package dev.herald.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of accounts, in the one form in which pages write them. */
public final class Handles {

    static final String FIX_X = "write the account's name, such as @notes: letters, digits and _, at most 15";
    static final String FIX_FEDIVERSE = "write the whole account, such as @mara@social.example";

    /** help.x.com, "username rules"; an address of the profile is understood too. */
    private static final Pattern X =
            Pattern.compile("(?:https?://(?:www\\.|mobile\\.)?(?:x|twitter)\\.com/)?@?([A-Za-z0-9_]{1,15})/?");

    private static final Pattern FEDIVERSE = Pattern.compile(
            "(?:acct:)?@?([A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_])?)@((?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,}(?::\\d{1,5})?)");

    private Handles() {}

    /**
     * An account on X: {@code @mara}.
     *
     * @throws IllegalArgumentException if it cannot be one
     */
    public static String x(String text) {
        return "@" + matched(X, text).group(1);
    }

    /**
     * An account of the fediverse: {@code @mara@social.example}.
     *
     * @throws IllegalArgumentException if it cannot be one
     */
    public static String fediverse(String text) {
        Matcher account = matched(FEDIVERSE, text);
        return "@" + account.group(1) + "@" + account.group(2);
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text);
        }
        return matcher;
    }

    /** Whether a text is an absolute address of the web. */
    static boolean isWeb(String address) {
        return address.matches("(?i)https?://[^\\s/?#]+\\S*");
    }
}
