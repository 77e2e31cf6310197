package dev.herald.picture;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** A GIF (GIF89a): blocks. Stays: its pictures, how long each is shown, and how often all are. */
final class GifFile {

    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2c;
    private static final int END = 0x3b;
    private static final int COMMENT = 0xfe;
    private static final int APPLICATION = 0xff;
    private static final Set<String> LOOPS = Set.of("NETSCAPE2.0", "ANIMEXTS1.0");

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private GifFile(byte[] file) {
        in = ByteBuffer.wrap(file);
    }

    /** Nothing for other files, and for broken ones. */
    static Optional<byte[]> bare(byte[] file) {
        try {
            return Bare.begins(file, 0, "GIF8") ? Optional.of(new GifFile(file).bare()) : Optional.empty();
        } catch (BufferUnderflowException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private byte[] bare() {
        in.position(13);
        palette(in.get(10));
        Bare.copy(in, 0, out);
        int block = in.get() & 0xff;
        while (block != END) {
            block(block);
            block = in.get() & 0xff;
        }
        out.write(END);
        return out.toByteArray();
    }

    private void palette(int flags) {
        if ((flags & 0x80) != 0) {
            Bare.take(in, 3 << (flags & 7) + 1);
        }
    }

    private void block(int block) {
        int from = in.position() - 1;
        boolean stays = true;
        if (block == EXTENSION) {
            stays = extension();
        } else if (block == PICTURE) {
            Bare.take(in, 8);
            palette(in.get());
            in.get(); // the smallest code
        } else {
            throw new IllegalArgumentException("no block");
        }
        parts();
        if (stays) {
            Bare.copy(in, from, out);
        }
    }

    private boolean extension() {
        int label = in.get() & 0xff;
        if (label != APPLICATION) {
            return label != COMMENT;
        }
        int length = in.get() & 0xff;
        return LOOPS.contains(new String(Bare.take(in, length), StandardCharsets.ISO_8859_1));
    }

    private void parts() {
        for (int length = in.get() & 0xff; length > 0; length = in.get() & 0xff) {
            Bare.take(in, length);
        }
    }
}
