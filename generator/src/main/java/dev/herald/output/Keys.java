package dev.herald.output;

import dev.herald.share.Discussion;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Teaser;
import dev.herald.state.Fingerprints;
import java.util.List;
import java.util.function.ToLongFunction;

/** Numbers for all that goes into a file of the site: if it is the same as in an earlier build, so are the file's bytes. Thread-safe. */
public final class Keys {

    private final long ground;
    private final Fingerprints values;
    private final ToLongFunction<Post> texts;

    /**
     * @param ground what goes into every file
     * @param values knows the posts
     * @param texts what the bytes of a post's file add up to
     */
    public Keys(long ground, Fingerprints values, ToLongFunction<Post> texts) {
        this.ground = ground;
        this.values = values;
        this.texts = texts;
    }

    /** That of a file made of these values. */
    public long of(Object... values) {
        return this.values.of(ground, this.values.of(values));
    }

    /** That of a text, wherever it is shown. */
    public long text(Post post) {
        return of(post, texts.applyAsLong(post));
    }

    /** That of the page of a post or plain page. */
    long page(Page page, Post post, List<Discussion> discussions) {
        return of(page, text(post), discussions);
    }

    /** The same for lists that show these teasers. */
    Keys with(List<Teaser> teasers) {
        return new Keys(ground, values.and(teasers), texts);
    }

    /** That of a list. */
    long list(Page page, List<Teaser> teasers) {
        return of(page, teasers);
    }
}
