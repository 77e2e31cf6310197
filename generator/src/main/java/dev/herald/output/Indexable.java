package dev.herald.output;

import dev.herald.site.Page;
import dev.herald.site.Page.HomePage;
import dev.herald.site.Page.NotFoundPage;
import dev.herald.site.Page.PlainPage;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Page.TermPage;
import dev.herald.site.Page.YearPage;
import dev.herald.site.Pager;
import dev.herald.site.Post;

/** The one place that decides what search engines may have, and what the sitemap lists. */
final class Indexable {

    private Indexable() {}

    /** Whether search engines may have a page: all but the page for missing addresses and what its author keeps out. */
    static boolean isIndexed(Page page) {
        if (page instanceof PostPage post) {
            return post.post().indexable();
        }
        if (page instanceof PlainPage plain) {
            return plain.post().indexable();
        }
        return !(page instanceof NotFoundPage);
    }

    /** Whether the sitemap lists a page: indexed, its own original, and not a later page of a list. */
    static boolean isListed(Page page) {
        return isIndexed(page) && isOriginal(page) && number(page) == 1;
    }

    private static boolean isOriginal(Page page) {
        if (page instanceof PostPage post) {
            return isOriginal(post.post());
        }
        return !(page instanceof PlainPage plain) || isOriginal(plain.post());
    }

    private static boolean isOriginal(Post post) {
        return post.canonical().isEmpty();
    }

    /** Which page of a list it is; 1 for everything else. */
    static int number(Page page) {
        if (page instanceof HomePage home) {
            return home.pager().number();
        }
        if (page instanceof TermPage term) {
            return number(term.pager());
        }
        return page instanceof YearPage year ? number(year.pager()) : 1;
    }

    private static int number(Pager pager) {
        return pager.number();
    }
}
