package dev.herald.content;

import dev.herald.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A body on its way from another generator's tags to Markdown. Every line keeps its number. */
final class Translation {

    /** Where Markdown sees something in a tag that stays as text. */
    private static final String MARKS = "\\`*_[]<>\"'~|!$&";

    final String text;
    final CodeSpans spans;
    final boolean html;
    private final int firstLine;
    private final StringBuilder out = new StringBuilder();
    private final List<String> unknown = new ArrayList<>();
    private int unknownAt = -1;
    private int done;

    /** @param html whether the whole text is HTML */
    Translation(String text, int firstLine, boolean html) {
        this.text = text;
        this.firstLine = firstLine;
        this.html = html;
        this.spans = html ? CodeSpans.none() : CodeSpans.of(text);
    }

    int done() {
        return done;
    }

    boolean isCode(int at) {
        return spans.code().get(at);
    }

    void copyTo(int end) {
        out.append(text, done, end);
        done = end;
    }

    /** Writes a text for the source up to {@code end}, with as many line ends as were there. */
    void replaceTo(int end, String by) {
        out.append(by).append("\n".repeat(Math.max(0, lines(text, done, end) - lines(by, 0, by.length()))));
        done = end;
    }

    boolean endsWith(String text) {
        return !text.isEmpty()
                && out.length() >= text.length()
                && out.substring(out.length() - text.length()).equals(text);
    }

    /** Leaves a tag visible: Markdown's own marks in it are escaped, but not in HTML, where they are none. */
    void leaveTo(int end, String name) {
        if (unknown.isEmpty()) {
            unknownAt = done;
        }
        unknown.add(name);
        String tag = text.substring(done, end);
        boolean plain = html || spans.html().get(done);
        replaceTo(end, plain ? tag : escaped(tag));
    }

    private static String escaped(String tag) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < tag.length(); i++) {
            char c = tag.charAt(i);
            boolean run = (c == '-' || c == '.') && i > 0 && tag.charAt(i - 1) == c; // a dash or an ellipsis in print
            escaped.append(run || MARKS.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return escaped.toString();
    }

    /** Whether nothing but white space stands on the line beside the part from start to end. */
    boolean isAlone(int start, int end) {
        int before = text.lastIndexOf('\n', start - 1) + 1;
        int after = text.indexOf('\n', end) < 0 ? text.length() : text.indexOf('\n', end);
        return text.substring(before, start).isBlank()
                && text.substring(end, after).isBlank();
    }

    String finish() {
        copyTo(text.length());
        return out.toString();
    }

    /** One warning for all tags that stayed. */
    Optional<Problem> left(String file, String dialect) {
        if (unknown.isEmpty()) {
            return Optional.empty();
        }
        int line = firstLine + lines(text, 0, unknownAt);
        Set<String> names = new LinkedHashSet<>(unknown);
        String count = unknown.size() == 1 ? "a " + dialect + " stays" : unknown.size() + " " + dialect + "s stay";
        return Optional.of(Problem.warning(
                file, line, count + " as text: " + String.join(", ", names), "write Markdown or HTML in its place"));
    }

    private static int lines(String text, int start, int end) {
        return (int) text.substring(start, end).chars().filter(c -> c == '\n').count();
    }
}
