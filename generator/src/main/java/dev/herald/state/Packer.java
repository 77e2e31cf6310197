package dev.herald.state;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts values into bytes, one behind the other; {@link Unpacker} takes them out again in the same order. */
public final class Packer {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
    private final byte[] eight = new byte[Long.BYTES];

    public Packer number(long number) {
        out.write(ByteBuffer.wrap(eight).putLong(number).array(), 0, eight.length);
        return this;
    }

    public Packer text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public Packer bytes(byte[] bytes) {
        number(bytes.length);
        out.write(bytes, 0, bytes.length);
        return this;
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
        return out.toByteArray();
    }
}
