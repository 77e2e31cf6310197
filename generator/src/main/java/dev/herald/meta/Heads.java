package dev.herald.meta;

import dev.herald.config.SiteConfig;
import dev.herald.site.Body;
import dev.herald.site.Page;
import dev.herald.site.Page.HomePage;
import dev.herald.site.Page.NotFoundPage;
import dev.herald.site.Page.PlainPage;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Page.SearchPage;
import dev.herald.site.Page.TermPage;
import dev.herald.site.Page.TermsPage;
import dev.herald.site.Page.YearPage;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Taxonomy;
import dev.herald.theme.Head;
import dev.herald.theme.Theme;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the head of each page: title, description, canonical address. No two pages of a site share a title unless two posts do. */
public final class Heads {

    /** About what search engines show. */
    private static final int LONGEST_DESCRIPTION = 160;

    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern CHARACTER = Pattern.compile("\\X"); // with its accents, or a whole emoji

    private final SiteConfig config;
    private final Theme theme;

    public Heads(SiteConfig config, Theme theme) {
        this.config = config;
        this.theme = theme;
    }

    /** What stands in the head of a page. */
    public Head of(Page page, Locale language, Optional<Body> body) {
        String part = Standing.pager(page)
                .filter(pager -> pager.number() > 1 || isMoved(page))
                .map(pager -> " – " + theme.word(language, "page", pager.number(), pager.total()))
                .orElse("");
        Standing standing = Standing.of(page, config);
        return new Head(
                title(page, language, part),
                description(page, language, body) + part,
                standing.canonical(),
                standing.indexed());
    }

    /** The newest posts where a page of the blog's own is the home page, and has its title. */
    private static boolean isMoved(Page page) {
        return page instanceof HomePage && !page.route().equals(Route.HOME);
    }

    private String title(Page page, Locale language, String part) {
        if (page instanceof HomePage || page.route().equals(Route.HOME)) {
            return config.title() + part;
        }
        return name(page, language) + part + " – " + config.title();
    }

    /** The page's own name. */
    private String name(Page page, Locale language) {
        if (page instanceof PostPage post) {
            return post.post().title();
        } else if (page instanceof PlainPage plain) {
            return plain.post().title();
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

    private String description(Page page, Locale language, Optional<Body> body) {
        if (page instanceof PostPage post) {
            return description(post.post(), body);
        }
        if (page instanceof PlainPage plain) {
            return description(plain.post(), body);
        }
        if (page instanceof HomePage) {
            return config.description().orElse(config.title());
        }
        return name(page, language) + " – " + config.description().orElse(config.title());
    }

    private static String description(Post post, Optional<Body> body) {
        return post.description().orElseGet(() -> body.map(Heads::beginning).orElse(post.title()));
    }

    /** The beginning of a text, cut at a word; in scripts without spaces, between two characters as readers see them. */
    public static String beginning(Body body) {
        String text = SPACES.matcher(body.text().strip()).replaceAll(" ");
        if (text.length() <= LONGEST_DESCRIPTION) {
            return text;
        }
        int space = text.lastIndexOf(' ', LONGEST_DESCRIPTION - 1);
        return text.substring(0, space > LONGEST_DESCRIPTION / 2 ? space : lastCharacter(text)) + "…";
    }

    private static int lastCharacter(String text) {
        Matcher character = CHARACTER.matcher(text);
        int end = 0;
        while (character.find() && character.end() < LONGEST_DESCRIPTION) {
            end = character.end();
        }
        return end;
    }
}
