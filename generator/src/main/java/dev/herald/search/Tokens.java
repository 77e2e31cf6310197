package dev.herald.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a text can be found: its words, without case and accents; in scripts that do not part words, each two neighbouring characters. The theme's
 * {@code search.js} takes a query apart in the same way, step by step; whoever changes one changes both.
 */
final class Tokens {

    /** Longer ones are keys and hashes, which nobody types. */
    private static final int LONGEST = 40;

    /** Letters that stand for others in a search, and that Unicode does not decompose. */
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "ς", "σ");

    private static final Pattern LETTER = Pattern.compile("[ßæœøłđðþıς]");
    private static final Pattern ACCENTS =
            Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}])[\\u0300-\\u036F]+|(?<=\\u0435)\\u0308");
    private static final Pattern VOWELS =
            Pattern.compile( // of Hebrew and Arabic, and the Arabic stroke that widens a word
                    "[\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u0640\\u064B-\\u065F\\u0670]");

    /** Scripts without spaces between words, with the mark that lengthens a Japanese vowel. */
    private static final String UNSPACED =
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}\\u30FC]";

    private static final Pattern TOKEN = Pattern.compile("(" + UNSPACED + "+)|(\\.?)((?:(?!" + UNSPACED
            + ")[\\p{L}\\p{M}\\p{N}])+)((?:\\+\\+|#)(?![\\p{L}\\p{N}]))?");

    private final List<String> found = new ArrayList<>();

    private Tokens() {}

    /** The tokens of a text in its order, each as often as it is there. */
    static List<String> of(String text) {
        Tokens tokens = new Tokens();
        tokens.read(fold(text));
        return tokens.found;
    }

    /** {@code Größe} becomes {@code grosse}, {@code ﾊﾟﾝ} becomes {@code パン}: marks go where they are accents, and stay where they make another letter. */
    private static String fold(String text) {
        String apart = Normalizer.normalize(text, Form.NFKD).toLowerCase(Locale.ROOT);
        String plain = LETTER.matcher(apart).replaceAll(letter -> LETTERS.get(letter.group()));
        String bare = ACCENTS.matcher(plain).replaceAll("");
        return Normalizer.normalize(VOWELS.matcher(bare).replaceAll(""), Form.NFC);
    }

    private void read(String folded) {
        Matcher token = TOKEN.matcher(folded);
        int end = -1;
        while (token.find()) {
            if (token.group(1) != null) {
                pairs(token.group(1).codePoints().toArray());
            } else {
                boolean leads = token.start() != end && (token.start() == 0 || folded.charAt(token.start() - 1) != '.');
                word(leads ? token.group(2) : "", token.group(3), token.group(4));
            }
            end = token.end();
        }
    }

    private void pairs(int[] characters) {
        for (int first = 0; first < Math.max(1, characters.length - 1); first++) {
            found.add(new String(characters, first, Math.min(2, characters.length)));
        }
    }

    /** {@code C++}, {@code C#} and {@code .NET} are words of their own besides those of their letters. */
    private void word(String dot, String word, String sign) {
        add(word);
        if (sign != null) {
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
