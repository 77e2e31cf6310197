package dev.herald.site;

import dev.herald.config.Author;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** A page of the site: what its template lays out. Everything but the rendered text is known here. */
public sealed interface Page {

    Route route();

    /** From the home page, which comes first, to this page, which comes last; empty on the home page. */
    List<Crumb> crumbs();

    /**
     * A post between its neighbours.
     *
     * @param newer the next post in time
     * @param related at most as many as {@code site.yaml} says, the nearest first
     * @param part its place in its series
     * @param translations the same text in other languages, by their tags
     */
    record PostPage(
            Post post,
            Optional<Post> newer,
            Optional<Post> older,
            List<Post> related,
            Optional<Part> part,
            List<Post> translations,
            List<Crumb> crumbs)
            implements Page {
        @Override
        public Route route() {
            return post.route();
        }
    }

    /**
     * A series and the place of a post in it.
     *
     * @param number from 1
     * @param posts of the series, the first first
     */
    record Part(Term series, int number, List<Post> posts) {}

    /**
     * A page that stands for itself, such as {@code /about/}.
     *
     * @param translations the same text in other languages, by their tags
     */
    record PlainPage(Post post, List<Post> translations, List<Crumb> crumbs) implements Page {
        @Override
        public Route route() {
            return post.route();
        }
    }

    /** The newest posts. */
    record HomePage(Route route, List<Post> posts, Pager pager, List<Crumb> crumbs) implements Page {}

    /**
     * The posts with one term.
     *
     * @param author whose page this is, if the term is an author
     * @param total how many posts the whole list has
     */
    record TermPage(
            Term term,
            Optional<Author> author,
            Route route,
            List<Post> posts,
            int total,
            Pager pager,
            List<Crumb> crumbs)
            implements Page {}

    /** The posts of one year. */
    record YearPage(Year year, Route route, List<Post> posts, int total, Pager pager, List<Crumb> crumbs)
            implements Page {}

    /** All terms of a taxonomy with the number of their posts, by name. */
    record TermsPage(Taxonomy taxonomy, Route route, List<Count<Term>> terms, List<Crumb> crumbs) implements Page {}

    /** All years with their posts, the newest first. */
    record ArchivePage(Route route, List<Count<YearLink>> years, List<Crumb> crumbs) implements Page {}

    /**
     * Where readers search the site.
     *
     * @param index the script with what can be found
     * @param library the script that finds it
     */
    record SearchPage(Route route, Route index, Route library, List<Crumb> crumbs) implements Page {}

    /** What a server shows for an address that does not exist. */
    record NotFoundPage(Route route, List<Crumb> crumbs) implements Page {}

    /** How many posts something has. */
    record Count<T>(T of, int posts) {}

    /**
     * A year's list.
     *
     * @param posts of the year, the newest first; the archive shows no more than 100 over all years
     */
    record YearLink(Year year, Route route, List<Post> posts) {}
}
