package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.serve.Visitor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriverException;

/** Pages of a preview, as a real browser keeps them while somebody writes. */
class PreviewInBrowserTest {

    private static final String OVER = "document.querySelector('herald-preview')?.shadowRoot.querySelector('.card')";
    private static final String LONG = "A paragraph that is here to make the page long.\n\n".repeat(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String HELLO = "2026-01-01-hello.md";

    @TempDir
    private static Path temporary;

    private static Blog blog;
    private static Showing showing;
    private static Browser browser;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.start(temporary.resolve("profile"));
        blog = new Blog(temporary.resolve("blog"))
                .file("theme/assets/more.css", "h1 { outline-offset: 1px }\n")
                .file(
                        "static/own/index.html",
                        "<!doctype html>\n<title>Own</title>\n<link rel=stylesheet href=own.css>\n"
                                + "<p>Own page</p><script>window.count = (window.count || 0) + 1;</script>")
                .file("static/own/own.css", "p { color: rgb(1, 2, 3) }")
                .post("2026-01-02-thought.md", "---\ntitle: A thought\ndraft: true\n---\nNot done.\n");
        hello("First words.");
        showing = Showing.of(blog.folder());
        browser.width(1280);
        browser.scheme("light");
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
        if (showing != null) {
            showing.close();
        }
    }

    @BeforeEach
    void calm() throws Exception {
        Files.deleteIfExists(blog.folder().resolve("content/posts/2026-01-03-more.md"));
        hello("First words.");
        browser.scripts(true);
        browser.errors();
    }

