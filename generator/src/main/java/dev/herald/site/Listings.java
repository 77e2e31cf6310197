package dev.herald.site;

import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.site.Page.ArchivePage;
import dev.herald.site.Page.Count;
import dev.herald.site.Page.HomePage;
import dev.herald.site.Page.NotFoundPage;
import dev.herald.site.Page.Part;
import dev.herald.site.Page.PlainPage;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Page.SearchPage;
import dev.herald.site.Page.TermPage;
import dev.herald.site.Page.TermsPage;
import dev.herald.site.Page.YearLink;
import dev.herald.site.Page.YearPage;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Arranges posts and pages into a site: order, neighbours, lists by term and year, each worked out once. */
public final class Listings {

    /** By date, the newest first; then by file, so that the order never depends on anything else. */
    public static final Comparator<Post> NEWEST_FIRST = Comparator.comparing(
                    (Post post) -> post.published().toInstant())
            .reversed()
            .thenComparing(Post::file);

    /** The page that lists all years. */
    public static final Route ARCHIVE = new Route("/archive/");

    /** Where readers search. */
    public static final Route SEARCH = new Route("/search/");

    /** What can be found, as a script. */
    public static final Route SEARCH_INDEX = SEARCH.child("index.js");

    /** What searches the index. */
    public static final Route SEARCH_LIBRARY = new Route("/assets/lunr.js");

    /** What hosts show for an address that does not exist. */
    public static final Route NOT_FOUND = new Route("/404.html");

    /** So that the archive of a large blog stays a page; each year's own list has them all. */
    private static final int MOST_IN_ARCHIVE = 100;

    private static final Route POSTS = new Route("/posts/");

    private final SiteConfig config;
    private final List<Post> posts;
    private final List<Post> plain;
    private final Translations translations;
    private final Set<Route> taken = new HashSet<>();
    private final Crumb home;

    private Listings(SiteConfig config, Collection<Post> posts, Collection<Post> plain) {
        this.config = config;
        this.posts = posts.stream().sorted(NEWEST_FIRST).toList();
        this.plain = plain.stream().sorted(Comparator.comparing(Post::route)).toList();
        this.translations = Translations.among(this.posts, this.plain);
        this.home = new Crumb(config.title(), Route.HOME);
        posts.forEach(post -> taken.add(post.route()));
        plain.forEach(page -> taken.add(page.route()));
    }

    /**
     * Arranges a site. A post or plain page takes the place of a list with the same route; on {@code /} it moves the list of the newest posts to
     * {@code /posts/}.
     *
     * @param posts that are published; in any order
     * @param plain pages that are published; in any order
     */
    public static Site arrange(SiteConfig config, Collection<Post> posts, Collection<Post> plain) {
        return new Listings(config, posts, plain).arrange();
    }

    private Site arrange() {
        ByTerm byTerm = new ByTerm(config.language(), posts, plain);
        Map<Taxonomy, Map<Term, List<Post>>> terms = new TreeMap<>();
        for (Taxonomy taxonomy : Taxonomy.values()) {
            terms.put(taxonomy, byTerm.of(taxonomy));
        }
        owner().map(Listings::term).ifPresent(term -> terms.get(Taxonomy.AUTHOR).putIfAbsent(term, List.of()));
        List<Page> pages = new ArrayList<>();
        pages.addAll(postPages(terms.get(Taxonomy.SERIES)));
        plain.forEach(page -> pages.add(plainPage(page)));
        List<Page> lists = new ArrayList<>(homePages());
        terms.forEach((taxonomy, gathered) -> lists.addAll(termPages(taxonomy, gathered)));
        lists.addAll(archive());
        if (config.search()) {
            lists.add(searchPage());
        }
        lists.add(new NotFoundPage(NOT_FOUND, List.of(home)));
        lists.stream().filter(page -> !taken.contains(page.route())).forEach(pages::add);
        return new Site(posts, pages, terms);
    }

    /** Who publishes the blog, if it is one author: home page and graph name that page even before the first post. */
    private Optional<Author> owner() {
        boolean alone = config.authors().size() == 1 && config.organization().isEmpty();
        return alone ? Optional.of(config.authors().get(0)) : Optional.empty();
    }

    // -- posts

    private List<PostPage> postPages(Map<Term, List<Post>> series) {
        Related related = new Related(posts, config.related());
        Map<String, Part> parts = parts(series);
        return IntStream.range(0, posts.size())
                .parallel()
                .mapToObj(index -> postPage(index, parts, related))
                .toList();
    }

