package dev.herald.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Prints the tables of a benchmark. */
public final class TellFigures {

    private TellFigures() {}

    /** {@code TellFigures RUNS.csv}. */
    public static void main(String[] arguments) throws IOException {
        Runs runs = Runs.read(Path.of(arguments[0]));
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(new Figures(runs).markdown());
    }
}
