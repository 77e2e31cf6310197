package dev.herald.output;

import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses in a style sheet (CSS Values 3, section 3.4; CSS Cascade 3, section 2). */
final class Css {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?(?:\\*/|$)");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?i)(@import\\s+)?(?:\\burl\\(\\s*|(?<=@import\\s{1,9}))(\"[^\"]*+\"|'[^']*+'|[^\"')\\s]++)");
    private static final Pattern SHEET = Pattern.compile("(?is)<style\\b.*?</style");
    private static final Pattern FONT =
            Pattern.compile("(?i)\\.(?:woff2?|ttf|otf|eot)(?:[?#]|$)|^data:(?:application/(?:x-)?)?font");

    private Css() {}

    /** Shows each address with the directive that allows it. */
    static void addresses(String css, BiConsumer<String, String> directiveAndAddress) {
        String lower = css.toLowerCase(Locale.ROOT);
        if (!lower.contains("url(") && !lower.contains("@import")) {
            return; // as in most sheets that stand in a page
        }
        Matcher found = ADDRESS.matcher(COMMENT.matcher(css).replaceAll(" "));
        while (found.find()) {
            String address = found.group(2).replaceAll("^[\"']|[\"']$", "");
            directiveAndAddress.accept(directive(found.group(1) != null, address), address);
        }
    }

    private static String directive(boolean imported, String address) {
        if (imported) {
            return "style-src";
        }
        return FONT.matcher(address).find() ? "font-src" : "img-src";
    }

    /** HTML without its style sheets. */
    static String taken(String html) {
        return SHEET.matcher(html).replaceAll("");
    }
}
