package dev.herald.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page on its way to the browser: it gets the script that keeps it fresh. Its file stays as it is. */
final class LivePage {

    private static final String BETWEEN = "(?:\\s++|<!--.*?-->)*+";
    private static final Pattern HEAD = Pattern.compile(
            "(?is)\\A(?:\u00EF\u00BB\u00BF)?" + BETWEEN + "(?:<!doctype[^>]*>)?" + BETWEEN + "(?:<html[^>]*>)?"
                    + BETWEEN + "(?:<head(?:\\s[^>]*)?>)?"); // a byte order mark, as Latin-1 reads it

    private LivePage() {}

    /**
     * The page with the script before everything else in its head, where no policy of the page is in force yet.
     *
     * @param page the path of its file, percent-encoded, which is not where it is asked for if there is nothing
     * @param since the last change that the file may have, as {@link Events} counts them
     */
    static byte[] of(byte[] html, String page, String since) {
        String text = PagePolicy.loosened(new String(html, ISO_8859_1)); // whatever its letters are, they stay
        Matcher head = HEAD.matcher(text);
        int at = head.find() ? head.end() : 0;
        return (text.substring(0, at) + script(page, since) + text.substring(at)).getBytes(ISO_8859_1);
    }

    private static String script(String page, String since) {
        return "<script src=\"/_herald/live.js\" data-page=\"" + page + "\" data-since=\"" + since
                + "\" defer></script>";
    }
}
