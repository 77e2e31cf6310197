package dev.herald.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Addresses that stand bare in the text, by the rules of GitHub Flavored Markdown (section 6.9). */
final class Autolinks {

    /** A bare address from one offset to another, and where it leads. */
    record Found(int start, int end, String href) {}

    private static final String TRAILING = "?!.,:*_~'\"";

    private Autolinks() {}

    static List<Found> in(String text, int from, int to) {
        List<Found> found = new ArrayList<>();
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (c != ':' && c != 'w' && c != '@') {
                at++;
                continue;
            }
            Optional<Found> next = at(text, at, from, to);
            if (next.isPresent()
                    && (found.isEmpty()
                            || next.get().start() >= found.get(found.size() - 1).end())) {
                found.add(next.get());
                at = next.get().end();
            } else {
                at++;
            }
        }
        return found;
    }

    private static Optional<Found> at(String text, int at, int from, int to) {
        return switch (text.charAt(at)) {
            case ':' -> text.startsWith("://", at) ? url(text, at, from, to) : Optional.empty();
            case 'w' ->
                text.startsWith("www.", at) && isBoundary(text, at, from) ? www(text, at, to) : Optional.empty();
            case '@' -> mail(text, at, from, to);
            default -> Optional.empty();
        };
    }

    private static Optional<Found> url(String text, int colon, int from, int to) {
        int start = colon;
        while (start > from && isAsciiLetter(text.charAt(start - 1))) {
            start--;
        }
        String scheme = text.substring(start, colon).toLowerCase(Locale.ROOT);
        int end = end(text, colon + 3, to);
        boolean known = scheme.equals("http") || scheme.equals("https") || scheme.equals("ftp");
        if (!known || !isBoundary(text, start, from) || !isDomain(text, colon + 3, end)) {
            return Optional.empty();
        }
        return Optional.of(new Found(start, end, text.substring(start, end)));
    }

    private static Optional<Found> www(String text, int start, int to) {
        int end = end(text, start, to);
        return isDomain(text, start + 4, end)
                ? Optional.of(new Found(start, end, "http://" + text.substring(start, end)))
                : Optional.empty();
    }

    private static Optional<Found> mail(String text, int sign, int from, int to) {
        int start = sign;
        while (start > from && isLocalPart(text.charAt(start - 1))) {
            start--;
        }
        int end = sign + 1;
        while (end < to && isHost(text.charAt(end))) {
            end++;
        }
        while (end > sign && text.charAt(end - 1) == '.') {
            end--;
        }
        boolean bad = start == sign || text.charAt(end - 1) == '-' || text.charAt(end - 1) == '_';
        if (bad || text.substring(sign + 1, end).indexOf('.') < 1 || !isBoundary(text, start, from)) {
            return Optional.empty();
        }
        return Optional.of(new Found(start, end, "mailto:" + text.substring(start, end)));
    }

    /** A domain has a dot, and no underscore in its last two parts. */
    private static boolean isDomain(String text, int from, int to) {
        int end = from;
        while (end < to && isHost(text.charAt(end))) {
            end++;
        }
        String domain = text.substring(from, Math.max(from, end));
        int lastDot = domain.lastIndexOf('.');
        return lastDot > 0 && domain.indexOf('_', domain.lastIndexOf('.', lastDot - 1) + 1) < 0;
    }

    private static boolean isHost(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
    }

    private static boolean isLocalPart(char c) {
        return isAsciiLetter(c) || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_' || c == '+';
    }

    private static boolean isBoundary(String text, int start, int from) {
        return start == from
                || !Character.isLetterOrDigit(text.charAt(start - 1))
                || isIdeographic(text.charAt(start - 1));
    }

    private static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isIdeographic(char c) {
        return c >= '\u2E80' && c < '\uD800';
    }

    private static int end(String text, int from, int to) {
        int end = from;
        while (end < to && !stops(text.charAt(end))) {
            end++;
        }
        return trim(text, from, end);
    }

    /** White space, the start of a tag, and the punctuation of East Asian scripts. */
    private static boolean stops(char c) {
        return Character.isWhitespace(c)
                || c == '<'
                || c == '\u00A0'
                || c >= '\u3000' && c <= '\u303F'
                || c >= '\uFF01' && c <= '\uFF0F'
                || c >= '\uFF1A' && c <= '\uFF20';
    }

    private static int trim(String text, int from, int end) {
        int trimmed = end;
        while (trimmed > from) {
            char c = text.charAt(trimmed - 1);
            if (TRAILING.indexOf(c) >= 0 || c == ')' && !isBalanced(text, from, trimmed)) {
                trimmed--;
            } else if (c == ';' && entityStart(text, from, trimmed) >= 0) {
                trimmed = entityStart(text, from, trimmed);
            } else {
                return trimmed;
            }
        }
        return trimmed;
    }

    private static boolean isBalanced(String text, int from, int to) {
        int open = 0;
        for (int i = from; i < to; i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
        }
        return open >= 0;
    }

    private static int entityStart(String text, int from, int end) {
        int at = end - 2;
        while (at > from && Character.isLetterOrDigit(text.charAt(at))) {
            at--;
        }
        return text.charAt(at) == '&' && at < end - 2 ? at : -1;
    }
}
