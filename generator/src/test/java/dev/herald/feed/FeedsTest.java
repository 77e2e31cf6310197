package dev.herald.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The feed as the JDK's XML parser reads it. */
class FeedsTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder)
                .file("site.yaml", "title: Tea\nurl: https://example.com/blog\ncheck: {links: off, pictures: off}\n");
    }

    @Test
    void hasWhatAtomRequires() throws Exception {
        blog.file(
                        "site.yaml",
                        "title: Tea\ndescription: All of it\nurl: https://example.com/blog\nauthors: {ada: {name: Ada, email: ada@example.com, url: /ada/}}\n")
                .post(
                        "2026-01-02-a.md",
                        "---\ntitle: A & B\nupdated: 2026-01-05T10:00+01:00\ntags: [Tea]\ndescription: Short.\n---\nHello\n");
        blog.build();

        assertThat(blog.page("feed.xml")).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                  <title>Tea</title>
                  <link rel="alternate" type="text/html" href="https://example.com/blog/" />
                  <link rel="self" type="application/atom+xml" href="https://example.com/blog/feed.xml" />
                  <author>
                    <name>Ada</name>
                  </author>
                  <subtitle type="text">All of it</subtitle>
                  <id>https://example.com/blog/</id>
                  <updated>2026-01-05T09:00:00Z</updated>
                  <entry>
                    <title>A &amp; B</title>
                    <link rel="alternate" type="text/html" href="https://example.com/blog/posts/a/" />
                    <category term="Tea" />
                    <author>
                      <name>Ada</name>
                      <uri>https://example.com/blog/ada/</uri>
                      <email>ada@example.com</email>
                    </author>
                    <id>https://example.com/blog/posts/a/</id>
                    <updated>2026-01-05T09:00:00Z</updated>
                    <published>2026-01-02T00:00:00Z</published>
                    <content type="html">&lt;p&gt;Hello&lt;/p&gt;</content>
                    <summary type="text">Short.</summary>
                  </entry>
                </feed>
                """);
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

    @Test
    void holdsTheNewestPostsOnly() throws Exception {
        blog.file("site.yaml", "title: Tea\nurl: https://example.com\nfeeds: {size: 2}\n");
        IntStream.rangeClosed(1, 4).forEach(day -> blog.post("2026-01-0" + day + "-p" + day + ".md", "text"));

        assertThat(texts("title")).containsExactly("Tea", "P4", "P3");
    }

    @Test
    void aBlogWithoutPostsHasAFeedOfTheBeginningOfTime() throws Exception {
        assertThat(texts("updated")).containsExactly("1970-01-01T00:00:00Z");
        assertThat(texts("name")).containsExactly("Tea");
    }

    private List<String> texts(String name) throws Exception {
        blog.build();
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        byte[] bytes = blog.page("feed.xml").getBytes(StandardCharsets.UTF_8);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
        NodeList nodes = document.getElementsByTagNameNS(ATOM, name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(index -> ((Element) nodes.item(index)).getTextContent())
                .toList();
    }
}
