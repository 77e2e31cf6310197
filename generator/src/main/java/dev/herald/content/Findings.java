package dev.herald.content;

import dev.herald.config.SiteConfig.Weight;
import dev.herald.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with several texts in the same way: as an error it is told of each, as a warning once, however many they are. Thread-safe. */
final class Findings {

    private final Map<String, List<Problem>> warnings = new LinkedHashMap<>();

    /** Tells an error where it stands, and keeps a warning. */
    synchronized void add(Weight weight, Header header, Problem found) {
        if (weight == Weight.ERROR) {
            header.problems().add(found.asError());
        } else if (weight == Weight.WARNING) {
            warnings.computeIfAbsent(found.what(), what -> new ArrayList<>()).add(found.asWarning());
        }
    }

    /** Each warning at the first text that it is about. */
    List<Problem> warnings() {
        return warnings.values().stream().map(Findings::once).toList();
    }

    private static Problem once(List<Problem> alike) {
        Problem first = alike.stream().sorted().findFirst().orElseThrow();
        long texts = alike.stream().map(Problem::file).distinct().count();
        return texts == 1
                ? first
                : Problem.warning(first.file(), first.line(), first.what() + " (in " + texts + " texts)", first.fix());
    }
}
