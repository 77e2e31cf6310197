package dev.herald.check.rule;

import dev.herald.check.rule.Flaw.InFile;
import dev.herald.check.rule.Flaw.OnPage;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.problem.Problem;
import dev.herald.site.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Flaws to findings: each where the writer can mend it, and what a template repeats on many pages once. */
final class Placing {

    private static final int MANY = 3; // pages with the same flaw that no text of theirs explains
    private static final int NAMED = 3;

    private final Sources sources;
    private final List<Finding> found = new ArrayList<>();

    Placing(Sources sources) {
        this.sources = sources;
    }

    /** What one rule found. */
    void add(String rule, Weight weight, List<Flaw> flaws) {
        Set<String> written = new HashSet<>();
        Map<String, List<Flaw>> loose = new LinkedHashMap<>();
        for (Flaw flaw : flaws) {
            Optional<Problem> problem = inFile(flaw);
            problem.ifPresent(one -> found.add(new Finding(rule, weighed(one, weight), pages(flaw))));
            if (problem.isPresent()) {
                written.add(sought(flaw));
            } else {
                loose.computeIfAbsent(flaw.what() + "\n" + flaw.fix(), any -> new ArrayList<>())
                        .add(flaw);
            }
        }
        loose.values().forEach(same -> {
            same.removeIf(flaw -> isQuoted(flaw, written));
            addAlike(rule, weight, same);
        });
    }

    /** What a list shows of a text is mended in the text. */
    private boolean isQuoted(Flaw flaw, Set<String> written) {
        String sought = sought(flaw);
        return !sought.isEmpty()
                && sources.file(page(flaw)).isEmpty()
                && (written.contains(sought) || written.contains(sought.substring(Math.max(0, sought.indexOf('#')))));
    }

    List<Finding> sorted() {
        return found.stream().sorted().distinct().toList();
    }

    private void addAlike(String rule, Weight weight, List<Flaw> same) {
        if (same.size() >= MANY) {
            found.add(new Finding(
                    rule,
                    weighed(ofMany(same), weight),
                    same.stream().map(Placing::page).toList()));
        } else {
            same.forEach(flaw -> found.add(new Finding(rule, weighed(ofOne(flaw), weight), pages(flaw))));
        }
    }

    /** In the writer's file: with its line, or as a whole if the flaw is of the whole page. */
    private Optional<Problem> inFile(Flaw flaw) {
        if (flaw.spot() instanceof InFile file) {
            return Optional.of(Problem.error(file.file(), file.line(), flaw.what(), flaw.fix()));
        }
        OnPage spot = (OnPage) flaw.spot();
        Optional<String> file = sources.file(spot.page());
        if (spot.sought().isEmpty()) {
            return file.map(name -> Problem.error(name, 0, flaw.what(), flaw.fix()));
        }
        return file.map(name -> Problem.error(name, sources.line(name, spot.sought()), flaw.what(), flaw.fix()))
                .filter(problem -> problem.line() > 0);
    }

    private Problem ofOne(Flaw flaw) {
        String place = sources.file(page(flaw)).orElse(page(flaw).path());
        return Problem.error(place, 0, flaw.what(), flaw.fix());
    }

    private static Problem ofMany(List<Flaw> loose) {
        List<Route> pages =
                loose.stream().map(Placing::page).sorted().distinct().toList();
        String named = pages.stream().skip(1).limit(NAMED - 1).map(Route::path).collect(Collectors.joining(", "));
        String rest = pages.size() > NAMED ? ", …" : "";
        return Problem.error(
                pages.get(0).path(),
                0,
                loose.get(0).what() + " (so do " + (pages.size() - 1) + " more pages: " + named + rest + ")",
                loose.get(0).fix());
    }

    private static List<Route> pages(Flaw flaw) {
        return flaw.spot() instanceof OnPage spot ? List.of(spot.page()) : List.of();
    }

    private static String sought(Flaw flaw) {
        return flaw.spot() instanceof OnPage spot ? spot.sought() : "";
    }

    private static Route page(Flaw flaw) {
        return ((OnPage) flaw.spot()).page();
    }

    private static Problem weighed(Problem problem, Weight weight) {
        return weight == Weight.ERROR ? problem : problem.asWarning();
    }
}
