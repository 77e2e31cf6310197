package dev.herald.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes out what {@link Packer} put in. */
public final class Unpacker {

    private final ByteBuffer in;

    public Unpacker(byte[] packed) {
        this(packed, 0);
    }

    /** @param from where it begins in the bytes */
    Unpacker(byte[] packed, int from) {
        this.in = ByteBuffer.wrap(packed).position(from);
    }

    public long number() {
        return in.getLong();
    }

    public int small() {
        return Math.toIntExact(number());
    }

    public String text() {
        int length = small();
        String text = new String(in.array(), in.position(), length, StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    public byte[] bytes() {
        byte[] bytes = new byte[small()];
        in.get(bytes);
        return bytes;
    }

    /** How many bytes were taken out. */
    public int place() {
        return in.position();
    }

    /** The same bytes, not copied. */
    ByteBuffer shared() {
        int length = small();
        ByteBuffer shared = in.slice(in.position(), length);
        in.position(in.position() + length);
        return shared;
    }

    public <T> List<T> all(Supplier<T> one) {
        int count = small();
        List<T> items = new ArrayList<>(count);
        for (int item = 0; item < count; item++) {
            items.add(one.get());
        }
        return items;
    }

    public <T> Optional<T> maybe(Supplier<T> one) {
        return all(one).stream().findFirst();
    }
}
