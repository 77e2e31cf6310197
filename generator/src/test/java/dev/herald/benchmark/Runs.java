package dev.herald.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** What builds cost that took turns. */
record Runs(List<Run> all) {

    Runs {
        all = List.copyOf(all);
    }

    static Runs read(Path file) throws IOException {
        return new Runs(Files.readAllLines(file).stream().map(Run::of).toList());
    }

    Runs of(int posts, String work) {
        return new Runs(all.stream()
                .filter(run -> run.posts() == posts && run.work().equals(work))
                .toList());
    }

    List<Integer> sizes() {
        return all.stream().map(Run::posts).distinct().sorted().toList();
    }

    List<String> works() {
        return each(Run::work);
    }

    List<String> tools() {
        return each(Run::tool);
    }

    private List<String> each(Function<Run, String> part) {
        return all.stream().map(part).distinct().toList();
    }

    /** A figure of a tool. */
    Spread figure(String tool, ToDoubleFunction<Run> figure) {
        return Spread.of(all.stream()
                .filter(run -> run.tool().equals(tool))
                .mapToDouble(figure)
                .boxed()
                .toList());
    }

    /** A tool's figure as a multiple of another's, round by round, so that a slow minute of the machine weighs on both; nothing if no round has both. */
    Optional<Spread> ratio(String tool, String other, ToDoubleFunction<Run> figure) {
        List<Double> ratios = new ArrayList<>();
        for (Run run : all) {
            if (run.tool().equals(tool)) {
                in(run.round(), other)
                        .ifPresent(its -> ratios.add(figure.applyAsDouble(run) / figure.applyAsDouble(its)));
            }
        }
        return Optional.of(ratios).filter(found -> !found.isEmpty()).map(Spread::of);
    }

    private Optional<Run> in(int round, String tool) {
        return all.stream()
                .filter(run -> run.round() == round && run.tool().equals(tool))
                .findFirst();
    }
}
