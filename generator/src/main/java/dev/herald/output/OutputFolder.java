package dev.herald.output;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import dev.herald.site.Route;
import dev.herald.state.Notes;
import dev.herald.state.Sum;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The folder that the site goes to. Files are staged beside it until {@link #publish}, so that a build that fails leaves the last good site as it was.
 * A file whose bytes are the same is not touched, a file of an earlier build that the site no longer has is removed, files of others stay. Which files
 * are Herald's is written in {@code .herald/files}. May be filled from several threads.
 */
public final class OutputFolder implements AutoCloseable {

    private static final String OWN = ".herald";
    private static final byte[] NOTHING = {};
    private static final long NAMED = 0; // the key of files whose names tell their bytes

    private final Path target;
    private final boolean isNew;
    private final Staging staging;
    private final Path list;
    private final Set<String> before;
    private final Set<String> files = ConcurrentHashMap.newKeySet();
    private final Set<String> staged = new ConcurrentSkipListSet<>();
    private final Set<String> foreign = new ConcurrentSkipListSet<>();
    private final Map<String, Long> sums = new ConcurrentHashMap<>();

    private Set<String> beforeInLowerCase;
    private final Aside aside;

    private final Notes notes;

    private OutputFolder(Path target, Notes notes) throws IOException {
        this.target = target;
        this.notes = notes;
        this.isNew = Files.notExists(target);
        this.list = own("files");
        this.before = Files.exists(list) ? new HashSet<>(Files.readAllLines(list)) : Set.of();
        Removal.ofAll(staging(target));
        this.staging = new Staging(Files.createDirectories(staging(target)));
        this.aside = new Aside(own("aside"));
    }

    /**
     * Opens a folder, which need not exist yet.
     *
     * @throws SiteException if nothing can be written there
     */
    public static OutputFolder open(Path target) {
        return open(target, Notes.none());
    }

    /**
     * The same.
     *
     * @param notes on files of the last build, and what is noted of those of this one
     */
    public static OutputFolder open(Path target, Notes notes) {
        try {
            return new OutputFolder(target, notes);
        } catch (IOException fault) {
            throw Unwritable.because(target, fault);
        }
    }

    /** Where the site's files are until all are made. */
    static Path staging(Path target) {
        return target.resolve(OWN).resolve("staging");
    }

    private Path own(String name) {
        return target.resolve(OWN).resolve(name);
    }

    /** Lets a piece of a file wait on the disk instead of in memory, until the folder is closed; what is returned fetches it. */
    public Supplier<byte[]> aside(byte[] piece) {
        return aside.put(piece);
    }

    /**
     * What {@link #publish} did.
     *
     * @param files how many the site has
     */
    public record Published(int files, Set<String> written, Set<String> removed, List<Problem> problems) {}

    /**
     * Gives the site a file.
     *
     * @return false if the site has such a file already; nothing is changed then
     * @throws SiteException if this machine cannot write such a file
     */
    public boolean add(OutputFile file) {
        String name = file.route().file();
        if (!files.add(name)) {
            return false;
        }
        try {
            if (file instanceof OutputFile.Bytes made) {
                write(name, made.bytes());
            } else if (file instanceof OutputFile.Made made) {
                write(name, made.bytes().get());
            } else if (file instanceof OutputFile.Keyed keyed) {
                return writeUnlessNoted(
                        name,
                        keyed.route(),
                        keyed.key(),
                        () -> write(name, keyed.bytes().get()));
            } else if (file instanceof OutputFile.Grown grown) {
                return writeUnlessNoted(name, grown.route(), grown.key(), () -> write(name, grown.pieces()));
            } else if (file instanceof OutputFile.Named named) {
                write(name, named);
            } else if (file instanceof OutputFile.Copy copy) {
                copy(name, copy.source());
            }
        } catch (InvalidPathException fault) {
            throw Unwritable.name(target);
        } catch (IOException fault) {
            throw Unwritable.because(target, fault);
        }
        return true;
    }

    /**
     * The same with a note for the next build, which gets it from {@link #noted} if it finds the same key.
     *
     * @param key of all that goes into the file
     */
    public boolean add(OutputFile file, long key, byte[] note) {
        boolean added = add(file);
        Long sum = sums.get(file.route().file());
        if (added && sum != null) {
            notes.put(file.route().file(), key, sum, note);
        }
        return added;
    }

    /** What the last build noted of a file that it made of the same and that is as it left it. */
    public Optional<byte[]> noted(Route route, long key) {
        String name = route.file();
        return Optional.of(name).filter(file -> before.contains(file)).flatMap(file -> notes.of(file, key));
    }

    /** Leaves a file as it is of which there is a note. */
    public void keep(Route route, long key, byte[] note) {
        String name = route.file();
        if (files.add(name)) {
            sums.put(name, notes.sum(name));
            notes.put(name, key, notes.sum(name), note);
        }
    }

    /** A file whose name tells its bytes, written now or by the last build. */
    public boolean addNamed(OutputFile.Bytes file) {
        return add(file, NAMED, NOTHING);
    }

    /** Whether the last build wrote such a file and it is as it left it. */
    boolean hasNamed(Route route) {
        return noted(route, NAMED).isPresent();
    }

    void keepNamed(Route route) {
        keep(route, NAMED, NOTHING);
    }

    /** How long a file of the site is; nothing if the site has none there, or none yet. */
    public OptionalLong bytes(Route route) {
        if (!files.contains(route.file())) {
            return OptionalLong.empty();
        }
        Path file = staged.contains(route.file()) ? staging.file(route.file()) : target.resolve(route.file());
        try {
            return OptionalLong.of(Files.size(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        sums.put(name, Sum.of(bytes));
        if (isNew || isRenamed(name) || !isSame(target.resolve(name), bytes)) {
            stage(name);
            staging.write(name, bytes);
        }
    }

    /** Writes a file, or tells that there shall be none. */
    private interface Writing {
        boolean isDone() throws IOException;
    }

    private boolean writeUnlessNoted(String name, Route route, long key, Writing writing) throws IOException {
        if (noted(route, key).isPresent()) {
            sums.put(name, notes.sum(name));
        } else if (!writing.isDone()) {
            files.remove(name);
            return false;
        }
        notes.put(name, key, sums.get(name), NOTHING);
        return true;
    }

    private boolean write(String name, Optional<byte[]> bytes) throws IOException {
        if (bytes.isPresent()) {
            write(name, bytes.get());
        }
        return bytes.isPresent();
    }

    /** Straight to the staging folder, and out of it again if it turns out to be what is there. */
    private boolean write(String name, OutputFile.Pieces pieces) throws IOException {
        boolean made = staging.write(name, pieces);
        Path file = staging.file(name);
        if (made) {
            sums.put(name, Sum.of(file, Files.size(file)));
        }
        if (made && (isNew || isRenamed(name) || !isSame(target.resolve(name), file))) {
            stage(name);
        } else {
            Files.delete(file);
        }
        return made;
    }

    private static boolean isSame(Path file, Path other) throws IOException {
        return Files.isRegularFile(file) && Files.mismatch(file, other) < 0;
    }

    private void write(String name, OutputFile.Named file) throws IOException {
        Path there = target.resolve(name);
        boolean known = before.contains(name) && Files.isRegularFile(there) && Files.size(there) == file.length();
        if (!known) {
            write(name, file.bytes().get());
        }
    }

    private void copy(String name, Path source) throws IOException {
        Path there = target.resolve(name);
        if (isNew || isRenamed(name) || !isSame(there, source)) {
            stage(name);
            staging.copy(name, source);
        }
    }

    /** Where capital letters do not count, the file that is there is the old one, which is about to go. */
    private boolean isRenamed(String name) {
        return !before.contains(name) && inLowerCase().contains(name.toLowerCase(Locale.ROOT));
    }

    private synchronized Set<String> inLowerCase() {
        if (beforeInLowerCase == null) {
            beforeInLowerCase = new HashSet<>();
            before.forEach(file -> beforeInLowerCase.add(file.toLowerCase(Locale.ROOT)));
        }
        return beforeInLowerCase;
    }

    private static boolean isSame(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private void stage(String file) {
        staged.add(file);
        if (!isNew && !before.contains(file) && Files.isRegularFile(target.resolve(file))) {
            foreign.add(file);
        }
    }

    /**
     * Puts everything staged in its place and removes what the site no longer has. If it is cut short, the next build knows all the same which files
     * are Herald's.
     *
     * @throws SiteException if a file cannot be written or removed
     */
    public Published publish() {
        try {
            SortedSet<String> stale = before.stream()
                    .filter(file -> !files.contains(file))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> all = new HashSet<>(before);
            all.addAll(files);
            writeList(all, before);
            for (String file : stale) {
                Removal.of(target.resolve(file), target);
            }
            staging.moveTo(target, staged);
            writeList(files, all);
            return new Published(files.size(), staged, stale, warnings());
        } catch (IOException fault) {
            throw Unwritable.because(target, fault);
        }
    }

    /** Every file of Herald's in the folder, with the sum of its bytes if they were seen. */
    public Map<String, OptionalLong> sums() {
        Map<String, OptionalLong> all = new TreeMap<>();
        files.forEach(
                file -> all.put(file, sums.containsKey(file) ? OptionalLong.of(sums.get(file)) : OptionalLong.empty()));
        all.put(OWN + "/" + list.getFileName(), OptionalLong.empty());
        return all;
    }

    private void writeList(Set<String> names, Set<String> known) throws IOException {
        if (!names.equals(known)) {
            Files.createDirectories(list.getParent());
            Files.write(list, names.stream().sorted().toList());
        }
    }

    private List<Problem> warnings() {
        return foreign.stream()
                .map(file -> Problem.warning(
                        file,
                        0,
                        "the target had such a file that is not Herald's; it was replaced",
                        "give the blog a folder of its own"))
                .toList();
    }

    /** Forgets what was staged and not published, and leaves no empty folder behind. */
    @Override
    public void close() {
        try {
            aside.close();
            Files.deleteIfExists(own("aside"));
            Removal.ofAll(own("staging"));
            Removal.ifEmpty(target.resolve(OWN));
            if (isNew) {
                Removal.ifEmpty(target);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
