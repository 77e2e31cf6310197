package dev.herald.meta;

import dev.herald.site.Body;
import dev.herald.site.Html;
import dev.herald.site.Image;
import dev.herald.site.Post;
import dev.herald.state.Packer;
import dev.herald.state.Sum;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells a post's page from what it was before somebody changed the post: two checksums over what readers see of it. Neither the clock nor another post has
 * a part in it.
 */
final class Mark {

    private Mark() {}

    /** The mark of a post's page, 16 hex digits; nothing for other pages. */
    static Optional<String> of(Subject subject) {
        return subject.post().map(post -> of(post, subject));
    }

    /** A forger would write the page itself, so a hash that takes twenty times as long would hold nobody off. */
    private static String of(Post post, Subject subject) {
        byte[] seen = new Packer()
                .text(post.id())
                .text(post.title())
                .text(subject.description())
                .text(subject.body().map(Body::html).map(Html::html).orElse(""))
                .text(subject.picture().map(Image::src).orElse(""))
                .text(subject.picture().map(Image::alt).orElse(""))
                .text(subject.standing().canonical().orElse(""))
                .packed();
        return HexFormat.of().toHexDigits(Sum.of(seen));
    }
}
