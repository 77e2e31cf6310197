package dev.herald.config;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a secret, never the secret itself: an environment variable, or the id of a {@code <server>} of Maven's {@code settings.xml}.
 *
 * @param name letters, digits, {@code _}, {@code -} and {@code .}, at most 64
 */
public record Secret(String name) {

    /** What to do where a setting holds a secret itself. */
    public static final String FIX = "write the name of an environment variable that holds it, such as MASTODON_TOKEN,"
            + " or the id of a <server> in Maven's settings.xml; never write the secret into a file";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,63}");

    /** Long and mixed, sixteen hexadecimal digits or more, Slack's tokens, Bluesky's app passwords. */
    private static final Pattern LIKE_A_TOKEN = Pattern.compile("(?=.*[0-9].*[0-9])(?=.*[a-z])(?=.*[A-Z]).{20,}"
            + "|(?=.*[0-9])[0-9a-f-]{16,}|(?i)xox[a-z]-.*|(?:[a-z0-9]{4}-){3}[a-z0-9]{4}");

    /** @throws IllegalArgumentException if this is no name, or looks like the secret itself */
    public Secret {
        if (!NAME.matcher(name).matches() || LIKE_A_TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a secret");
        }
    }

    /** The secret that a setting names, if it is there. A wrong one is told without its value. */
    public static Optional<Secret> of(Settings settings, String key) {
        return settings.text(key).flatMap(text -> {
            try {
                return Optional.of(new Secret(text));
            } catch (IllegalArgumentException notAName) {
                settings.wrong(key, "'" + key + "' is not the name of a secret", FIX);
                return Optional.empty();
            }
        });
    }
}
