package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The share buttons in a real browser: what their links mean, and what its scripts add to them. */
class ShareInBrowserTest {

    private static final String LATIN =
            "\"Tea\" & 'milk' #1: 50% + <a> \uD83C\uDF75\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
    private static final String HEBREW = "\u05E9\u05DC\u05D5\u05DD & tea #2";
    private static final String ARABIC = "\u0634\u0627\u064A \"100%\" + \u062D\u0644\u064A\u0628";

    @TempDir
    private static Path temporary;

    private static FolderServer host;
    private static Browser browser;

    private String device = "";

    @BeforeAll
    static void openABlog() throws IOException {
        browser = Browser.start(temporary.resolve("profile"));
        Blog blog = new Blog(temporary.resolve("blog"))
                .file("site.yaml", SITE)
                .file("static/pot.png", Blog.picture("png", 1200, 630))
                .post("2026-01-01-latin.md", post(LATIN, "en"))
                .post("2026-01-02-hebrew.md", post(HEBREW, "he"))
                .post("2026-01-03-arabic.md", post(ARABIC, "ar"))
                .post("2026-01-04-print.md", "---\ntitle: Paper\nshare: [print]\n---\ntext\n");
        blog.build();
        host = FolderServer.start(blog.target());
        browser.command(
                "Browser.grantPermissions",
                Map.of(
                        "origin",
                        host.address("").replaceAll("/$", ""),
                        "permissions",
                        List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
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

    @AfterEach
    void forgetTheDevice() {
        if (!device.isEmpty()) {
            browser.command("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", device));
        }
    }

    @ParameterizedTest
    @CsvSource(
            value = {"latin;" + LATIN, "hebrew;" + HEBREW, "arabic;" + ARABIC},
            delimiter = ';',
            quoteCharacter = '`')
    void whatALinkSaysIsWhatWasMeant(String slug, String title) {
        browser.open(host.address("/posts/" + slug + "/"));

        String url = "https://example.com/posts/" + slug + "/";
        assertThat(links())
                .containsExactly(
                        "https://bsky.app/intent/compose text=" + title + "\n" + url,
                        "https://share.joinmastodon.org/ text=" + title + " " + url,
                        "https://www.threads.com/intent/post text=" + title + " url=" + url,
                        "https://x.com/intent/tweet text=" + title + " url=" + url,
                        "https://www.linkedin.com/sharing/share-offsite/ url=" + url,
                        "https://www.facebook.com/sharer/sharer.php u=" + url,
                        "https://www.reddit.com/submit url=" + url + " title=" + title,
                        "https://news.ycombinator.com/submitlink u=" + url + " t=" + title,
                        "https://www.pinterest.com/pin/create/button/ url=" + url
                                + " media=https://example.com/pot.png description=" + title,
                        "https://www.tumblr.com/widgets/share/tool canonicalUrl=" + url + " title=" + title
                                + " caption=About " + title + " tags=" + title,
                        "https://t.me/share/url url=" + url + " text=" + title,
                        "https://wa.me/ text=" + title + "\n" + url,
                        "mailto: subject=" + title + " body=About " + title + "\r\n\r\n" + url);
    }

    @Test
    void theLinkGoesToTheClipboardAndTheReaderHearsOfIt() {
        browser.open(host.address("/posts/latin/"));

        browser.click("button[data-share=copy]");

        assertThat(soon("document.querySelector('.share [role=status]').textContent"))
                .isEqualTo("Copied");
        assertThat(browser.askLater("navigator.clipboard.readText().then(done, fault => done(String(fault)))"))
                .isEqualTo("https://example.com/posts/latin/");
    }

    @Test
    void aLinkThatTheBrowserWillNotCopyIsShown() {
        onTheDevice("navigator.clipboard.writeText = () => Promise.reject(new Error('no'))");
        browser.open(host.address("/posts/latin/"));

        browser.click("button[data-share=copy]");

        assertThat(soon("document.querySelector('.share [role=status]').textContent"))
                .isEqualTo("https://example.com/posts/latin/");
    }

    @Test
    void thePageGoesToThePrinter() {
        onTheDevice("window.print = () => { window.printed = 'printed' }");
        browser.open(host.address("/posts/print/"));

        browser.click("button[data-share=print]");

        assertThat(browser.ask("return window.printed")).isEqualTo("printed");
    }

    @Test
    void theDevicesOwnShareSheetGetsWhatIsShared() {
        onTheDevice("navigator.share = data => { window.shared = data; return Promise.resolve() }");
        browser.open(host.address("/posts/latin/"));

        browser.click("button[data-share=sheet]");

        assertThat(browser.ask("return window.shared"))
                .isEqualTo(Map.of("title", LATIN, "text", "About " + LATIN, "url", "https://example.com/posts/latin/"));
    }

    @Test
    void aReaderWhoClosesTheShareSheetIsNoFault() {
        onTheDevice("navigator.share = () => Promise.reject(new DOMException('closed', 'AbortError'))");
        browser.open(host.address("/posts/latin/"));
        browser.errors();

        browser.click("button[data-share=sheet]");

        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void withoutAShareSheetThereIsNoButtonForIt() {
        onTheDevice("Object.defineProperty(navigator, 'share', { value: undefined })");

        browser.open(host.address("/posts/latin/"));

        assertThat(browser.text()).contains("Copy link", "Print").doesNotContain("Share…");
    }

    @Test
    void withoutJavaScriptNoButtonIsDead() {
        browser.scripts(false);

        browser.open(host.address("/posts/latin/"));

        assertThat(browser.text())
                .contains("Share this post", "Bluesky", "E-mail")
                .doesNotContain("Copy link", "Print", "Share…");
        browser.open(host.address("/posts/print/"));
        assertThat(browser.text()).doesNotContain("Share this post", "Print");
    }

    @Test
    void theButtonsAreForEveryone() {
        onTheDevice("navigator.share = () => Promise.resolve()");
        browser.open(host.address("/posts/latin/"));
        browser.click("button[data-share=copy]");

        for (int width : List.of(390, 1280)) {
            browser.width(width);
            assertThat(browser.sideways()).isZero();
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                assertThat(browser.violations()).isEmpty();
            }
        }
    }

    @Test
    void aFingerFindsThem() {
        browser.command("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
        browser.open(host.address("/posts/latin/"));

        Object small = browser.ask("return [...document.querySelectorAll('.share :is(a, button)')]"
                + ".filter(one => one.checkVisibility()).map(one => [one.innerText, one.getBoundingClientRect()])"
                + ".filter(one => one[1].height < 44 || one[1].width < 44)"
                + ".map(one => one[0] + ' ' + one[1].width + 'x' + one[1].height).join()");

        browser.command("Emulation.setTouchEmulationEnabled", Map.of("enabled", false));
        assertThat(small).isEqualTo("");
    }

    @Test
    void paperHasNone() {
        browser.open(host.address("/posts/latin/"));
        browser.command("Emulation.setEmulatedMedia", Map.of("media", "print"));

        Object shown = browser.ask("return document.querySelector('.share').checkVisibility()");

        browser.command("Emulation.setEmulatedMedia", Map.of("media", ""));
        assertThat(shown).isEqualTo(false);
    }

    /** Runs a script before those of each page, so that a test need not have the device. */
    private void onTheDevice(String script) {
        device = (String) browser.command("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
                .get("identifier");
    }

    /** What something is as soon as it is not empty. */
    private static Object soon(String expression) {
        return browser.askLater(
                "(function look() { const found = " + expression + "; found ? done(found) : setTimeout(look, 20) })()");
    }

    /** Each link as the browser itself reads it. */
    private static List<String> links() {
        return browser.strings("return [...document.querySelectorAll('.share a')].map(link => {"
                + "const url = new URL(link.href);"
                + "const values = [...new URLSearchParams(url.search || url.hash.slice(1))];"
                + "return link.href.split(/[?#]/)[0] + ' ' + values.map(pair => pair.join('=')).join(' ') })");
    }

    private static String post(String title, String language) {
        String quoted = title.replace("\\", "\\\\").replace("\"", "\\\"");
        return "---\ntitle: \"" + quoted + "\"\ndescription: \"About " + quoted + "\"\nlang: " + language
                + "\nimage: /pot.png\ntags: [\"" + quoted + "\"]\n---\ntext\n";
    }

    private static final String SITE = """
            title: A blog
            url: https://example.com
            share: [bluesky, mastodon, threads, x, linkedin, facebook, reddit, hacker-news, pinterest, tumblr, telegram, whatsapp, email, copy, print]
            """;
}
