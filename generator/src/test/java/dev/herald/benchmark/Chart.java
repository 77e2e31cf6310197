package dev.herald.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * Lines between two axes, as a part of an SVG picture. Lines differ by dashes as well as by colour.
 *
 * @param left where the chart stands in the picture
 * @param across turns a value into a part of the axis, from 0 to 1
 * @param marks of the axis across
 * @param top the end of the axis upwards, which begins at 0
 */
record Chart(double left, String title, DoubleUnaryOperator across, List<Double> marks, double top, List<Line> lines) {

    static final int WIDTH = 380;
    static final int HEIGHT = 340;

    private static final int AXIS = 44; // room for the figures of the axis upwards
    private static final int PLOT_WIDTH = 300;
    private static final int PLOT_TOP = 50;
    private static final int PLOT_HEIGHT = 240;
    private static final int STEPS = 4;

    Chart {
        marks = List.copyOf(marks);
        lines = List.copyOf(lines);
    }

    /** The cost of a tool against the size of the blog. */
    record Line(String name, List<Point> points) {
        Line {
            points = List.copyOf(points);
        }

        double highest() {
            return points.stream().mapToDouble(Point::up).max().orElse(0);
        }
    }

    record Point(double across, double up) {}

    /** The next number of 1, 2 or 5 and zeros from here on. */
    static double round(double figure) {
        double power = Math.pow(10, Math.floor(Math.log10(figure)));
        return List.of(1.0, 2.0, 5.0, 10.0).stream()
                .map(step -> step * power)
                .filter(end -> end >= figure)
                .findFirst()
                .orElse(figure);
    }

    String svg() {
        List<String> parts = new ArrayList<>();
        parts.add(format("<g transform=\"translate(%s 0)\">", number(left)));
        parts.add(format("<text x=\"%d\" y=\"24\" class=\"title\">%s</text>", AXIS, title));
        IntStream.rangeClosed(0, STEPS).forEach(step -> parts.add(level(top * step / STEPS)));
        marks.forEach(mark -> parts.add(mark(mark)));
        IntStream.range(0, lines.size()).forEach(index -> parts.add(line(index)));
        parts.add("</g>");
        return String.join("\n", parts);
    }

    private String level(double up) {
        return format(
                "<path class=\"grid\" d=\"M%d %s h%d\"/><text x=\"%d\" y=\"%s\" class=\"end\">%s</text>",
                AXIS, number(y(up)), PLOT_WIDTH, AXIS - 6, number(y(up) + 4), plain(up));
    }

    private String mark(double mark) {
        return format(
                "<text x=\"%s\" y=\"%d\" class=\"middle\">%s</text>",
                number(x(mark)), PLOT_TOP + PLOT_HEIGHT + 20, plain(mark));
    }

    private String line(int index) {
        Line line = lines.get(index);
        List<String> path = line.points().stream()
                .map(point -> number(x(point.across())) + " " + number(y(point.up())))
                .toList();
        List<String> dots = line.points().stream().map(this::dot).toList();
        return format(
                "<g class=\"line%d\"><path d=\"M%s\"/>%s<text x=\"%d\" y=\"%d\">%s</text></g>",
                index,
                String.join(" L", path),
                String.join("", dots),
                AXIS + 12,
                PLOT_TOP + 16 + 18 * index,
                line.name());
    }

    private String dot(Point point) {
        return format("<circle cx=\"%s\" cy=\"%s\" r=\"3.5\"/>", number(x(point.across())), number(y(point.up())));
    }

    private double x(double value) {
        return AXIS + PLOT_WIDTH * across.applyAsDouble(value);
    }

    private double y(double value) {
        return PLOT_TOP + PLOT_HEIGHT * (1 - value / top);
    }

    private static String number(double value) {
        return format("%.1f", value);
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? format("%,.0f", value)
                : format("%.2f", value).replaceAll("0+$", "");
    }

    private static String format(String text, Object... values) {
        return String.format(Locale.ROOT, text, values);
    }
}
