package dev.herald.scaffold;

import dev.herald.content.Slug;
import java.nio.charset.StandardCharsets;

/** What a file is called after its title. */
final class FileStem {

    private static final int MOST_BYTES = 120; // disks take 255 for a name with its date and ending, and links are read

    private FileStem() {}

    /** The title's slug, cut behind a word if it is too long for a file's name. */
    static String slug(String title) {
        String slug = Slug.of(title);
        if (bytes(slug) <= MOST_BYTES) {
            return slug;
        }
        int end = slug.length();
        while (bytes(slug.substring(0, end)) > MOST_BYTES) {
            end = slug.offsetByCodePoints(end, -1);
        }
        int word = slug.lastIndexOf('-', end);
        return Slug.of(slug.substring(0, word > 0 ? word : end));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
