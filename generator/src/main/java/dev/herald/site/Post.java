package dev.herald.site;

import dev.herald.config.Author;
import dev.herald.config.Network;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a Markdown file says about itself, in every dialect the same: a post, or a plain page if it has no place among the posts. The body is read,
 * rendered and let go later.
 *
 * @param id what identifies it for good: front matter {@code id}, else its route
 * @param file relative to the blog's folder, with {@code /}
 * @param description what the front matter says, for the head; without one it is the beginning of the text
 * @param summary what lists show of it, as plain text, unless the text itself has a divider
 * @param date when it was, or is to be, published; every post has one, a page may
 * @param updated the last significant change, from front matter or git; never before the date
 * @param translationKey what it shares with the same text in other languages
 * @param aliases former routes, each of which becomes a redirect
 * @param canonical the address of the original, if it was published elsewhere first
 * @param indexing what search engines may have of it
 * @param robots what else search engines are asked, such as {@code nofollow} or {@code max-snippet:50}, in the writer's order
 * @param toc whether a table of contents is wanted
 * @param edit where its source can be edited
 * @param share where its page offers to pass it on to, in order; Pinterest only counts if there is a picture
 * @param wishes what it says of its announcements
 * @param params every key that Herald does not know, for templates
 */
public record Post(
        String id,
        String file,
        Kind kind,
        Route route,
        String title,
        Optional<String> description,
        Optional<String> summary,
        Optional<ZonedDateTime> date,
        Optional<ZonedDateTime> updated,
        List<Author> authors,
        List<Term> tags,
        List<Term> categories,
        Optional<Term> series,
        Locale language,
        Optional<String> translationKey,
        Optional<Image> image,
        List<Route> aliases,
        Optional<String> canonical,
        Indexing indexing,
        List<String> robots,
        boolean toc,
        int weight,
        Optional<String> edit,
        List<Network> share,
        Wishes wishes,
        Map<String, Object> params) {

    /** A post stands in lists and feeds, a page does not. */
    public enum Kind {
        POST,
        PAGE
    }

    public Post {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        categories = List.copyOf(categories);
        aliases = List.copyOf(aliases);
        share = List.copyOf(share);
        robots = List.copyOf(robots);
    }

    /** @throws java.util.NoSuchElementException if this is a page without a date */
    public ZonedDateTime published() {
        return date.orElseThrow();
    }
}
