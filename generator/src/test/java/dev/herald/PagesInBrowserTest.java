package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A page of every kind, as a real browser shows it on a phone and on a desk, by day and by night. */
class PagesInBrowserTest {

    static final List<String> PAGES = List.of(
            "/",
            "/page/2/",
            "/posts/everything/",
            "/posts/yomimono/",
            "/posts/bare/",
            "/about/",
            "/tags/",
            "/tags/maven/",
            "/categories/tools/",
            "/series/a-blog-from-nothing/",
            "/authors/",
            "/authors/ada/",
            "/archive/",
            "/archive/2026/",
            "/404.html");

    private static final List<Integer> WIDTHS = List.of(390, 1280);

    @TempDir
    private static Path temporary;

    private static FolderServer host;
    private static Browser browser;

    @BeforeAll
    static void openABlog() throws IOException {
        browser = Browser.start(temporary.resolve("profile"));
        Blog blog = blog();
        blog.build();
        host = FolderServer.start(blog.target());
    }

    @AfterAll
    static void close() {
        if (host != null) {
            host.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void asAReaderComes() {
        browser.scripts(true);
        browser.width(390);
        browser.scheme("light");
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void aPageHasOneTitleAndFitsTheScreen(String page) {
        browser.open(host.address(page));

        assertThat(browser.titles()).hasSize(1).doesNotContain("");
        for (int width : WIDTHS) {
            browser.width(width);
            assertThat(browser.sideways()).as("too wide for %d pixels", width).isZero();
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void aPageNeedsNoOtherHostAndHasNoError(String page) {
        browser.requests();
        browser.errors();

        browser.open(host.address(page));

        assertThat(browser.requests())
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request).startsWith(host.address("/")));
        assertThat(browser.errors()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void aPageSaysTheSameWithoutJavaScript(String page) {
        browser.open(host.address(page));
        String text = browser.text();

        browser.scripts(false);
        browser.open(host.address(page));

        assertThat(browser.text()).isEqualTo(text).isNotBlank();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void aPageIsForEveryone(String page) {
        browser.open(host.address(page));

        for (int width : WIDTHS) {
            browser.width(width);
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                assertThat(browser.violations())
                        .as("%s at %d pixels", scheme, width)
                        .isEmpty();
            }
        }
    }

    @Test
    void aFormerAddressLeadsOn() {
        browser.scripts(false);

        browser.open(host.address("/old/everything.html"));

        assertThat(browser.address()).isEqualTo(host.address("/posts/everything/"));
    }

    private static Blog blog() {
        return new Blog(temporary.resolve("blog"))
                .file("site.yaml", SITE)
                .file("static/ada.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"80\"/>")
                .file("static/wide.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2400\" height=\"900\"/>")
                .file("content/pages/about.md", "# About\n\nA page.\n")
                .post("2025-12-30-bare.md", "")
                .post("2026-01-02-yomimono.md", JAPANESE)
                .post("2026-01-03-everything.md", EVERYTHING)
                .post("2026-01-04-after.md", "---\nseries: A blog from nothing\ntags: [Maven]\n---\n> Later\n");
    }

    private static final String SITE = """
            title: A blog with a title that does not fit into one line
            description: For a browser
            url: https://example.com
            check: {preview: off}
            page-size: 2
            share: [bluesky, mastodon, email]
            edit: https://code.example.com/:file
            menu:
              - {name: About, url: /about/}
              - {name: Archive, url: /archive/}
            authors:
              bob: {name: Bob}
              ada:
                name: Ada
                picture: /ada.svg
                bio: Writes.
                links: [{name: Elsewhere, url: 'https://ada.example.com/'}]
            """;

    private static final String JAPANESE = """
            ---
            title: 日本語の長い題名がここにありますので、改行の様子を確かめることができます
            language: ja
            author: Ada
            ---
            本文です。*強調*。

            > 引用文です。
            """;

    private static final String EVERYTHING = """
            ---
            title: Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle and everything else
            description: What a post can hold
            author: [ada, Bob]
            tags: [Maven, a tag, another tag, one more tag, and a rather long tag at the end of them all]
            categories: [Tools]
            series: A blog from nothing
            image: {src: /wide.svg, alt: Wide}
            updated: 2026-02-01
            canonical: https://elsewhere.example.com/everything/
            aliases: [/old/everything.html]
            ---
            Text with `a_piece_of_code_that_is_much_longer_than_the_screen_of_any_phone()`, a note[^1] and
            <https://example.com/an/address/that/is/much/longer/than/the/screen/of/any/phone.html>.

            ## Code

            ```java title="A.java" {2} linenos
            // a comment that is long enough to reach beyond the right edge of every phone that was ever made
            @Override public String text() { return "text" + 1; }
            ```

            ```diff
            @@ -1,2 +1,2 @@
            -old
            +new
            ```

            ```yaml
            key: [1, true, "text"] # comment
            ```

            ### A table

            | One | Two | Three | Four | Five | Six | Seven | Eight |
            |--|:-:|--:|--|--|--|--|--|
            | first | second | third | fourth | fifth | sixth | seventh | eighth |

            ## The rest

            ![Wide](/wide.svg "A caption")

            https://www.youtube.com/watch?v=aqz-KE-bpKQ

            > [!WARNING]
            > Careful with [this](2026-01-04-after.md).

            - [x] done
            - [ ] not yet

            Term
            : What it means

            <kbd>Tab</kbd> <mark>marked</mark>

            [^1]: The note.
            """;
}
