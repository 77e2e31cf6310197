package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.herald.config.SiteDefaults;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a real browser makes of the Content-Security-Policy of pages, each told twice, by the header and by the page: it blocks nothing of ours and lets
 * nothing else in.
 */
class PolicyInBrowserTest {

    static final List<String> PAGES = List.of(
            "/index.html",
            "/page/2/index.html",
            "/posts/video/index.html",
            "/posts/pictures/index.html",
            "/posts/inline/index.html",
            "/about/index.html",
            "/tags/index.html",
            "/tags/maven/index.html",
            "/series/pots/index.html",
            "/authors/ada/index.html",
            "/archive/index.html",
            "/archive/2026/index.html");

    private static final List<String> SAMPLES = List.of(
            "/index.html",
            "/page/2/index.html",
            "/posts/a-video-that-waits/index.html",
            "/posts/a-careful-take-on-raw-html/index.html",
            "/posts/code-everyone-can-read/index.html",
            "/posts/the-day-of-a-post/index.html",
            "/posts/what-makes-static-blogs-slow/index.html",
            "/posts/yomu-jikan/index.html",
            "/about/index.html",
            "/tags/index.html",
            "/series/index.html",
            "/authors/mara/index.html",
            "/archive/index.html",
            "/archive/2026/index.html",
            "/404.html");

    private static final String REFUSED = "Content Security Policy";

    @TempDir
    private static Path temporary;

    /** What was asked of a site that is not the blog's. */
    private static final List<String> ASKED = new CopyOnWriteArrayList<>();

    private static HttpServer elsewhere;
    private static Path site;
    private static FolderServer host;
    private static Browser browser;

    @BeforeAll
    static void openABlog() throws IOException {
        browser = Browser.start(temporary.resolve("profile"));
        elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext(
                "/", exchange -> ASKED.add(exchange.getRequestURI().getPath()));
        elsewhere.start();
        Blog blog = blog();
        blog.build();
        site = blog.target();
        host = FolderServer.start(site);
    }

    @AfterAll
    static void close() {
        if (host != null) {
            host.close();
            elsewhere.stop(0);
        }
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void nothingYet() {
        browser.errors();
        browser.requests();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void nothingOfOursIsBlocked(String page) {
        browser.open(host.address(page));

        assertThat(browser.errors()).isEmpty();
        assertThat(browser.ask("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(253, 252, 249)");
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void norWhenTheSiteIsOpenedFromADisk(String page) {
        browser.open(site.resolve(page.substring(1)).toUri().toString());

        assertThat(browser.errors()).noneMatch(error -> error.contains(REFUSED));
        assertThat(browser.ask("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(253, 252, 249)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/404.html", "/old/"})
    void norOnThePageForMissingAddressesOrAFormerOne(String page) {
        browser.open(host.address(page));

        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void norOnTheSampleSite() throws IOException {
        Path sample = temporary.resolve("sample");
        Herald.build(Path.of("../sample-site"), sample, SiteDefaults.NONE, false, false, Blog.NOW);

        try (FolderServer sampleHost = FolderServer.start(sample)) {
            for (String page : SAMPLES) {
                browser.open(sampleHost.address(page));
            }

            assertThat(browser.errors()).isEmpty();
        }
    }

    @Test
    void theManifestIsReadAndUnderstood() {
        browser.open(host.address("/index.html"));

        assertThat(browser.manifestFaults()).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whatAPostBringsInlineWorks() {
        browser.open(host.address("/posts/inline/index.html"));

        assertThat(browser.ask("return document.getElementById('by-script').textContent"))
                .isEqualTo("script ran");
        assertThat(browser.ask("return getComputedStyle(document.getElementById('by-style')).color"))
                .isEqualTo("rgb(1, 2, 3)");
        assertThat(browser.ask("return getComputedStyle(document.getElementById('by-attribute')).color"))
                .isEqualTo("rgb(4, 5, 6)");
        assertThat(browser.ask("const p = document.getElementById('by-click'); p.click(); return p.textContent"))
                .isEqualTo("clicked");
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void whatOthersPutIntoThePageIsBlocked() {
        browser.open(host.address("/posts/inline/index.html"));

        String result = (String) browser.ask("""
                const script = document.createElement('script');
                script.textContent = 'document.title = "taken"';
                document.body.append(script);
                const style = document.createElement('style');
                style.textContent = 'body { display: none }';
                document.head.append(style);
                const button = document.createElement('p');
                button.setAttribute('onclick', 'document.title = "taken"');
                button.click();
                return document.title + ' ' + getComputedStyle(document.body).display;
                """);

        assertThat(result).isEqualTo("Inline – A blog flex");
        assertThat(browser.errors()).hasSize(2 * 3).allMatch(error -> error.contains(REFUSED));
    }

    @Test
    void whatIsOnOtherSitesIsNotEvenAskedFor() {
        browser.open(host.address("/posts/foreign/index.html"));

        assertThat(browser.errors()).hasSize(2 * 4).allMatch(error -> error.contains(REFUSED));
        assertThat(ASKED).isEmpty();
    }

    @Test
    void aVideoLoadsWhenTheReaderAsksForIt() {
        browser.open(host.address("/posts/video/index.html"));
        assertThat(browser.ask("return String(document.querySelectorAll('iframe').length)"))
                .isEqualTo("0");

        browser.ask("document.querySelector('figure.video a[data-embed]').click(); return ''");

        assertThat(browser.ask("return document.querySelector('iframe').src"))
                .isEqualTo("https://player.vimeo.com/video/12345678?dnt=1");
        assertThat(browser.errors()).noneMatch(error -> error.contains(REFUSED));
    }

    private static Blog blog() {
        return new Blog(temporary.resolve("blog"))
                .file("site.yaml", """
                        title: A blog
                        url: https://example.com
                        links: relative
                        page-size: 2
                        authors: {ada: {name: Ada, picture: /ada.svg}}
                        """)
                .file("static/ada.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"80\" height=\"80\"/>")
                .file("content/pages/about.md", "# About\n\nA page.\n")
                .post("2026-01-01-video.md", "https://vimeo.com/12345678\n")
                .post("2026-01-02-pictures.md", "---\naliases: /old/\n---\n![a](/ada.svg)\n\n| a |\n|:-:|\n| b |\n")
                .post("2026-01-03-bare.md", "---\ntags: [Maven]\nseries: Pots\nauthor: ada\n---\nText\n")
                .post("2026-01-04-inline.md", INLINE)
                .post(
                        "2026-01-05-foreign.md",
                        FOREIGN.replace(
                                "ELSEWHERE",
                                "127.0.0.1:" + elsewhere.getAddress().getPort()));
    }

    private static final String INLINE = """
            <p id="by-script">no script</p>
            <script>document.getElementById('by-script').textContent = 'script' + ' ran';</script>
            <style>
            #by-style { color: rgb(1, 2, 3) }
            </style>
            <p id="by-style">styled</p>
            <p id="by-attribute" style="color: rgb(4, 5, 6); font-family: &quot;Serif&quot;">styled</p>
            <p id="by-click" onclick="this.textContent = &#39;clicked&#39;">not clicked</p>
            """;

    private static final String FOREIGN = """
            <img src="http://ELSEWHERE/a.png" alt="">
            <iframe src="http://ELSEWHERE/frame" title="a"></iframe>
            <script src="http://ELSEWHERE/a.js"></script>
            <video src="http://ELSEWHERE/a.mp4"></video>
            """;
}
