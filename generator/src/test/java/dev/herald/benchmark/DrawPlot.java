package dev.herald.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws what builds cost against the size of the blog. */
public final class DrawPlot {

    private DrawPlot() {}

    /** {@code DrawPlot RUNS.csv PLOT.svg}. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[1]), new Plot(Runs.read(Path.of(arguments[0]))).svg());
    }
}
