package dev.herald.check.guard;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list in a text file: a line for each entry, sorted, so that two branches never conflict; its parts have a tab between them. */
final class KeptList {

    private static final String UNION = "*.txt merge=union\n"; // git takes the lines of both sides

    private KeptList() {}

    /** The entries; nothing if there is no such file. */
    static Optional<List<List<String>>> read(Path file) {
        try {
            return Optional.of(Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.strip().split("\t")))
                    .toList());
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (CharacterCodingException fault) {
            throw new SiteException(Problem.error(
                    file.getParent().getFileName() + "/" + file.getFileName(),
                    0,
                    "the list is not in UTF-8",
                    "take it as it was committed, or delete it and record anew"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Writes the entries, unless that is what is there. */
    static void write(Path file, String heading, Stream<List<String>> entries) {
        String text = entries.map(parts -> String.join("\t", parts).stripTrailing())
                .sorted()
                .collect(Collectors.joining("\n", heading + "\n", "\n"));
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
                Files.writeString(file.resolveSibling(".gitattributes"), UNION);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
