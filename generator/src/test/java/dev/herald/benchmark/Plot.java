package dev.herald.benchmark;

import dev.herald.benchmark.Chart.Line;
import dev.herald.benchmark.Chart.Point;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The wall time of builds into empty folders against the size of the blog, whole and per post, as a picture that is dark where its reader's screen is. */
record Plot(Runs runs) {

    private static final Map<String, String> TOOLS = Map.of("herald-prepared", "Herald", "hugo", "Hugo");
    private static final String STYLE = """
            text { font: 12px system-ui, sans-serif; fill: #24292f }
            .title { font-weight: 600; font-size: 14px }
            .end { text-anchor: end }
            .middle { text-anchor: middle }
            path { fill: none; stroke-width: 2 }
            .grid { stroke: #d0d7de; stroke-width: 1 }
            .line0 path { stroke: #0550ae } .line0 circle, .line0 text { fill: #0550ae }
            .line1 path { stroke: #a40e26; stroke-dasharray: 7 4 } .line1 circle, .line1 text { fill: #a40e26 }
            @media (prefers-color-scheme: dark) {
              text { fill: #e6edf3 }
              .grid { stroke: #3d444d }
              .line0 path { stroke: #79c0ff } .line0 circle, .line0 text { fill: #79c0ff }
              .line1 path { stroke: #ffa198 } .line1 circle, .line1 text { fill: #ffa198 }
            }
            """;

    String svg() {
        List<Integer> sizes = runs.sizes();
        double most = sizes.get(sizes.size() - 1);
        double least = sizes.get(0);
        List<Double> marks = sizes.stream().map(Integer::doubleValue).toList();
        List<Line> whole = lines(Run::wall);
        List<Line> each = lines(run -> run.wall() / run.posts() * 1000);
        Chart seconds = new Chart(
                0,
                "Seconds, by number of posts",
                posts -> posts / most,
                List.of(0.0, most / 2, most),
                top(whole),
                whole);
        Chart perPost = new Chart(
                Chart.WIDTH,
                "Milliseconds a post, by number of posts",
                posts -> most > least ? Math.log(posts / least) / Math.log(most / least) : 1,
                marks,
                top(each),
                each);
        return Stream.of(start(whole), seconds.svg(), perPost.svg(), "</svg>\n").collect(Collectors.joining("\n"));
    }

    private List<Line> lines(ToDoubleFunction<Run> figure) {
        return Stream.of("herald-prepared", "hugo")
                .filter(runs.tools()::contains)
                .map(tool -> line(tool, figure))
                .toList();
    }

    private Line line(String tool, ToDoubleFunction<Run> figure) {
        List<Point> points = runs.sizes().stream()
                .filter(posts -> runs.of(posts, "cold").tools().contains(tool))
                .map(posts -> new Point(
                        posts, runs.of(posts, "cold").figure(tool, figure).median()))
                .toList();
        return new Line(TOOLS.get(tool), points);
    }

    private static double top(List<Line> lines) {
        return Chart.round(lines.stream().mapToDouble(Line::highest).max().orElseThrow());
    }

    private static String start(List<Line> lines) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="title description">
                <title id="title">How long a build takes, by the number of posts</title>
                <desc id="description">%s</desc>
                <style>
                %s</style>""".formatted(
                2 * Chart.WIDTH, Chart.HEIGHT, lines.stream().map(Plot::told).collect(Collectors.joining(" ")), STYLE);
    }

    /** For those who do not see the picture. */
    private static String told(Line line) {
        return line.points().stream()
                .map(point -> String.format(Locale.ROOT, "%.2f s for %,.0f", point.up(), point.across()))
                .collect(Collectors.joining(", ", line.name() + ": ", "."));
    }
}
