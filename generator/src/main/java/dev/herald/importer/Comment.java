package dev.herald.importer;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a reader wrote below a text. Mail and network addresses of readers stay behind.
 *
 * @param parent the id of the comment that it answers
 * @param kind {@code comment}, {@code pingback} or {@code trackback}
 * @param html as the old blog kept it
 */
record Comment(
        String id,
        Optional<String> parent,
        String kind,
        String author,
        Optional<String> url,
        Optional<OffsetDateTime> date,
        String html) {

    private static final String MAIL = "\\s*[<(]?[\\w.+%-]+@[\\w-]+(?:\\.[\\w-]+)+[>)]?";

    Comment {
        String name = author.replaceAll(MAIL, "").strip();
        author = name.isEmpty() ? author.replaceFirst("@.*", "").strip() : name;
        url = url.filter(address -> address.matches("https?://.+"));
    }
}
