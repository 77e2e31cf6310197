package dev.herald.card;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Pixels as a PNG (W3C, "Portable Network Graphics", third edition): with a palette where 256 colours are enough, else with a colour for each pixel. It is
 * compressed in Java, because Java's own {@code Deflater} is the machine's zlib, and each of those makes other bytes.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int MOST_COLOURS = 256;
    private static final int PALETTE = 3;
    private static final int TRUE_COLOUR = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private Png() {}

    static byte[] of(Canvas canvas) {
        Map<Integer, Integer> palette = palette(canvas.pixels());
        Png png = new Png();
        png.out.writeBytes(SIGNATURE);
        if (palette.size() <= MOST_COLOURS) {
            png.chunk("IHDR", header(canvas, PALETTE));
            png.chunk("PLTE", colours(palette));
            png.chunk("IDAT", deflated(indexed(canvas, palette)));
        } else {
            png.chunk("IHDR", header(canvas, TRUE_COLOUR));
            png.chunk("IDAT", deflated(coloured(canvas)));
        }
        png.chunk("IEND", new byte[0]);
        return png.out.toByteArray();
    }

    /** Colours in the order in which they appear, up to one more than a palette can have. */
    private static Map<Integer, Integer> palette(int[] pixels) {
        Map<Integer, Integer> palette = new LinkedHashMap<>();
        int last = -1;
        for (int pixel : pixels) {
            if (pixel != last && palette.size() <= MOST_COLOURS) {
                palette.putIfAbsent(pixel, palette.size());
                last = pixel;
            }
        }
        return palette;
    }

    private static byte[] header(Canvas canvas, int kind) {
        return ByteBuffer.allocate(13)
                .putInt(canvas.width())
                .putInt(canvas.height())
                .put((byte) 8)
                .put((byte) kind)
                .array(); // the rest is 0: deflated, no interlace
    }

    private static byte[] colours(Map<Integer, Integer> palette) {
        ByteBuffer colours = ByteBuffer.allocate(palette.size() * 3);
        palette.keySet()
                .forEach(colour -> colours.put((byte) (colour >> 16))
                        .put((byte) (colour >> 8))
                        .put((byte) (int) colour));
        return colours.array();
    }

    private static byte[] indexed(Canvas canvas, Map<Integer, Integer> palette) {
        int[] pixels = canvas.pixels();
        byte[] rows = new byte[(canvas.width() + 1) * canvas.height()];
        int last = -1;
        byte index = 0;
        for (int at = 0; at < pixels.length; at++) {
            if (pixels[at] != last) {
                last = pixels[at];
                index = (byte) (int) palette.get(last);
            }
            rows[at + at / canvas.width() + 1] = index; // each row begins with its filter: 0, none
        }
        return rows;
    }

    private static byte[] coloured(Canvas canvas) {
        ByteBuffer rows = ByteBuffer.allocate((canvas.width() * 3 + 1) * canvas.height());
        for (int at = 0; at < canvas.pixels().length; at++) {
            if (at % canvas.width() == 0) {
                rows.put((byte) 0);
            }
            int pixel = canvas.pixels()[at];
            rows.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel);
        }
        return rows.array();
    }

    private static byte[] deflated(byte[] bytes) {
        try {
            Deflater deflater = new Deflater(JZlib.Z_DEFAULT_COMPRESSION);
            byte[] packed = new byte[bytes.length + bytes.length / 1000 + 64]; // more than it can take
            deflater.setInput(bytes);
            deflater.setOutput(packed);
            if (deflater.deflate(JZlib.Z_FINISH) != JZlib.Z_STREAM_END) {
                throw new IllegalStateException("not deflated: " + deflater.getMessage());
            }
            int length = (int) deflater.getTotalOut();
            deflater.end();
            return Arrays.copyOf(packed, length);
        } catch (GZIPException fault) {
            throw new IllegalStateException(fault); // the level is one that there is
        }
    }

    private void chunk(String type, byte[] data) {
        byte[] named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
