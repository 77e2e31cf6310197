package dev.herald.report;

import dev.herald.announce.Result.Ending;
import dev.herald.plan.Plan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where reports are written.
 *
 * @param folder usually {@code target/herald}
 * @param environment of the process: a job's summary and outputs are files that it names
 */
public record Reports(Path folder, UnaryOperator<String> environment) {

    /**
     * Writes {@code plan.html}, {@code plan.md} and {@code plan.json}, and the Markdown into the job's summary too if there is one
     * ({@code GITHUB_STEP_SUMMARY}).
     *
     * @return the page
     */
    public Path write(Plan plan, String page) {
        String markdown = PlanMarkdown.of(plan);
        write("plan.json", PlanJson.of(plan));
        append("GITHUB_STEP_SUMMARY", markdown);
        write("plan.md", markdown);
        return write("plan.html", page);
    }

    /** Writes the word for how a run ended into {@code outcome}, and into the job's outputs if there are any ({@code GITHUB_OUTPUT}). */
    public void write(Ending ending) {
        String word = Told.word(ending);
        write("outcome", word + "\n");
        append("GITHUB_OUTPUT", "outcome=" + word + "\n");
    }

    private Path write(String name, String text) {
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve(name), text).toAbsolutePath();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void append(String variable, String text) {
        Optional<Path> file = Optional.ofNullable(environment.apply(variable))
                .filter(name -> !name.isBlank())
                .map(Path::of);
        if (file.isPresent()) {
            try {
                Files.writeString(file.get(), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
