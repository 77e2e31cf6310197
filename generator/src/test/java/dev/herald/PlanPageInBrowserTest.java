package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Announcing.Place;
import dev.herald.Announcing.World;
import dev.herald.config.Secrets;
import dev.herald.config.SiteDefaults;
import dev.herald.plan.Plan;
import dev.herald.report.SmallPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The plan's page as a real browser shows it: every kind of channel, and titles of every kind. */
class PlanPageInBrowserTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");

    @TempDir
    private static Path temporary;

    private static FolderServer host;
    private static Browser browser;

    @BeforeAll
    static void writePages() throws IOException {
        browser = Browser.start(temporary.resolve("profile"));
        Path pages = Files.createDirectories(temporary.resolve("pages"));
        Files.writeString(pages.resolve("all.html"), page(blog("all", CHANNELS)));
        Files.writeString(pages.resolve("waiting.html"), SmallPlan.page());
        Files.writeString(pages.resolve("none.html"), page(blog("none", "")));
        host = FolderServer.start(pages);
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
    @ValueSource(strings = {"/all.html", "/waiting.html", "/none.html"})
    void isForEveryoneAndFitsEachScreen(String page) {
        browser.scripts(true);
        browser.open(host.address(page));

        assertThat(browser.titles()).containsExactly("What goes out");
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
    void asksForNothingAndRunsNothing() {
        browser.scripts(true);
        browser.requests();

        browser.open(host.address("/all.html"));

        assertThat(browser.requests())
                .filteredOn(request -> !request.startsWith("data:") && !request.endsWith("/favicon.ico"))
                .containsExactly(host.address("/all.html"));
        assertThat(browser.ask("return document.title"))
                .isEqualTo("What goes out – <script>document.title='x'</script>");
        assertThat(browser.strings("return [...document.querySelectorAll('script, iframe, link, [onerror]')]"
                        + ".map(element => element.outerHTML)"))
                .isEmpty();
    }

    @Test
    void saysTheSameWithoutScripts() {
        browser.scripts(true);
        browser.open(host.address("/all.html"));
        String text = browser.text();

        browser.scripts(false);
        browser.open(host.address("/all.html"));

        assertThat(browser.text()).isEqualTo(text).contains("<img src=x onerror=alert(1)> & @everyone");
    }

    @Test
    void showsWhatWaitsForSomebody() {
        browser.scripts(true);
        browser.open(host.address("/waiting.html"));

        assertThat(browser.text())
                .contains("Nothing will be sent. 'url' is a local address")
                .contains("hook, /posts/storm/: intent")
                .contains("Next: it is sent again only if it is certain that nothing arrived.")
                .contains("hook: edit of /posts/tide/ is offered: its title has changed")
                .contains(
                        "This is a new channel; it takes note of 2 posts and tells them not; a post that says 'announce: true' is told all the same.")
                .contains("$0.015")
                .contains("it has no question")
                .contains("“A wet harbour”")
                .contains("Fog: draft");
    }

    @Test
    void showsThePagesBelowTheWordsAsTheirNetworksDo() {
        browser.scripts(true);
        browser.open(host.address("/all.html"));

        assertThat(browser.strings("return [...document.querySelectorAll('.piece')]"
                        + ".map(piece => piece.dataset.network + ' ' + piece.dataset.frame)"))
                .contains(
                        "bluesky large",
                        "linkedin large",
                        "linkedin small",
                        "discord large",
                        "slack large",
                        "telegram large")
                .noneMatch(piece -> piece.startsWith("mastodon")); // it likes pictures, so it shows no card
        assertThat(browser.strings("return [...document.querySelectorAll('.piece .shot img')]"
                        + ".map(image => image.src.slice(0, 23))"))
                .isNotEmpty()
                .containsOnly("data:image/jpeg;base64,");
    }

    @Test
    void eachSummaryOpensWithTheKeyboard() {
        browser.scripts(true);
        browser.open(host.address("/all.html"));

        browser.ask("document.querySelector('summary').focus()");
        browser.type(" ");

        assertThat(browser.ask("return document.querySelector('details').open")).isEqualTo(true);
    }

    @Test
    void isTheSameForTheSameBlog() {
        assertThat(page(blog("first", CHANNELS))).isEqualTo(page(blog("second", CHANNELS)));
    }

    private static String page(Blog blog) {
        Place place = new Place(blog.folder(), temporary.resolve("target"), SiteDefaults.NONE);
        Announcing announcing = Announcing.of(place, World.real(Secrets.NONE, Clock.fixed(NOW, ZoneOffset.UTC)));
        Plan plan = announcing.plan();
        return announcing.page(plan);
    }

    private static Blog blog(String folder, String channels) {
        Blog blog = new Blog(temporary.resolve(folder))
                .file(
                        "site.yaml",
                        "title: \"<script>document.title='x'</script>\"\nurl: https://example.com\n"
                                + "check: {preview: off}\nannounce: {cap: 100}\n" + channels)
                .file("static/wide.png", Blog.picture("png", 1200, 630))
                .file("static/tall.png", Blog.picture("png", 300, 600));
        blog.file("content/drafts/later.md", "---\ntitle: Later\n---\nText.\n");
        blog.file("content/drafts/much-later.md", "---\ntitle: Much later\n---\nText.\n");
        TITLES.forEach((name, title) -> blog.post(
                "2026-11-27-" + name + ".md",
                "---\ntitle: '" + title + "'\nlang: " + LANGUAGES.getOrDefault(name, "en")
                        + "\nimage: {src: /" + (name.equals("long") ? "tall" : "wide") + ".png, alt: A picture}\n"
                        + "announce: true\ntags: [Maven, <b>]\n---\n" + title + "\n\n## More\n\nWords.\n"));
        return blog;
    }

    private static final Map<String, String> LANGUAGES = Map.of("japanese", "ja", "arabic", "ar");

    private static final Map<String, String> TITLES = Map.of(
            "hostile",
            "<img src=x onerror=alert(1)> & @everyone",
            "word",
            "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstellenvorsteherin",
            "japanese",
            "日本語の長い題名がここにありますので、改行の様子を確かめることができます",
            "arabic",
            "مقال طويل باللغة العربية عن البناء",
            "long",
            "A title that goes on ".repeat(15).strip());

    private static final String CHANNELS = """
            channels:
              mastodon:
                server: https://social.example
                token: T
                content-warning: <b>loud</b>
                likes: picture
                audience: <i>Everybody</i>
                tone: مرحبا
                hours: 00:00-00:00
                gap: 1 h
              bluesky: {handle: blog.example, password: P}
              linkedin: {author: 'urn:li:organization:1', token: L}
              discord: {url: D}
              slack: {url: S}
              telegram: {chat: '@abcde', token: TT}
              dev-to: {network: devto, token: DT}
              letter:
                network: email
                server: mail.example
                user: a
                password: M
                from: Ana <a@example.com>
                to: list@example.com
                digest: true
              hook: {network: webhook, url: H}
            """;
}
