package dev.herald.picture;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/** What the colours of a picture's numbers are (ICC.1), if its file says so and it is not the web's own sRGB. */
record Profile(ICC_Profile icc) {

    private static final String IN_JPEG = "ICC_PROFILE\0";
    private static final int JPEG_HEADER = IN_JPEG.length() + 2; // and which part of how many
    private static final int LARGEST = 4 * 1024 * 1024;

    /** Nothing also if it is broken: the numbers are then taken for sRGB, as browsers do. */
    static Optional<Profile> of(Bare picture) {
        try {
            byte[] icc = switch (picture.type()) {
                case "image/jpeg" -> inJpeg(picture.bytes());
                case "image/png" -> inPng(picture.bytes());
                default -> inWebp(picture.bytes());
            };
            return icc.length == 0 || isUsual(icc)
                    ? Optional.empty()
                    : Optional.of(new Profile(ICC_Profile.getInstance(icc)));
        } catch (RuntimeException | IOException broken) { // Java's own reader throws several kinds
            return Optional.empty();
        }
    }

    private static byte[] inJpeg(byte[] file) {
        ByteArrayOutputStream icc = new ByteArrayOutputStream();
        ByteBuffer in = ByteBuffer.wrap(file);
        in.position(2);
        while ((in.getShort() & 0xffff) != 0xffda) { // the scan
            int marker = file[in.position() - 1] & 0xff;
            int length = in.getShort() & 0xffff;
            if (marker == 0xe2 && Bare.begins(file, in.position(), IN_JPEG)) {
                icc.write(file, in.position() + JPEG_HEADER, length - 2 - JPEG_HEADER);
            }
            in.position(in.position() + length - 2);
        }
        return icc.toByteArray();
    }

    private static byte[] inPng(byte[] file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file);
        in.position(8);
        while (in.hasRemaining()) {
            int length = in.getInt();
            String type = new String(Bare.take(in, 4), StandardCharsets.ISO_8859_1);
            byte[] data = Bare.take(in, length);
            in.getInt(); // the checksum
            if (type.equals("iCCP")) {
                int name = 0;
                while (data[name] != 0) {
                    name++;
                }
                try (InputStream profile =
                        new InflaterInputStream(new ByteArrayInputStream(data, name + 2, data.length - name - 2))) {
                    return profile.readNBytes(LARGEST);
                }
            }
        }
        return new byte[0];
    }

    private static byte[] inWebp(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        in.position(12);
        while (in.remaining() >= 8) {
            String type = new String(Bare.take(in, 4), StandardCharsets.ISO_8859_1);
            byte[] data = Bare.take(in, in.getInt());
            in.position(Math.min(in.limit(), in.position() + (data.length & 1)));
            if (type.equals("ICCP")) {
                return data;
            }
        }
        return new byte[0];
    }

    /** By its name, which stands in it as bytes or as UTF-16. */
    private static boolean isUsual(byte[] icc) {
        String text = new String(icc, 0, Math.min(icc.length, 8192), StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.contains("sRGB");
    }

    /** How many numbers a pixel has. */
    private boolean has(int numbers) {
        return icc.getNumComponents() == numbers;
    }

    /** The same picture for the web; as it is if the profile is for other pictures than those in colours. */
    Pixels toWeb(Pixels pixels) {
        if (!has(3)) {
            return pixels;
        }
        int[] argb = pixels.argb();
        byte[] numbers = new byte[argb.length * 3];
        for (int at = 0; at < argb.length; at++) {
            numbers[at * 3] = (byte) (argb[at] >> 16);
            numbers[at * 3 + 1] = (byte) (argb[at] >> 8);
            numbers[at * 3 + 2] = (byte) argb[at];
        }
        WritableRaster raster = Raster.createInterleavedRaster(
                new DataBufferByte(numbers, numbers.length),
                pixels.width(),
                pixels.height(),
                pixels.width() * 3,
                3,
                new int[] {0, 1, 2},
                null);
        int[] web = new int[argb.length];
        int[] row = new int[pixels.width() * 3];
        Raster converted = convert(raster);
        for (int y = 0; y < pixels.height(); y++) {
            converted.getPixels(0, y, pixels.width(), 1, row);
            for (int x = 0; x < pixels.width(); x++) {
                int at = y * pixels.width() + x;
                web[at] = argb[at] & 0xff000000 | row[x * 3] << 16 | row[x * 3 + 1] << 8 | row[x * 3 + 2];
            }
        }
        return new Pixels(pixels.width(), pixels.height(), web);
    }

    /** The four inks of print as the web's three colours; nothing if the profile is for other pictures. */
    Optional<Raster> inks(Raster inks) {
        return has(4) ? Optional.of(convert(inks)) : Optional.empty();
    }

    private Raster convert(Raster numbers) {
        WritableRaster web =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, numbers.getWidth(), numbers.getHeight(), 3, null);
        ICC_Profile[] way = {icc, ICC_Profile.getInstance(ColorSpace.CS_sRGB)};
        return new ColorConvertOp(way, null).filter(numbers, web);
    }
}
