package dev.herald;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real blogs beside the project, which tests read and nobody commits. */
public final class Corpora {

    private Corpora() {}

    /**
     * The folder that the system property {@code herald.corpora} names, or {@code shared/corpora} in a folder above. Without one the test is skipped and
     * says so.
     */
    public static Path folder() {
        String named = System.getProperty("herald.corpora", "");
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/corpora"));
        return (named.isEmpty() ? above : Stream.of(Path.of(named)))
                .filter(Files::isDirectory)
                .findFirst()
                .orElseGet(
                        () -> Assumptions.abort(
                                "the real blogs are not here: put them into shared/corpora beside the checkout, or name their folder with -Dherald.corpora=FOLDER"));
    }
}
