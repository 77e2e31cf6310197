package dev.herald.meta;

import dev.herald.card.CardImage;
import dev.herald.config.Author;
import dev.herald.site.Body;
import dev.herald.site.Image;
import dev.herald.site.Page;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Page.TermPage;
import dev.herald.site.Pager;
import dev.herald.site.Post;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A page as the parts of its head see it.
 *
 * @param address the canonical one, else its own; absolute
 * @param name without the site's
 * @param picture its own, with an absolute address
 * @param card what previews show of it if it has no picture that they can show
 * @param usual what previews show of pages that have none
 */
record Subject(
        Page page,
        Locale language,
        Standing standing,
        String address,
        String name,
        String description,
        Optional<Body> body,
        Optional<Image> picture,
        Optional<CardImage> card,
        Optional<Image> usual) {

    /** The post of which this is the page. */
    Optional<Post> post() {
        return page instanceof PostPage ? Standing.text(page) : Optional.empty();
    }

    /** Whose page this is, if it is an author's. */
    Optional<Author> owner() {
        return page instanceof TermPage term ? term.author() : Optional.empty();
    }

    /** Who wrote it, or whose page it is. */
    List<Author> authors() {
        return Standing.text(page)
                .map(Post::authors)
                .orElseGet(() -> owner().stream().toList());
    }

    boolean isLaterPage() {
        return Standing.pager(page).map(Pager::number).orElse(1) > 1;
    }
}
