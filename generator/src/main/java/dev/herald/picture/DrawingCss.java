package dev.herald.picture;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The styles of an SVG without what they load from elsewhere. */
final class DrawingCss {

    private static final String PICTURES = "data:image/(?:png|jpe?g|gif|webp|avif)[;,]";
    private static final Pattern WITHIN =
            Pattern.compile("\\s*(?:#.*|" + PICTURES + ".*|)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern URL =
            Pattern.compile("url\\(\\s*([\"']?)(.*?)\\1\\s*\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("@import[^;]*;?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))", Pattern.DOTALL);
    private static final Pattern LOADS = Pattern.compile(
            "@import|image-set\\(|\\b(?:image|src)\\(\\s*[\"']|url\\(\\s*+[\"']?+\\s*+(?!#|" + PICTURES + "|[\"')])",
            Pattern.CASE_INSENSITIVE);

    private DrawingCss() {}

    /** Whether an address is that of a part of the drawing, or of a picture that is written out in it. */
    static boolean isWithin(String address) {
        return WITHIN.matcher(address).matches();
    }

    /** The same if nothing is loaded; "" if something would be that is hidden, as by an escape. */
    static String clean(String css) {
        String within = URL.matcher(css)
                .replaceAll(url -> Matcher.quoteReplacement(isWithin(url.group(2)) ? url.group() : "none"));
        String clean = IMPORT.matcher(within).replaceAll("");
        return LOADS.matcher(unescaped(clean)).find() ? "" : clean;
    }

    /** As browsers read it (CSS Syntax 3, section 4.3.7). */
    private static String unescaped(String css) {
        return ESCAPE.matcher(css)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null ? escape.group(2) : character(Integer.parseInt(escape.group(1), 16))));
    }

    private static String character(int point) {
        return Character.isValidCodePoint(point) ? Character.toString(point) : "";
    }
}
