package dev.herald.check.report;

import dev.herald.check.rule.Rules;
import dev.herald.problem.Spelling;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The pages of the manual about rules, which come with Herald. */
public final class Manual {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\([^)]*\\)");

    private static final Pattern LINK_WITHIN = Pattern.compile("\\[([^\\]]+)\\]\\((?!https?:)[^)]*\\)");

    private Manual() {}

    /**
     * The page of a rule, {@code docs/rules/NAME.md}.
     *
     * @throws IllegalArgumentException if there is no such rule; with what was probably meant
     */
    public static String page(String rule) {
        if (!Rules.names().contains(rule)) {
            throw new IllegalArgumentException(
                    "there is no rule '" + rule + "'; " + Spelling.suggest(rule, Rules.names()));
        }
        return text(rule).orElseThrow();
    }

    /** The same for a place that has no other page of the manual, so it links to the web only; nothing of what the build tells, which explains itself. */
    static Optional<String> alone(String rule) {
        return text(rule).map(page -> LINK_WITHIN.matcher(page).replaceAll("$1"));
    }

    /** Why a rule wants what it wants, and how to mend what it finds, in plain words without links. */
    static String why(String rule) {
        return text(rule)
                .map(page -> plain(paragraph(page, "\n**Why.** ") + " " + paragraph(page, "\n## How to mend it\n\n")))
                .orElse("");
    }

    private static String paragraph(String page, String begin) {
        int start = page.indexOf(begin) + begin.length();
        return page.substring(start, page.indexOf("\n\n", start)).strip();
    }

    private static String plain(String markdown) {
        return LINK.matcher(markdown).replaceAll("$1").replace("`", "").replace('\n', ' ');
    }

    private static Optional<String> text(String rule) {
        try (InputStream in = Manual.class.getResourceAsStream("rules/" + rule + ".md")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
