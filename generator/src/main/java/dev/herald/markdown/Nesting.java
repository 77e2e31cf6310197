package dev.herald.markdown;

/**
 * Keeps a line from opening quotes and lists without end: the mark beyond the limit is escaped, so that the rest of the line is text.
 *
 * @param offset where the first line beyond the limit starts in the text; -1 if there is none
 */
record Nesting(String text, int offset) {

    static final int DEEPEST = 100;

    static Nesting limited(String text) {
        StringBuilder limited = null;
        int copied = 0;
        int first = -1;
        for (int start = 0; start >= 0 && start < text.length(); start = text.indexOf('\n', start) + 1) {
            int end = text.indexOf('\n', start);
            int beyond = text.length() - start > DEEPEST ? beyond(text, start, end < 0 ? text.length() : end) : -1;
            if (beyond >= 0) {
                limited = limited == null ? new StringBuilder(text.length() + 16) : limited;
                first = first < 0 ? limited.length() + start - copied : first;
                limited.append(text, copied, beyond).append('\\');
                copied = beyond;
            }
            if (end < 0) {
                break;
            }
        }
        return limited == null
                ? new Nesting(text, -1)
                : new Nesting(limited.append(text, copied, text.length()).toString(), first);
    }

    /** Where the first mark beyond the limit has its sign; -1 if the line has no more marks than allowed. */
    private static int beyond(String text, int from, int to) {
        int at = from;
        int marks = 0;
        while (at < to && marks <= DEEPEST) {
            char c = text.charAt(at);
            int sign = c == ' ' || c == '\t' ? -1 : sign(text, at, to);
            if (sign < 0 && c != ' ' && c != '\t') {
                return -1;
            }
            if (sign >= 0 && ++marks > DEEPEST) {
                return RuleLine.isRule(text.substring(from, to).strip(), 0) ? -1 : sign;
            }
            at = sign < 0 ? at + 1 : sign + 1;
        }
        return -1;
    }

    /** The offset of the sign that makes a mark of a quote or list item; -1 if there is no mark. */
    private static int sign(String text, int at, int to) {
        int sign = at;
        while (sign < to && sign - at < 10 && Character.isDigit(text.charAt(sign))) {
            sign++;
        }
        char c = sign < to ? text.charAt(sign) : 0;
        boolean quote = sign == at && c == '>';
        boolean item = sign == at ? c == '-' || c == '+' || c == '*' : c == '.' || c == ')';
        boolean spaced = sign + 1 < to && (text.charAt(sign + 1) == ' ' || text.charAt(sign + 1) == '\t');
        return quote || item && spaced ? sign : -1;
    }
}
