package dev.herald.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts values into bytes, one behind the other; {@link Unpacker} takes them out again in the same order. */
public final class Packer {

    private byte[] packed = new byte[1 << 8];
    private int size;

    public Packer number(long number) {
        ByteBuffer.wrap(room(Long.BYTES), size - Long.BYTES, Long.BYTES).putLong(number);
        return this;
    }

    public Packer text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public Packer bytes(byte[] bytes) {
        number(bytes.length);
        System.arraycopy(bytes, 0, room(bytes.length), size - bytes.length, bytes.length);
        return this;
    }

    /** What another has, behind it. */
    public Packer and(Packer other) {
        System.arraycopy(other.packed, 0, room(other.size), size - other.size, other.size);
        return this;
    }

    /** What was packed before, behind it, from a place on. */
    public Packer and(byte[] other, int from) {
        int more = other.length - from;
        System.arraycopy(other, from, room(more), size - more, more);
        return this;
    }

    private byte[] room(int more) {
        size += more;
        if (size > packed.length) {
            packed = Arrays.copyOf(packed, Math.max(2 * packed.length, size));
        }
        return packed;
    }

    /** How many there are, then each of them. */
    public <T> Packer all(Collection<T> items, Consumer<T> one) {
        number(items.size());
        items.forEach(one);
        return this;
    }

    public <T> Packer maybe(Optional<T> item, Consumer<T> one) {
        return all(item.stream().toList(), one);
    }

    public byte[] packed() {
        return Arrays.copyOf(packed, size);
    }

    /** What the bytes so far add up to. */
    long sum() {
        return Sum.of(packed, size);
    }
}
