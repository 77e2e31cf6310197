package dev.herald.card;

import dev.herald.cache.Cache;
import dev.herald.theme.Theme;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A font that is read when a card is drawn.
 *
 * @param name as problems tell it
 * @param digest of its bytes
 */
record FontFile(String name, String digest, Supplier<byte[]> bytes) {

    private static final String FOLDER = "fonts/";
    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  (\\S+)");

    /** A font of the theme, else one of those that come with Herald. */
    static Optional<FontFile> of(Theme theme, String name) {
        return theme.resource(FOLDER + name)
                .map(found -> of(found.name(), found.bytes()))
                .or(() -> bundled(name));
    }

    static FontFile of(String name, byte[] bytes) {
        return new FontFile(name, Cache.hash(bytes), () -> bytes);
    }

    /** Their digests are listed, so that a build that draws nothing need not read them. */
    private static Optional<FontFile> bundled(String name) {
        Matcher sum = SUM.matcher(new String(read("SHA256SUMS"), StandardCharsets.US_ASCII));
        while (sum.find()) {
            if (sum.group(2).equals(name)) {
                return Optional.of(new FontFile(FOLDER + name, sum.group(1), () -> read(name)));
            }
        }
        return Optional.empty();
    }

    private static byte[] read(String name) {
        try (InputStream in = FontFile.class.getClassLoader().getResourceAsStream(FOLDER + name)) {
            return in.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /**
     * The fonts in the file; none if it holds none that Java reads.
     *
     * @throws NoGraphics if Java reads no font at all on this machine
     */
    List<Face> faces(Foundry foundry) {
        byte[] file = bytes.get();
        try {
            List<Face> faces = new ArrayList<>();
            for (Font font : foundry.cast(file)) {
                faces.add(Face.of(font, file, faces.size()));
            }
            return List.copyOf(faces);
        } catch (FontFormatException broken) {
            return List.of();
        } catch (IOException | IllegalStateException unwritable) {
            throw new NoGraphics(unwritable);
        } catch (LinkageError | InternalError noFontconfig) { // thrown where fontconfig or freetype is missing
            throw new NoGraphics(noFontconfig);
        }
    }
}
