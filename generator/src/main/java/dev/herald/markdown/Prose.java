package dev.herald.markdown;

import java.util.List;

/** Plain text on its way to the page: escapes are resolved, bare addresses become links, quotes become typographic. */
final class Prose {

    static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private final Walk walk;
    private final Output out;
    private final Typography typography;

    Prose(Walk walk) {
        this.walk = walk;
        out = walk.out();
        typography = walk.typography();
    }

    /** Writes a stretch of a text; what follows it decides whether a quote opens or closes. */
    void write(String text, int from, int to, int offset) {
        if (!walk.rendering().hasBareLinks() || walk.isInLink()) {
            words(text, from, to);
            return;
        }
        int at = from;
        List<Autolinks.Found> links = Autolinks.in(text, from, to);
        for (Autolinks.Found link : links) {
            words(text, at, link.start());
            link(text, link, offset - from + link.start());
            at = link.end();
        }
        words(text, at, to);
    }

    private void link(String text, Autolinks.Found link, int offset) {
        String shown = text.substring(link.start(), link.end());
        Inlines.anchor(link.href(), "", offset, walk, () -> out.shown(shown));
        typography.passed(shown.charAt(shown.length() - 1));
    }

    private void words(String text, int from, int to) {
        int run = from;
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (isOrdinary(c)) {
                at++;
            } else {
                plain(text, run, at);
                at += special(text, at, to);
                run = at;
            }
        }
        plain(text, run, to);
    }

    private void plain(String text, int from, int to) {
        if (from < to) {
            out.plain(text, from, to);
            typography.passed(text.charAt(to - 1));
        }
    }

    private boolean isOrdinary(char c) {
        return c > '>'
                ? c != '\\'
                : c != '&' && c != '<' && c != '>' && c != '"' && (!typography.isOn() || !typography.concerns(c));
    }

    /** Writes a character that needs care; returns how many characters of the text it took. */
    private int special(String text, int at, int to) {
        char c = text.charAt(at);
        if (c == '\\' && at + 1 < to && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
            literal(text.charAt(at + 1));
            return 2;
        }
        if (typography.isOn() && typography.concerns(c)) {
            return typography.write(text, at, to, out);
        }
        literal(c);
        return c == '\n' ? 1 + blanks(text, at + 1, to) : 1;
    }

    private static int blanks(String text, int at, int to) {
        int count = 0;
        while (at + count < to && (text.charAt(at + count) == ' ' || text.charAt(at + count) == '\t')) {
            count++;
        }
        return count;
    }

    private void literal(char c) {
        out.shown(c);
        typography.passed(c);
    }
}
