package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of every kind, as a real browser shows it on a phone and on a desk, by day and by night. */
@Tag("looks")
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
            "/tags/maven/page/2/",
            "/categories/",
            "/categories/tools/",
            "/series/",
            "/series/a-blog-from-nothing/",
            "/authors/",
            "/authors/ada/",
            "/archive/",
            "/archive/2026/",
            "/archive/2026/page/2/",
            "/search/",
            "/404.html",
            "/old/stays.html");

    /** All but the search page, which offers its form to scripts alone; SearchInBrowserTest reads it without. */
    static final List<String> TEXTS =
            PAGES.stream().filter(page -> !page.equals("/search/")).toList();

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
        keepAFormerAddress(blog.target().resolve("old"));
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
    @FieldSource("TEXTS")
    void aPageSaysTheSameWithoutJavaScript(String page) {
        String text = text(page);

        browser.scripts(false);

        assertThat(text(page)).isEqualTo(text).isNotBlank();
    }

    /** But for the share buttons that only a script can follow. */
    private static String text(String page) {
        browser.open(host.address(page));
        browser.ask("document.querySelectorAll('button[data-share]').forEach(button => button.parentNode.remove())");
        return browser.text();
    }

    /** By day and by night, on a phone and on a desk, with JavaScript and without. */
    @ParameterizedTest
    @FieldSource("PAGES")
    void aPageIsForEveryoneAndNeedsNoOtherHost(String page) {
        browser.requests();
        browser.errors();

        for (boolean scripts : List.of(true, false)) {
            browser.scripts(scripts);
            browser.open(host.address(page));
            assertThat(browser.requests()).as("scripts: %s", scripts).contains(host.address(page));
            browser.scripts(true); // for axe; those of the page stay as they are
            for (int width : WIDTHS) {
                browser.width(width);
                for (String scheme : List.of("light", "dark")) {
                    browser.scheme(scheme);
                    assertThat(browser.violations())
                            .as("%s at %d pixels, scripts: %s", scheme, width, scripts)
                            .isEmpty();
                }
            }
            browser.scripts(scripts);
            browser.open(host.address(page));
            assertThat(browser.requests())
                    .as("scripts: %s", scripts)
                    .contains(host.address(page))
                    .allMatch(request -> request.startsWith(host.address("/")));
            assertThat(browser.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void aPageSendsNoBrowserAheadToAnotherHost(String page) {
        browser.open(host.address(page));

        List<String> hints = browser.strings("return [...document.querySelectorAll("
                + "'link:is([rel~=preconnect], [rel~=dns-prefetch], [rel~=prefetch], [rel~=prerender], [rel~=preload], [rel~=modulepreload])'"
                + ")].map(link => link.href)");

        assertThat(hints).allMatch(hint -> hint.startsWith(host.address("/")));
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void nothingJumpsWhenAScriptShowsWhatItAdds(String page) {
        browser.open(host.address(page));

        Object jumps = browser.askLater("new PerformanceObserver(list => done(list.getEntries().length))"
                + ".observe({ type: 'layout-shift', buffered: true });"
                + "setTimeout(() => done(0), 100)");

        assertThat(jumps).isEqualTo(0L);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aFormerAddressLeadsOn(boolean scripts) {
        browser.scripts(scripts);

        browser.open(host.address("/old/everything.html"));

        assertThat(browser.address()).isEqualTo(host.address("/posts/everything/"));
    }

    /** A page at a former address leads on at once; a copy without that stays, to be looked at. */
    private static void keepAFormerAddress(Path old) throws IOException {
        String page = Files.readString(old.resolve("everything.html"));
        Files.writeString(old.resolve("stays.html"), page.replaceFirst("<meta http-equiv=\"refresh\"[^>]*>", ""));
    }

    private static Blog blog() {
        return new Blog(temporary.resolve("blog"))
                .file("site.yaml", SITE)
                .file("static/ada.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"80\"/>")
                .file("static/wide.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"2400\" height=\"900\"/>")
                .file("content/pages/about.md", "# About\n\nA page.\n")
                .post("2025-12-30-bare.md", "")
                .post("2026-01-01-first.md", "---\ntags: [Maven]\n---\nFirst\n")
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
            share: [bluesky, mastodon, email, copy, print]
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
