package dev.herald.meta;

import dev.herald.config.SiteConfig;
import dev.herald.site.Addresses;
import dev.herald.site.Indexing;
import dev.herald.site.Listings;
import dev.herald.site.Page;
import dev.herald.site.Page.ArchivePage;
import dev.herald.site.Page.HomePage;
import dev.herald.site.Page.PlainPage;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Page.TermPage;
import dev.herald.site.Page.TermsPage;
import dev.herald.site.Page.YearPage;
import dev.herald.site.Pager;
import dev.herald.site.Post;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a page is for the world. Head, JSON-LD, sitemap, feeds and {@code llms.txt} read it from here, so that they cannot disagree.
 *
 * @param indexed whether search engines may have the page
 * @param listed whether the sitemap names it: indexed, its own original, not left out by its author, and neither an empty list nor a later page of one
 * @param canonical the whole address of the original; none on a page that search engines shall not have
 * @param published when a post, or a page with a date, came out
 * @param modified the last significant change of what the page shows, from content; none if its texts name no date
 */
public record Standing(
        boolean indexed,
        boolean listed,
        Optional<String> canonical,
        Optional<ZonedDateTime> published,
        Optional<ZonedDateTime> modified) {

    private static final Comparator<ZonedDateTime> IN_TIME = Comparator.comparing(ZonedDateTime::toInstant);

    /** What a page of the site is. */
    public static Standing of(Page page, SiteConfig config) {
        boolean indexed = isIndexed(page);
        Optional<Post> text = text(page);
        return new Standing(
                indexed,
                indexed && isOriginal(page),
                Optional.of(page).filter(one -> indexed).map(one -> canonical(one, config)),
                text.flatMap(Post::date),
                shown(page).stream().flatMap(post -> modified(post).stream()).max(IN_TIME));
    }

    /** The last significant change of a text, else when it came out. */
    public static Optional<ZonedDateTime> modified(Post post) {
        return post.updated().or(post::date);
    }

    /** Whether search engines may have a text at its own address: it is neither hidden nor a copy of what was published elsewhere. */
    public static boolean isOwnOriginal(Post post) {
        return post.indexing() != Indexing.HIDDEN
                && post.canonical().isEmpty()
                && !post.route().equals(Listings.NOT_FOUND);
    }

    /** The whole address of a text's original, which its former addresses name too; none if search engines shall not have it. */
    public static Optional<String> canonical(Post post, SiteConfig config) {
        boolean indexed = post.indexing() != Indexing.HIDDEN && !post.route().equals(Listings.NOT_FOUND);
        return Optional.of(post).filter(one -> indexed).map(one -> original(one, config));
    }

    /** The post or plain page of which this is the page; nothing for a list. */
    public static Optional<Post> text(Page page) {
        if (page instanceof PostPage post) {
            return Optional.of(post.post());
        }
        return page instanceof PlainPage plain ? Optional.of(plain.post()) : Optional.empty();
    }

    /** Where a page stands in its list, if it is one of a list's. */
    public static Optional<Pager> pager(Page page) {
        if (page instanceof HomePage home) {
            return Optional.of(home.pager());
        }
        if (page instanceof TermPage term) {
            return Optional.of(term.pager());
        }
        return page instanceof YearPage year ? Optional.of(year.pager()) : Optional.empty();
    }

    /** The posts that a list shows on this page. */
    public static List<Post> posts(Page page) {
        if (page instanceof HomePage home) {
            return home.posts();
        }
        if (page instanceof TermPage term) {
            return term.posts();
        }
        return page instanceof YearPage year ? year.posts() : List.of();
    }

    private static List<Post> shown(Page page) {
        if (page instanceof ArchivePage archive) {
            return archive.years().stream()
                    .flatMap(year -> year.of().posts().stream())
                    .toList();
        }
        return text(page).map(List::of).orElseGet(() -> posts(page));
    }

    private static boolean isIndexed(Page page) {
        if (page.route().equals(Listings.NOT_FOUND)) {
            return false; // also if it is one of the blog's own
        }
        return text(page).map(Post::indexing).orElse(Indexing.LISTED) != Indexing.HIDDEN;
    }

    private static boolean isOriginal(Page page) {
        boolean empty = page instanceof TermPage term && term.total() == 0
                || page instanceof TermsPage index && index.terms().isEmpty();
        boolean later = pager(page).map(Pager::number).orElse(1) > 1;
        boolean own = text(page)
                .map(post -> post.canonical().isEmpty() && post.indexing() == Indexing.LISTED)
                .orElse(true);
        return own && !empty && !later;
    }

    private static String canonical(Page page, SiteConfig config) {
        return text(page)
                .map(post -> original(post, config))
                .orElseGet(() -> new Addresses(config).absolute(page.route()));
    }

    private static String original(Post post, SiteConfig config) {
        return post.canonical().orElseGet(() -> new Addresses(config).absolute(post.route()));
    }
}
