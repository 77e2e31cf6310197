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
     * @param round like that of all channels, for this one
     */
    public record Wish(
            Telling telling,
            Optional<String> text,
            Optional<String> picture,
            Optional<String> alt,
            Optional<List<String>> tags,
            int round) {

        /** Nothing is said. */
        public static final Wish NONE =
                new Wish(Telling.USUAL, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /** In the first round. */
        public Wish(
                Telling telling,
                Optional<String> text,
                Optional<String> picture,
                Optional<String> alt,
                Optional<List<String>> tags) {
            this(telling, text, picture, alt, tags, 1);
        }

        /** Whether this very channel shall tell it, whatever its rules say. */
        public boolean wants() {
            return telling == Telling.ALWAYS || round > 1;
        }
    }

    public Wishes {
        channels = Map.copyOf(channels);
    }

    /** What is said of a channel. */
    public Wish of(String channel) {
        return channels.getOrDefault(channel, Wish.NONE);
    }

    /** How often a channel shall have told it in the end. */
    public int round(String channel) {
        return Math.max(round, of(channel).round());
    }

    /** Whether a channel shall tell it that would not do so by itself: all shall, that one shall, or it is told once more. */
    public boolean want(String channel) {
        return telling == Telling.ALWAYS || round > 1 || of(channel).wants();
    }

    /** Whether a channel shall not tell it. */
    public boolean forbid(String channel) {
        return withdrawn || telling == Telling.NEVER || of(channel).telling() == Telling.NEVER;
    }
}
