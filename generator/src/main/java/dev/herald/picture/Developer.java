package dev.herald.picture;

import dev.herald.cache.Cache;
import dev.herald.config.PictureConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** Makes smaller pictures of one, and keeps them in the cache. Thread-safe; no more pictures are open at once than fit into memory. */
final class Developer {

    private static final String VERSION = "1"; // to be changed with what is written
    private static final String NOTES = "print";
    private static final String SHEETS = "picture";
    private static final int PHOTO = 1; // bytes for each pixel, without loss: no drawing takes as many
    private static final int MIDDLE = 1600; // pixels; pictures of half that width and less are made of one so wide
    private static final int WHOLE = 5; // times the memory of a decoded picture, to write it anew in full size
    private static final float GOOD = 0.92f;
    private static final int BESIDES = 40; // megabytes, for the smaller pictures

    private static final int MEMORY = (int) Math.max(1, Runtime.getRuntime().maxMemory() / 2 >> 20); // in megabytes
    private static final Semaphore FREE = new Semaphore(MEMORY); // of all developers, as there is one memory

    private final PictureConfig config;
    private final BooleanSupplier webp;
    private final Cache cache;

    /** @param webp whether WebP is wanted, and can be written */
    Developer(PictureConfig config, BooleanSupplier webp, Cache cache) {
        this.config = config;
        this.webp = webp;
        this.cache = cache;
    }

    /** Where the file of a picture comes from. */
    interface Source {

        /** A SHA-256. */
        String hash();

        byte[] bytes();
    }

    /** The picture in each width that is no larger than itself; in none if it is broken. */
    Map<Integer, Developed> develop(Source source, List<Integer> widths) {
        Map<Integer, Developed> developed = new TreeMap<>();
        List<Integer> missing = new ArrayList<>();
        for (int width : widths) {
            Optional<Developed> kept = kept(source, width);
            kept.ifPresentOrElse(one -> developed.put(width, one), () -> missing.add(width));
        }
        if (!missing.isEmpty()) {
            developed.putAll(open(source, missing));
        }
        return developed;
    }

    private Optional<Developed> kept(Source source, int width) {
        return cache.kept(NOTES, key(source, width))
                .map(Developed::of)
                .filter(one -> one.sheets().stream().allMatch(sheet -> cache.has(SHEETS, sheet.hash())));
    }

    private String key(Source source, int width) {
        return Cache.key(VERSION, source.hash(), width + "", config.quality() + "", webp.getAsBoolean() + "");
    }

    /** The bytes of a sheet; they are made again if the cache has lost them. */
    byte[] bytes(Source source, Sheet sheet) {
        return cache.kept(SHEETS, sheet.hash()).orElseGet(() -> again(source, sheet));
    }

    /** A whole picture as its camera was held, in the format that it has; nothing if it is broken. */
    Optional<byte[]> upright(Source source, Bare turned) {
        String key = Cache.key(VERSION, "upright", source.hash());
        byte[] upright = cache.kept(SHEETS, key).orElseGet(() -> {
            byte[] bytes = upright(new Negative(turned));
            return bytes.length == 0 ? bytes : cache.get(SHEETS, key, () -> bytes);
        });
        return Optional.of(upright).filter(bytes -> bytes.length > 0);
    }

    private byte[] upright(Negative negative) {
        int wanted = Math.min(MEMORY, negative.megabytes() * WHOLE);
        FREE.acquireUninterruptibly(wanted);
        try {
            Optional<Pixels> whole =
                    Optional.ofNullable(negative.read(List.of(negative.width())).get(negative.width()));
            return whole.map(pixels -> negative.isJpeg() ? Ink.jpeg(pixels, GOOD) : Ink.png(pixels))
                    .orElse(new byte[0]);
        } finally {
            FREE.release(wanted);
        }
    }

    private byte[] again(Source source, Sheet sheet) {
        Negative negative = Negative.of(source.bytes()).orElseThrow(IllegalStateException::new);
        Pixels pixels = pixels(negative, List.of(sheet.width())).get(sheet.width());
        return files(negative, pixels).stream()
                .filter(file -> file.type.equals(sheet.type()))
                .map(File::bytes)
                .findFirst()
                .orElseThrow(IllegalStateException::new);
    }

    private Map<Integer, Developed> open(Source source, List<Integer> widths) {
        return Negative.of(source.bytes())
                .map(negative -> open(negative, source, widths))
                .orElse(Map.of());
    }

    private Map<Integer, Developed> open(Negative negative, Source source, List<Integer> widths) {
        Map<Integer, Developed> developed = new TreeMap<>();
        pixels(negative, widths)
                .forEach((width, pixels) -> developed.put(width, developed(negative, pixels, key(source, width))));
        return developed;
    }

    /** Each width comes out the same, whichever others are wanted with it. */
    private Map<Integer, Pixels> pixels(Negative negative, List<Integer> widths) {
        int middle = Math.min(MIDDLE, negative.width());
        Set<Integer> large = new TreeSet<>();
        widths.forEach(width -> large.add(isSmall(width) ? middle : width));
        Map<Integer, Pixels> read = read(negative, large);
        Map<Integer, Pixels> pixels = new TreeMap<>();
        if (!read.isEmpty()) {
            widths.forEach(width ->
                    pixels.put(width, isSmall(width) ? shrunk(read.get(middle), negative, width) : read.get(width)));
        }
        return pixels;
    }

    private static boolean isSmall(int width) {
        return width * 2 <= MIDDLE;
    }

    private Map<Integer, Pixels> read(Negative negative, Set<Integer> widths) {
        int wanted = Math.min(MEMORY, negative.megabytes() + BESIDES);
        FREE.acquireUninterruptibly(wanted);
        try {
            return negative.read(widths);
        } finally {
            FREE.release(wanted);
        }
    }

    private static Pixels shrunk(Pixels pixels, Negative negative, int width) {
        return pixels.shrunk(Math.min(width, pixels.width()), Math.min(negative.height(width), pixels.height()));
    }

    private Developed developed(Negative negative, Pixels pixels, String key) {
        return Developed.of(cache.get(NOTES, key, () -> {
            List<Sheet> sheets = files(negative, pixels).stream()
                    .map(file -> kept(file, pixels))
                    .toList();
            return new Developed(Tone.of(pixels), sheets).note();
        }));
    }

    private Sheet kept(File file, Pixels pixels) {
        Sheet sheet = new Sheet(file.type, pixels.width(), file.bytes.length, Cache.hash(file.bytes));
        cache.keep(SHEETS, sheet.hash(), file.bytes);
        return sheet;
    }

    private record File(String type, byte[] bytes) {}

    private List<File> files(Negative negative, Pixels pixels) {
        float quality = config.quality() / 100f;
        if (negative.isWebp()) {
            return List.of(new File("image/webp", webp(negative, pixels, quality)));
        }
        File usual = negative.isJpeg()
                ? new File("image/jpeg", Ink.jpeg(pixels, quality))
                : new File("image/png", Ink.png(pixels));
        return webp.getAsBoolean()
                ? List.of(usual, new File("image/webp", webp(negative, pixels, quality)))
                : List.of(usual);
    }

    /** Not a bit of a drawing is lost, unless it turns out to be a photo. */
    private static byte[] webp(Negative negative, Pixels pixels, float quality) {
        if (!negative.isPhoto()) {
            byte[] drawing = Ink.webp(pixels, true, quality);
            if (drawing.length < (long) PHOTO * pixels.width() * pixels.height()) {
                return drawing;
            }
        }
        return Ink.webp(pixels, false, quality);
    }
}
