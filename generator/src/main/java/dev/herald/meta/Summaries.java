package dev.herald.meta;

import dev.herald.site.Post;
import dev.herald.site.Route;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The summaries of all texts, as feeds, search and {@code llms.txt} show them when the texts are let go, and what the texts stood on. Thread-safe. */
public final class Summaries {

    private final Map<Route, byte[]> summaries =
            new ConcurrentHashMap<>(); // in UTF-8, which takes half the room of a text

    private final Map<Route, Long> grounds = new ConcurrentHashMap<>();

    /**
     * Keeps the summary of a text.
     *
     * @param ground a number for what its page was made with of the rest of the site: where links lead, pictures, …
     */
    public void put(Post post, String summary, long ground) {
        grounds.put(post.route(), ground);
        summaries.put(post.route(), summary.getBytes(StandardCharsets.UTF_8));
    }

    /** That of a text which was rendered, or is known from the last build. */
    public String of(Post post) {
        return new String(summaries.get(post.route()), StandardCharsets.UTF_8);
    }

    /** What the page of the text was made with, as a number. */
    public long ground(Post post) {
        return grounds.get(post.route());
    }

    /** Whether there is one. */
    public boolean has(Post post) {
        return summaries.containsKey(post.route());
    }
}
