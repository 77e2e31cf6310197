package dev.herald.state;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Notes on the files of a site while it is built. They wait on the disk, so that a large site takes no more memory for them, and replace those of the last build
 * with {@link #keep}. Where the disk takes none, there are none. Thread-safe.
 */
final class Notebook implements AutoCloseable {

    private static final long FORM = 0x48_45_52_4e_4f_54_00_01L; // HERNOT and the version of this form
    private static final int HEAD = 2 * Long.BYTES; // of a note: its length and sum
    private static final int BUFFER = 1 << 16;
    private static final int SHARE = 8; // of all memory, the part that notes may take

    private final Slot slot;
    private Path part;
    private OutputStream out;
    private boolean failed;

    /** @param slot where the notes of the last build are */
    Notebook(Slot slot) {
        this.slot = slot;
    }

    /**
     * A note on a file.
     *
     * @param key of all that went into it
     * @param sum of its bytes
     * @param text what the next build wants to know that need not make it again; all notes of the last build share their bytes
     */
    record Note(long key, long sum, ByteBuffer text) {

        byte[] bytes() {
            byte[] bytes = new byte[text.remaining()];
            text.duplicate().get(bytes);
            return bytes;
        }
    }

    /**
     * The notes of the last build, by the files' names; none if they are damaged or of another version, or so many that their site is better built whole
     * than in what memory they leave.
     */
    static Map<String, Note> read(Slot slot) {
        try {
            if (Files.size(slot.file()) > Runtime.getRuntime().maxMemory() / SHARE) {
                return Map.of();
            }
            byte[] all = Files.readAllBytes(slot.file());
            return read(all, ByteBuffer.wrap(all));
        } catch (IOException absent) {
            return Map.of();
        }
    }

    private static Map<String, Note> read(byte[] all, ByteBuffer in) {
        Map<String, Note> notes = new HashMap<>();
        boolean whole = in.remaining() >= Long.BYTES && in.getLong() == FORM;
        while (whole && in.remaining() >= HEAD) {
            long length = in.getLong();
            long sum = in.getLong();
            whole = length >= 0 && length <= in.remaining() && Sum.of(all, in.position(), (int) length) == sum;
            if (whole) {
                Unpacker note = new Unpacker(all, in.position());
                notes.put(note.text(), new Note(note.number(), note.number(), note.shared()));
                in.position(in.position() + (int) length);
            }
        }
        return whole && !in.hasRemaining() ? notes : Map.of();
    }

    void put(String name, Note note) {
        byte[] packed = new Packer()
                .text(name)
                .number(note.key())
                .number(note.sum())
                .bytes(note.bytes())
                .packed();
        byte[] head = ByteBuffer.allocate(HEAD)
                .putLong(packed.length)
                .putLong(Sum.of(packed))
                .array();
        write(head, packed);
    }

    private synchronized void write(byte[] head, byte[] packed) {
        try {
            if (!failed) {
                begin();
                out.write(head);
                out.write(packed);
            }
        } catch (IOException full) {
            failed = true;
        }
    }

    private void begin() throws IOException {
        if (out == null) {
            slot.prepare();
            part = Files.createTempFile(
                    slot.file().getParent(), slot.file().getFileName().toString(), ".part");
            out = new BufferedOutputStream(Files.newOutputStream(part), BUFFER);
            out.write(ByteBuffer.allocate(Long.BYTES).putLong(FORM).array());
        }
    }

    /** Puts these notes in the place of those of the last build. */
    synchronized void keep() throws IOException {
        begin();
        out.close();
        if (failed) {
            Files.deleteIfExists(slot.file());
        } else {
            slot.replace(part);
        }
    }

    /** Lets go what was not kept. */
    @Override
    public synchronized void close() {
        try {
            if (out != null) {
                Files.deleteIfExists(part);
                out.close();
            }
        } catch (IOException full) { // its last bytes are not wanted
            failed = true;
        }
    }
}
