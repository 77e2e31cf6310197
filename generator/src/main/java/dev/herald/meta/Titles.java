package dev.herald.meta;

import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.site.Body;
import dev.herald.site.Page;
import dev.herald.site.Page.HomePage;
import dev.herald.site.Page.NotFoundPage;
import dev.herald.site.Page.SearchPage;
import dev.herald.site.Page.TermPage;
import dev.herald.site.Page.TermsPage;
import dev.herald.site.Page.YearPage;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Taxonomy;
import dev.herald.theme.Theme;
import java.util.Locale;
import java.util.Optional;

/** What pages are called and said to be about. No two pages of a site share a title unless two posts do. */
final class Titles {

    private final SiteConfig config;
    private final Theme theme;

    Titles(SiteConfig config, Theme theme) {
        this.config = config;
        this.theme = theme;
    }

    /** The whole title, with the site's name. */
    String title(Page page, Locale language) {
        return isHome(page)
                ? config.title() + part(page, language)
                : name(page, language) + part(page, language) + " – " + config.title();
    }

    /** The page's own name, without the site's. */
    String own(Page page, Locale language) {
        if (isHome(page)) {
            return config.title() + part(page, language);
        }
        Optional<String> owner = page instanceof TermPage term ? term.author().map(Author::name) : Optional.empty();
        return owner.orElseGet(() -> name(page, language)) + part(page, language);
    }

    private static boolean isHome(Page page) {
        return page instanceof HomePage || page.route().equals(Route.HOME);
    }

    /** What tells the pages of one list apart. */
    private String part(Page page, Locale language) {
        return Standing.pager(page)
                .filter(pager -> pager.number() > 1 || isMoved(page))
                .map(pager -> " – " + theme.word(language, "page", pager.number(), pager.total()))
                .orElse("");
    }

    /** The newest posts where a page of the blog's own is the home page, and has its title. */
    private static boolean isMoved(Page page) {
        return page instanceof HomePage && !page.route().equals(Route.HOME);
    }

    private String name(Page page, Locale language) {
        Optional<Post> text = Standing.text(page);
        if (text.isPresent()) {
            return text.get().title();
        } else if (page instanceof TermPage term) {
            return term.term().name() + " – " + word(language, term.term().taxonomy(), 1);
        } else if (page instanceof YearPage year) {
            return year.year() + " – " + theme.word(language, "archive", 1);
        } else if (page instanceof TermsPage terms) {
            return word(language, terms.taxonomy(), 2);
        } else if (page instanceof SearchPage) {
            return theme.word(language, "search", 1);
        }
        return theme.word(language, page instanceof NotFoundPage ? "missing" : "archive", 1);
    }

    private String word(Locale language, Taxonomy taxonomy, int number) {
        return theme.word(language, taxonomy.name().toLowerCase(Locale.ROOT), number);
    }

    String description(Page page, Locale language, Optional<Body> body) {
        Optional<Post> text = Standing.text(page);
        if (text.isPresent()) {
            return description(text.get(), body);
        }
        String site = config.description().orElse(config.title());
        return (page instanceof HomePage ? site : name(page, language) + " – " + site) + part(page, language);
    }

    private static String description(Post post, Optional<Body> body) {
        return body.map(text -> Summary.of(post, text))
                .filter(summary -> !summary.isEmpty())
                .orElse(post.title());
    }
}
