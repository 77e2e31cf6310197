package dev.herald.markdown;

/** A diff, whose lines say by their first characters what they are. */
final class DiffLines {

    private DiffLines() {}

    static String html(String line) {
        String name = className(line);
        String code = Pieces.escape(line);
        return name.isEmpty() || line.isEmpty() ? code : "<span class=\"" + name + "\">" + code + "</span>";
    }

    private static String className(String line) {
        if (line.startsWith("@@")) {
            return "hunk";
        }
        if (line.startsWith("+++") || line.startsWith("---") || line.startsWith("diff ") || line.startsWith("index ")) {
            return "p";
        }
        return line.startsWith("+") || line.startsWith(">")
                ? "ins"
                : line.startsWith("-") || line.startsWith("<") ? "del" : "";
    }
}
