package dev.herald.theme;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A style sheet without what browsers skip: comments, spare white space, last semicolons. It knows tokens (CSS Syntax 3, section 4) and neither rules nor
 * properties, so what is new in CSS passes as it is. A comment that begins with {@code /*!} stays.
 */
final class LeanCss {

    private static final char VERBATIM = 'x'; // a string, an address, an escape: what it ends with says nothing
    private static final Pattern STRING =
            Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"?|'(?:[^'\\\\]|\\\\.)*+'?", Pattern.DOTALL);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[0-9a-fA-F]{1,6}\\s?|.|$)", Pattern.DOTALL);
    private static final Pattern URL =
            Pattern.compile("(?i)(url\\(\\s*)((?:[^\\s\"'()\\\\]|\\\\.)++)(\\s*\\))", Pattern.DOTALL);
    private static final Pattern BEFORE_ADDRESS = Pattern.compile("(?i)(?:@import ?|url\\()$");

    private final String css;
    private final UnaryOperator<String> address;
    private final StringBuilder out;
    private int at;
    private boolean gap;
    private char last = '{';

    private LeanCss(String css, UnaryOperator<String> address) {
        this.css = css;
        this.address = address;
        this.out = new StringBuilder(css.length());
    }

    /** @param address gives each address of {@code url()} and {@code @import} anew */
    static String of(String css, UnaryOperator<String> address) {
        LeanCss lean = new LeanCss(css, address);
        while (lean.at < css.length()) {
            lean.token();
        }
        return lean.out.toString();
    }

    private void token() {
        char c = css.charAt(at);
        if (isSpace(c)) {
            gap = true;
            at++;
        } else if (c == '/' && css.startsWith("/*", at)) {
            comment();
        } else if (c == '"' || c == '\'') {
            string(next(STRING));
        } else if (c == '\\') {
            verbatim(next(ESCAPE).group());
        } else if ((c == 'u' || c == 'U')
                && URL.matcher(css).region(at, css.length()).lookingAt()) {
            url(next(URL));
        } else if (isName(c)) {
            name();
        } else {
            plain(c);
        }
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private Matcher next(Pattern pattern) {
        Matcher found = pattern.matcher(css).region(at, css.length());
        if (!found.lookingAt()) {
            throw new IllegalStateException(pattern + " at " + at);
        }
        at = found.end();
        return found;
    }

    /** Between two names a comment parts them as no space would. */
    private void comment() {
        int end = css.indexOf("*/", at + 2);
        int after = end < 0 ? css.length() : end + 2;
        String comment = css.substring(at, after);
        at = after;
        if (comment.startsWith("/*!")) {
            verbatim(comment);
        } else if (!gap && at < css.length() && isPart(last) && isPart(css.charAt(at))) {
            verbatim("/**/");
        }
    }

    private static boolean isPart(char c) {
        return !isSpace(c) && "{}:;,()>".indexOf(c) < 0;
    }

    private void string(Matcher string) {
        String text = string.group();
        boolean whole = text.length() > 1 && text.charAt(text.length() - 1) == text.charAt(0);
        space(text.charAt(0));
        boolean isAddress = whole
                && BEFORE_ADDRESS
                        .matcher(out.substring(Math.max(0, out.length() - 8)))
                        .find();
        String inside = text.substring(1, Math.max(1, text.length() - 1));
        verbatim(isAddress ? text.charAt(0) + address.apply(inside) + text.charAt(0) : text);
    }

    private void url(Matcher url) {
        verbatim("url(" + address.apply(url.group(2)) + ")");
    }

    private void verbatim(String text) {
        space(text.charAt(0));
        out.append(text);
        last = VERBATIM;
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c > 127;
    }

    /** A name or a number; {@code 0.5} becomes {@code .5}. */
    private void name() {
        int end = at + 1;
        while (end < css.length() && isName(css.charAt(end))) {
            end++;
        }
        String name = css.substring(at, end);
        boolean begins = gap || ":,(".indexOf(last) >= 0;
        space(name.charAt(0));
        at = end;
        if (!begins || !name.equals("0") || !isFraction()) {
            out.append(name);
            last = name.charAt(name.length() - 1);
        }
    }

    private boolean isFraction() {
        return at + 1 < css.length() && css.charAt(at) == '.' && Character.isDigit(css.charAt(at + 1));
    }

    private void plain(char c) {
        space(c);
        if (c == '}' && last == ';') {
            out.setLength(out.length() - 1);
        }
        out.append(c);
        last = c;
        at++;
    }

    private void space(char next) {
        if (gap && isMeant(next)) {
            out.append(' ');
        }
        gap = false;
    }

    /** A custom property may be empty but for a space. */
    private boolean isMeant(char next) {
        if (last == ':') {
            return next == ';' || next == '}';
        }
        return "{};,(>".indexOf(last) < 0 && "{};,)>!".indexOf(next) < 0;
    }
}
