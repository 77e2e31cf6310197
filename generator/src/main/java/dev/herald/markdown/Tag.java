package dev.herald.markdown;

/**
 * Finds where a piece of inline HTML ends, by CommonMark 0.31.2, section 6.6. Scans once and never backtracks, so that no tag is too long for it.
 */
final class Tag {

    private final CharSequence text;
    private int at;

    private Tag(CharSequence text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Behind the tag, comment, instruction, declaration or CDATA section whose {@code <} stands at an offset; -1 if it is none. */
    static int end(CharSequence text, int offset) {
        return new Tag(text, offset + 1).end();
    }

    private int end() {
        if (skip("!--")) {
            return comment();
        }
        if (skip("![CDATA[")) {
            return behind("]]>");
        }
        if (skip("!")) {
            return isLetter(peek()) ? behind(">") : -1;
        }
        if (skip("?")) {
            return behind("?>");
        }
        return skip("/") ? closing() : opening();
    }

    private int comment() {
        if (skip(">") || skip("->")) {
            return at;
        }
        return behind("-->");
    }

    private int closing() {
        if (!name()) {
            return -1;
        }
        blanks();
        return skip(">") ? at : -1;
    }

    private int opening() {
        if (!name()) {
            return -1;
        }
        while (blanks() && attributeName()) {
            int beforeEquals = at;
            blanks();
            if (!skip("=")) {
                at = beforeEquals;
            } else if (!value()) {
                return -1;
            }
        }
        skip("/");
        return skip(">") ? at : -1;
    }

    private boolean name() {
        if (!isLetter(peek())) {
            return false;
        }
        while (isLetter(peek()) || isDigit(peek()) || peek() == '-') {
            at++;
        }
        return true;
    }

    private boolean attributeName() {
        if (!isLetter(peek()) && peek() != '_' && peek() != ':') {
            return false;
        }
        while (isLetter(peek()) || isDigit(peek()) || peek() != 0 && "_.:-".indexOf(peek()) >= 0) {
            at++;
        }
        return true;
    }

    private boolean value() {
        blanks();
        char quote = peek();
        if (quote == '"' || quote == '\'') {
            at++;
            return behind(String.valueOf(quote)) >= 0;
        }
        int start = at;
        while (at < text.length() && peek() > ' ' && "\"'=<>`".indexOf(peek()) < 0) {
            at++;
        }
        return at > start;
    }

    private boolean blanks() {
        int start = at;
        while (peek() == ' ' || peek() == '\t' || peek() == '\n') {
            at++;
        }
        return at > start;
    }

    /** Moves behind the next occurrence of an ending. */
    private int behind(String ending) {
        for (int i = at; i <= text.length() - ending.length(); i++) {
            if (startsWith(ending, i)) {
                at = i + ending.length();
                return at;
            }
        }
        return -1;
    }

    private boolean skip(String expected) {
        boolean there = startsWith(expected, at);
        at += there ? expected.length() : 0;
        return there;
    }

    private boolean startsWith(String expected, int offset) {
        for (int i = 0; i < expected.length(); i++) {
            if (offset + i >= text.length() || text.charAt(offset + i) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
