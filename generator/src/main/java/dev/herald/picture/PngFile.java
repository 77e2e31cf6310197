package dev.herald.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** A PNG (PNG, third edition, section 5): chunks. Stays: what the picture and its colours are made of. */
final class PngFile {

    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";
    private static final int CHECKSUM = 4;

    private static final Set<String> STAY = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    private PngFile() {}

    static Optional<Bare> bare(byte[] file) {
        return Bare.begins(file, 0, SIGNATURE) ? Optional.of(read(ByteBuffer.wrap(file))) : Optional.empty();
    }

    private static Bare read(ByteBuffer file) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.position(SIGNATURE.length());
        Bare.copy(file, 0, out);
        int width = file.getInt(file.position() + 8);
        int height = file.getInt(file.position() + 12);
        int orientation = Exif.UPRIGHT;
        String type = "";
        while (!type.equals("IEND")) {
            int from = file.position();
            int length = file.getInt();
            type = new String(Bare.take(file, 4), StandardCharsets.ISO_8859_1);
            byte[] data = Bare.take(file, length);
            Bare.take(file, CHECKSUM);
            if (STAY.contains(type)) {
                Bare.copy(file, from, out);
            }
            orientation = type.equals("eXIf") ? Exif.orientation(data, 0) : orientation;
        }
        return new Bare(out.toByteArray(), "image/png", width, height, orientation);
    }

    /** Whether a file has a chunk of this type. */
    static boolean has(byte[] file, String type) {
        ByteBuffer in = ByteBuffer.wrap(file);
        in.position(SIGNATURE.length());
        while (in.remaining() >= 8) {
            int length = in.getInt();
            if (new String(Bare.take(in, 4), StandardCharsets.ISO_8859_1).equals(type)) {
                return true;
            }
            in.position(in.position() + length + CHECKSUM);
        }
        return false;
    }

    /** How many bytes of memory a pixel takes. */
    static int pixel(byte[] file) {
        int bits = file[SIGNATURE.length() + 16];
        int samples = switch (file[SIGNATURE.length() + 17]) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        return samples * (bits == 16 ? 2 : 1);
    }
}
