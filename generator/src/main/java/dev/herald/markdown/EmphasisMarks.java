package dev.herald.markdown;

import com.vladsch.flexmark.parser.core.delimiter.EmphasisDelimiterProcessor;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;

/**
 * Stars and underscores by CommonMark 0.31.2, section 6.2: currency signs and the like count as punctuation, and runs whose lengths are both
 * multiples of three may match.
 */
final class EmphasisMarks extends EmphasisDelimiterProcessor {

    private final boolean withinWords;

    EmphasisMarks(char mark) {
        super(mark, false);
        withinWords = mark == '*';
    }

    @Override
    public boolean canBeOpener(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        Sides sides = new Sides(isSign(before), isSign(after), beforeIsWhitespace, afterIsWhitespace);
        return sides.isLeftFlanking() && (withinWords || !sides.isRightFlanking() || sides.signBefore());
    }

    @Override
    public boolean canBeCloser(
            String before,
            String after,
            boolean leftFlanking,
            boolean rightFlanking,
            boolean beforeIsPunctuation,
            boolean afterIsPunctuation,
            boolean beforeIsWhitespace,
            boolean afterIsWhitespace) {
        Sides sides = new Sides(isSign(before), isSign(after), beforeIsWhitespace, afterIsWhitespace);
        return sides.isRightFlanking() && (withinWords || !sides.isLeftFlanking() || sides.signAfter());
    }

    @Override
    public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
        int a = opener.length();
        int b = closer.length();
        boolean ambiguous = opener.canClose() || closer.canOpen();
        if (ambiguous && (a + b) % 3 == 0 && (a % 3 != 0 || b % 3 != 0)) {
            return 0;
        }
        return a >= 2 && b >= 2 ? 2 : 1;
    }

    /** What stands on the two sides of a run of marks. */
    private record Sides(boolean signBefore, boolean signAfter, boolean blankBefore, boolean blankAfter) {

        boolean isLeftFlanking() {
            return !blankAfter && (!signAfter || blankBefore || signBefore);
        }

        boolean isRightFlanking() {
            return !blankBefore && (!signBefore || blankAfter || signAfter);
        }
    }

    /** Punctuation and symbols: the general categories P and S. */
    private static boolean isSign(String character) {
        return switch (Character.getType(character.charAt(0))) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.OTHER_SYMBOL -> true;
            default -> false;
        };
    }
}
