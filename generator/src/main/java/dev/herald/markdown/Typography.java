package dev.herald.markdown;

import java.util.Arrays;
import java.util.Optional;

/** Turns straight quotes, dashes and dots into printers' ones, character by character within one block of text. */
final class Typography {

    private static final String OPENERS = "([{<«“‘„‚-–—/=\u202F\u00A0";

    private static final boolean[] STRAIGHT = others("&<>\"\\");
    private static final boolean[] CURLY = others("&<>\"\\{'-.");
    private static final boolean[] CURLY_AND_SPACED = others("&<>\"\\{'-. ");

    private final Optional<Quotes> quotes;
    private final boolean spaced;
    private char last = '\n';
    private int openDoubles;
    private int openSingles;

    Typography(Optional<Quotes> quotes) {
        this.quotes = quotes;
        spaced = quotes.isPresent() && quotes.get().spaced();
    }

    private static boolean[] others(String special) {
        boolean[] others = new boolean[128];
        Arrays.fill(others, true);
        special.chars().forEach(c -> others[c] = false);
        return others;
    }

    boolean isOn() {
        return quotes.isPresent();
    }

    /** Which characters of ASCII go to the page as they are, whatever stands beside them; all others of Unicode do. */
    boolean[] ordinary() {
        return !isOn() ? STRAIGHT : spaced ? CURLY_AND_SPACED : CURLY;
    }

    /** Forgets what went before: a new block begins. */
    void restart() {
        last = '\n';
        openDoubles = 0;
        openSingles = 0;
    }

    /** Notes a character that was written as it is. */
    void passed(char c) {
        last = c;
    }

    /** Whether a character may have to change; a space does in French only. */
    boolean concerns(char c) {
        return c == '"' || c == '\'' || c == '-' || c == '.' || c == ' ' && spaced;
    }

    /**
     * Writes what stands at an offset, as it should be printed.
     *
     * @param end where the run of text ends; what follows may still be looked at
     * @return how many characters of the text that was
     */
    int write(String text, int at, int end, Output out) {
        return switch (text.charAt(at)) {
            case '"' -> single(out, doubleQuote(text, at));
            case '\'' -> single(out, singleQuote(text, at));
            case '-' -> dashes(text, at, end, out);
            case '.' -> dots(text, at, end, out);
            default -> single(out, space(text, at, end));
        };
    }

    private int single(Output out, String printed) {
        out.shown(printed);
        last = printed.charAt(printed.length() - 1);
        return 1;
    }

    private String doubleQuote(String text, int at) {
        if (opens(text, at)) {
            openDoubles++;
            return quotes.orElseThrow().open();
        }
        if (openDoubles == 0 && Character.isDigit(last)) {
            return "\""; // 15" is a size
        }
        openDoubles = Math.max(0, openDoubles - 1);
        return quotes.orElseThrow().close();
    }

    private String singleQuote(String text, int at) {
        if (opens(text, at) && !isClipped(text, at)) {
            openSingles++;
            return quotes.orElseThrow().innerOpen();
        }
        boolean withinWord = at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        if (withinWord || openSingles == 0) {
            return "’";
        }
        openSingles--;
        return quotes.orElseThrow().innerClose();
    }

    private boolean opens(String text, int at) {
        boolean after = Character.isWhitespace(last) || OPENERS.indexOf(last) >= 0;
        return after && at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    }

    /** Whether the quote stands for letters left out at the start of a word: '90s, 'tis, 'em. */
    private static boolean isClipped(String text, int at) {
        return Character.isDigit(text.charAt(at + 1))
                || text.startsWith("tis ", at + 1)
                || text.startsWith("twas ", at + 1)
                || text.startsWith("em ", at + 1)
                || text.startsWith("n' ", at + 1);
    }

    private int dashes(String text, int at, int end, Output out) {
        int count = run(text, at, end, '-');
        if (count == 2 && !isOption(text, at)) {
            single(out, "–");
        } else if (count == 3) {
            single(out, "—");
        } else {
            out.plain(text, at, at + count);
            last = '-';
        }
        return count;
    }

    /** Whether the dashes begin a command-line option: {@code --verbose}. */
    private boolean isOption(String text, int at) {
        return (Character.isWhitespace(last) || OPENERS.indexOf(last) >= 0)
                && at + 2 < text.length()
                && Character.isLetter(text.charAt(at + 2));
    }

    private int dots(String text, int at, int end, Output out) {
        int count = run(text, at, end, '.');
        if (count == 3) {
            single(out, "…");
        } else {
            out.plain(text, at, at + count);
            last = '.';
        }
        return count;
    }

    private static int run(String text, int at, int end, char c) {
        int stop = at;
        while (stop < end && text.charAt(stop) == c) {
            stop++;
        }
        return stop - at;
    }

    /** The space within quotes and before high punctuation must not break. */
    private String space(String text, int at, int end) {
        char next = at + 1 < end ? text.charAt(at + 1) : '\n';
        if (next == ':') {
            return "\u00A0";
        }
        return last == '«' || "»;!?".indexOf(next) >= 0 ? "\u202F" : " ";
    }
}
