package dev.herald.importer;

import dev.herald.importer.Memory.Known;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The new blog's folder. By what it remembers of earlier imports it renews what they wrote, and leaves alone what somebody has edited or deleted since. */
final class BlogFolder {

    private final Path folder;
    private final Memory memory;
    private final Set<String> touched = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> moved = new HashSet<>();
    private final Set<String> kept = new TreeSet<>();
    private final Set<String> away = new TreeSet<>();
    private final List<String> removed = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private String key = "";
    private String main = "";
    private Optional<String> former = Optional.empty();
    private int written;
    private int same;

    private BlogFolder(Path folder, String export) {
        this.folder = folder.toAbsolutePath().normalize();
        this.memory = Memory.read(this.folder, export);
    }

    /** @param export which of several a file is from */
    static BlogFolder open(Path folder, String export) {
        return new BlogFolder(folder, export);
    }

    Path path() {
        return folder;
    }

    boolean has(String file) {
        return Files.exists(folder.resolve(file));
    }

    /** Whether a file is there, and as an import wrote it. */
    boolean isOurs(String file) {
        return has(file)
                && memory.of(file)
                        .filter(known -> known.sum().equals(sum(file)))
                        .isPresent();
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException fault) {
            throw Memory.unwritable(file, fault);
        }
    }

    /** A file that is needed, even if somebody has deleted it. */
    void need(String file) {
        if (!has(file)) {
            memory.forget(file);
        }
    }

    /**
     * What is written next is of this text.
     *
     * @param text its key in the export; "" for the blog's own files
     * @return false if it has to stay where it is: at its former place somebody has edited or deleted it
     */
    boolean begin(String text, String file) {
        key = Memory.plain(text);
        main = file;
        former = memory.textOf(key).filter(one -> !one.equals(file) && !touched.contains(one));
        seen.add(key);
        if (former.isEmpty() || isOurs(former.get())) {
            return true;
        }
        (has(former.get()) ? kept : away).add(former.get());
        return false;
    }

    /** What is written next is the blog's own. */
    void end() {
        key = "";
        main = "";
        former = Optional.empty();
    }

    /** Whether a file that an earlier import brought is beside the text; from its former place it is taken along. */
    boolean brings(String file) {
        Optional<String> left = former.filter(text -> text.endsWith("/index.md") && main.endsWith("/index.md"))
                .map(text -> folderOf(text) + file.substring(folderOf(main).length()));
        if (!has(file) && left.filter(this::isOurs).isPresent()) {
            copy(file, folder.resolve(left.get()));
        }
        touched.add(file);
        return has(file);
    }

    private static String folderOf(String text) {
        return text.substring(0, text.lastIndexOf('/') + 1);
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
            write(path, file, bytes);
        } catch (IOException fault) {
            throw Memory.unwritable(file, fault);
        }
    }

    private void write(Path path, String file, byte[] bytes) throws IOException {
        touched.add(file);
        if (!Files.exists(path) && memory.of(file).isPresent()) {
            away.add(file);
        } else if (!Files.exists(path)) {
            put(path, file, bytes);
        } else if (Arrays.equals(Files.readAllBytes(path), bytes)) {
            keep(file, bytes);
            same++;
        } else if (isOurs(file)) {
            put(path, file, bytes);
        } else {
            kept.add(file);
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
        keep(file, bytes);
        written++;
    }

    private void keep(String file, byte[] bytes) {
        memory.keep(file, new Known(Memory.sum(bytes), key));
        if (file.equals(main)) {
            moved.add(key);
        }
    }

    /**
     * Removes what texts have left behind at their former places, and keeps in mind what was written.
     *
     * @param gone whether a text that was not written is not in the old blog any more
     */
    void close(Predicate<String> gone) {
        for (String file : memory.files()) {
            String text = memory.of(file).orElseThrow().key();
            if (touched.contains(file) || text.isEmpty()) {
                continue;
            }
            if (moved.contains(text) || !seen.contains(text) && gone.test(text)) {
                remove(file);
            } else if (!seen.contains(text) && memory.textOf(text).equals(Optional.of(file))) {
                missing.add(file);
            }
        }
        memory.write(folder);
    }

    private void remove(String file) {
        if (has(file) && !isOurs(file)) {
            kept.add(file);
            return;
        }
        try {
            if (Files.deleteIfExists(folder.resolve(file))) {
                removed.add(file);
            }
            clear(folder.resolve(file).getParent());
            memory.forget(file);
        } catch (IOException fault) {
            throw Memory.unwritable(file, fault);
        }
    }

    /** Folders that are empty now. */
    private void clear(Path left) throws IOException {
        for (Path path = left; path.startsWith(folder.resolve("content")) && isEmpty(path); path = path.getParent()) {
            Files.delete(path);
        }
    }

    private static boolean isEmpty(Path path) throws IOException {
        try (var children = Files.newDirectoryStream(path)) {
            return !children.iterator().hasNext();
        }
    }

    /** What happened to files. */
    Moved.Changes changes() {
        return new Moved.Changes(written, same, List.copyOf(kept), List.copyOf(away), removed, missing);
    }

    private String sum(String file) {
        try {
            return Memory.sum(Files.readAllBytes(folder.resolve(file)));
        } catch (IOException fault) {
            throw Memory.unwritable(file, fault);
        }
    }
}
