package dev.herald.card;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;

/** What makes fonts of files. */
@FunctionalInterface
interface Foundry {

    /** Java's own, which keeps a copy of each file in its folder for temporary files until the font is let go: a preview builds too often for that. */
    Foundry JAVA = remembering(file -> Font.createFonts(new ByteArrayInputStream(file)));

    /** @throws IOException also if nothing can be written to Java's folder for temporary files */
    Font[] cast(byte[] file) throws FontFormatException, IOException;

    /** The same that casts no file twice while it is one of the latest 32. Thread-safe. */
    static Foundry remembering(Foundry foundry) {
        Map<ByteBuffer, Font[]> latest = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Font[]> eldest) {
                return size() > 32;
            }
        };
        return file -> {
            synchronized (latest) {
                Font[] known = latest.get(ByteBuffer.wrap(file));
                Font[] fonts = known == null ? foundry.cast(file) : known;
                latest.put(ByteBuffer.wrap(file), fonts);
                return fonts.clone();
            }
        };
    }
}
