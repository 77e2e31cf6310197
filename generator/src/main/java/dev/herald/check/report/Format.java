package dev.herald.check.report;

import dev.herald.check.rule.Findings;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** In which form findings are written into a file. */
public enum Format {
    /** A page for people. */
    HTML,
    /** Test results, for CI servers. */
    JUNIT,
    /** For code scanning. */
    SARIF,
    /** Annotations for a job on GitHub, which prints them. */
    GITHUB;

    /**
     * The whole text.
     *
     * @param blog what it is called
     * @param folder of the blog in its repository: "" or {@code blog/}
     */
    public String text(Findings findings, String blog, String folder) {
        return switch (this) {
            case HTML -> HtmlReport.text(findings, blog);
            case JUNIT -> JUnit.text(findings);
            case SARIF -> Sarif.text(findings, folder);
            case GITHUB -> GitHub.text(findings, folder);
        };
    }

    /** The usual name of such a file. */
    public String file() {
        return switch (this) {
            case HTML -> "check.html";
            case JUNIT -> "TEST-herald-check.xml";
            case SARIF -> "check.sarif";
            case GITHUB -> "check.github";
        };
    }

    /** A format by its name in any case. */
    public static Format of(String name) {
        return valueOf(name.strip().toUpperCase(Locale.ROOT));
    }

    /**
     * Writes a file, with the folders in which it lies.
     *
     * @throws SiteException if it cannot be written
     */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException fault) {
            throw new SiteException(
                    Problem.error(file.toString(), 0, "the report cannot be written: " + fault, "name another file"));
        }
    }
}
