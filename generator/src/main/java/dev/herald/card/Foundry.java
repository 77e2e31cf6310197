package dev.herald.card;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** What makes fonts of files. */
@FunctionalInterface
interface Foundry {

    /** Java's own. */
    Foundry JAVA = file -> Font.createFonts(new ByteArrayInputStream(file));

    /** @throws IOException also if nothing can be written to Java's folder for temporary files */
    Font[] cast(byte[] file) throws FontFormatException, IOException;
}
