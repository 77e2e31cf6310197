package dev.herald.config;

import dev.herald.problem.Problem;
import java.net.URI;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code site.yaml} says, with every default filled in.
 *
 * @param url where the site is published, without a slash at the end, perhaps with a path ({@code https://example.com/blog})
 * @param language of posts that do not name one, and of the theme's own words
 * @param timezone decides the day of a date without a zone
 * @param theme the name of the theme below {@code themes/} on the class path, or of a folder {@code themes/NAME} of the blog
 * @param themeSettings what the blog sets of the theme's own settings
 * @param edit the address at which a source file can be edited, with {@code :file} where its path goes
 * @param since the first year, for the copyright line
 * @param pageSize how many posts a page of a list has; default 10
 * @param related how many related posts are shown; default 3
 * @param share which share buttons posts have
 * @param cards the pictures that networks show of pages that have none
 * @param search whether the site has a search page and its index
 * @param pictures how the blog's pictures are made ready for readers
 * @param hosting what the site's host wants, and which other sites pages may load from
 * @param announce how posts are told to networks
 * @param channels the blocks below {@code channels:}, each of which its network reads
 * @param strict whether every warning is an error
 * @param lines on which settings stand, by their paths such as {@code theme.accent} or {@code menu.0.url}
 */
public record SiteConfig(
        String title,
        Optional<String> description,
        URI url,
        Locale language,
        ZoneId timezone,
        List<Author> authors,
        Optional<String> organization,
        Publisher publisher,
        List<MenuLink> menu,
        Content content,
        String theme,
        Value.Fields themeSettings,
        Text text,
        Optional<String> edit,
        Optional<Year> since,
        int pageSize,
        FeedConfig feeds,
        int related,
        Links links,
        boolean search,
        Checks check,
        ShareConfig share,
        PictureConfig pictures,
        CardConfig cards,
        Hosting hosting,
        AnnounceConfig announce,
        Value.Fields channels,
        boolean strict,
        Map<String, Integer> lines) {

    public SiteConfig {
        lines = Map.copyOf(lines);
        authors = List.copyOf(authors);
        menu = List.copyOf(menu);
    }

    /** The path of the site on its host: "" or {@code /blog}, never with a slash at the end, percent-encoded. */
    public String basePath() {
        return url.getRawPath() == null ? "" : url.getRawPath();
    }

    /** The line on which a setting stands; 0 if {@code site.yaml} does not have it. */
    public int line(String path) {
        return lines.getOrDefault(path, 0);
    }

    public Optional<Author> author(String id) {
        return authors.stream().filter(author -> author.id().equals(id)).findFirst();
    }

    /**
     * Where the files are.
     *
     * @param posts folders of posts, relative to the blog
     * @param pages folders of plain pages
     * @param drafts folders of which nothing is published
     * @param files folders whose files are copied as they are
     * @param exclude globs over paths relative to the blog; what matches is not read
     * @param permalinks the pattern of a post's address, and of a page's
     * @param onError what becomes of a post with an error
     */
    public record Content(
            Layout layout,
            List<String> posts,
            List<String> pages,
            List<String> drafts,
            List<String> files,
            List<String> exclude,
            Permalinks permalinks,
            OnError onError) {
        public Content {
            posts = List.copyOf(posts);
            pages = List.copyOf(pages);
            drafts = List.copyOf(drafts);
            files = List.copyOf(files);
            exclude = List.copyOf(exclude);
        }
    }

    /** Patterns with Jekyll's or Hugo's tokens, such as {@code /:year/:month/:slug/}. */
    public record Permalinks(String posts, String pages) {}

    /** What becomes of a post with an error. */
    public enum OnError {
        /** The build stops and nothing is written. */
        FAIL,
        /** The post is left out and listed with its fault; for moving a large old blog in. */
        SKIP
    }

    /** How text is rendered. */
    public record Text(RawHtml rawHtml, boolean smartQuotes, boolean toc, boolean highlight, boolean lineNumbers) {}

    /** How pages name each other. */
    public enum Links {
        /** From the host's root: {@code /blog/posts/hello/}. */
        ABSOLUTE,
        /** From page to page, down to {@code index.html}, so that the site opens from a disk without a server. */
        RELATIVE
    }

    /**
     * How much a fault weighs that Herald finds in a site that it could build.
     *
     * @param preview of pictures that networks do not show
     * @param authors of names in a text that no author has
     * @param search of what search engines are told: contradictions, words they do not know, markup in a description
     * @param address of a blog that only its own machine or network can reach
     * @param alt of pictures that nobody has described
     * @param rules of the check of the built site
     */
    public record Checks(
            Weight links,
            Weight pictures,
            Weight misspelt,
            Weight elsewhere,
            Weight preview,
            Weight authors,
            Weight search,
            Weight address,
            Weight alt,
            CheckRules rules) {}

    /** What a check does with what it finds. */
    public enum Weight {
        ERROR,
        WARNING,
        OFF;

        /** At most a warning. */
        public Weight mild() {
            return this == ERROR ? WARNING : this;
        }

        /** The problems with this weight. */
        public List<Problem> of(List<Problem> found) {
            return switch (this) {
                case ERROR -> found.stream().map(Problem::asError).toList();
                case WARNING -> found.stream().map(Problem::asWarning).toList();
                case OFF -> List.of();
            };
        }
    }
}
