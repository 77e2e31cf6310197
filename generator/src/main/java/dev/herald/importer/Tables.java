package dev.herald.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Tables with a head and cells of one line each as Markdown has them; others as HTML. */
final class Tables {

    private static final String TOO_MUCH =
            "[colspan]:not([colspan=1]), [rowspan]:not([rowspan=1]), ul, ol, pre, blockquote, table table, h1, h2, h3, h4, figure";

    private Tables() {}

    static String of(Element table) {
        List<Element> rows = table.select("tr");
        if (rows.isEmpty()) {
            return Blocks.of(table);
        }
        boolean headed = rows.get(0).children().stream()
                        .allMatch(cell -> cell.normalName().equals("th"))
                || !table.select("thead td").isEmpty();
        boolean simple =
                table.select(TOO_MUCH).isEmpty() && rows.stream().skip(1).allMatch(Tables::isData);
        return headed && simple && rows.size() > 1 ? markdown(table, rows) : Raw.of(table);
    }

    private static boolean isData(Element row) {
        return row.select("> th").isEmpty();
    }

    private static String markdown(Element table, List<Element> rows) {
        int width = rows.stream().mapToInt(row -> row.childrenSize()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add(line(cells(rows.get(0)), width));
        lines.add(line(rows.get(0).children().stream().map(Tables::rule), width));
        rows.stream().skip(1).forEach(row -> lines.add(line(cells(row), width)));
        String whole = String.join("\n", lines);
        Element caption = table.selectFirst("> caption");
        return caption == null ? whole : whole + "\n\n*" + Signs.escape(caption.text(), false) + "*";
    }

    private static Stream<String> cells(Element row) {
        return row.children().stream().map(Tables::cell);
    }

    private static String cell(Element cell) {
        String words = String.join(" ", Blocks.of(cell).split("\n\n"));
        return words.replace("\\\n", "<br>").replace("\n", " ").replace("|", "\\|");
    }

    private static String rule(Element cell) {
        String align = cell.attr("align") + cell.attr("style") + cell.className();
        return align.contains("right") ? "--:" : align.contains("center") ? ":-:" : "---";
    }

    private static String line(Stream<String> cells, int width) {
        List<String> all = cells.toList();
        Stream<String> rest = Stream.generate(() -> all.stream().anyMatch(cell -> cell.matches(":?-+:?")) ? "---" : "")
                .limit(Math.max(0, width - all.size()));
        return Stream.concat(all.stream(), rest).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
