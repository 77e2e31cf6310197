package dev.herald.channel;

import dev.herald.channel.Strategy.Likes;
import dev.herald.wording.Part;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A message about as its network's readers see it, for the plan's page.
 *
 * @param speaker as whom or where it speaks, such as {@code @harbour.example}; "" if only the network knows
 * @param head what stands above the words, by its label, such as a mail's subject
 * @param words each as readers see it: what a link shows, not where it leads
 * @param card below the words
 * @param attached whether the picture stands below the words by itself
 */
public record Preview(
        String speaker, Map<String, String> head, List<Part> words, Optional<Card> card, boolean attached) {

    /**
     * What a network shows of the page to which a message leads.
     *
     * @param site its host; "" where the network does not show it
     * @param description "" for none
     */
    public record Card(String site, String title, String description) {

        static Card of(Announcement announcement) {
            String site = URI.create(announcement.link()).getHost();
            return new Card(site, announcement.title(), announcement.description());
        }
    }

    public Preview {
        head = Collections.unmodifiableMap(new LinkedHashMap<>(head));
        words = List.copyOf(words);
    }

    /** The words, every address in full, and nothing else. */
    static Preview of(Announcement announcement) {
        Preview bare = new Preview("", Map.of(), announcement.parts(), Optional.empty(), false);
        return bare.links(Part.Link::url);
    }

    /** What is usual: a card where links do well, the picture where pictures do. */
    static Preview of(Announcement announcement, Likes likes) {
        Preview words = of(announcement);
        return switch (likes) {
            case LINK -> words.with(Card.of(announcement));
            case PICTURE -> announcement.picture().isPresent() ? words.withPicture() : words;
            case TEXT -> words;
        };
    }

    Preview by(String name) {
        return new Preview(name, head, words, card, attached);
    }

    Preview headed(String label, String text) {
        Map<String, String> all = new LinkedHashMap<>(head);
        all.put(label, text);
        return new Preview(speaker, all, words, card, attached);
    }

    Preview saying(List<Part> parts) {
        return new Preview(speaker, head, parts, card, attached);
    }

    /** With links that show this. */
    Preview links(Function<Part.Link, String> shown) {
        return saying(words.stream()
                .map(part -> part instanceof Part.Link link ? new Part.Link(link.url(), shown.apply(link)) : part)
                .toList());
    }

    Preview with(Card page) {
        return new Preview(speaker, head, words, Optional.of(page), false);
    }

    Preview withPicture() {
        return new Preview(speaker, head, words, Optional.empty(), true);
    }
}
