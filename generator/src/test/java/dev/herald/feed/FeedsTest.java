package dev.herald.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.config.Json;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What all feeds have in common; their XML as the JDK's parser reads it. */
class FeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:(?:href|src|srcset|poster|cite)=\\\\?[\"']|url\\(|\"(?:url|image|avatar|id|[a-z_]+_url)\" : \"|<(?:id|link|uri|guid)>)([^\"'<)\\\\]*)");

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder)
                .file("site.yaml", "title: Tea\nurl: https://example.com/blog\ncheck: {links: off, pictures: off}\n");
    }

    @Test
    void charactersThatXmlCannotHoldAreLeftOut() throws Exception {
        blog.post(
                "2026-01-02-a.md",
                "---\ntitle: \"A\\x01B\\uFFFE \\U0001F600\"\ndescription: \"x\\0y\"\ntags: [\"t\\x02\"]\n---\nbody &#xFFFF; &#1; \uFFFE 😀\n");

        assertThat(texts("title")).containsExactly("Tea", "AB 😀");
        assertThat(texts("summary")).containsExactly("xy");
        assertThat(texts("content").get(0)).contains("😀");
    }

    @Test
    void everyAddressOfATextIsAbsolute() throws Exception {
        blog.file("content/posts/2026-01-02-a/pot.png", "")
                .file("content/posts/2026-01-02-a/index.md", """
                        ---
                        title: A
                        ---
                        ![pot](pot.png) [top](#top) [b](../2026-01-03-b.md) [q](https://a.example/x|y)

                        <img src="pot.png" srcset="pot.png 1x, /blog/pot2.png 2x,/c.png 3x" alt="">
                        <video poster="/blog/p.png" src="//cdn.example/v.mp4"></video>
                        <a href="mailto:ada@example.com">mail</a> <a href="/blog/a|b [c]">odd</a> <a href="?q">query</a>
                        """)
                .post("2026-01-03-b.md", "B");

        String html = texts("content").get(1);

        assertThat(html.replaceAll("(?s).*?(?:href|src|srcset|poster)=\"([^\"]*)\"|.+", "$1\n")
                        .strip()
                        .lines())
                .containsExactly(
                        "https://example.com/blog/posts/a/pot.png",
                        "https://example.com/blog/posts/a/#top",
                        "https://example.com/blog/posts/b/",
                        "https://a.example/x%7Cy",
                        "https://example.com/blog/posts/a/pot.png",
                        "https://example.com/blog/posts/a/pot.png 1x, https://example.com/blog/pot2.png 2x, https://example.com/c.png 3x",
                        "https://example.com/blog/p.png",
                        "https://cdn.example/v.mp4",
                        "mailto:ada@example.com",
                        "https://example.com/blog/a|b%20[c]",
                        "https://example.com/blog/posts/a/?q");
    }

    @Test
    void anIdOutlivesTitleFileAndAddress() throws Exception {
        blog.post("2026-01-01-a.md", "---\nslug: new\naliases: [/posts/old/, /posts/newer/]\n---\nA")
                .post("2026-01-02-b.md", "---\nid: 'urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a'\n---\nB")
                .post("2026-01-03-c.md", "---\nid: a word // ..\n---\nC")
                .post("2026-01-04-d.md", "---\nid: 'no: iri'\n---\nD")
                .post("2026-01-05-e.md", "---\nid: /posts/first/\n---\nE");

        assertThat(texts("id"))
                .containsExactly(
                        "https://example.com/blog/",
                        "https://example.com/blog/posts/first/",
                        "https://example.com/blog/#no%3A%20iri",
                        "https://example.com/blog/#a%20word%20//%20..",
                        "urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a",
                        "https://example.com/blog/posts/old/");
    }

    /** JBake's feed is the whole archive. */
    @Test
    void noTwoPostsHaveOneIdEvenIfTheirFaultsAreSkipped() throws Exception {
        blog.file("site.yaml", "title: Tea\nurl: https://example.com\non-error: skip\n")
                .post("2026-01-01-a.md", "A")
                .post("2026-01-02-b.md", "---\naliases: [/posts/a/]\n---\nB")
                .post("2026-01-03-c.md", "---\naliases: [/old/]\n---\nC")
                .post("2026-01-04-d.md", "---\naliases: [/old/, /older/]\n---\nD")
                .post("2026-01-05-e.md", "---\nid: x\n---\nE")
                .post("2026-01-06-f.md", "---\nid: x\n---\nF");

        assertThat(texts("id"))
                .containsExactly(
                        "https://example.com/",
                        "https://example.com/posts/f/",
                        "https://example.com/#x",
                        "https://example.com/older/",
                        "https://example.com/old/",
                        "https://example.com/posts/b/",
                        "https://example.com/posts/a/");
    }

    @Test
    void everyFeedEndsAfterTwentyPostsUnlessToldOtherwise() {
        IntStream.rangeClosed(1, 25)
                .forEach(day -> blog.post(
                        "2026-01-%02d-p.md".formatted(day), "---\ntags: T\nslug: p%d\n---\nA".formatted(day)));
        blog.build();

        assertThat(blog.page("tags/t/feed.xml").split("<entry>")).hasSize(1 + 20);
        assertThat(blog.page("tags/t/rss.xml").split("<item>")).hasSize(1 + 20);
        assertThat(blog.page("tags/t/feed.json").split("\"content_text\"")).hasSize(1 + 20);
    }

    @Test
    void theFeedsOfATermHaveSummariesUnlessToldOtherwise() {
        blog.post("2026-01-01-a.md", "---\ntags: T\ndescription: A cup\n---\nof tea")
                .build();
        assertThat(blog.page("tags/t/feed.xml")).contains(">A cup</summary>").doesNotContain("<content");
        assertThat(blog.page("feed.xml")).contains(">A cup</summary>", "of tea&lt;/p&gt;</content>");

        blog.file("site.yaml", "title: Tea\nurl: https://example.com\nfeeds: {content: summary, terms: full}\n")
                .build();
        assertThat(blog.page("tags/t/feed.xml")).contains("of tea&lt;/p&gt;</content>");
        assertThat(blog.page("feed.xml")).contains(">A cup</summary>").doesNotContain("<content");
    }

    @Test
    void holdsTheNewestPostsOnly() throws Exception {
        blog.file("site.yaml", "title: Tea\nurl: https://example.com\nfeeds: {size: 2}\n");
        IntStream.rangeClosed(1, 4).forEach(day -> blog.post("2026-01-0" + day + "-p" + day + ".md", "text"));

        assertThat(texts("title")).containsExactly("Tea", "P4", "P3");
    }

    @Test
    void eachTermThatPostsHaveHasFeedsOfItsPosts() {
        TeaBlog.in(folder).file("content/pages/other.md", "---\ntags: [Only a page's]\n---\nA\n");
        blog.build();

        assertThat(feeds())
                .containsExactly(
                        "authors/ada/feed.json",
                        "authors/ada/feed.xml",
                        "authors/ada/rss.xml",
                        "authors/bo/feed.json",
                        "authors/bo/feed.xml",
                        "authors/bo/rss.xml",
                        "categories/kitchen/feed.json",
                        "categories/kitchen/feed.xml",
                        "categories/kitchen/rss.xml",
                        "feed.json",
                        "feed.xml",
                        "rss.xml",
                        "tags/pots-pans/feed.json",
                        "tags/pots-pans/feed.xml",
                        "tags/pots-pans/rss.xml",
                        "tags/tea/feed.json",
                        "tags/tea/feed.xml",
                        "tags/tea/rss.xml");
        assertThat(blog.page("tags/pots-pans/feed.json"))
                .contains(
                        "\"title\" : \"Pots & pans – Tea & cake\"",
                        "\"home_page_url\" : \"https://example.org/blog/tags/pots-pans/\"",
                        "\"feed_url\" : \"https://example.org/blog/tags/pots-pans/feed.json\"",
                        "\"url\" : \"https://example.org/blog/posts/pots/\"")
                .doesNotContain("posts/tee/\"");
    }

    @Test
    void theFeedOfASeriesBeginsWithItsNewestPart() {
        blog.post("2026-01-01-a.md", "---\nseries: S\nweight: 1\n---\nA")
                .post("2026-01-02-b.md", "---\nseries: S\nweight: 2\n---\nB")
                .build();

        assertThat(blog.page("series/s/rss.xml").lines().map(String::strip).filter(line -> line.startsWith("<title>")))
                .containsExactly("<title>S – Tea</title>", "<title>B</title>", "<title>A</title>");
    }

    @Test
    void onlyTheFormatsAndTermsThatAreWantedHaveFeeds() {
        TeaBlog.in(folder)
                .file(
                        "site.yaml",
                        TeaBlog.site("formats: [rss, json], tags: [tea, POTS & PANS], categories: none, authors: bo"));
        blog.build();

        assertThat(feeds())
                .containsExactly(
                        "authors/bo/feed.json",
                        "authors/bo/rss.xml",
                        "feed.json",
                        "rss.xml",
                        "tags/pots-pans/feed.json",
                        "tags/pots-pans/rss.xml",
                        "tags/tea/feed.json",
                        "tags/tea/rss.xml");
        assertThat(blog.page("index.html"))
                .contains(
                        "<a href=\"/blog/rss.xml\" type=\"application/rss+xml\">Feed</a>",
                        "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/blog/rss.xml\" title=\"Tea &amp; cake\">");
    }

    @Test
    void everyPageTellsOfItsOwnFeedsFirstAndThenOfTheSites() {
        TeaBlog.in(folder).build();

        assertThat(alternates("tags/tea/index.html"))
                .containsExactly(
                        "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/blog/tags/tea/feed.xml\" title=\"Tea – Tea &amp; cake\">",
                        "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/blog/tags/tea/rss.xml\" title=\"Tea – Tea &amp; cake\">",
                        "<link rel=\"alternate\" type=\"application/feed+json\" href=\"/blog/tags/tea/feed.json\" title=\"Tea – Tea &amp; cake\">",
                        "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/blog/feed.xml\" title=\"Tea &amp; cake\">",
                        "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/blog/rss.xml\" title=\"Tea &amp; cake\">",
                        "<link rel=\"alternate\" type=\"application/feed+json\" href=\"/blog/feed.json\" title=\"Tea &amp; cake\">");
        assertThat(alternates("posts/tee/index.html")).hasSize(3);
        assertThat(blog.page("tags/tea/index.html"))
                .contains("<a href=\"/blog/tags/tea/feed.xml\" type=\"application/atom+xml\">Feed</a>");
        assertThat(blog.page("tags/index.html")).doesNotContain("/blog/tags/tea/feed.xml");
    }

    @Test
    void aWriterCanLinkToAFeed() {
        blog.file(
                        "site.yaml",
                        "title: Tea\nurl: https://example.com/blog\nmenu: [{name: Feed, url: /tags/tea/rss.xml}]\n")
                .post("2026-01-02-a.md", "---\ntags: [Tea]\n---\n[one](/tags/tea/feed.xml), [two](/feed.json)\n");

        assertThat(blog.build().problems()).isEmpty();
    }

    @Test
    void noFeedHasARelativeAddress() {
        TeaBlog.in(folder)
                .post(
                        "2026-01-04-all.md",
                        "---\ntags: [Tea]\nauthor: ada\nimage: /ada.png\n---\n[a](2026-01-03-tee.md) ![p](/ada.png)[^1]\n\n[^1]: Note.\n\n## Head\n\n<img src='/blog/x.png' srcset='x.png 2x' style='background: url(y.png)'>\n")
                .file("site.yaml", TeaBlog.site("") + "check: {links: off, pictures: off}\n")
                .build();

        for (String feed : feeds()) {
            assertThat(ADDRESS.matcher(blog.page(feed)).results())
                    .as(feed)
                    .extracting(found -> found.group(1))
                    .isNotEmpty()
                    .allMatch(address -> address.startsWith("https://example.org/blog/"));
        }
    }

    @Test
    void aPictureAloneHasNoSummary() {
        blog.file("static/a.png", "").post("2026-01-02-a.md", "![](/a.png)\n").build();

        assertThat(blog.page("feed.xml")).contains("<content").doesNotContain("<summary");
        assertThat(blog.page("rss.xml")).contains("<content").containsOnlyOnce("<description>");
        assertThat(blog.page("feed.json")).contains("content_html").doesNotContain("summary");
    }

    /** jekyll-feed's time is that of the build. */
    @Test
    void theTimeOfAFeedIsThatOfTheLastChange() {
        TeaBlog.in(folder).build();

        assertThat(blog.page("feed.xml")).contains("  <updated>2026-01-05T09:00:00Z</updated>\n  <entry");
        assertThat(blog.page("rss.xml")).contains("<lastBuildDate>Mon, 05 Jan 2026 09:00:00 GMT</lastBuildDate>");
    }

    @Test
    void everyFeedIsWellFormedUtf8WithPlainLineBreaks() throws Exception {
        blog.post(
                        "2026-01-02-a.md",
                        "---\ntitle: \"A\\u0007\\uFFFE\"\ntags: [\"İ\"]\n---\r\na &#xFFFF; \uFFFE\r\n\r\n😀\r\n")
                .build();

        for (String feed : feeds()) {
            String text = blog.page(feed);
            assertThat(text)
                    .as(feed)
                    .doesNotContain("\r", "\uFFFE", "\u0007", "\uFFFF")
                    .endsWith("\n");
            if (feed.endsWith(".xml")) {
                assertThat(text).startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
                parse(text);
            } else {
                assertThat(Json.fields(feed, 0, text).get("version")).isPresent();
            }
        }
    }

    private List<String> feeds() {
        return Blog.files(blog.target()).keySet().stream()
                .filter(file -> file.matches("(.*/)?(feed\\.(xml|json)|rss\\.xml)"))
                .sorted()
                .toList();
    }

    private List<String> alternates(String page) {
        return blog.page(page)
                .lines()
                .filter(line -> line.contains("rel=\"alternate\""))
                .toList();
    }

    private List<String> texts(String name) throws Exception {
        blog.build();
        NodeList nodes = parse(blog.page("feed.xml")).getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> ((Element) nodes.item(index)).getTextContent())
                .toList();
    }

    private static Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }
}