    @Test
    void aSavedTextIsSeenInItsPlace() {
        look("/posts/hello/", "First words.");
        browser.ask("window.mine = true; scrollTo(0, 500)");

        hello("Other words.");
        await("document.body.innerText.includes('Other words.')");

        assertThat(browser.ask("return window.mine")).isEqualTo(true); // the page was not loaded again
        assertThat(browser.ask("return Math.round(scrollY)")).isEqualTo(500L);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aPageThatMustBeLoadedAgainStaysWhereItWas() {
        look("/posts/hello/", "First words.");
        browser.ask("window.mine = true; scrollTo(0, 700)");

        hello("Other words.\n\n<script>document.title = 'Scripted'</script>\n");
        await("document.title === 'Scripted' && scrollY === 700");

        assertThat(browser.ask("return window.mine")).isNull();
    }

    @Test
    void whatIsTypedAndOpenedStays() {
        String form = "<details><summary>More</summary><p>Inside</p></details>\n\n<label>Name <input></label>\n\n";
        hello(form + "First words.");
        look("/posts/hello/", "First words.");
        await("document.querySelector('main input')");
        browser.ask("document.querySelector('main details').open = true; document.querySelector('main input').focus()");
        browser.type("Ada");

        hello(form + "Other words.");
        await("document.body.innerText.includes('Other words.')");
        hello(form + "Last words.\n\n<script>document.title = 'Scripted'</script>\n");
        await("document.title === 'Scripted' && document.querySelector('main input').value === 'Ada'");

        assertThat(browser.ask("return document.querySelector('main details').open"))
                .isEqualTo(true);
        assertThat(browser.ask("return document.activeElement.localName")).isEqualTo("input");
    }

    @Test
    void aStyleIsSwappedAndThePageStays() {
        look("/posts/hello/", "First words.");
        await("getComputedStyle(document.querySelector('h1')).outlineOffset === '1px'");
        browser.ask("window.mine = true");

        blog.file("theme/assets/more.css", "h1 { outline-offset: 7px }\n");
        await("getComputedStyle(document.querySelector('h1')).outlineOffset === '7px'");

        assertThat(browser.ask("return window.mine")).isEqualTo(true);
    }

    @Test
    void aStyleThatKeepsItsNameIsSwappedToo() {
        look("/own/", "Own page");

        blog.file("static/own/own.css", "p { color: rgb(4, 5, 6) }");
        await("getComputedStyle(document.querySelector('p')).color === 'rgb(4, 5, 6)'");

        assertThat(browser.ask("return window.count")).isEqualTo(1L);
        assertThat(browser.ask("return document.querySelectorAll('link').length"))
                .isEqualTo(1L);
    }

    @Test
    void aStyleInATextChangesWithoutAComplaint() {
        hello("<style>main p { color: rgb(1, 2, 3) }</style>\n\nFirst words.");
        look("/posts/hello/", "First words.");
        await("getComputedStyle(document.querySelector('main p:last-of-type')).color === 'rgb(1, 2, 3)'");
        browser.errors();

        hello("<style>main p { color: rgb(4, 5, 6) }</style>\n\nOther words.");
        await("document.body.innerText.includes('Other words.')"
                + " && getComputedStyle(document.querySelector('main p:last-of-type')).color === 'rgb(4, 5, 6)'");

        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void otherPagesStayAsTheyAre() throws Exception {
        look("/own/", "Own page");
        browser.ask(
                "window.asked = 0; const all = window.fetch;"
                        + "window.fetch = (...what) => { if (String(what[0]) === location.href) window.asked++; return all(...what) }");

        hello("Other words.");
        Visitor visitor = new Visitor(showing.port());
        while (!visitor.get("/posts/hello/").body().contains("Other words.")) {
            Thread.sleep(20);
        }
        Thread.sleep(300);

        assertThat(browser.ask("return [window.count, window.asked]")).isEqualTo(List.of(1L, 0L));
    }

    @Test
    void anErrorIsShownOverTheLastGoodPageUntilItIsMended() throws Exception {
        look("/posts/hello/", "First words.");
        hello("Sound words.");
        await("document.body.innerText.includes('Sound words.')");
        showing.rest();

        blog.post(HELLO, "---\ntitel: Hello\n---\nWorse words.\n");
        await(OVER);

        assertThat(browser.ask("return " + OVER + ".innerText"))
                .asString()
                .contains(
                        "The blog has an error",
                        "content/posts/2026-01-01-hello.md:2",
                        "unknown setting 'titel'",
                        "did you mean 'title'?");
        assertThat(browser.text()).contains("Sound words.");
        for (int width : List.of(320, 1280)) {
            browser.width(width);
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                assertThat(browser.sideways()).isZero();
                assertThat(browser.violations()).as(scheme).isEmpty();
            }
        }
        browser.scheme("light");

        browser.type("\uE00C"); // Escape
        await("!" + OVER + ".parentElement.open");
        hello("Mended words.");
        await("document.body.innerText.includes('Mended words.') && !" + OVER);
    }

    @Test
    void whileAnErrorIsShownNothingBehindItIsReachedByKeys() {
        look("/posts/hello/", "First words.");
        browser.ask("document.querySelector('main a').focus()");

        blog.post(HELLO, "---\ntitel: Hello\n---\nWorse words.\n");
        await(OVER);
        for (int tab = 0; tab < 5; tab++) {
            assertThat(browser.ask("return document.activeElement.localName")).isIn("herald-preview", "body");
            browser.type("\uE004");
        }
        browser.type("\uE00C");

        await("document.activeElement === document.querySelector('main a')");
    }

    @Test
    void onAPhoneTheMarkTakesOneLine() {
        browser.width(390);
        look("/posts/hello/", "First words.");
        blog.post("2026-01-03-more.md", "---\ntitle: More\ndate: 2026-12-24 18:00\n---\n![](/none.png)\n");
        await(OVER);
        blog.post(
                "2026-01-03-more.md",
                "---\ntitle: More\ndate: 2026-12-24 18:00\n---\n<img src=\"https://example.org/a.png\">\n");
        look("/posts/more/", "More");
        await("document.querySelector('herald-preview')?.shadowRoot.querySelector('.warnings')");
        blog.post(HELLO, "---\ntitel: Hello\n---\nWorse words.\n");
        await(OVER);

        assertThat((long) browser.ask("return " + OVER + ".getRootNode().querySelector('.mark').offsetHeight"))
                .isLessThan(40);
        browser.width(1280);
    }

    @Test
    void aDraftIsMarkedOnItsPageAndInLists() {
        look("/posts/thought/", "Not done.");
        await("document.querySelector('herald-preview')?.shadowRoot.querySelector('.draft')");
        assertThat(browser.ask(
                        "return document.querySelector('herald-preview').shadowRoot.querySelector('.mark').innerText"))
                .isEqualTo("Draft");

        look("/", "A thought");
        await(
                "[...document.querySelectorAll('a')].some(link => getComputedStyle(link, '::after').content === '\"Draft\"')");
        assertThat(browser.violations()).isEmpty();
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void aNewPostComesToTheListThatIsOpen() {
        look("/", "A thought");

        blog.post("2026-01-03-more.md", "---\ntitle: One more\n---\nText.\n");
        await("document.body.innerText.includes('One more')");
    }

    private static void hello(String words) {
        blog.post(HELLO, "---\ntitle: Hello\n---\n" + LONG + words + "\n\n" + LONG);
    }

    private static void look(String path, String words) {
        browser.open(showing.address(path));
        await("document.body.innerText.includes('" + words + "') && document.querySelector('herald-preview')");
    }

    /** Waits until something is so, also where the page is loaded again meanwhile. */
    private static void await(String condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo(condition)) {
            assertThat(System.nanoTime()).as(condition).isLessThan(end);
        }
    }

    private static boolean isSo(String condition) {
        try {
            return Boolean.TRUE.equals(browser.ask("return Boolean(" + condition + ")"));
        } catch (WebDriverException loading) {
            return false;
        }
    }
}
