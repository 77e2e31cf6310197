package dev.herald.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder that one preview of a blog has for itself while it runs; another takes the next. It is a lock in {@code .herald/previews} of the blog, which ends
 * with its process whatever happens; where nothing can be locked, two processes may have the same folder.
 */
public final class Hold implements AutoCloseable {

    private static final Map<Path, String> OURS =
            new ConcurrentHashMap<>(); // what this process has locked, and says of it
    private static final int MOST = 100;

    private final Path folder;
    private final Path file;
    private final Lock lock;
    private final Optional<String> other;

    private Hold(Path folder, Path file, Lock lock, Optional<String> other) {
        this.folder = folder;
        this.file = file;
        this.lock = lock;
        this.other = other;
    }

    /** Takes {@code preview}, or else the first of {@code preview-2}, {@code preview-3} … that nobody has. */
    public static Hold of(Path blog, Path preview) {
        Path name = preview.getFileName();
        Stream<Path> others =
                IntStream.rangeClosed(2, MOST).mapToObj(next -> preview.resolveSibling(name + "-" + next));
        Optional<String> first = Optional.empty();
        for (Path folder : Stream.concat(Stream.of(preview), others).toList()) {
            Slot slot = Slot.of(blog.toAbsolutePath().normalize(), "previews", folder);
            Optional<Lock> lock = lock(slot);
            if (lock.isPresent()) {
                return new Hold(folder, slot.file(), lock.get(), first);
            }
            first = first.or(() -> said(slot.file()));
        }
        throw new IllegalStateException(MOST + " previews of " + blog + " run");
    }

    private static Optional<Lock> lock(Slot slot) {
        if (OURS.putIfAbsent(slot.file(), "") != null) {
            return Optional.empty();
        }
        Lock lock = Lock.on(slot);
        if (lock.isTaken()) {
            return Optional.of(lock);
        }
        lock.close();
        OURS.remove(slot.file());
        return Optional.empty();
    }

    private static Optional<String> said(Path file) {
        try {
            String ours = OURS.get(file);
            return Optional.of(ours == null ? Files.readString(file) : ours).filter(words -> !words.isEmpty());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    public Path folder() {
        return folder;
    }

    /** What the first preview that runs besides says of itself. */
    public Optional<String> other() {
        return other;
    }

    /** Says something to previews that come later. */
    public void say(String words) {
        OURS.put(file, words);
        lock.say(words);
    }

    @Override
    public void close() {
        lock.close();
        OURS.remove(file);
    }
}
