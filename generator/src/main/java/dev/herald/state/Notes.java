package dev.herald.state;

import dev.herald.state.Notebook.Note;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the last build of a site noted of each file, and what this one notes. A note counts only while its file has the bytes that it speaks of. Thread-safe.
 */
public final class Notes implements AutoCloseable {

    private final Map<String, Note> last;
    private final Predicate<String> still;
    private final Optional<Notebook> next;

    private Notes(Map<String, Note> last, Predicate<String> still, Optional<Notebook> next) {
        this.last = last;
        this.still = still;
        this.next = next;
    }

    /** Of a build that neither looks back nor notes anything. */
    public static Notes none() {
        return new Notes(Map.of(), name -> false, Optional.empty());
    }

    /**
     * @param last by the files' names
     * @param written the files of the last build, by their names
     */
    static Notes of(Map<String, Note> last, Written written, Notebook next) {
        return new Notes(last, name -> written.has(name, last.get(name).sum()), Optional.of(next));
    }

    /**
     * What was noted of a file that was made of the same.
     *
     * @param key of all that goes into it
     */
    public Optional<byte[]> of(String file, long key) {
        Note note = last.get(file);
        return note != null && note.key() == key && still.test(file) ? Optional.of(note.bytes()) : Optional.empty();
    }

    /** What the bytes of a file add up to of which there is a note. */
    public long sum(String file) {
        return last.get(file).sum();
    }

    /**
     * Notes something for the next build.
     *
     * @param key of all that went into the file
     * @param sum of its bytes
     */
    public void put(String file, long key, long sum, byte[] text) {
        next.ifPresent(book -> book.put(file, new Note(key, sum, ByteBuffer.wrap(text))));
    }

    void keep() throws IOException {
        if (next.isPresent()) {
            next.get().keep();
        }
    }

    @Override
    public void close() {
        next.ifPresent(Notebook::close);
    }
}
