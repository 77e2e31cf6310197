package dev.herald.problem;

import java.util.Comparator;
import java.util.Objects;

/**
 * What the author can fix, and how.
 *
 * @param file the file, relative to the blog's folder, with {@code /} between folders
 * @param line the line, counted from 1; 0 if the problem has none
 * @param what the fault, without a full stop
 * @param fix what to do instead, without a full stop
 */
public record Problem(Severity severity, String file, int line, String what, String fix)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparing(Problem::what)
            .thenComparing(Problem::fix);

    public Problem {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(file);
        Objects.requireNonNull(what);
        Objects.requireNonNull(fix);
    }

    public static Problem error(String file, int line, String what, String fix) {
        return new Problem(Severity.ERROR, file, line, what, fix);
    }

    public static Problem warning(String file, int line, String what, String fix) {
        return new Problem(Severity.WARNING, file, line, what, fix);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public Problem asError() {
        return new Problem(Severity.ERROR, file, line, what, fix);
    }

    public Problem asWarning() {
        return new Problem(Severity.WARNING, file, line, what, fix);
    }

    /** The same fault with another remedy. */
    public Problem with(String otherFix) {
        return new Problem(severity, file, line, what, otherFix);
    }

    /** By file, then line: the order in which a writer mends them. */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code content/posts/hello.md:3: unknown setting 'titel'; did you mean 'title'?} */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + what + "; " + fix;
    }
}
