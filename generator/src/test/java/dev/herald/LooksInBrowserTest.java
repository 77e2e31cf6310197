package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteDefaults;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that show how posts will look out there, as a real browser shows them. */
class LooksInBrowserTest {

    private static final String LOOKS = "/_herald/looks/";

    @TempDir
    private static Path temporary;

    private static FolderServer host;
    private static Browser browser;

    @BeforeAll
    static void build() throws Exception {
        browser = Browser.start(temporary.resolve("profile"));
        Blog blog = new Blog(temporary.resolve("blog"))
                .file("static/wide.png", Blog.picture("png", 1200, 630))
                .file("static/tall.png", Blog.picture("png", 300, 900))
                .post("2026-01-01-plain.md", "---\ntitle: A plain post\n---\nWithout a picture.\n")
                .post(
                        "2026-01-02-wide.md",
                        "---\ntitle: A wide picture\nimage: {src: /wide.png, alt: Waves}\n---\nText.\n")
                .post(
                        "2026-01-03-tall.md",
                        "---\ntitle: Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstellen\n"
                                + "image: {src: /tall.png, alt: A tower}\n---\n" + "Words. ".repeat(100) + "\n")
                .post(
                        "2026-01-06-long.md",
                        "---\ntitle: " + "What a title may say before it is cut ".repeat(4) + "\ndescription: "
                                + "How much of a long description readers will see. ".repeat(6)
                                + "\nimage: {src: /wide.png, alt: Waves}\n---\nText.\n")
                .post("2026-01-04-arabic.md", "---\ntitle: مقال طويل عن البناء\nlang: ar\n---\nنص قصير.\n")
                .post("2026-01-05-secret.md", "---\ntitle: Secret\nrobots: noindex\n---\nText.\n");
        Herald.build(blog.folder(), blog.target(), SiteDefaults.NONE, true, false, Blog.NOW);
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

    @ParameterizedTest
    @ValueSource(strings = {"", "posts/plain/", "posts/wide/", "posts/tall/", "posts/arabic/", "posts/secret/"})
    void isForEveryoneAndFitsEachScreen(String page) {
        browser.scripts(true);
        browser.open(host.address(LOOKS + page));

        assertThat(browser.titles()).hasSize(1);
        for (int width : List.of(320, 390, 1280)) {
            browser.width(width);
            assertThat(browser.sideways()).as("too wide for %d pixels", width).isZero();
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                assertThat(browser.violations())
                        .as("%s at %d pixels", scheme, width)
                        .isEmpty();
            }
        }
    }

    @Test
    void asksForNothingButItsStyleAndThePictureAndTheIcon() {
        browser.scripts(true);
        browser.requests();

        browser.open(host.address(LOOKS + "posts/wide/"));

        assertThat(browser.requests())
                .contains(
                        host.address(LOOKS + "posts/wide/"),
                        host.address(LOOKS + "looks.css"),
                        host.address("/wide.png"))
                .allMatch(request -> request.startsWith(host.address("/")));
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void showsLightAndDarkWithoutScripts() {
        browser.scheme("light");
        browser.scripts(false);
        browser.open(host.address(LOOKS + "posts/wide/"));
        String discord = "return getComputedStyle(document.querySelector('.discord .card')).backgroundColor";

        assertThat(browser.ask(discord)).isEqualTo("rgb(242, 243, 245)");
        browser.click("#dark");
        assertThat(browser.ask(discord)).isEqualTo("rgb(43, 45, 49)");
        browser.click("#light");
        browser.scheme("dark");
        assertThat(browser.ask(discord)).isEqualTo("rgb(242, 243, 245)");
        browser.click("#screen");
        assertThat(browser.ask(discord)).isEqualTo("rgb(43, 45, 49)");
    }

    /** What is said to be cut is cut where a browser, too, comes to the end of the lines. */
    @ParameterizedTest
    @ValueSource(strings = {"posts/wide/", "posts/tall/", "posts/long/"})
    void showsNoMoreLinesThanTheNetwork(String page) {
        browser.scripts(true);
        browser.width(1280);
        browser.open(host.address(LOOKS + page));

        for (String text : List.of(
                "google .title 1",
                "google .about 2",
                "bluesky .title 3",
                "bluesky .about 2",
                "mastodon.large .title 2",
                "mastodon.small .title 1",
                "mastodon .about 1",
                "linkedin .title 2",
                "facebook .title 2",
                "facebook .about 1",
                "x .over 1",
                "whatsapp .title 2",
                "whatsapp .about 2",
                "pinterest .title 2")) {
            String selector = "." + text.replaceFirst(" \\d$", "");
            long most = Long.parseLong(text.substring(text.length() - 1));
            Object lines = browser.ask(
                    "return Math.max(0, ...[...document.querySelectorAll(arguments[0])].map(text =>"
                            + " Math.round(text.getBoundingClientRect().height / parseFloat(getComputedStyle(text).lineHeight))))",
                    selector);
            assertThat((Long) lines).as(selector).isLessThanOrEqualTo(most);
        }
    }

    @Test
    void showsThePartOfThePictureThatTheNoteSays() {
        browser.scripts(true);
        browser.width(1280);
        browser.open(host.address(LOOKS + "posts/tall/"));

        assertThat(browser.text())
                .contains("67 % of the picture's height is cut")
                .contains("the picture is not wider than high, so that it stands small beside the words");
        assertThat(browser.ask("const box = document.querySelector('.pinterest img').getBoundingClientRect();"
                        + "return Math.round(100 * box.width / box.height)"))
                .isEqualTo(67L);
        assertThat(browser.ask("const box = document.querySelector('.mastodon img').getBoundingClientRect();"
                        + "return Math.round(box.width)"))
                .isEqualTo(120L);
    }
}
