package dev.herald.problem;

import java.util.List;
import java.util.stream.Collectors;

/** The blog cannot be built as it stands. Holds every problem found, sorted by file and line; the message is one line for each. */
public final class SiteException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public SiteException(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().toList();
    }

    public SiteException(Problem problem) {
        this(List.of(problem));
    }

    public List<Problem> problems() {
        return problems;
    }
}
