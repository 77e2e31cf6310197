package dev.herald.meta;

import dev.herald.site.Body;
import dev.herald.site.Html;
import dev.herald.site.Image;
import dev.herald.site.Post;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells a post's page from what it was before somebody changed the post: the beginning of a SHA-256 over what readers see of it. Neither the clock nor
 * another post has a part in it.
 */
final class Mark {

    private static final int BYTES = 8;

    private Mark() {}

    /** The mark of a post's page, 16 hex digits; nothing for other pages. */
    static Optional<String> of(Subject subject) {
        return subject.post().map(post -> of(post, subject));
    }

    private static String of(Post post, Subject subject) {
        MessageDigest digest = sha256();
        add(digest, post.id());
        add(digest, post.title());
        add(digest, subject.description());
        add(digest, subject.body().map(Body::html).map(Html::html).orElse(""));
        add(digest, subject.picture().map(Image::src).orElse(""));
        add(digest, subject.picture().map(Image::alt).orElse(""));
        add(digest, subject.standing().canonical().orElse(""));
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0); // so that a word that moves from one to the next is seen
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }
}
