package dev.herald.markdown;

/** Plain text on its way to the page: escapes are resolved, bare addresses become links, quotes become typographic. */
final class Prose {

    static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    private static final int LONGEST_TAG = 1000; // characters

    private final Walk walk;
    private final Output out;
    private final Typography typography;
    private final boolean[] ordinary;

    Prose(Walk walk) {
        this.walk = walk;
        out = walk.out();
        typography = walk.typography();
        ordinary = typography.ordinary();
    }

    /** Writes a stretch of the source; what follows it decides whether a quote opens or closes. */
    void write(int from, int to) {
        SourceText source = walk.rendering().source();
        if (source.signs().mayLink(from, to)) {
            write(source.text(), from, to, from);
        } else {
            words(source.text(), from, to);
        }
    }

    /**
     * Writes a stretch of another text.
     *
     * @param offset where in the source it stands
     */
    void write(String text, int from, int to, int offset) {
        if (!walk.rendering().hasBareLinks() || walk.isInLink()) {
            words(text, from, to);
            return;
        }
        int at = from;
        for (Autolinks.Found link : Autolinks.in(text, from, to)) {
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
            if (c > 127 || ordinary[c]) {
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
        int tag = c == '{' ? tagEnd(text, at, to) : -1;
        if (tag >= 0) {
            straight(text, at, tag);
            return tag - at;
        }
        literal(c);
        return c == '\n' ? 1 + blanks(text, at + 1, to) : 1;
    }

    /** Where a template's tag ends that begins here, as posts about Liquid, Hugo or Jinja show them; -1 if none does. */
    private static int tagEnd(String text, int at, int to) {
        char second = at + 1 < to ? text.charAt(at + 1) : ' ';
        int last = Math.min(to, at + LONGEST_TAG) - 1;
        if (second == '{' || second == '%') {
            char close = second == '{' ? '}' : '%';
            for (int i = at + 2; i < last; i++) {
                if (text.charAt(i) == close && text.charAt(i + 1) == '}') {
                    return i + 2;
                }
            }
        }
        return -1;
    }

    /** Quotes and dashes of code stay as they are. */
    private void straight(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            boolean escape = text.charAt(i) == '\\' && ESCAPABLE.indexOf(text.charAt(i + 1)) >= 0;
            i += escape ? 1 : 0;
            literal(text.charAt(i));
        }
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
