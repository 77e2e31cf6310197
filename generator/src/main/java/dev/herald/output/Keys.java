package dev.herald.output;

import dev.herald.share.Discussion;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Teaser;
import dev.herald.state.Fingerprints;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** Numbers for all that goes into a file of the site: if it is the same as in an earlier build, so are the file's bytes. Thread-safe. */
public final class Keys {

    private final Ground ground;
    private final Fingerprints values;
    private final ToLongFunction<Post> texts;

    /**
     * @param values knows the posts
     * @param texts what the bytes of a post's file add up to
     */
    public Keys(Ground ground, Fingerprints values, ToLongFunction<Post> texts) {
        this.ground = ground;
        this.values = values;
        this.texts = texts;
    }

    /**
     * What files stand on.
     *
     * @param all what goes into any file
     * @param pages what goes into every page, whatever it shows
     * @param addresses at which links may lead, and why others do not
     * @param site the parts of the whole that templates may ask for
     * @param pictures what the bytes of the blog's pictures add up to, by their places on the site; they go into pages that show them
     */
    public record Ground(long all, long pages, long addresses, Map<String, Long> site, Map<Route, Long> pictures) {}

    /** That of a file made of these values. */
    public long of(Object... values) {
        return this.values.of(ground.all, this.values.of(values));
    }

    /** That of a file made of these values that shows of the rest of the site no more than its texts were made with. */
    public long ofTexts(Object... values) {
        return this.values.of(ground.pages, this.values.of(values));
    }

    /** What the bytes of a text add up to. */
    public long bytes(Post post) {
        return texts.applyAsLong(post);
    }

    /** That of the page of a post or plain page, but for what it asks for. */
    long page(Page page, Post post, List<Discussion> discussions) {
        return values.of(ground.pages, page, post, texts.applyAsLong(post), discussions);
    }

    /** The same for lists that show these teasers. */
    Keys with(List<Teaser> teasers) {
        return new Keys(ground, values.and(teasers), texts);
    }

    /** That of a list, but for what it asks for. */
    long list(Page page, List<Teaser> teasers) {
        return values.of(ground.pages, page, teasers);
    }

    /** That of all addresses of the site. */
    long addresses() {
        return ground.addresses;
    }

    /** That of parts of the whole, as templates call them, and of pictures. */
    long asked(Collection<String> parts, Collection<Route> pictures) {
        return values.of(
                parts.stream().map(ground.site::get).filter(Objects::nonNull).toList(),
                pictures.stream()
                        .map(picture -> ground.pictures.getOrDefault(picture, 0L))
                        .toList());
    }
}
