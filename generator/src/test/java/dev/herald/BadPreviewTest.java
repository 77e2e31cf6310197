package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a writer reads when networks, search engines or feed readers would stumble: file, line, fault and fix. */
class BadPreviewTest {

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder);
    }

    @Test
    void aPictureThatNetworksRefuse() throws IOException {
        blog.post("2026-01-01-a.md", "---\nimage: /a.png\nimage_alt: A\n---\nText")
                .file("static/a.png", Blog.picture("png", 640, 199));

        assertFaults(
                "content/posts/2026-01-01-a.md:2: the picture '/a.png' has 640x199 pixels, and networks refuse less than 200x200; use a PNG or JPEG of 1200x630 pixels");
    }

    @Test
    void aPictureThatMakesASmallCardIsAWarning() throws IOException {
        blog.post("2026-01-01-a.md", "---\nimage:\n  path: a.png\n  alt: A\n---\nText")
                .file("content/posts/a.png", Blog.picture("png", 599, 315));

        assertWarnings(
                "content/posts/2026-01-01-a.md:2: the picture 'a.png' has 599x315 pixels, and networks show less than 600x315 as a small card; use a PNG or JPEG of 1200x630 pixels");
    }

    @Test
    void aPictureThatIsLargeEnough() throws IOException {
        blog.post("2026-01-01-a.md", "---\nimage: a.png\nimage_alt: A\n---\nText")
                .file("content/posts/a.png", Blog.picture("png", 600, 315));

        assertWarnings();
        assertThat(blog.page("posts/a/index.html"))
                .containsPattern(
                        "<img class=\"opener u-featured\" src=\"/assets/pictures/a-600\\.\\w+\\.png\".* width=\"600\" height=\"315\"");
    }

    @Test
    void aDrawing() {
        blog.file("content/pages/about.md", "---\ntitle: About\nimage: /a.svg\nimage_alt: A\n---\nText")
                .file("static/a.svg", "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 630'/>");

        assertFaults(
                "content/pages/about.md:3: the picture '/a.svg' is an SVG, which networks do not show when the page is shared; use a PNG or JPEG of 1200x630 pixels");
    }

    @Test
    void aBitmapIsAWarning() throws IOException {
        blog.post("2026-01-01-a.md", "---\nimage: /a.bmp\nimage_alt: A\n---\nText")
                .file("static/a.bmp", Blog.picture("bmp", 1200, 630));

        assertWarnings(
                "content/posts/2026-01-01-a.md:2: the picture '/a.bmp' is a bitmap (BMP), which some networks do not show when the page is shared; use a PNG or JPEG of 1200x630 pixels");
    }

    @Test
    void aPictureOfMoreThan8Megabytes() throws IOException {
        blog.post("2026-01-01-a.md", "---\nimage: /a.jpg\nimage_alt: A\n---\nText")
                .file("static/a.jpg", Blog.picture("jpg", 1200, 630));
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("static/a.jpg").toFile(), "rw")) {
            file.setLength(9 * 1024 * 1024 + 512 * 1024);
        }

        assertFaults(
                "content/posts/2026-01-01-a.md:2: the picture '/a.jpg' has 9.5 MB, and networks refuse more than 8 MB; use a PNG or JPEG of 1200x630 pixels");
    }

    @Test
    void aBrokenPicture() {
        blog.post("2026-01-01-a.md", "---\nimage: /a.png\nimage_alt: A\n---\nText")
                .file("static/a.png", "hello");

        assertFaults(
                "content/posts/2026-01-01-a.md:2: the picture '/a.png' is broken, or is none that browsers show; save it again as PNG or JPEG",
                "static/a.png: the picture is broken, or is none that browsers show; save it again as JPEG or PNG, or take it out");
    }

    @Test
    void aPictureThatIsNotThere() {
        blog.post("2026-01-01-a.md", "---\nimage: nope.png\nimage_alt: A\n---\nText")
                .post("2026-01-02-b.md", "---\nimage: '{{ site.url }}/nope.png'\n---\nText");

        assertFaults(
                "content/posts/2026-01-01-a.md:2: the picture 'nope.png' does not exist; put it beside the text, or write its path from the site's root",
                "content/posts/2026-01-02-b.md:2: the picture '{{ site.url }}/nope.png' does not exist; put it beside the text, or write its path from the site's root");
    }

    @Test
    void aPageForAPicture() {
        blog.post("2026-01-01-a.md", "---\nimage: /posts/a/\nimage_alt: A\n---\nText");

        assertFaults("content/posts/2026-01-01-a.md:2: the picture '/posts/a/' is a page; name the picture's own file");
    }

    @Test
    void aPictureOfAnotherSiteIsAWarning() {
        blog.post("2026-01-01-a.md", "---\nimage: https://elsewhere.example/a.png\nimage_alt: A\n---\nText");

        assertWarnings(
                "content/posts/2026-01-01-a.md:2: the picture 'https://elsewhere.example/a.png' is on another site, which would learn of each reader, so browsers are told not to load it; keep a copy with the blog and show that, or name the site below 'load-from' in site.yaml");
    }

    @Test
    void theWholeAddressOfAnOwnPictureIsMeasuredToo() throws IOException {
        blog.file("site.yaml", "title: A\nurl: https://example.com/blog\n")
                .post("2026-01-01-a.md", "---\nimage: https://example.com/blog/a.png\nimage_alt: A\n---\nText")
                .file("static/a.png", Blog.picture("png", 100, 100));

        assertThat(blog.faults()).singleElement().asString().contains("has 100x100 pixels");
    }

    @Test
    void whatAPreviewWouldNotShowMayBeSaidLouderOrNotAtAll() throws IOException {
        blog.file("site.yaml", "title: A\nurl: https://example.com\ncheck: {preview: off}\n")
                .post("2026-01-01-a.md", "---\nimage: /a.png\nimage_alt: A\n---\nText")
                .file("static/a.png", Blog.picture("png", 16, 16));
        assertWarnings();

        blog.file("site.yaml", "title: A\nurl: https://example.com\non-error: skip\n");
        assertThat(blog.build().problems()).singleElement().asString().contains("has 16x16 pixels");
    }

    @Test
    void anAuthorWhoIsNotAmongThem() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\nauthors:\n  mara: {name: Mara Lindt}\n")
                .post("2026-01-01-a.md", "---\ntitle: A\nauthor: mrra\n---\nText")
                .post("2026-01-02-b.md", "---\nauthors:\n  - Mara Lindt\n  - Jane Doe\n---\nText")
                .post("2026-01-03-c.md", "---\nauthor: Jane Doe\n---\nText");

        assertFaults(
                "content/posts/2026-01-01-a.md:3: the author 'mrra' is not known; did you mean 'mara'?",
                "content/posts/2026-01-02-b.md:4: the author 'Jane Doe' is not known; write 'jane-doe: {name: Jane Doe}' into site.yaml, below 'authors:'",
                "content/posts/2026-01-03-c.md:2: the author 'Jane Doe' is not known; write 'jane-doe: {name: Jane Doe}' into site.yaml, below 'authors:'");
    }

    @Test
    void commasPartTheNamesOfAuthors() {
        blog.file(
                        "site.yaml",
                        "title: A\nurl: https://example.com\nauthors:\n  mara: {name: Mara}\n  yuki: {name: Yuki}\n")
                .post("2026-01-01-a.md", "---\nauthor: mara, yuki\n---\nText")
                .post("2026-01-02-b.md", "---\nauthor: mara,ben\n---\nText")
                .post("2026-01-03-c.md", "---\nauthor: 'Davis, Jr.'\n---\nText");

        assertFaults(
                "content/posts/2026-01-02-b.md:2: the author 'ben' is not known; write 'ben: {name: ben}' into site.yaml, below 'authors:'",
                "content/posts/2026-01-03-c.md:2: the author 'Davis, Jr.' is not known; write 'davis-jr: {name: \"Davis, Jr.\"}' into site.yaml, below 'authors:'");
    }

    @Test
    void inABlogWithoutAuthorsANameIsAWarning() {
        blog.post("2026-01-01-a.md", "---\nauthor: Jane Doe\n---\nText");

        assertWarnings(
                "content/posts/2026-01-01-a.md:2: the author 'Jane Doe' is not known; write 'jane-doe: {name: Jane Doe}' into site.yaml, below 'authors:'");
    }

    @Test
    void aBlogThatMovesInHearsOfAnAuthorOnce() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\nlayout: jekyll\nauthors:\n  mara: {name: Mara}\n");
        IntStream.range(10, 30)
                .forEach(day -> blog.file("_posts/2026-01-" + day + "-a.md", "---\nauthor: Jane\n---\nText"));

        assertWarnings(
                "_posts/2026-01-10-a.md:2: the author 'Jane' is not known (in 20 texts); write 'jane: {name: Jane}' into site.yaml, below 'authors:'");
    }

    @Test
    void robotsThatAreAGroupOfSettings() {
        blog.post("2026-01-01-a.md", "---\nrobots: {index: false}\n---\nText");

        assertFaults(
                "content/posts/2026-01-01-a.md:2: 'robots' is a group of settings; write its words, as in 'robots: noindex, nofollow'");
    }

    @Test
    void aPictureWithoutItsPath() {
        blog.post("2026-01-01-a.md", "---\ncover:\n  alt: A boat\n---\nText");

        assertFaults(
                "content/posts/2026-01-01-a.md:2: 'cover' does not say which picture; write its path too, as in 'cover: {path: boat.jpg, alt: A boat}'");
    }

    @Test
    void hiddenByAFlagWithAnOriginalElsewhere() {
        blog.post("2026-01-01-a.md", "---\nnoindex: true\ncanonical_url: https://elsewhere.example/a/\n---\nText");

        assertFaults(
                "content/posts/2026-01-01-a.md:2: the text is hidden from search engines, and its original is said to be https://elsewhere.example/a/; keep 'canonical_url' and take 'noindex' out: search engines then list the original only");
    }

    @Test
    void hiddenWithAnOriginalElsewhere() {
        blog.post("2026-01-01-a.md", """
                ---
                canonical_url: https://elsewhere.example/a/
                robots: noindex
                ---
                Text
                """).post("2026-01-02-b.md", """
                ---
                canonical_url: https://example.com/posts/b/
                robots: noindex
                ---
                Text
                """);

        assertFaults(
                "content/posts/2026-01-01-a.md:3: the text is hidden from search engines, and its original is said to be https://elsewhere.example/a/; keep 'canonical_url' and take 'noindex' out: search engines then list the original only");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            How <b>not</b> to do it  | How not to do it
            Salt &amp; pepper        | Salt & pepper
            One<br>two               | One two
            <p>One                   | One
            <a href="/x">One         | One
            &#8220;One&#8221;        | “One”
            """)
    void aDescriptionWithHtml(String written, String plain) {
        blog.post("2026-01-01-a.md", "---\ntitle: A\ndescription: '" + written + "'\n---\nText");

        assertFaults(
                "content/posts/2026-01-01-a.md:3: 'description' has HTML in it; write plain text: '" + plain + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b and c > d",
                "AT&T; & co",
                "Why List<String> is odd",
                "The <video> element",
                "I <3 you",
                "if x<y && y>z"
            })
    void aDescriptionWithoutHtml(String text) {
        blog.post("2026-01-01-a.md", "---\ndescription: '" + text + "'\n---\nText");

        assertWarnings();
    }

    @Test
    void htmlInTheWordsOfTheBlogAndItsAuthors() {
        blog.file("site.yaml", """
                title: A
                url: https://example.com
                description: A <em>good</em> blog
                authors:
                  mara:
                    name: Mara
                    bio: Writes &amp; reads
                """).file("data/authors.yml", "yuki:\n  bio: <i>Reads</i>\n");

        assertFaults(
                "data/authors.yml:1: the bio of 'yuki' has HTML in it; write plain text: 'Reads'",
                "site.yaml:3: 'description' has HTML in it; write plain text: 'A good blog'",
                "site.yaml:7: 'authors.mara.bio' has HTML in it; write plain text: 'Writes & reads'");
    }

    @Test
    void aMovedInDescriptionWithHtmlIsShownAsPlainText() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\nlayout: jekyll\n")
                .file("_posts/2026-01-01-a.md", "---\nexcerpt: <p>Salt &amp; <b>pepper</b></p>\n---\nText");

        assertWarnings("_posts/2026-01-01-a.md:2: 'excerpt' has HTML in it; write plain text: 'Salt & pepper'");
        assertThat(blog.page("2026/01/01/a.html")).contains("content=\"Salt &amp; pepper\"");
    }

    @Test
    void aWordThatSearchEnginesDoNotKnow() {
        blog.post("2026-01-01-a.md", "---\nrobots: nofolow, max-snippet=20\n---\nText")
                .post("2026-01-02-b.md", "---\nrobots: [nofollow, 'max-image-preview: large']\n---\nText")
                .post("2026-01-03-c.md", "---\nrobots: max-snippet:many\n---\nText");

        assertFaults(
                "content/posts/2026-01-01-a.md:2: no search engine knows the robots word 'max-snippet=20'; did you mean 'max-snippet:50'?",
                "content/posts/2026-01-01-a.md:2: no search engine knows the robots word 'nofolow'; did you mean 'nofollow'?",
                "content/posts/2026-01-03-c.md:2: no search engine knows the robots word 'max-snippet:many'; write for example 'max-snippet:50'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://blog.localhost",
                "http://127.0.0.1:4000/blog",
                "http://[::1]:8080",
                "http://[fd12::1]",
                "http://10.1.2.3",
                "http://172.16.0.1",
                "http://192.168.1.2",
                "http://169.254.1.1",
                "http://0.0.0.0",
                "http://printer.local",
                "http://blog.internal",
                "http://intranet"
            })
    void anAddressThatNobodyElseCanReach(String url) {
        blog.file("site.yaml", "title: A\nurl: '" + url + "'\n");

        assertFaults(
                "site.yaml:2: 'url' is " + url
                        + ", which only this computer or its network can reach; write the address at which readers will find the blog, also while you try it out; 'check: {address: off}' is for a blog of a private network");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/blog", "http://172.32.0.1", "http://8.8.8.8", "https://local.example"})
    void anAddressThatTheWorldCanReach(String url) {
        blog.file("site.yaml", "title: A\nurl: '" + url + "'\n");

        assertWarnings();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            example.com                | is not a web address
            ftp://example.com          | is not a web address
            https://example.com/?a=b   | has more than a host and a path
            https://example.com/#top   | has more than a host and a path
            https://example.com//blog  | has an empty part or only dots in its path
            https://example.com/a/../b | has an empty part or only dots in its path
            """)
    void anAddressThatIsNone(String url, String fault) {
        blog.file("site.yaml", "title: A\nurl: '" + url + "'\n");

        assertFaults("site.yaml:2: 'url' is '" + url + "', which " + fault
                + "; write the whole address, such as https://example.com or https://example.com/blog");
    }

    @Test
    void aPasswordInAnAddressIsNotTold() {
        blog.file("site.yaml", "title: A\nurl: https://ada:secret@example.com/\n");

        assertFaults(
                "site.yaml:2: 'url' is 'https://ada:…@example.com/', which has more than a host and a path; write the whole address, such as https://example.com or https://example.com/blog");
    }

    private void assertFaults(String... messages) {
        assertThat(blog.faults()).isEqualTo(List.of(messages));
        assertThat(blog.target()).doesNotExist();
    }

    private void assertWarnings(String... messages) {
        assertThat(blog.build().problems()).extracting(Object::toString).containsExactly(messages);
    }
}
