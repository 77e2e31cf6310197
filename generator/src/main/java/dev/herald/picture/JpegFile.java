package dev.herald.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A JPEG (ITU T.81, annex B): segments, each after a marker. Stays: what the picture is made of, its colour profile, and how its colours are coded. */
final class JpegFile {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int APP0 = 0xe0;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP14 = 0xee;
    private static final int APP15 = 0xef;
    private static final int COMMENT = 0xfe;
    private static final int WITHOUT_THUMBNAIL = 14; // the length of a JFIF header

    private final ByteBuffer file;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int width;
    private int height;
    private int orientation = Exif.UPRIGHT;

    private JpegFile(byte[] file) {
        this.file = ByteBuffer.wrap(file);
    }

    static Optional<Bare> bare(byte[] file) {
        return Bare.begins(file, 0, "\u00ff\u00d8\u00ff") ? Optional.of(new JpegFile(file).bare()) : Optional.empty();
    }

    /** What follows the end is left out: some cameras put a second picture there, with its own notes. */
    private Bare bare() {
        int marker = marker();
        while (marker != END) {
            segment(marker);
            marker = marker();
        }
        write(END);
        return new Bare(out.toByteArray(), "image/jpeg", width, height, orientation);
    }

    private int marker() {
        if ((file.get() & 0xff) != 0xff) {
            throw new IllegalArgumentException("no marker");
        }
        int marker = file.get() & 0xff;
        while (marker == 0xff) {
            marker = file.get() & 0xff;
        }
        return marker;
    }

    private void segment(int marker) {
        if (marker == START) {
            write(marker);
            return;
        }
        byte[] body = Bare.take(file, (file.getShort() & 0xffff) - 2);
        look(marker, body);
        if (stays(marker, body)) {
            write(marker);
            out.write((body.length + 2) >> 8);
            out.write(body.length + 2);
            out.writeBytes(body);
        }
        if (marker == SCAN) {
            scan();
        }
    }

    private void write(int marker) {
        out.write(0xff);
        out.write(marker);
    }

    private void look(int marker, byte[] body) {
        if (marker >= 0xc0
                && marker <= 0xcf
                && marker != 0xc4
                && marker != 0xc8
                && marker != 0xcc) { // a frame's header
            ByteBuffer frame = ByteBuffer.wrap(body, 1, 4);
            height = frame.getShort() & 0xffff;
            width = frame.getShort() & 0xffff;
        }
        if (marker == APP1 && Bare.begins(body, 0, "Exif\0\0")) {
            orientation = Exif.orientation(body, 6);
        }
    }

    private static boolean stays(int marker, byte[] body) {
        return switch (marker) {
            case APP0 -> Bare.begins(body, 0, "JFIF\0") && body.length == WITHOUT_THUMBNAIL;
            case APP2 -> Bare.begins(body, 0, "ICC_PROFILE\0");
            case APP14 -> Bare.begins(body, 0, "Adobe");
            default -> marker != COMMENT && !(marker > APP0 && marker <= APP15);
        };
    }

    /** Up to the next marker that is none of the coded data's own. */
    private void scan() {
        int from = file.position();
        while (true) {
            if ((file.get() & 0xff) == 0xff) {
                int next = file.get(file.position()) & 0xff;
                if (next != 0 && next != 0xff && !(next >= 0xd0 && next <= 0xd7)) {
                    file.position(file.position() - 1);
                    Bare.copy(file, from, out);
                    return;
                }
            }
        }
    }
}
