package dev.herald.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** A WebP (RFC 9649, section 2): chunks. Stays: what the picture and its colours are made of. Its Exif turns no picture in a browser, and none here. */
final class WebpFile {

    private static final int HEADER = 12;
    private static final int EXIF_AND_XMP = 0x0c; // in the flags of VP8X
    private static final Set<String> STAY = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ICCP", "ANIM", "ANMF");

    private final ByteBuffer file;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int width;
    private int height;

    private WebpFile(byte[] file) {
        this.file = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Optional<Bare> bare(byte[] file) {
        boolean webp = Bare.begins(file, 0, "RIFF") && Bare.begins(file, 8, "WEBP");
        return webp ? Optional.of(new WebpFile(file).bare()) : Optional.empty();
    }

    private Bare bare() {
        file.position(HEADER);
        Bare.copy(file, 0, out);
        while (file.remaining() >= 8) {
            chunk();
        }
        byte[] bytes = out.toByteArray();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - 8);
        if (width == 0) {
            throw new IllegalArgumentException("no picture");
        }
        return new Bare(bytes, "image/webp", width, height, Exif.UPRIGHT);
    }

    private void chunk() {
        int from = file.position();
        String type = new String(Bare.take(file, 4), StandardCharsets.ISO_8859_1);
        int length = file.getInt();
        int data = file.position();
        Bare.take(file, length);
        Bare.take(file, Math.min(length & 1, file.remaining()));
        look(type, data);
        if (STAY.contains(type)) {
            Bare.copy(file, from, out);
        }
    }

    /** The first chunk that tells the size counts. */
    private void look(String type, int at) {
        if (type.equals("VP8X")) {
            file.put(at, (byte) (file.get(at) & ~EXIF_AND_XMP));
            size(1 + (file.getInt(at + 3) >>> 8), 1 + (file.getInt(at + 6) >>> 8));
        } else if (type.equals("VP8 ")) {
            size(file.getShort(at + 6) & 0x3fff, file.getShort(at + 8) & 0x3fff);
        } else if (type.equals("VP8L")) {
            int bits = file.getInt(at + 1);
            size(1 + (bits & 0x3fff), 1 + (bits >>> 14 & 0x3fff));
        }
    }

    private void size(int wide, int high) {
        width = width == 0 ? wide : width;
        height = height == 0 ? high : height;
    }
}
