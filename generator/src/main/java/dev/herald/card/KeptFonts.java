package dev.herald.card;

import dev.herald.cache.Cache;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Java's fonts, each made once for all builds of a preview: Java never lets go of what it has made, nor of the temporary file that goes with it. Thread-safe. */
final class KeptFonts implements Foundry {

    private final Map<String, Font[]> made = new ConcurrentHashMap<>();

    @Override
    public Font[] cast(byte[] file) throws FontFormatException, IOException {
        String hash = Cache.hash(file);
        Font[] fonts = made.get(hash);
        if (fonts == null) {
            fonts = Font.createFonts(new ByteArrayInputStream(file));
            made.put(hash, fonts);
        }
        return fonts;
    }
}
