package dev.herald.channel;

import dev.herald.wording.Part;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A message as it will be sent. It is written to the ledger before it is sent, and sent again from there if need be.
 *
 * @param key under which networks that can will refuse it a second time: the same for the same posts, channel and round
 * @param posts the ids of those that it tells
 * @param published when the first of them came out
 * @param text exactly as it is sent, with the network's escapes
 * @param parts of the text, without escapes
 * @param link to which it leads, with what it tells the site's statistics
 * @param title of the card
 * @param description of the card; "" for none
 * @param picture of the card, or the one that goes with the message
 * @param tags as the network wants them, without {@code #}
 * @param more what only this network has, by name, such as {@code subject}
 */
public record Announcement(
        String key,
        List<String> posts,
        Instant published,
        String text,
        List<Part> parts,
        String link,
        String title,
        String description,
        Optional<Picture> picture,
        List<String> tags,
        Locale language,
        Map<String, String> more) {

    public Announcement {
        posts = List.copyOf(posts);
        parts = List.copyOf(parts);
        tags = List.copyOf(tags);
        more = Collections.unmodifiableMap(new TreeMap<>(more));
    }
}
