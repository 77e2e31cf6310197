package dev.herald.importer;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/** The new blog's folder. It remembers what an import wrote, so that a second one renews that, and leaves alone what somebody has edited since. */
final class BlogFolder {

    private static final String MEMORY = ".herald/imported";

    private final Path folder;
    private final TreeMap<String, String> known = new TreeMap<>();
    private final List<String> kept = new ArrayList<>();
    private int written;
    private int same;

    private BlogFolder(Path folder) {
        this.folder = folder;
    }

    static BlogFolder open(Path folder) {
        BlogFolder opened = new BlogFolder(folder.toAbsolutePath().normalize());
        Path memory = opened.folder.resolve(MEMORY);
        try {
            if (Files.exists(memory)) {
                for (String line : Files.readAllLines(memory)) {
                    opened.known.put(
                            line.substring(Math.min(line.length(), 65)),
                            line.substring(0, Math.min(line.length(), 64)));
                }
            }
        } catch (IOException fault) {
            throw unwritable(MEMORY, fault);
        }
        return opened;
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    Path path(String file) {
        return folder.resolve(file);
    }

    void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws SiteException if the disk does not take it, or the name leads out of the folder */
    void write(String file, byte[] bytes) {
        Path path = folder.resolve(file).normalize();
        if (!path.startsWith(folder)) {
            throw new SiteException(
                    Problem.error(file, 0, "this leads out of the blog's folder", "rename it in the export"));
        }
        try {
            if (!Files.exists(path)) {
                put(path, file, bytes);
            } else if (Arrays.equals(Files.readAllBytes(path), bytes)) {
                known.put(file, sum(bytes));
                same++;
            } else if (sum(Files.readAllBytes(path)).equals(known.get(file))) {
                put(path, file, bytes);
            } else {
                kept.add(file);
            }
        } catch (IOException fault) {
            throw unwritable(file, fault);
        }
    }

    /** A file as it is. */
    void copy(String file, Path from) {
        try {
            write(file, Files.readAllBytes(from));
        } catch (IOException fault) {
            throw new SiteException(Problem.error(
                    file, 0, "this cannot be read (" + fault.getMessage() + ")", "check the file and its disk"));
        }
    }

    private void put(Path path, String file, byte[] bytes) throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        known.put(file, sum(bytes));
        written++;
    }

    /** Keeps in mind what was written. */
    void close() {
        StringBuilder lines = new StringBuilder();
        known.forEach((file, sum) -> lines.append(sum).append(' ').append(file).append('\n'));
        try {
            Path memory = folder.resolve(MEMORY);
            Files.createDirectories(memory.getParent());
            Files.writeString(memory, lines);
        } catch (IOException fault) {
            throw unwritable(MEMORY, fault);
        }
    }

    private static SiteException unwritable(String file, IOException fault) {
        return new SiteException(
                Problem.error(file, 0, "this cannot be written (" + fault.getMessage() + ")", "allow writing there"));
    }

    int written() {
        return written;
    }

    int same() {
        return same;
    }

    /** What somebody has edited since. */
    List<String> kept() {
        return kept;
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
