package dev.herald.serve;

import dev.herald.site.Post;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A text of the blog, or a file that is none.
 *
 * @param file relative to the blog's folder, with {@code /}
 * @param post what it says of itself; nothing of a file that is left out
 * @param because why readers do not see it; "" if they do
 * @param date when it came out, comes out or went, in the blog's time zone
 * @param told what became of it on each channel, in the order of {@code site.yaml}
 */
public record DeskText(
        String file,
        Optional<Post> post,
        DeskState state,
        String because,
        Optional<ZonedDateTime> date,
        List<DeskTold> told) {

    /** A draft without a date comes first, as it will be the newest; what else has none comes last. */
    static final Comparator<DeskText> NEWEST_FIRST =
            Comparator.comparing(DeskText::moment, Comparator.reverseOrder()).thenComparing(DeskText::file);

    public DeskText {
        told = List.copyOf(told);
    }

    private Instant moment() {
        return date.map(ZonedDateTime::toInstant).orElse(state == DeskState.DRAFT ? Instant.MAX : Instant.MIN);
    }

    /** The file's name if it has no other. */
    String title() {
        return post.map(Post::title).orElse(file);
    }

    boolean isPage() {
        return post.filter(text -> text.kind() == Post.Kind.PAGE).isPresent();
    }
}
