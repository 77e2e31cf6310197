package dev.herald.markdown;

import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;

/** What stands on the two sides of a run of marks (CommonMark, section 6.2); a line feed where the block begins or ends. */
record Flanks(char before, char after) {

    boolean opens(DelimiterProcessor marks) {
        return marks.canBeOpener(
                String.valueOf(before),
                String.valueOf(after),
                isLeft(),
                isRight(),
                isPunctuation(before),
                isPunctuation(after),
                isBlank(before),
                isBlank(after));
    }

    boolean closes(DelimiterProcessor marks) {
        return marks.canBeCloser(
                String.valueOf(before),
                String.valueOf(after),
                isLeft(),
                isRight(),
                isPunctuation(before),
                isPunctuation(after),
                isBlank(before),
                isBlank(after));
    }

    private boolean isLeft() {
        return !isBlank(after) && (!isPunctuation(after) || isBlank(before) || isPunctuation(before));
    }

    private boolean isRight() {
        return !isBlank(before) && (!isPunctuation(before) || isBlank(after) || isPunctuation(after));
    }

    private static boolean isBlank(char c) {
        return c == ' '
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == '\f'
                || c > 0x7F && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** As Flexmark has it: all marks of ASCII, and the general categories of punctuation. */
    private static boolean isPunctuation(char c) {
        return c < 0x80
                ? Prose.ESCAPABLE.indexOf(c) >= 0
                : switch (Character.getType(c)) {
                    case Character.CONNECTOR_PUNCTUATION,
                            Character.DASH_PUNCTUATION,
                            Character.START_PUNCTUATION,
                            Character.END_PUNCTUATION,
                            Character.INITIAL_QUOTE_PUNCTUATION,
                            Character.FINAL_QUOTE_PUNCTUATION,
                            Character.OTHER_PUNCTUATION -> true;
                    default -> false;
                };
    }
}
