package dev.herald.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.herald.Blog;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomTest {

    @TempDir
    private Path folder;

    @Test
    void saysEverythingOfEachPost() {
        Blog blog = TeaBlog.in(folder);
        blog.build();

        assertThat(blog.page("feed.xml")).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
                  <title>Tea &amp; cake</title>
                  <link rel="alternate" type="text/html" href="https://example.org/blog/" />
                  <link rel="self" type="application/atom+xml" href="https://example.org/blog/feed.xml" />
                  <link rel="hub" href="https://hub.example/" />
                  <author>
                    <name>Ada &amp; Co</name>
                  </author>
                  <subtitle type="text">What we drank</subtitle>
                  <id>https://example.org/blog/</id>
                  <updated>2026-01-05T09:00:00Z</updated>
                  <entry xml:lang="de">
                    <title>Tee</title>
                    <link rel="alternate" type="text/html" href="https://example.org/blog/posts/tee/" />
                    <category term="Tea" />
                    <id>https://example.org/blog/tee.html</id>
                    <updated>2026-01-03T07:30:15Z</updated>
                    <published>2026-01-03T07:30:15Z</published>
                    <content type="html">&lt;p&gt;Grüner &lt;em&gt;Tee&lt;/em&gt;.&lt;/p&gt;</content>
                    <summary type="text">Grüner Tee.</summary>
                  </entry>
                  <entry>
                    <title>Pots &amp; "pans" &lt;3</title>
                    <link rel="alternate" type="text/html" href="https://example.org/blog/posts/pots/" />
                    <link rel="enclosure" type="image/png" href="https://example.org/blog/posts/pots/pot.png" length="12345" />
                    <category term="Tea" />
                    <category term="Pots &amp; pans" />
                    <category term="Kitchen" />
                    <author>
                      <name>Ada &amp; Co</name>
                      <uri>https://example.org/blog/about/</uri>
                      <email>ada@example.org</email>
                    </author>
                    <author>
                      <name>Bo</name>
                    </author>
                    <id>https://example.org/blog/posts/pots/</id>
                    <updated>2026-01-05T09:00:00Z</updated>
                    <published>2026-01-02T00:00:00Z</published>
                    <content type="html">&lt;p&gt;&lt;img src="https://example.org/blog/posts/pots/pot.png" alt="A pot"&gt; and &lt;a href="https://example.org/blog/posts/tee/#top"&gt;tea&lt;/a&gt;&lt;/p&gt;</content>
                    <summary type="text">Round &amp; square, x &lt; y</summary>
                  </entry>
                </feed>
                """);
    }

    @Test
    void givesBackWhatWentIn() throws FeedException {
        Blog blog = TeaBlog.in(folder);
        blog.build();

        SyndFeed feed = new SyndFeedInput().build(new StringReader(blog.page("feed.xml")));
        SyndEntry pots = feed.getEntries().get(1);

        assertThat(feed.getTitle()).isEqualTo("Tea & cake");
        assertThat(pots.getTitle()).isEqualTo("Pots & \"pans\" <3");
        assertThat(pots.getPublishedDate()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
        assertThat(pots.getUpdatedDate()).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
        assertThat(pots.getAuthors()).extracting(SyndPerson::getName).containsExactly("Ada & Co", "Bo");
        assertThat(pots.getCategories())
                .extracting(SyndCategory::getName)
                .containsExactly("Tea", "Pots & pans", "Kitchen");
        assertThat(pots.getDescription().getValue()).isEqualTo("Round & square, x < y");
        assertThat(pots.getEnclosures().get(0).getUrl()).isEqualTo("https://example.org/blog/posts/pots/pot.png");
        assertThat(pots.getContents().get(0).getValue()).startsWith("<p><img src=\"https://example.org/blog/");
    }

    @Test
    void aSummaryStandsInPlaceOfTheText() {
        Blog blog = TeaBlog.in(folder).file("site.yaml", TeaBlog.site("content: summary"));
        blog.build();

        assertThat(blog.page("feed.xml"))
                .contains("<summary type=\"text\">Grüner Tee.</summary>")
                .doesNotContain("<content");
    }

    @Test
    void thePictureOfAnotherSiteHasNoLength() {
        Blog blog = new Blog(folder).post("2026-01-02-a.md", "---\nimage: https://a.example/b.jpg?w=2\n---\nA\n");
        blog.build();

        assertThat(blog.page("feed.xml"))
                .contains("<link rel=\"enclosure\" type=\"image/jpeg\" href=\"https://a.example/b.jpg?w=2\" />");
    }

    @Test
    void aBlogWithoutPostsHasAFeedOfTheBeginningOfTime() {
        Blog blog = new Blog(folder);
        blog.build();

        assertThat(blog.page("feed.xml")).contains("<updated>1970-01-01T00:00:00Z</updated>", "<name>Test blog</name>");
    }

    @Test
    void theFeedOfAnAuthorIsTheAuthors() {
        Blog blog = TeaBlog.in(folder);
        blog.build();

        assertThat(blog.page("authors/bo/feed.xml").lines().limit(9).map(String::strip))
                .isEqualTo(List.of(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en-GB\">",
                        "<title>Bo – Tea &amp; cake</title>",
                        "<link rel=\"alternate\" type=\"text/html\" href=\"https://example.org/blog/authors/bo/\" />",
                        "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/blog/authors/bo/feed.xml\" />",
                        "<link rel=\"hub\" href=\"https://hub.example/\" />",
                        "<author>",
                        "<name>Bo</name>",
                        "</author>"));
    }
}
