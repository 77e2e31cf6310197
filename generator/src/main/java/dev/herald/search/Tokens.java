package dev.herald.search;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a text can be found: its words, without case and accents; in scripts that do not part words, each two neighbouring characters. The theme's
 * {@code search.js} takes a query apart in the same way, step by step; whoever changes one changes both.
 */
final class Tokens {

    /** Longer ones are keys and hashes, which nobody types. */
    private static final int LONGEST = 40;

    private static final int USUAL = 12; // characters for a word and what follows it

    private final String text;
    private final int most;
    private final List<String> found = new ArrayList<>();

    private Tokens(String folded, int most) {
        this.text = folded;
        this.most = most;
    }

    /** The tokens of a text in its order, each as often as it is there; the first so many. */
    static List<String> of(String text, int most) {
        String beginning = text.substring(0, end(text, USUAL * (long) most));
        List<String> found = all(beginning, most);
        return found.size() < most && beginning.length() < text.length() ? all(text, most) : found;
    }

    private static List<String> all(String text, int most) {
        Tokens tokens = new Tokens(Letters.fold(text), most);
        tokens.read();
        return tokens.found.subList(0, Math.min(most, tokens.found.size()));
    }

    /** Where a text can be cut behind so many characters: between two words that have nothing to do with each other. */
    private static int end(String text, long from) {
        for (int at = (int) Math.min(Math.max(1, from), text.length()); at < text.length() - 1; at++) {
            if (text.charAt(at) == ' ' && isAscii(text.charAt(at - 1)) && isAscii(text.charAt(at + 1))) {
                return at;
            }
        }
        return text.length();
    }

    private static boolean isAscii(char letter) {
        return letter < 0x80;
    }

    private void read() {
        int end = -1; // of the token before
        int at = 0;
        while (at < text.length() && found.size() < most) {
            Letters.Kind kind = Letters.kind(text.codePointAt(at));
            int next = kind == Letters.Kind.NONE ? at : runFrom(at, kind);
            switch (kind) {
                case NONE -> at += Character.charCount(text.codePointAt(at));
                case UNSPACED -> {
                    pairs(text.substring(at, next).codePoints().toArray());
                    at = end = next;
                }
                case WORD -> {
                    String dot = leads(at - 1, end) ? "." : "";
                    String sign = signAt(next);
                    word(dot, text.substring(at, next), sign);
                    at = end = next + sign.length();
                }
            }
        }
    }

    private int runFrom(int start, Letters.Kind kind) {
        int end = start;
        while (end < text.length() && Letters.kind(text.codePointAt(end)) == kind) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /** Whether a dot stands before a word and behind nothing: in {@code .NET}, not in {@code ASP.NET} or {@code ...net}. */
    private boolean leads(int dot, int end) {
        return dot > end && text.charAt(dot) == '.' && (dot == 0 || text.charAt(dot - 1) != '.');
    }

    private String signAt(int start) {
        String sign = text.startsWith("++", start) ? "++" : text.startsWith("#", start) ? "#" : "";
        int next = start + sign.length();
        return next < text.length() && Letters.isLetterOrDigit(text.codePointAt(next)) ? "" : sign;
    }

    private void pairs(int[] characters) {
        for (int first = 0; first < Math.max(1, characters.length - 1); first++) {
            found.add(new String(characters, first, Math.min(2, characters.length)));
        }
    }

    /** {@code C++}, {@code C#} and {@code .NET} are words of their own besides those of their letters. */
    private void word(String dot, String word, String sign) {
        add(word);
        if (!sign.isEmpty()) {
            add(word + sign);
        }
        if (!dot.isEmpty()) {
            add(dot + word);
        }
    }

    private void add(String token) {
        if (token.length() <= LONGEST) {
            found.add(token);
        }
    }
}
