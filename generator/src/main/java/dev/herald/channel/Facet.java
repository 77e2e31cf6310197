package dev.herald.channel;

import dev.herald.wording.Measure;
import dev.herald.wording.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A stretch of a text on Bluesky that leads somewhere (lexicon {@code app.bsky.richtext.facet}).
 *
 * @param start in bytes of UTF-8
 * @param end the first byte after it
 * @param feature what it is: {@code link}, {@code tag} or {@code mention}
 * @param member the feature's one member: {@code uri}, {@code tag} or {@code did}
 * @param value of that member
 */
record Facet(int start, int end, String feature, String member, String value) {

    private static final int MOST_TAG_BYTES = 640;
    private static final int MOST_TAG = 64;

    /**
     * Those of a text. The server checks none of this, so here each covers the text that it names; a text that does not consist of its parts has none.
     *
     * @param did finds whose a handle is; a mention of nobody stays text
     */
    static List<Facet> of(String text, List<Part> parts, Function<String, Optional<String>> did) {
        List<Facet> facets = new ArrayList<>();
        int from = 0;
        for (Part part : parts) {
            if (part.shown().isEmpty()) {
                continue;
            }
            if (!text.startsWith(part.shown(), from)) {
                return List.of();
            }
            int start = bytes(text.substring(0, from));
            from += part.shown().length();
            of(part, start, bytes(text.substring(0, from)), did).ifPresent(facets::add);
        }
        return Collections.unmodifiableList(facets);
    }

    private static Optional<Facet> of(Part part, int start, int end, Function<String, Optional<String>> did) {
        if (part instanceof Part.Link link) {
            return Optional.of(new Facet(start, end, "link", "uri", link.url()));
        }
        if (part instanceof Part.Tag tag) {
            return Optional.of(tag.name()).filter(Facet::isTag).map(name -> new Facet(start, end, "tag", "tag", name));
        }
        if (part instanceof Part.Mention mention) {
            return did.apply(mention.shown().substring(1))
                    .map(account -> new Facet(start, end, "mention", "did", account));
        }
        return Optional.empty();
    }

    /** Whether the network takes it for a tag; a longer one stays text. */
    static boolean isTag(String name) {
        return Measure.graphemes(name) <= MOST_TAG && bytes(name) <= MOST_TAG_BYTES;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    Map<String, Object> json() {
        return Map.of(
                "index", Map.of("byteStart", start, "byteEnd", end),
                "features", List.of(Map.of("$type", "app.bsky.richtext.facet#" + feature, member, value)));
    }
}
