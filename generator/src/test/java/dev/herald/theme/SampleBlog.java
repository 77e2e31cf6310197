package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.Author;
import dev.herald.config.MenuLink;
import dev.herald.config.Network;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problems;
import dev.herald.share.Discussion;
import dev.herald.share.ShareButton;
import dev.herald.site.Body;
import dev.herald.site.Body.Heading;
import dev.herald.site.Crumb;
import dev.herald.site.FeedLinks;
import dev.herald.site.FeedLinks.Link;
import dev.herald.site.Html;
import dev.herald.site.Image;
import dev.herald.site.Indexing;
import dev.herald.site.JsonText;
import dev.herald.site.Listings;
import dev.herald.site.Page;
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
import dev.herald.site.Pager;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Taxonomy;
import dev.herald.site.Teaser;
import dev.herald.site.Term;
import dev.herald.site.Wishes;
import dev.herald.theme.Head.Property;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A small blog as values, with a page of each kind. */
final class SampleBlog {

    static final Author ADA = new Author(
            "ada",
            "Ada Lindqvist",
            Optional.empty(),
            Optional.of("https://ada.example"),
            Optional.of("/pictures/ada.svg"),
            Optional.of("Builds and repairs build tools. Lives by the sea & writes <about> it."),
            List.of(new MenuLink("Mastodon", "https://social.example/@ada")));
    static final Author BO = Author.named("bo", "Bo Özdemir");

    static final Term MAVEN = new Term(Taxonomy.TAG, "Maven", "maven");
    static final Term TESTS = new Term(Taxonomy.TAG, "tests & proofs", "tests-proofs");
    static final Term TOOLS = new Term(Taxonomy.CATEGORY, "Tools", "tools");
    static final Term SERIES = new Term(Taxonomy.SERIES, "A blog from nothing", "a-blog-from-nothing");

    private static final Crumb HOME = new Crumb("Home", Route.HOME);
    private static final Route ARCHIVE = new Route("/archive/");
    private static final FeedLinks FEEDS = new FeedLinks(
            List.of(
                    new Link("The slow boat", "application/atom+xml", new Route("/feed.xml"), false),
                    new Link("The slow boat", "application/feed+json", new Route("/feed.json"), false)),
            Map.of());

    private static final SiteDefaults AUTHORS = new SiteDefaults(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(ADA, BO),
            Optional.empty(),
            Optional.empty());

    private SampleBlog() {}

    static SiteConfig config(String theme, Map<String, Object> settings) {
        return config(theme, settings, Locale.ENGLISH);
    }

    static SiteConfig config(String theme, Map<String, Object> settings, Locale language) {
        String yaml = """
                title: The Lantern Room
                description: Notes on building things that stay built
                url: https://example.org/blog
                language: %s
                timezone: Europe/Paris
                since: 2024
                menu:
                  - {name: Home, url: /}
                  - {name: About, url: /about/}
                  - {name: Archive, url: /archive/}
                  - {name: Tags, url: /tags/}
                text: {toc: true}
                theme: %s
                """.formatted(language.toLanguageTag(), theme(theme, settings));
        Problems problems = new Problems();
        SiteConfig config = SiteFile.parse(yaml, AUTHORS, problems);
        assertThat(problems.sorted()).isEmpty();
        return config;
    }

    /** JSON is YAML too. */
    private static String theme(String name, Map<String, Object> settings) {
        Map<String, Object> all = new LinkedHashMap<>(settings);
        all.put("name", name);
        return JsonText.inScript(all);
    }

    static SiteView site(SiteConfig config) {
        return new SiteView(
                config,
                List.of(new Count<>(MAVEN, 12), new Count<>(TESTS, 1)),
                List.of(new Count<>(TOOLS, 12)),
                List.of(new Count<>(SERIES, 3)),
                Optional.of(2026),
                ARCHIVE,
                Optional.of(Listings.SEARCH),
                FEEDS,
                Map.of("links", List.of(Map.of("name", "x", "zones", List.of(1L, 2L)))));
    }

