package dev.herald.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.rss.Category;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import dev.herald.Blog;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RssTest {

    @TempDir
    private Path folder;

    @Test
    void saysEverythingOfEachPost() {
        assertThat(rss(TeaBlog.in(folder))).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <rss xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0">
                  <channel>
                    <title>Tea &amp; cake</title>
                    <link>https://example.org/blog/</link>
                    <atom:link rel="self" href="https://example.org/blog/rss.xml" type="application/rss+xml" />
                    <atom:link rel="hub" href="https://hub.example/" />
                    <description>What we drank</description>
                    <language>en-GB</language>
                    <lastBuildDate>Mon, 05 Jan 2026 09:00:00 GMT</lastBuildDate>
                    <item>
                      <title>Tee</title>
                      <link>https://example.org/blog/posts/tee/</link>
                      <description>Grüner Tee.</description>
                      <content:encoded>&lt;p&gt;Grüner &lt;em&gt;Tee&lt;/em&gt;.&lt;/p&gt;</content:encoded>
                      <category>Tea</category>
                      <pubDate>Sat, 03 Jan 2026 07:30:15 GMT</pubDate>
                      <guid isPermaLink="false">https://example.org/blog/tee.html</guid>
                      <dc:language>de</dc:language>
                    </item>
                    <item>
                      <title>Pots &amp; "pans" &lt;3</title>
                      <link>https://example.org/blog/posts/pots/</link>
                      <description>Round &amp;amp; square, x &amp;lt; y</description>
                      <content:encoded>&lt;p&gt;&lt;img src="https://example.org/blog/posts/pots/pot.png" alt="A pot"&gt; and &lt;a href="https://example.org/blog/posts/tee/#top"&gt;tea&lt;/a&gt;&lt;/p&gt;</content:encoded>
                      <enclosure url="https://example.org/blog/posts/pots/pot.png" length="12345" type="image/png" />
                      <category>Tea</category>
                      <category>Pots &amp; pans</category>
                      <category>Kitchen</category>
                      <pubDate>Fri, 02 Jan 2026 00:00:00 GMT</pubDate>
                      <guid>https://example.org/blog/posts/pots/</guid>
                      <dc:creator>Ada &amp; Co</dc:creator>
                      <dc:creator>Bo</dc:creator>
                    </item>
                  </channel>
                </rss>
                """);
    }

    @Test
    void givesBackWhatWentIn() throws FeedException {
        String rss = rss(TeaBlog.in(folder));

        Channel feed = (Channel) new WireFeedInput().build(new StringReader(rss));
        Item pots = feed.getItems().get(1);

        assertThat(feed.getTitle()).isEqualTo("Tea & cake");
        assertThat(feed.getLanguage()).isEqualTo("en-GB");
        assertThat(pots.getTitle()).isEqualTo("Pots & \"pans\" <3");
        assertThat(pots.getPubDate()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(((DCModule) pots.getModule(DCModule.URI)).getCreators()).containsExactly("Ada & Co", "Bo");
        assertThat(pots.getCategories())
                .extracting(Category::getValue)
                .containsExactly("Tea", "Pots & pans", "Kitchen");
        assertThat(pots.getDescription().getValue()).isEqualTo("Round &amp; square, x &lt; y");
        assertThat(pots.getEnclosures().get(0).getLength()).isEqualTo(12345);
        assertThat(pots.getContent().getValue()).startsWith("<p><img src=\"https://example.org/blog/");
        assertThat(pots.getGuid().isPermaLink()).isTrue();
    }

    /** JBake's feed had names of days in the machine's language, Roq's once the zone UTC. */
    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai"})
    void datesAreEnglishWhateverTheMachineSpeaks(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            assertThat(rss(TeaBlog.in(folder)))
                    .contains(
                            "<lastBuildDate>Mon, 05 Jan 2026 09:00:00 GMT</lastBuildDate>",
                            "<pubDate>Sat, 03 Jan 2026 07:30:15 GMT</pubDate>");
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Roq's guid is an address that says it is none, Ghost's an internal number, JBake's relative. */
    @Test
    void aGuidIsALinkOnlyIfThePostIsThere() {
        Blog blog = new Blog(folder)
                .post("2026-01-01-a.md", "A\n")
                .post("2026-01-02-b.md", "---\naliases: [/old/]\n---\nB\n")
                .post("2026-01-03-c.md", "---\nid: 'urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a'\n---\nC\n")
                .post("2026-01-04-d.md", "---\nid: 17\n---\nD\n");

        assertThat(rss(blog).lines().map(String::strip).filter(line -> line.startsWith("<guid")))
                .containsExactly(
                        "<guid isPermaLink=\"false\">https://example.com/#17</guid>",
                        "<guid isPermaLink=\"false\">urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</guid>",
                        "<guid isPermaLink=\"false\">https://example.com/old/</guid>",
                        "<guid>https://example.com/posts/a/</guid>");
    }

    /** In Zola's feed the author is a name, which RSS does not allow. */
    @Test
    void anAuthorIsNamedOnceAndNeverWhereAnEMailAddressBelongs() {
        assertThat(rss(TeaBlog.in(folder)))
                .containsOnlyOnce("<dc:creator>Ada &amp; Co</dc:creator>")
                .doesNotContain("<author>");
    }

    /** In Zola's feed a summary takes the place of the text, in Roq's a whole text ends with "Keep reading". */
    @Test
    void aSummaryAndTheWholeTextStandSideBySide() {
        String rss = rss(new Blog(folder)
                .post("2026-01-01-a.md", "---\nsummary: In short.\n---\nFirst.\n\n<!--more-->\n\nLast.\n"));

        assertThat(rss).contains("<description>In short.</description>");
        assertThat(rss)
                .contains("<content:encoded>&lt;p&gt;First.&lt;/p&gt;\n\n&lt;p&gt;Last.&lt;/p&gt;</content:encoded>");
    }

    @Test
    void aFeedOfSummariesHasNoText() {
        Blog blog = TeaBlog.in(folder).file("site.yaml", TeaBlog.site("content: summary"));

        assertThat(rss(blog)).contains("<description>Grüner Tee.</description>").doesNotContain("<content:encoded>");
    }

    @Test
    void aPictureOfUnknownKindIsNotEnclosedAndOneOfUnknownLengthHasNone() {
        Blog blog = new Blog(folder)
                .post("2026-01-02-a.md", "---\nimage: https://a.example/b.jpg\n---\nA\n")
                .post("2026-01-03-b.md", "---\nimage: https://a.example/picture\n---\nB\n");

        assertThat(rss(blog).lines().map(String::strip).filter(line -> line.startsWith("<enclosure")))
                .containsExactly("<enclosure url=\"https://a.example/b.jpg\" length=\"0\" type=\"image/jpeg\" />");
    }

    @Test
    void thePictureOfTheBlogIsWhatItsFileIsAndNotWhatItsNameSays() {
        byte[] picture = Blog.picture("png", 1200, 630);
        Blog blog = new Blog(folder)
                .file(
                        "static/my pictures/pot.jpg",
                        Arrays.copyOf(picture, 54_321)) // what is no picture is not published
                .post("2026-01-02-a.md", "---\nimage: /my pictures/pot.jpg\n---\nA\n");

        assertThat(rss(blog))
                .contains("<enclosure url=\"https://example.com/my%20pictures/pot.jpg\" length=\"" + picture.length
                        + "\" type=\"image/png\" />");
    }

    @Test
    void aBlogWithoutPostsSaysNothingOfItsLastChange() {
        assertThat(rss(new Blog(folder)))
                .contains("<description>Test blog</description>")
                .doesNotContain("lastBuildDate");
    }

    private static String rss(Blog blog) {
        blog.build();
        return blog.page("rss.xml");
    }
}
