package dev.herald.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a post's front matter says of its announcements.
 *
 * @param telling {@code announce: false} or {@code announce: true}
 * @param withdrawn {@code withdraw: true}: it is not told any more, and what was told is offered for deletion
 * @param round {@code announce: {round: 2}}: how often it shall have been told in the end; default 1, at most 1000
 * @param channels what is said of single channels, by their names
 */
public record Wishes(Telling telling, boolean withdrawn, int round, Map<String, Wish> channels) {

    /** Nothing is said. */
    public static final Wishes NONE = new Wishes(Telling.USUAL, false, 1, Map.of());

    /** Whether a post is told. */
    public enum Telling {
        /** If its rules want it. */
        USUAL,
        NEVER,
        /** Even if it is old, hidden from search engines, or was there before the channel. */
        ALWAYS
    }

    /**
     * How one channel tells the post.
     *
     * @param text instead of the channel's template, with the same places such as {@code {link}}
     * @param picture a path of the site or a whole address
     * @param tags instead of the post's own; empty for none
     */
    public record Wish(
            Telling telling,
            Optional<String> text,
            Optional<String> picture,
            Optional<String> alt,
            Optional<List<String>> tags) {

        /** Nothing is said. */
        public static final Wish NONE =
                new Wish(Telling.USUAL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Wishes {
        channels = Map.copyOf(channels);
    }

    /** What is said of a channel. */
    public Wish of(String channel) {
        return channels.getOrDefault(channel, Wish.NONE);
    }

    /** Whether a channel shall tell it that would not do so by itself: all shall, that one shall, or it is told once more. */
    public boolean want(String channel) {
        return telling == Telling.ALWAYS || of(channel).telling() == Telling.ALWAYS || round > 1;
    }
}