    private PostPage postPage(int index, Map<String, Part> parts, Related related) {
        Post post = posts.get(index);
        return new PostPage(
                post,
                index > 0 ? Optional.of(posts.get(index - 1)) : Optional.empty(),
                index + 1 < posts.size() ? Optional.of(posts.get(index + 1)) : Optional.empty(),
                related.to(index),
                Optional.ofNullable(parts.get(post.file())),
                translations.of(post),
                crumbs(post));
    }

    /** The place of each post in its series, by the post's file. */
    private static Map<String, Part> parts(Map<Term, List<Post>> series) {
        Map<String, Part> parts = new HashMap<>();
        series.forEach((term, posts) -> {
            for (int index = 0; index < posts.size(); index++) {
                parts.put(posts.get(index).file(), new Part(term, index + 1, posts));
            }
        });
        return parts;
    }

    private PlainPage plainPage(Post page) {
        return new PlainPage(page, translations.of(page), page.route().equals(Route.HOME) ? List.of() : crumbs(page));
    }

    private List<Crumb> crumbs(Post post) {
        List<Crumb> crumbs = new ArrayList<>(List.of(home));
        post.categories().stream().findFirst().ifPresent(term -> crumbs.add(new Crumb(term.name(), term.route())));
        crumbs.add(new Crumb(post.title(), post.route()));
        return crumbs;
    }

    // -- lists

    private List<HomePage> homePages() {
        boolean moved = taken.contains(Route.HOME);
        Route first = moved ? POSTS : Route.HOME;
        return paged(
                first,
                posts,
                (route, part, pager) -> new HomePage(route, part, pager, moved ? List.of(home) : List.of()));
    }

    /** The author as a place on the site: {@code /authors/ada/}. */
    public static Term term(Author author) {
        return new Term(Taxonomy.AUTHOR, author.name(), author.id());
    }

    private List<Page> termPages(Taxonomy taxonomy, Map<Term, List<Post>> byTerm) {
        List<Page> pages = new ArrayList<>();
        if (byTerm.isEmpty()) {
            return pages;
        }
        Crumb index = new Crumb(taxonomy.key(), taxonomy.route());
        pages.add(new TermsPage(taxonomy, taxonomy.route(), ByTerm.counts(byTerm), List.of(home, index)));
        byTerm.forEach((term, tagged) -> pages.addAll(termPages(term, tagged, index)));
        return pages;
    }

    private List<TermPage> termPages(Term term, List<Post> tagged, Crumb index) {
        List<Crumb> crumbs = List.of(home, index, new Crumb(term.name(), term.route()));
        Optional<Author> author = term.taxonomy() == Taxonomy.AUTHOR ? author(term, tagged) : Optional.empty();
        return paged(
                term.route(),
                tagged,
                (route, part, pager) -> new TermPage(term, author, route, part, tagged.size(), pager, crumbs));
    }

    private Optional<Author> author(Term term, List<Post> written) {
        Stream<Author> named =
                Stream.concat(written.stream().limit(1), plain.stream()).flatMap(post -> post.authors().stream());
        return Stream.concat(named, owner().stream())
                .filter(author -> author.id().equals(term.slug()))
                .findFirst();
    }

    private List<Page> archive() {
        TreeMap<Year, List<Post>> byYear = new TreeMap<>(Comparator.reverseOrder());
        for (Post post : posts) {
            Year year = Year.of(post.published().getYear());
            byYear.computeIfAbsent(year, absent -> new ArrayList<>()).add(post);
        }
        Crumb index = new Crumb("archive", ARCHIVE);
        List<Page> pages = new ArrayList<>();
        List<Count<YearLink>> years = new ArrayList<>();
        byYear.forEach((year, part) -> {
            int room = MOST_IN_ARCHIVE
                    - years.stream()
                            .mapToInt(listed -> listed.of().posts().size())
                            .sum();
            List<Post> newest = part.subList(0, Math.min(room, part.size()));
            years.add(new Count<>(new YearLink(year, route(year), newest), part.size()));
            pages.addAll(yearPages(year, part, index));
        });
        pages.add(new ArchivePage(ARCHIVE, years, List.of(home, index)));
        return pages;
    }

    private List<YearPage> yearPages(Year year, List<Post> all, Crumb index) {
        List<Crumb> crumbs = List.of(home, index, new Crumb(year.toString(), route(year)));
        return paged(
                route(year), all, (route, part, pager) -> new YearPage(year, route, part, all.size(), pager, crumbs));
    }

    private SearchPage searchPage() {
        return new SearchPage(SEARCH, SEARCH_INDEX, SEARCH_LIBRARY, List.of(home, new Crumb("search", SEARCH)));
    }

    private static Route route(Year year) {
        return ARCHIVE.child(year + "/");
    }

    private <P> List<P> paged(Route first, List<Post> all, Paging.PageOf<P> make) {
        return Paging.cut(first, all, config.pageSize(), make);
    }
}
