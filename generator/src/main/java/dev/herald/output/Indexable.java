package dev.herald.output;

import dev.herald.site.Indexing;
import dev.herald.site.Listings;
import dev.herald.site.Page;
import dev.herald.site.Page.HomePage;
import dev.herald.site.Page.PlainPage;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Page.TermPage;
import dev.herald.site.Page.YearPage;
import dev.herald.site.Pager;
import dev.herald.site.Post;
import java.util.Optional;

/** The one place that decides what search engines may have, and what the sitemap lists. */
final class Indexable {

    private Indexable() {}

    /** Whether search engines may have a page: all but the page for missing addresses and what its author keeps out. */
    static boolean isIndexed(Page page) {
        if (page.route().equals(Listings.NOT_FOUND)) {
            return false; // also if it is one of the blog's own
        }
        if (page instanceof PostPage post) {
            return post.post().indexing() != Indexing.HIDDEN;
        }
        if (page instanceof PlainPage plain) {
            return plain.post().indexing() != Indexing.HIDDEN;
        }
        return true;
    }

    /** Whether the sitemap lists a page: indexed, its own original, not left out by its author, and neither an empty list nor a later page of one. */
    static boolean isListed(Page page) {
        return isIndexed(page)
                && isOriginal(page)
                && pager(page).map(Pager::number).orElse(1) == 1;
    }

    private static boolean isOriginal(Page page) {
        if (page instanceof PostPage post) {
            return isOriginal(post.post());
        }
        if (page instanceof TermPage term) {
            return term.total() > 0;
        }
        return !(page instanceof PlainPage plain) || isOriginal(plain.post());
    }

    private static boolean isOriginal(Post post) {
        return post.canonical().isEmpty() && post.indexing() == Indexing.LISTED;
    }

    /** Where a page stands in its list, if it is one of a list's. */
    static Optional<Pager> pager(Page page) {
        if (page instanceof HomePage home) {
            return Optional.of(home.pager());
        }
        if (page instanceof TermPage term) {
            return Optional.of(term.pager());
        }
        return page instanceof YearPage year ? Optional.of(year.pager()) : Optional.empty();
    }
}