    static Post post(String slug, String title, String date) {
        return new Post(
                "/posts/" + slug + "/",
                "content/posts/" + slug + ".md",
                Post.Kind.POST,
                new Route("/posts/" + slug + "/"),
                title,
                Optional.empty(),
                Optional.empty(),
                Optional.of(ZonedDateTime.parse(date)),
                Optional.empty(),
                List.of(ADA),
                List.of(MAVEN),
                List.of(TOOLS),
                Optional.empty(),
                Locale.ENGLISH,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Indexing.LISTED,
                List.of(),
                false,
                0,
                Optional.empty(),
                List.of(),
                Wishes.NONE,
                Map.of());
    }

    static final Post OLD =
            post("first-light", "First light: a build that finds its own way", "2026-01-01T08:00:00+01:00");
    static final Post NEW = post("schöne-grüße", "Schöne Grüße <from> the command line", "2026-03-09T18:30:00+01:00");

    static Post rich() {
        return new Post(
                "/posts/everything/",
                "content/posts/everything.md",
                Post.Kind.POST,
                new Route("/posts/everything/"),
                "Everything that a post can hold, and how it reads",
                Optional.of("A tour of headings, tables, code, notes and pictures, all on one page."),
                Optional.empty(),
                Optional.of(ZonedDateTime.parse("2026-02-14T09:05:00+01:00")),
                Optional.of(ZonedDateTime.parse("2026-02-20T10:00:00+01:00")),
                List.of(ADA, BO),
                List.of(MAVEN, TESTS),
                List.of(TOOLS),
                Optional.of(SERIES),
                Locale.ENGLISH,
                Optional.empty(),
                Optional.of(Image.unmeasured("/blog/pictures/lantern.svg", "A lantern room at dusk")),
                List.of(),
                Optional.of("https://elsewhere.example/everything"),
                Indexing.LISTED,
                List.of(),
                true,
                0,
                Optional.of("https://forge.example/edit/everything.md"),
                List.of(Network.BLUESKY, Network.EMAIL, Network.COPY, Network.PRINT),
                Wishes.NONE,
                Map.of("mood", "calm"));
    }

    static Body body() {
        return new Body(
                new Html(resource("body.html")),
                new Html("<p>A tour of <em>everything</em>.</p>"),
                true,
                true,
                List.of(
                        new Heading(
                                2,
                                "text",
                                new Html("Text with <code>code</code>"),
                                List.of(new Heading(3, "lists", new Html("Lists"), List.of()))),
                        new Heading(2, "tables", new Html("Tables"), List.of()),
                        new Heading(2, "code", new Html("Code"), List.of())),
                List.of(),
                List.of(),
                List.of(),
                "A tour of everything.",
                1234,
                6);
    }

    /** One page of each kind, a second and a last page of a list among them. */
    static List<View> views(Locale language) {
        return List.of(
                view(home(1), language),
                view(home(2), language),
                view(post(), language),
                view(
                        new PlainPage(about(), List.of(), List.of(HOME, new Crumb("About", new Route("/about/")))),
                        language),
                view(term(MAVEN, Optional.empty()), language),
                view(term(new Term(Taxonomy.AUTHOR, "Ada Lindqvist", "ada"), Optional.of(ADA)), language),
                view(year(), language),
                view(terms(), language),
                view(archive(), language),
                view(search(), language),
                view(new NotFoundPage(new Route("/404.html"), List.of()), language));
    }

    static PostPage post() {
        List<Crumb> crumbs =
                List.of(HOME, new Crumb("Tools", TOOLS.route()), new Crumb(rich().title(), rich().route()));
        return new PostPage(
                rich(),
                Optional.of(NEW),
                Optional.of(OLD),
                List.of(NEW, OLD),
                Optional.of(new Part(SERIES, 2, List.of(OLD, rich(), NEW))),
                List.of(),
                crumbs);
    }

    private static HomePage home(int number) {
        List<Route> routes = List.of(Route.HOME, new Route("/page/2/"));
        return new HomePage(routes.get(number - 1), posts(), new Pager(number, routes), List.of());
    }

    private static TermPage term(Term term, Optional<Author> author) {
        List<Crumb> crumbs =
                List.of(HOME, new Crumb("x", term.taxonomy().route()), new Crumb(term.name(), term.route()));
        return new TermPage(term, author, term.route(), posts(), 12, new Pager(1, List.of(term.route())), crumbs);
    }

