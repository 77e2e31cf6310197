package dev.herald.cache;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Bytes that took long to make, by a key that names all they were made of. They are kept in {@code .herald/cache} of the blog's folder, which git is told to
 * ignore, and may be deleted at any time. An entry that was damaged, or could not be kept, is made again; one that nobody asked for in 180 days goes. Thread-safe,
 * also between processes.
 */
public final class Cache {

    private static final String SEPARATOR = "\u0000";
    private static final int CHECKSUM = 32; // bytes of SHA-256 before the content

    private static final Duration UNASKED = Duration.ofDays(180);
    private static final Duration FRESH = Duration.ofDays(7); // a file's stamp is not renewed more often
    private static final Duration PAUSE = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;
    private final LongAdder made = new LongAdder();

    /** @param clock the machine's, by which files are stamped too */
    Cache(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** The cache of a blog. */
    public static Cache of(Path blog) {
        return new Cache(blog.resolve(".herald").resolve("cache"), Clock.systemUTC());
    }

    /**
     * A key for what is made of these parts.
     *
     * @param parts all that the result depends on, the maker's own version among them
     */
    public static String key(String... parts) {
        return hash(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of some bytes in 64 hexadecimal digits. */
    public static String hash(byte[] bytes) {
        return HexFormat.of().formatHex(digest(bytes));
    }

    /**
     * What was kept under a key, else what is made now.
     *
     * @param kind a short name for entries of this sort, such as {@code card}; it becomes a folder
     * @param key from {@link #key}
     */
    public byte[] get(String kind, String key, Supplier<byte[]> make) {
        return kept(kind, key).orElseGet(() -> {
            byte[] bytes = make.get();
            made.increment();
            keep(kind, key, bytes);
            return bytes;
        });
    }

    /** What was kept under a key, if it is there and whole. */
    public Optional<byte[]> kept(String kind, String key) {
        try {
            byte[] entry = Files.readAllBytes(file(kind, key));
            isAsked(file(kind, key));
            byte[] content = Arrays.copyOfRange(entry, Math.min(CHECKSUM, entry.length), entry.length);
            boolean whole = entry.length >= CHECKSUM && Arrays.equals(digest(content), Arrays.copyOf(entry, CHECKSUM));
            return whole ? Optional.of(content) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** Whether something is kept under a key, perhaps damaged. */
    public boolean has(String kind, String key) {
        return isAsked(file(kind, key));
    }

    /** Whether an entry is there, whose stamp then tells that it was asked for. */
    private boolean isAsked(Path file) {
        try {
            boolean old = isOlder(file, FRESH);
            if (old) {
                Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
            }
            return true;
        } catch (NoSuchFileException absent) {
            return false;
        } catch (IOException unwritable) { // then it goes in time, and is made again
            return true;
        }
    }

    private boolean isOlder(Path file, Duration age) throws IOException {
        return Files.getLastModifiedTime(file)
                .toInstant()
                .isBefore(clock.instant().minus(age));
    }

    /** Lets go what nobody asked for in 180 days. Looks no more than once a day. */
    public void tidy() {
        Path last = folder.resolve("tidied");
        try {
            if (Files.notExists(folder) || Files.exists(last) && !isOlder(last, PAUSE)) {
                return;
            }
            List<Path> files;
            try (Stream<Path> all = Files.walk(folder)) {
                files = all.filter(Files::isRegularFile).toList();
            }
            for (Path file : files) {
                if (isOlder(file, UNASKED)) {
                    Files.deleteIfExists(file);
                }
            }
            Files.write(last, new byte[0]);
            Files.setLastModifiedTime(last, FileTime.from(clock.instant()));
        } catch (IOException | UncheckedIOException busy) { // another build clears it, or nothing can be written
            return;
        }
    }

    /** Keeps bytes; where nothing can be written they are not kept, which costs time and nothing else. */
    public void keep(String kind, String key, byte[] bytes) {
        Path file = file(kind, key);
        try {
            Files.createDirectories(file.getParent());
            ignore();
            Path part = Files.createTempFile(file.getParent(), key.substring(0, 8), ".part");
            try {
                Files.write(
                        part,
                        ByteBuffer.allocate(CHECKSUM + bytes.length)
                                .put(digest(bytes))
                                .put(bytes)
                                .array());
                move(part, file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException unwritable) { // a cache that is not there is slow, and not wrong
            return;
        }
    }

    /** How many entries were made because they were not kept. */
    public long made() {
        return made.sum();
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException plain) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void ignore() throws IOException {
        Path file = folder.getParent().resolve(".gitignore");
        if (Files.notExists(file)) {
            try {
                Files.writeString(file, "*\n");
            } catch (NoSuchFileException cleared) { // somebody deletes the cache at this moment
                return;
            }
        }
    }

    private Path file(String kind, String key) {
        return folder.resolve(kind).resolve(key.substring(0, 2)).resolve(key);
    }

    /** The SHA-256 of some bytes. */
    public static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault); // every Java has it
        }
    }
}
