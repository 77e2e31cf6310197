package dev.herald.importer;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What imports have written, in {@code .herald/imported}: a line with the form's number, then for each file its sum (SHA-256), its export, the key of its text
 * there, and its name, with tabs between them. In the first form, which had no such line, a file had its sum and its name only.
 */
final class Memory {

    private static final String FILE = ".herald/imported";
    private static final String FORM = "herald import 2";

    /** @param key of the text that a file belongs to, "" if to none */
    record Known(String sum, String key) {}

    private final String export;
    private final TreeMap<String, Known> known = new TreeMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private final TreeMap<String, String> others = new TreeMap<>();

    private Memory(String export) {
        this.export = plain(export);
    }

    static Memory read(Path folder, String export) {
        Memory memory = new Memory(export);
        Path file = folder.resolve(FILE);
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            boolean second = lines.stream().findFirst().filter(FORM::equals).isPresent();
            lines.stream().skip(second ? 1 : 0).forEach(line -> {
                if (second) {
                    memory.line(line);
                } else if (line.matches("[0-9a-f]{64} .+")) {
                    memory.known.put(line.substring(65), new Known(line.substring(0, 64), ""));
                }
            });
        } catch (IOException fault) {
            throw unwritable(FILE, fault);
        }
        return memory;
    }

    private void line(String line) {
        String[] parts = line.split("\t", 4);
        if (parts.length < 4 || ("/" + parts[3] + "/").contains("/../")) {
            return; // not by an import
        }
        if (!parts[1].equals(export) && !parts[2].isEmpty()) {
            others.put(parts[3], line); // whose files are not this one's to renew
            return;
        }
        known.put(parts[3], new Known(parts[0], parts[2]));
        if (!parts[2].isEmpty() && parts[3].matches("content/.*\\.md")) {
            texts.put(parts[2], parts[3]);
        }
    }

    /** In one line, without tabs. */
    static String plain(String words) {
        return words.replaceAll("\\s+", " ");
    }

    Optional<Known> of(String file) {
        return Optional.ofNullable(known.get(file));
    }

    /** The file that an earlier import wrote the text to. */
    Optional<String> textOf(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** All files, in order. */
    List<String> files() {
        return List.copyOf(known.keySet());
    }

    void keep(String file, Known written) {
        known.put(file, written);
    }

    void forget(String file) {
        known.remove(file);
    }

    void write(Path folder) {
        StringBuilder lines = new StringBuilder(FORM).append('\n');
        TreeMap<String, String> all = new TreeMap<>(others);
        known.forEach((file, one) -> all.put(file, String.join("\t", one.sum(), export, one.key(), file)));
        all.values().forEach(line -> lines.append(line).append('\n'));
        try {
            Path path = folder.resolve(FILE);
            Files.createDirectories(path.getParent());
            Files.writeString(path, lines);
        } catch (IOException fault) {
            throw unwritable(FILE, fault);
        }
    }

    static SiteException unwritable(String file, IOException fault) {
        return new SiteException(
                Problem.error(file, 0, "this cannot be written (" + fault.getMessage() + ")", "allow writing there"));
    }

    static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
