package dev.herald.markdown;

import java.util.ArrayList;
import java.util.List;

/** Code cut into pieces, each with a class; pieces of one class that touch become one. Never loses or adds a character of the code. */
final class Pieces {

    private final String code;
    private final StringBuilder html;
    private int done;
    private String open = "";

    Pieces(String code) {
        this.code = code;
        html = new StringBuilder(code.length() * 2 + 16);
    }

    /** Gives the next characters a class; "" for none. */
    void add(int length, String className) {
        int end = Math.min(code.length(), done + length);
        if (end > done && !className.equals(open)) {
            close();
            open = className;
            html.append(className.isEmpty() ? "" : "<span class=\"" + className + "\">");
        }
        escape(code, done, end, html);
        done = end;
    }

    /** What remains has no class. */
    String html() {
        add(code.length() - done, "");
        close();
        return html.toString();
    }

    private void close() {
        html.append(open.isEmpty() ? "" : "</span>");
        open = "";
    }

    /** The code's lines, as a lexer colours them; a piece that spans lines is closed and opened again. */
    List<String> lines(Lexer lexer) {
        List<String> lines = new ArrayList<>();
        for (Lexer.Piece piece : lexer.pieces(code)) {
            addByLine(piece, lines);
        }
        lines.add(html());
        return lines;
    }

    private void addByLine(Lexer.Piece piece, List<String> lines) {
        int end = done + piece.length();
        for (int at = code.indexOf('\n', done); at >= 0 && at < end; at = code.indexOf('\n', done)) {
            add(at - done, piece.className());
            close();
            lines.add(html.toString());
            html.setLength(0);
            done++;
        }
        add(end - done, piece.className());
    }

    static String escape(String code) {
        StringBuilder html = new StringBuilder(code.length() + 16);
        escape(code, 0, code.length(), html);
        return html.toString();
    }

    private static void escape(String code, int from, int to, StringBuilder html) {
        for (int i = from; i < to; i++) {
            char c = code.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                default -> html.append(c);
            }
        }
    }
}