    private static YearPage year() {
        Route route = new Route("/2026/");
        List<Crumb> crumbs = List.of(HOME, new Crumb("Archive", ARCHIVE), new Crumb("2026", route));
        return new YearPage(Year.of(2026), route, posts(), 3, new Pager(1, List.of(route)), crumbs);
    }

    private static TermsPage terms() {
        return new TermsPage(
                Taxonomy.TAG,
                Taxonomy.TAG.route(),
                List.of(new Count<>(MAVEN, 12), new Count<>(TESTS, 1)),
                List.of(HOME, new Crumb("tags", Taxonomy.TAG.route())));
    }

    private static ArchivePage archive() {
        YearLink year = new YearLink(Year.of(2026), new Route("/2026/"), posts());
        return new ArchivePage(ARCHIVE, List.of(new Count<>(year, 3)), List.of(HOME, new Crumb("Archive", ARCHIVE)));
    }

    private static SearchPage search() {
        Crumb crumb = new Crumb("search", Listings.SEARCH);
        return new SearchPage(Listings.SEARCH, Listings.SEARCH_INDEX, Listings.SEARCH_LIBRARY, List.of(HOME, crumb));
    }

    private static List<Post> posts() {
        return List.of(NEW, rich(), OLD);
    }

    private static Post about() {
        Post like = post("about", "About this blog", "2026-01-01T08:00:00+01:00");
        return new Post(
                "/about/",
                "content/pages/about.md",
                Post.Kind.PAGE,
                new Route("/about/"),
                like.title(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                like.language(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Indexing.LISTED,
                List.of(),
                false,
                0,
                Optional.empty(),
                List.of(),
                Wishes.NONE,
                Map.of());
    }

    static View view(Page page, Locale language) {
        boolean missing = page instanceof NotFoundPage;
        String canonical = "https://example.org/blog" + page.route().encoded();
        Head head = new Head(
                "Everything · The Lantern Room",
                "Everything",
                "Notes on \"building\" things",
                missing ? Optional.empty() : Optional.of(canonical),
                !missing,
                missing ? "noindex, follow" : "index, follow",
                List.of(),
                List.of(new Property("og:title", "Everything")),
                List.of(new Property("twitter:card", "summary")),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                missing ? Optional.empty() : Optional.of(new Html("{\"name\":\"\\u003cEverything>\"}")));
        boolean text = page instanceof PostPage || page instanceof PlainPage;
        boolean list = page instanceof HomePage || page instanceof TermPage || page instanceof YearPage;
        return new View(
                page,
                language,
                head,
                text ? Optional.of(body()) : Optional.empty(),
                list ? posts().stream().map(SampleBlog::teaser).toList() : List.of(),
                page instanceof PostPage ? share() : List.of(),
                page instanceof PostPage
                        ? List.of(new Discussion("Mastodon", "https://social.example/@everything/1"))
                        : List.of());
    }

    private static List<ShareButton> share() {
        return List.of(
                new ShareButton("bluesky", "Bluesky", Optional.of("https://bsky.app/intent/compose?text=Everything")),
                new ShareButton("email", "E-mail", Optional.of("mailto:?subject=Everything")),
                new ShareButton("copy", "Copy link", Optional.empty()),
                new ShareButton("print", "Print", Optional.empty()));
    }

    private static Teaser teaser(Post post) {
        return new Teaser(
                post,
                new Html(
                        "<p>The lamp is lit by hand, once a night, and <a href=\"/blog/about/\">somebody</a> has to climb"
                                + " the stairs. We wrote down what the stairs taught us about <code>mvn&#160;verify</code>.</p>"),
                true,
                post.tags().size() * 3);
    }

    static String resource(String name) {
        try (InputStream in = SampleBlog.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A text file of a theme, whatever its fingerprint. */
    static String asset(Theme theme, String name) {
        String ending = name.substring(name.lastIndexOf('.'));
        String path = Pattern.quote("/assets/" + name.substring(0, name.lastIndexOf('.'))) + "(\\.[0-9a-f]{8})?"
                + Pattern.quote(ending);
        byte[] bytes = theme.assets().entrySet().stream()
                .filter(file -> file.getKey().path().matches(path))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
