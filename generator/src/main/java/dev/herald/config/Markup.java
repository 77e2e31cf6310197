package dev.herald.config;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/** HTML where only plain text belongs: search engines, feeds and previews would show its tags. */
public final class Markup {

    /** What closes, stands alone, or has attributes; a bare {@code <video>} may be what the text is about. */
    private static final Pattern TAG = Pattern.compile(
            "</([A-Za-z][A-Za-z0-9]*)\\s*>|<(br|hr|img|p|wbr)\\b[^<>]*>|<([A-Za-z][A-Za-z0-9]*)\\s+[A-Za-z-]+\\s*=[^<>]*>|<!--",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY = Pattern.compile("&(?:#[0-9]+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);");

    private Markup() {}

    /** The text without its tags, and with characters for its entities; nothing if it has none. */
    public static Optional<String> without(String text) {
        return hasTag(text) || hasEntity(text) ? Optional.of(Jsoup.parse(text).text()) : Optional.empty();
    }

    private static boolean hasTag(String text) {
        return TAG.matcher(text)
                .results()
                .anyMatch(tag -> (tag.group(1) == null || Tag.isKnownTag(tag.group(1)))
                        && (tag.group(3) == null || Tag.isKnownTag(tag.group(3))));
    }

    private static boolean hasEntity(String text) {
        return ENTITY.matcher(text)
                .results()
                .anyMatch(entity ->
                        !Parser.unescapeEntities(entity.group(), false).equals(entity.group()));
    }
}
