package dev.herald.importer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as Markdown that shows just these words: what would be a sign gets a backslash. */
final class Signs {

    /** An underscore within a word is none; a brace is one where attributes may follow. */
    private static final Pattern SIGN = Pattern.compile("[\\\\`*\\[\\]<~]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])"
            + "|&(?=#?\\w+;)|\\{(?=\\s*[.#:%]|[\\w-]+=)|\\$(?=\\{)");

    private static final Pattern AT_START = Pattern.compile(
            "^(\\s*)(?:([+>-](?=\\s|$)|-(?=-)|=|:(?=\\s)|#{1,6}(?=\\s|$))|(\\d{1,9})(?=[.)](?:\\s|$)))");

    private static final Pattern URL = Pattern.compile("(?i)\\b(?:https?|ftp)://[^\\s<>\"]+|www\\.[^\\s<>\"]+");

    private Signs() {}

    /** @param atStart whether a line begins here */
    static String escape(String words, boolean atStart) {
        StringBuilder escaped = new StringBuilder();
        Matcher url = URL.matcher(words);
        int done = 0;
        while (url.find()) {
            escaped.append(signs(words.substring(done, url.start()))).append(address(url.group()));
            done = url.end();
        }
        escaped.append(signs(words.substring(done)));
        return atStart ? start(escaped.toString()) : escaped.toString();
    }

    /** The text of a link, in which no other link can be. */
    static String label(String words) {
        return signs(words).replace("://", "\\://").replaceAll("(?i)\\bwww\\.", "www\\\\.");
    }

    private static String signs(String words) {
        return SIGN.matcher(words).replaceAll("\\\\$0");
    }

    private static String address(String url) {
        return SIGN.matcher(url).find() && url.contains("://") ? "<" + url + ">" : url;
    }

    private static String start(String text) {
        Matcher start = AT_START.matcher(text);
        if (!start.find()) {
            return text;
        }
        String number = start.group(3);
        int sign = number == null ? start.start(2) : start.end(3);
        return text.substring(0, sign) + "\\" + text.substring(sign);
    }
}
