package dev.herald.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * What the last build of a site looked at and wrote, so that one that would do the same again is spared, and {@link Notes} on each file. It lies in
 * {@code .herald/state} and {@code .herald/notes} of the blog's folder, as it names drafts, which nobody shall find beside the site; it may be deleted at any
 * time. Where it is damaged, of another version or machine, or cannot be written, the site is built as if there was none.
 *
 * <p>A file is taken for unchanged if its size, its time stamp to the nanosecond and its place on the disk are the same and the stamp is two seconds older than
 * the moment of which its bytes are known: of a file that was read the begin of the build, of one that was written its end. Otherwise its bytes are added up and
 * compared.
 */
public final class Memory {

    private static final int MOST_SITES = 4; // of one blog, each in a folder of its own

    private final Path blog;
    private final Path target;
    private final String key;
    private final LongSupplier clock;
    private final long began;
    private final Slot slot;
    private final Slot notes;
    private Optional<Kept> last;

    /**
     * @param key all that goes into the site besides files: Herald's version, options, …
     * @param clock the machine's, in nanoseconds since 1970; the build begins now
     * @param looksBack whether it makes use of the last build
     */
    public Memory(Path blog, Path target, String key, LongSupplier clock, boolean looksBack) {
        this.blog = blog;
        this.target = target;
        this.key = key;
        this.clock = clock;
        this.began = clock.getAsLong();
        this.slot = Slot.of(blog, "state", target);
        this.notes = Slot.of(blog, "notes", target);
        this.last = looksBack ? Kept.read(slot) : Optional.empty();
    }

    /** What a build reads, as it was when the build began. */
    public record Looked(Places places, List<Known> inputs) {}

    /** The note that the last build left, if this one would write the same again. */
    public Optional<byte[]> unchanged() {
        Optional<Kept> kept = last.filter(one -> one.key().equals(key));
        try {
            return kept.isPresent() && isSame(kept.get())
                    ? Optional.of(kept.get().note())
                    : Optional.empty();
        } catch (IOException | UncheckedIOException | InvalidPathException unknown) {
            return Optional.empty();
        }
    }

    private boolean isSame(Kept kept) throws IOException {
        Optional<Still> inputs =
                Still.of(kept.inputs(), Walk.over(blog, kept.places()).found(), kept.began());
        if (inputs.isEmpty()) {
            return false;
        }
        List<String> names = kept.outputs().stream().map(Known::name).toList();
        Optional<Still> outputs = Still.of(kept.outputs(), Written.find(target, names), kept.ended());
        if (outputs.isPresent() && !(inputs.get().told() && outputs.get().told())) {
            write(kept.with(began, inputs.get().files(), outputs.get().files()));
        }
        return outputs.isPresent();
    }

    /** Looks at everything that will be read, before it is; nothing if something is there that cannot be looked at. */
    public Optional<Looked> look(Places places) {
        try {
            Walk walk = Walk.over(blog, places);
            Map<String, Known> before = new HashMap<>();
            last.ifPresent(kept -> kept.inputs().forEach(file -> before.put(file.name(), file)));
            List<Known> inputs = walk.found().parallelStream()
                    .map(file -> look(file, Optional.ofNullable(before.get(file.name()))))
                    .toList();
            return Optional.of(new Looked(places, inputs));
        } catch (IOException | UncheckedIOException | InvalidPathException unknown) {
            return Optional.empty();
        }
    }

    private Known look(Found file, Optional<Known> before) {
        return before.filter(known -> known.isSurely(file, last.get().began())).orElseGet(() -> Known.of(file));
    }

    /** The notes of the last build, and those that this one takes. Asked for once; of the last build nothing else is known from then on. */
    public Notes notes() {
        Map<String, Notebook.Note> noted = last.isPresent() ? Notebook.read(notes) : Map.of();
        Written written = last.filter(kept -> !noted.isEmpty())
                .map(kept -> new Written(target, kept.outputs(), kept.ended()))
                .orElseGet(() -> new Written(target, List.of(), 0));
        last = Optional.empty();
        return Notes.of(noted, written, new Notebook(notes));
    }

    /**
     * Keeps a build in mind, unless somebody changed a file while it ran.
     *
     * @param outputs every file of the site, with the sum of its bytes where that is known
     * @param note for the next build that would write the same
     */
    public void keep(Looked looked, Map<String, OptionalLong> outputs, Notes noted, byte[] note) {
        try {
            long ended = clock.getAsLong();
            Walk now = Walk.over(blog, looked.places());
            Optional<Still> inputs = Still.of(looked.inputs(), now.found(), began);
            List<Known> files = Written.find(target, outputs.keySet()).parallelStream()
                    .map(file -> known(file, outputs.get(file.name())))
                    .toList();
            if (inputs.isPresent() && files.size() == outputs.size()) {
                noted.keep();
                tidy(notes);
                write(new Kept(
                        key,
                        began,
                        ended,
                        looked.places(),
                        List.copyOf(now.passed()),
                        inputs.get().files(),
                        files,
                        note));
            } else {
                forget();
            }
        } catch (IOException | UncheckedIOException | InvalidPathException unknown) {
            forget();
        }
    }

    private static Known known(Found file, OptionalLong sum) {
        return sum.isPresent() ? new Known(file.name(), file.stamp(), sum.getAsLong()) : Known.of(file);
    }

    /** Lets the next build be a whole one. */
    public void forget() {
        try {
            Files.deleteIfExists(slot.file());
            Files.deleteIfExists(notes.file());
        } catch (IOException unwritable) { // then it tells of other files than there are, and is of no use
            return;
        }
    }

    private void write(Kept kept) throws IOException {
        try {
            slot.prepare();
            kept.write(slot);
            tidy(slot);
        } catch (IOException unwritable) { // nothing is remembered, which costs time and nothing else
            return;
        }
    }

    private static void tidy(Slot slot) throws IOException {
        try (Stream<Path> all = Files.list(slot.file().getParent())) {
            List<Path> oldest = all.sorted(
                            Comparator.comparing(Memory::modified).reversed())
                    .skip(MOST_SITES)
                    .toList();
            for (Path one : oldest) {
                Files.deleteIfExists(one);
            }
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
