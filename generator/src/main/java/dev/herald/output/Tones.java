package dev.herald.output;

import dev.herald.site.Sought;
import dev.herald.site.Utf8;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colours that stand where pictures are still to come: {@code <img data-tone="a3c">} has the background {@code #a3c}. They stand in a style sheet in the head
 * of the page, as a style in an attribute would have to be allowed by its own hash and by {@code 'unsafe-hashes'}.
 */
final class Tones {

    private static final String ATTRIBUTE = " data-tone=\"";
    private static final Sought SOUGHT = new Sought(ATTRIBUTE);
    private static final Pattern TONE = Pattern.compile(ATTRIBUTE + "([0-9a-f]{3}|[0-9a-f]{6})\"");

    private Tones() {}

    /** The rules for a page; "" if it shows no such picture. */
    static String rules(Utf8 html) {
        SortedSet<String> tones = new TreeSet<>();
        if (SOUGHT.in(html.bytes(), 0) >= 0) {
            Matcher tone = TONE.matcher(html.toString());
            while (tone.find()) {
                tones.add(tone.group(1));
            }
        }
        StringBuilder rules = new StringBuilder();
        tones.forEach(tone -> rules.append("[data-tone=\"")
                .append(tone)
                .append("\"]{background:#")
                .append(tone)
                .append('}'));
        return rules.toString();
    }
}
