package dev.herald.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What is kept of a build.
 *
 * @param key all that went into it besides files
 * @param began in nanoseconds since 1970
 * @param ended when its last file was written
 * @param passed names of what lies among the texts and was not looked at
 * @param note what the builder wants to know next time
 */
record Kept(
        String key,
        long began,
        long ended,
        Places places,
        List<String> passed,
        List<Known> inputs,
        List<Known> outputs,
        byte[] note) {

    private static final long FORM = 0x48_45_52_41_4c_44_00_02L; // HERALD and the version of this form

    /** Nothing if there is none, or it is damaged, or of another version. */
    static Optional<Kept> read(Slot slot) {
        try {
            byte[] bytes = Files.readAllBytes(slot.file());
            boolean whole =
                    bytes.length > 2 * Long.BYTES && ByteBuffer.wrap(bytes).getLong() == FORM;
            byte[] packed = whole ? Arrays.copyOfRange(bytes, 2 * Long.BYTES, bytes.length) : bytes;
            return whole && ByteBuffer.wrap(bytes).getLong(Long.BYTES) == Sum.of(packed)
                    ? Optional.of(unpack(new Unpacker(packed)))
                    : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static Kept unpack(Unpacker in) {
        String key = in.text();
        long began = in.number();
        long ended = in.number();
        List<String> texts = in.all(in::text);
        List<String> others = in.all(in::text);
        List<String> passed = in.all(in::text);
        Places places = new Places(texts, others, new TreeSet<>(passed)::contains);
        return new Kept(
                key, began, ended, places, passed, in.all(() -> known(in)), in.all(() -> known(in)), in.bytes());
    }

    private static Known known(Unpacker in) {
        return new Known(in.text(), new Stamp(in.number(), in.number(), in.small()), in.number());
    }

    /** Replaces what was kept there, whole or not at all. */
    void write(Slot slot) throws IOException {
        byte[] packed = packed();
        Path file = slot.file();
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try {
            Files.write(
                    part,
                    ByteBuffer.allocate(2 * Long.BYTES + packed.length)
                            .putLong(FORM)
                            .putLong(Sum.of(packed))
                            .put(packed)
                            .array());
            slot.replace(part);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private byte[] packed() {
        Packer out = new Packer();
        out.text(key).number(began).number(ended);
        out.all(places.texts(), out::text).all(places.others(), out::text).all(passed, out::text);
        out.all(inputs, one -> pack(one, out)).all(outputs, one -> pack(one, out));
        return out.bytes(note).packed();
    }

    private static void pack(Known known, Packer out) {
        Stamp stamp = known.stamp();
        out.text(known.name()).number(stamp.size()).number(stamp.modified()).number(stamp.file());
        out.number(known.sum());
    }

    /** The same with files that have new stamps. */
    Kept with(long later, List<Known> in, List<Known> out) {
        return new Kept(key, later, later, places, passed, in, out, note);
    }
}
