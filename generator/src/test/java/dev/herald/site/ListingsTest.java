package dev.herald.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problems;
import dev.herald.site.Page.ArchivePage;
import dev.herald.site.Page.HomePage;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Page.TermPage;
import dev.herald.site.Page.TermsPage;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingsTest {

    private static final SiteConfig CONFIG = SiteFile.parse("""
            title: Blog
            url: https://example.com
            page-size: 2
            related: 2
            """, SiteDefaults.NONE, new Problems());

    @Test
    void listsTheNewestFirstWithTheirNeighbours() {
        Site site = arrange(post("a", "2026-01-01"), post("c", "2026-03-01"), post("b", "2026-02-01"));

        PostPage b = page(site, "/b/", PostPage.class);
        assertThat(site.posts()).extracting(Post::title).containsExactly("c", "b", "a");
        assertThat(b.newer()).map(Post::title).contains("c");
        assertThat(b.older()).map(Post::title).contains("a");
    }

    @Test
    void postsOfOneMomentAreOrderedByFile() {
        List<Post> posts = Arrays.asList(post("b", "2026-01-01"), post("a", "2026-01-01"));

        Site one = Listings.arrange(CONFIG, posts, List.of());
        Collections.reverse(posts);
        Site other = Listings.arrange(CONFIG, posts, List.of());

        assertThat(one.posts()).extracting(Post::title).containsExactly("a", "b");
        assertThat(other).isEqualTo(one);
    }

    @Test
    void cutsListsIntoPages() {
        Site site = arrange(numbered(5));

        assertThat(page(site, "/", HomePage.class).pager().next()).contains(new Route("/page/2/"));
        assertThat(page(site, "/page/3/", HomePage.class).posts())
                .extracting(Post::title)
                .containsExactly("p1");
        assertThat(page(site, "/page/3/", HomePage.class).pager().previous()).contains(new Route("/page/2/"));
        assertThat(page(site, "/page/3/", HomePage.class).pager().next()).isEmpty();
    }

    @Test
    void anEmptyBlogHasAHomePageAnArchiveASearchAndAPageForMissingAddresses() {
        Site site = arrange();

        assertThat(site.pages())
                .extracting(page -> page.route().path())
                .containsExactly("/", "/archive/", "/search/", "/404.html");
    }

    @Test
    void tagsThatDifferInCaseAreOneNamedAsTheOldestPostWritesIt() {
        Site site = arrange(post("old", "2026-01-01", "Java"), post("new", "2026-02-01", "java"));

        TermsPage tags = page(site, "/tags/", TermsPage.class);
        assertThat(tags.terms())
                .extracting(count -> count.of().name() + " " + count.posts())
                .containsExactly("Java 2");
        assertThat(page(site, "/tags/java/", TermPage.class).posts())
                .extracting(Post::title)
                .containsExactly("new", "old");
    }

    @Test
    void aSeriesIsReadFromItsFirstPart() {
        Site site =
                arrange(inSeries("one", "2026-01-01"), inSeries("two", "2026-02-01"), inSeries("three", "2026-03-01"));

        PostPage two = page(site, "/two/", PostPage.class);
        assertThat(two.part().orElseThrow().number()).isEqualTo(2);
        assertThat(two.part().orElseThrow().posts()).extracting(Post::title).containsExactly("one", "two", "three");
    }

    @Test
    void partsOfASeriesThatWriteItDifferentlyAreOneSeries() {
        Term loud = new Term(Taxonomy.SERIES, "A SERIES", "a-series");
        Post two = make(Post.Kind.POST, "two", "/two/", Optional.of("2026-02-01"), List.of(), Optional.of(loud));

        Site site = arrange(inSeries("one", "2026-01-01"), two);

        assertThat(page(site, "/two/", PostPage.class).part().orElseThrow().number())
                .isEqualTo(2);
        assertThat(page(site, "/two/", PostPage.class)
                        .part()
                        .orElseThrow()
                        .series()
                        .name())
                .isEqualTo("A series");
    }

    @Test
    void whatAPlainPageNamesHasAPageButCountsNoPost() {
        Post about = make(Post.Kind.PAGE, "about", "/about/", Optional.empty(), List.of("Shop"), Optional.empty());

        Site site = Listings.arrange(CONFIG, List.of(post("a", "2026-01-01", "Tea")), List.of(about));

        assertThat(page(site, "/tags/shop/", TermPage.class).posts()).isEmpty();
        assertThat(site.tags()).extracting(count -> count.of().name()).containsExactly("Tea");
        assertThat(page(site, "/authors/ada/", TermPage.class).author()).contains(Author.named("ada", "Ada"));
    }

    @Test
    void theOnlyAuthorHasAPageBeforeTheFirstPost() {
        SiteConfig config = SiteFile.parse(
                "{title: Blog, url: 'https://example.com', authors: {bo: {name: Bo}}}",
                SiteDefaults.NONE,
                new Problems());

        Site site = Listings.arrange(config, List.of(), List.of());

        assertThat(page(site, "/authors/bo/", TermPage.class).author()).contains(Author.named("bo", "Bo"));
    }

    @Test
    void aFullPageHasNoEmptyOneAfterIt() {
        Site site = arrange(numbered(4));

        assertThat(page(site, "/page/2/", HomePage.class).posts()).hasSize(2);
        assertThat(site.pages()).extracting(Page::route).doesNotContain(new Route("/page/3/"));
    }

    @Test
    void aTagNamedPageHasPagesOfItsOwn() {
        Site site = arrange(
                post("a", "2026-01-01", "page"), post("b", "2026-01-02", "page"), post("c", "2026-01-03", "page"));

        assertThat(page(site, "/tags/page/page/2/", TermPage.class).posts()).hasSize(1);
        assertThat(site.pages()).extracting(Page::route).doesNotHaveDuplicates();
    }

    @Test
    void aPostInThePlaceOfAListIsThereOnce() {
        Post archive =
                make(Post.Kind.POST, "archive", "/archive/", Optional.of("2026-02-01"), List.of(), Optional.empty());

        Site site = arrange(archive, post("a", "2026-01-01"));

        assertThat(site.pages()).extracting(Page::route).doesNotHaveDuplicates();
    }

    @Test
    void relatedPostsShareRareTermsBeforeCommonOnes() {
        Site site = arrange(
                post("a", "2026-01-01", "java", "feeds"),
                post("b", "2026-01-02", "java"),
                post("c", "2026-01-03", "java"),
                post("d", "2026-01-04", "java", "feeds"),
                post("e", "2026-01-05", "cats"));

        assertThat(page(site, "/a/", PostPage.class).related())
                .extracting(Post::title)
                .containsExactly("d", "b");
        assertThat(page(site, "/e/", PostPage.class).related()).isEmpty();
    }

    @Test
    void aPageOfTheAuthorsOwnTakesThePlaceOfAList() {
        Post about = plain("tags", "/tags/");

        Site site = Listings.arrange(CONFIG, List.of(post("a", "2026-01-01", "java")), List.of(about));

        assertThat(site.pages().stream().filter(page -> page.route().equals(new Route("/tags/"))))
                .singleElement()
                .isInstanceOf(Page.PlainPage.class);
    }

    @Test
    void aPageOnTheRootMovesTheNewestPosts() {
        Site site = Listings.arrange(CONFIG, List.of(numbered(3)), List.of(plain("home", "/")));

        assertThat(page(site, "/posts/", HomePage.class).posts()).hasSize(2);
        assertThat(page(site, "/posts/page/2/", HomePage.class).posts()).hasSize(1);
    }

    @Test
    void theArchiveShowsTheNewestHundredPostsAndCountsTheRest() {
        Post[] posts = IntStream.rangeClosed(1, 130)
                .mapToObj(number -> post("p%03d".formatted(number), number <= 90 ? "2025-01-01" : "2026-01-01"))
                .toArray(Post[]::new);

        ArchivePage archive = page(arrange(posts), "/archive/", ArchivePage.class);

        assertThat(archive.years())
                .extracting(year -> year.of().year() + ": " + year.of().posts().size() + " of " + year.posts())
                .containsExactly("2026: 40 of 40", "2025: 60 of 90");
    }

    @Test
    void everyRouteIsUnique() {
        Site site = arrange(numbered(40));

        assertThat(site.pages()).extracting(Page::route).doesNotHaveDuplicates();
    }

    private static Site arrange(Post... posts) {
        return Listings.arrange(CONFIG, List.of(posts), List.of());
    }

    private static <P extends Page> P page(Site site, String route, Class<P> kind) {
        return site.pages().stream()
                .filter(page -> page.route().equals(new Route(route)))
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page " + route));
    }

    private static Post[] numbered(int posts) {
        return IntStream.rangeClosed(1, posts)
                .mapToObj(number -> post("p" + number, "20%02d-01-01".formatted(number), "tag" + number % 3))
                .toArray(Post[]::new);
    }

    private static Post post(String name, String day, String... tags) {
        return make(Post.Kind.POST, name, "/" + name + "/", Optional.of(day), List.of(tags), Optional.empty());
    }

    private static Post inSeries(String name, String day) {
        Term series = new Term(Taxonomy.SERIES, "A series", "a-series");
        return make(Post.Kind.POST, name, "/" + name + "/", Optional.of(day), List.of(), Optional.of(series));
    }

    private static Post plain(String name, String route) {
        return make(Post.Kind.PAGE, name, route, Optional.empty(), List.of(), Optional.empty());
    }

    private static Post make(
            Post.Kind kind, String name, String route, Optional<String> day, List<String> tags, Optional<Term> series) {
        return new Post(
                route,
                name + ".md",
                kind,
                new Route(route),
                name,
                Optional.empty(),
                Optional.empty(),
                day.map(date -> ZonedDateTime.parse(date + "T08:00:00Z")),
                Optional.empty(),
                List.of(Author.named("ada", "Ada")),
                tags.stream()
                        .map(tag -> new Term(Taxonomy.TAG, tag, tag.toLowerCase(Locale.ROOT)))
                        .toList(),
                List.of(),
                series,
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
}
