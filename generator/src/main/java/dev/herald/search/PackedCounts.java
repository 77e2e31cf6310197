package dev.herald.search;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;

/**
 * The counts of a text's fields, as they wait for the index of a large blog: each number takes a byte for every seven bits that it has, and a term's is told
 * from the one before.
 */
final class PackedCounts {

    private final byte[] bytes;

    private PackedCounts(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param fields the counts of each field, in the fields' order */
    static PackedCounts of(List<Counts> fields) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fields.forEach(field -> pack(field, out));
        return new PackedCounts(out.toByteArray());
    }

    private static void pack(Counts field, ByteArrayOutputStream out) {
        pack(field.length(), out);
        pack(field.size(), out);
        int before = 0;
        for (int index = 0; index < field.size(); index++) {
            pack(field.term(index) - before, out);
            pack(field.count(index), out);
            before = field.term(index);
        }
    }

    private static void pack(int number, ByteArrayOutputStream out) {
        int rest = number;
        while (rest > 0x7F) {
            out.write(rest | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    /** Those of all fields, in their order. */
    List<Counts> all() {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return Stream.of(Field.values()).map(field -> unpack(in)).toList();
    }

    Counts of(Field field) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        for (Field other : Field.values()) {
            Counts counts = unpack(in);
            if (other == field) {
                return counts;
            }
        }
        throw new IllegalStateException(field.key());
    }

    private static Counts unpack(ByteBuffer in) {
        int length = number(in);
        int[] pairs = new int[2 * number(in)];
        int term = 0;
        for (int index = 0; index < pairs.length; index += 2) {
            term += number(in);
            pairs[index] = term;
            pairs[index + 1] = number(in);
        }
        return new Counts(pairs, length);
    }

    private static int number(ByteBuffer in) {
        int number = 0;
        int shift = 0;
        byte next;
        do {
            next = in.get();
            number |= (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return number;
    }
}
