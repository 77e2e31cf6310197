package dev.herald.search;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What letters are to a search: which are the same, and which make words. */
final class Letters {

    /** Letters that stand for others in a search, and that Unicode does not decompose. */
    private static final Map<String, String> SAME = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "ς", "σ");

    private static final Pattern LETTER = Pattern.compile("[ßæœøłđðþıς]");
    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
    private static final Pattern VOWELS =
            Pattern.compile( // of Hebrew and Arabic, and the Arabic stroke that widens a word
                    "[\\u0591-\\u05BD\\u05BF\\u05C1\\u05C2\\u05C4\\u05C5\\u05C7\\u0640\\u064B-\\u065F\\u0670]");

    private static final Set<UnicodeScript> ACCENTED = EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK);

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.THAI,
            UnicodeScript.LAO,
            UnicodeScript.KHMER,
            UnicodeScript.MYANMAR);

    private static final int FIRST_WITHOUT_SPACES = 0x0E00; // Thai
    private static final int LONG_VOWEL = 0x30FC; // of Japanese, which belongs to no one script

    private static final int LETTERS = bits(
            Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER);
    private static final int NUMBERS =
            bits(Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER);
    private static final int MARKS =
            bits(Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK);

    private Letters() {}

    /** What a character makes with its like. */
    enum Kind {
        NONE,
        WORD,
        /** A part of a text that has no spaces between its words. */
        UNSPACED
    }

    private static final Kind[] ASCII =
            IntStream.range(0, 128).mapToObj(Letters::looked).toArray(Kind[]::new);

    static Kind kind(int character) {
        return character < ASCII.length ? ASCII[character] : looked(character);
    }

    private static Kind looked(int character) {
        if (character >= FIRST_WITHOUT_SPACES
                && (character == LONG_VOWEL || WITHOUT_SPACES.contains(UnicodeScript.of(character)))) {
            return Kind.UNSPACED;
        }
        return is(character, LETTERS | NUMBERS | MARKS) ? Kind.WORD : Kind.NONE;
    }

    static boolean isLetterOrDigit(int character) {
        return is(character, LETTERS | NUMBERS);
    }

    private static boolean is(int character, int types) {
        return (types >> Character.getType(character) & 1) != 0;
    }

    private static int bits(byte... types) {
        int bits = 0;
        for (byte type : types) {
            bits |= 1 << type;
        }
        return bits;
    }

    /** {@code Größe} becomes {@code grosse}, {@code ﾊﾟﾝ} becomes {@code パン}: marks go where they are accents, and stay where they make another letter. */
    static String fold(String text) {
        boolean isWhole = isPlain(text);
        String apart = (isWhole ? text : Normalizer.normalize(text, Form.NFKD)).toLowerCase(Locale.ROOT);
        if (isWhole || isPlain(apart)) {
            return apart;
        }
        String plain = LETTER.matcher(apart).replaceAll(letter -> SAME.get(letter.group()));
        String bare = ACCENTS.matcher(plain).replaceAll(marks -> Matcher.quoteReplacement(accents(plain, marks)));
        return Normalizer.normalize(VOWELS.matcher(bare).replaceAll(""), Form.NFC);
    }

    private static boolean isPlain(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) < 0x80) {
            at++;
        }
        return at == text.length();
    }

    /** What remains of accents: nothing on Latin and Greek letters, all on others, but {@code ё} is {@code е}. */
    private static String accents(String text, MatchResult marks) {
        int letter = marks.start() == 0 ? ' ' : text.codePointBefore(marks.start());
        if (ACCENTED.contains(UnicodeScript.of(letter))) {
            return "";
        }
        boolean yo = letter == 'е' && marks.group().startsWith("\u0308");
        return yo ? marks.group().substring(1) : marks.group();
    }
}
