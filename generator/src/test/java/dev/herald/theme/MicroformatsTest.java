package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers of microformats (microformats.org, h-feed, h-entry, h-card) find on the pages of every theme. */
@ParameterizedClass
@ValueSource(strings = {"gazette", "pocket"})
class MicroformatsTest {

    @Parameter
    private String theme;

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder)
                .file("site.yaml", """
                        title: Tea & cake
                        url: https://example.org/blog
                        organization: The house
                        profiles:
                          - {name: Mastodon, url: https://social.example/@tea}
                        authors:
                          mara: {name: Mara, picture: /mara.svg, links: [{name: Forge, url: https://forge.example/mara}]}
                          bo: {name: Bo}
                        theme: %s
                        """.formatted(theme))
                .file("static/mara.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
                .file("static/pot.png", Blog.picture("png", 1200, 630))
                .file("content/pages/about.md", "---\ntitle: About us\n---\nTea.")
                .post("2026-01-01-a.md", """
                        ---
                        title: A <pot> & more
                        authors: [mara, bo]
                        updated: 2026-01-01
                        tags: [tea]
                        description: In short
                        image: {path: /pot.png, alt: A pot}
                        ---
                        Text.
                        """);
    }

    private Document page(String file) {
        blog.build();
        return Jsoup.parse(blog.page(file), "https://example.org/blog/");
    }

    private static List<String> values(Element element, String property) {
        List<String> attributes =
                property.startsWith("u-") ? List.of("value", "href", "src") : List.of("value", "datetime");
        return element.select("." + property).stream()
                .map(found -> attributes.stream()
                        .filter(found::hasAttr)
                        .map(found::attr)
                        .findFirst()
                        .orElse(found.text()))
                .toList();
    }

    @Test
    void aPostIsAnEntryWithAllThatItSaysOfItself() {
        Element entry = page("posts/a/index.html").selectFirst(".h-entry");

        assertThat(values(entry.selectFirst(".opening"), "p-name")).containsExactly("A <pot> & more", "Mara", "Bo");
        assertThat(values(entry, "u-uid")).containsExactly("https://example.org/blog/posts/a/");
        assertThat(values(entry, "p-summary")).containsExactly("In short");
        assertThat(values(entry, "dt-published")).containsExactly("2026-01-01T00:00:00Z");
        assertThat(values(entry, "dt-updated")).containsExactly("2026-01-01T00:00:00Z");
        assertThat(values(entry, "p-category")).hasSize(1);
        assertThat(values(entry, "u-featured"))
                .singleElement()
                .asString()
                .matches(address -> address.matches("/blog/assets/pictures/pot-1[12][02]0\\.[0-9a-f]+\\.png"));
        assertThat(entry.select(".e-content").text()).isEqualTo("Text.");
    }

    @Test
    void theAuthorsOfAPostAreCards() {
        List<Element> authors = page("posts/a/index.html").select(".h-entry .p-author.h-card");

        assertThat(authors).hasSize(2);
        assertThat(values(authors.get(0), "u-url")).containsExactly("/blog/authors/mara/");
        assertThat(values(authors.get(0), "u-photo")).containsExactly("/blog/mara.svg");
        assertThat(authors.get(1).text()).isEqualTo("Bo");
    }

    @Test
    void aPageIsAnEntryWithItsAddress() {
        Element entry = page("about/index.html").selectFirst(".h-entry");

        assertThat(values(entry, "p-name")).containsExactly("About us");
        assertThat(values(entry, "u-url")).containsExactly("https://example.org/blog/about/");
    }

    @Test
    void theHomePageIsAFeedOfWhoseItIs() {
        Element feed = page("index.html").selectFirst(".h-feed");
        Element card = feed.selectFirst("> div > .p-author.h-card");

        assertThat(feed.select("> div > data.p-name").attr("value")).isEqualTo("Tea & cake");
        assertThat(feed.select("> div > data.u-url").attr("value")).isEqualTo("https://example.org/blog/");
        assertThat(card.select(".p-name").text()).isEqualTo("The house");
        assertThat(values(card, "u-url")).containsExactly("/blog/", "https://social.example/@tea");
    }

    @Test
    void theOnlyAuthorOfABlogIsTheAuthorOfItsFeed() {
        blog.file("site.yaml", "title: Tea\nurl: https://example.org\nauthors: {mara: {name: Mara}}\ntheme: " + theme)
                .post("2026-01-01-a.md", "Text");

        Element card = page("index.html").selectFirst(".h-feed > div > .p-author.h-card");

        assertThat(card.text()).isEqualTo("Mara");
        assertThat(card.attr("href")).isEqualTo("/authors/mara/");
    }

    @Test
    void anEntryOfAFeedHasItsFactsToo() {
        Element entry = page("index.html").selectFirst(".h-feed .h-entry");

        assertThat(entry.selectFirst(".p-name").text()).isEqualTo("A <pot> & more");
        assertThat(values(entry, "u-uid")).containsExactly("https://example.org/blog/posts/a/");
        assertThat(entry.select(".p-author.h-card").eachText()).containsExactly("Mara", "Bo");
        assertThat(values(entry, "dt-updated")).containsExactly("2026-01-01T00:00:00Z");
        assertThat(values(entry, "p-category")).containsExactly("tea");
        assertThat(entry.select(".p-summary").text()).isEqualTo("Text.");
    }

    @Test
    void anAuthorsPageIsTheCardOfItsAuthor() {
        Element card = page("authors/mara/index.html").selectFirst(".h-card");

        assertThat(values(card, "u-uid")).containsExactly("https://example.org/blog/authors/mara/");
        assertThat(card.select("a[rel=me]").eachAttr("href")).containsExactly("https://forge.example/mara");
    }

    @Test
    void theProfilesOfTheBlogAreThereToSee() {
        assertThat(page("about/index.html").select(".colophon a[rel=me]").outerHtml())
                .isEqualTo("<a href=\"https://social.example/@tea\" rel=\"me\">Mastodon</a>");
    }
}
