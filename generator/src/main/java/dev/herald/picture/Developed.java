package dev.herald.picture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A picture in one width.
 *
 * @param tone the dominant colour; nothing if it has holes to see through
 * @param sheets the file that every browser knows, and perhaps a smaller WebP
 */
record Developed(Optional<String> tone, List<Sheet> sheets) {

    /** A broken picture. */
    static final Developed NOTHING = new Developed(Optional.empty(), List.of());

    Developed {
        sheets = List.copyOf(sheets);
    }

    byte[] note() {
        List<String> lines = new ArrayList<>(List.of(tone.orElse("")));
        sheets.forEach(sheet -> lines.add(sheet.note()));
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    static Developed of(byte[] note) {
        String[] lines = new String(note, StandardCharsets.UTF_8).split("\n", -1);
        List<Sheet> sheets = new ArrayList<>();
        for (int line = 1; line < lines.length; line++) {
            sheets.add(Sheet.of(lines[line]));
        }
        return new Developed(Optional.of(lines[0]).filter(tone -> !tone.isEmpty()), sheets);
    }
}
