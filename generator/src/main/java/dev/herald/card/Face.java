package dev.herald.card;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.nio.ByteBuffer;
import java.util.Map;

/** A font, as large as the grid on which it was drawn: so every outline and every advance is exactly what its file says, and nothing is rounded. */
final class Face {

    private static final int TABLES = 12; // where the list of a font's tables begins
    private static final int TABLE = 16;
    private static final int HEAD = 0x68656164;
    private static final int COLLECTION = 0x74746366; // ttcf
    private static final int UNITS = 18; // where the table "head" says how large the grid is

    private final Font font;
    private final int units;

    private Face(Font font, int units) {
        this.font = font;
        this.units = units;
    }

    /** @param number of the font in a file that holds several */
    static Face of(Font font, byte[] file, int number) {
        int units = units(ByteBuffer.wrap(file), number);
        return new Face(
                font.deriveFont(Map.of(
                        TextAttribute.SIZE, (float) units,
                        TextAttribute.KERNING, TextAttribute.KERNING_ON,
                        TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON)),
                units);
    }

    /** OpenType 1.9, "Organization of an OpenType font" and "head". */
    private static int units(ByteBuffer file, int number) {
        int start = file.getInt(0) == COLLECTION ? file.getInt(TABLES + 4 * number) : 0;
        int tables = file.getShort(start + 4);
        for (int table = 0; table < tables; table++) {
            int entry = start + TABLES + TABLE * table;
            if (file.getInt(entry) == HEAD) {
                return file.getShort(file.getInt(entry + 8) + UNITS);
            }
        }
        throw new IllegalStateException("a font without 'head' that Java has read");
    }

    /** Steps of the grid along the height of a line. */
    int units() {
        return units;
    }

    /** Whether its name ends so: of fonts for Chinese, Japanese and Korean with the country whose forms it has. */
    boolean isFor(String country) {
        return font.getFontName(java.util.Locale.ROOT).contains(" " + country);
    }

    /** Whether it has all that is seen of some characters. */
    boolean has(String cluster) {
        return cluster.codePoints().allMatch(point -> Clusters.isUnseen(point) || font.canDisplay(point));
    }

    /** Shapes a part of a text that runs in one direction. */
    GlyphVector shape(char[] text, int start, int end, boolean rightToLeft) {
        FontRenderContext exact = new FontRenderContext(null, true, true);
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        return font.layoutGlyphVector(exact, text, start, end, direction);
    }
}
