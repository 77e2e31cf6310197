package dev.herald.content;

import dev.herald.site.Html;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Code of another generator's {@code highlight} tag as Markdown's. */
final class Code {

    private static final Pattern TICKS = Pattern.compile("`{3,}");
    private static final Pattern LINES = Pattern.compile("(?:mark_lines|hl_lines)\\s*=\\s*[\"\\[]?\\[?\"?([0-9 ,-]+)");

    private Code() {}

    /**
     * A fence if the code starts and ends on lines of its own, else an HTML element.
     *
     * @param language and options, as they stand in the tag
     */
    static String of(String language, String code, boolean fence) {
        String name =
                language.strip().split("[\\s,]+", 2)[0].replaceAll("[\"']", "").toLowerCase(Locale.ROOT);
        if (!fence) {
            return "<pre><code class=\"language-" + Html.escape(name) + "\">" + Html.escape(code) + "</code></pre>";
        }
        String ticks = TICKS.matcher(code)
                .results()
                .map(match -> match.group() + "`")
                .reduce("```", (a, b) -> a.length() >= b.length() ? a : b);
        return ticks + name + options(language) + code + ticks;
    }

    private static String options(String written) {
        String numbers = written.matches("(?s).*\\blinenos\\b(?!\\s*=\\s*\"?false).*") ? "linenos=true" : "";
        Matcher lines = LINES.matcher(written);
        String marked = lines.find() ? "hl_lines=\"" + lines.group(1).strip() + "\"" : "";
        String options = (numbers + " " + marked).strip();
        return options.isEmpty() ? "" : " {" + options + "}";
    }
}
