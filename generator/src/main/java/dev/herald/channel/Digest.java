package dev.herald.channel;

import dev.herald.wording.Part;
import dev.herald.wording.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posts that go into one message.
 *
 * @param briefs at least one
 */
record Digest(List<Brief> briefs) {

    Brief first() {
        return briefs.get(0);
    }

    List<String> titles() {
        return briefs.stream().map(brief -> brief.story().title()).toList();
    }

    /** A message without a card, in the language of the first post. */
    Announcement announcement(String title, List<Part> parts, Map<String, String> more) {
        return new Announcement(
                first().key(),
                briefs.stream().map(brief -> brief.story().id()).toList(),
                briefs.stream().map(Digest::published).min(Instant::compareTo).orElseThrow(),
                Text.plain(parts),
                parts,
                first().link(),
                title,
                "",
                Optional.empty(),
                List.of(),
                first().story().post().language(),
                more);
    }

    private static Instant published(Brief brief) {
        return brief.story().post().published().toInstant();
    }

    /** Addresses, each on a line of its own. */
    static List<Part> lines(List<String> addresses) {
        List<Part> parts = new ArrayList<>();
        for (String address : addresses) {
            if (!parts.isEmpty()) {
                parts.add(new Part.Words("\n", Part.Role.FIXED));
            }
            parts.add(new Part.Link(address, address));
        }
        return List.copyOf(parts);
    }

    /** The addresses of a message in their order. */
    static List<String> addresses(Announcement announcement) {
        return announcement.parts().stream()
                .filter(Part.Link.class::isInstance)
                .map(part -> ((Part.Link) part).url())
                .toList();
    }
}
