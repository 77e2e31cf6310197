package dev.herald.content;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which characters of a Markdown text are code, fenced or between backticks, and which belong to a block of HTML. */
record CodeSpans(BitSet code, BitSet html) {

    private static final Pattern FENCE =
            Pattern.compile("[\\s>]*+(?:(?:[-*+]|\\d{1,9}[.)])\\s+){0,5}(`{3,}[^`]*|~{3,}.*)");
    private static final Pattern TICKS = Pattern.compile("`+");
    private static final Pattern HTML = Pattern.compile("\\s{0,3}<[A-Za-z/!?].*");

    static CodeSpans none() {
        return new CodeSpans(new BitSet(), new BitSet());
    }

    static CodeSpans of(String text) {
        CodeSpans spans = none();
        int paragraph = 0;
        int at = 0;
        String fence = "";
        while (at < text.length()) {
            int end = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at) + 1;
            String line = text.substring(at, end).stripTrailing();
            Matcher opening = FENCE.matcher(line);
            if (!fence.isEmpty()) {
                spans.code.set(at, end);
                fence = closes(line, fence) ? "" : fence;
                paragraph = end;
            } else if (opening.matches()) {
                spans.inline(text, paragraph, at);
                spans.code.set(at, end);
                fence = run(opening.group(1));
                paragraph = end;
            } else if (line.isBlank()) {
                spans.inline(text, paragraph, at);
                paragraph = end;
            }
            at = end;
        }
        spans.inline(text, paragraph, text.length());
        return spans;
    }

    private static String run(String opening) {
        int length = 0;
        while (length < opening.length() && opening.charAt(length) == opening.charAt(0)) {
            length++;
        }
        return opening.substring(0, length);
    }

    private static boolean closes(String line, String fence) {
        String bare = line.replaceFirst("^[\\s>]*", "");
        return bare.startsWith(fence) && run(bare).equals(bare);
    }

    private void inline(String text, int start, int end) {
        if (start >= end) {
            return;
        }
        String paragraph = text.substring(start, end);
        if (HTML.matcher(paragraph.lines().findFirst().orElse("")).matches()) {
            html.set(start, end);
            return;
        }
        Matcher ticks = TICKS.matcher(paragraph);
        int from = 0;
        while (ticks.find(from)) {
            int close = closing(paragraph, ticks.group(), ticks.end());
            if (close > 0) {
                code.set(start + ticks.start(), start + close);
            }
            from = close > 0 ? close : ticks.end();
        }
    }

    /** The end of the next run of as many backticks, or 0. */
    private static int closing(String paragraph, String opening, int from) {
        Matcher ticks = TICKS.matcher(paragraph);
        int at = from;
        while (at <= paragraph.length() && ticks.find(at)) {
            if (ticks.group().equals(opening)) {
                return ticks.end();
            }
            at = ticks.end();
        }
        return 0;
    }
}
