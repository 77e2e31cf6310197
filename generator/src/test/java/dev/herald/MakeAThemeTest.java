package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The theme that docs/make-a-theme.md makes, taken from that page. */
class MakeAThemeTest {

    /** The name of a file on a line of its own, and what stands in it. */
    private static final Pattern FILE = Pattern.compile("(?m)^`([^`]+)`:\n\n```\\w+\n((?s).*?)^```$");

    @TempDir
    Path folder;

    private Blog blog;

    @BeforeEach
    void followTheGuide() throws IOException {
        blog = new Blog(folder.resolve("blog"));
        files().forEach(blog::file);
        blog.post("2026-05-01-spring.md", """
                ---
                title: Spring tide
                tags: [moon]
                ---
                The moon pulls [as it likes](https://moon.example/).

                ## What it leaves

                - shells
                - ropes

                > and one boot

                ```java
                String tide = "high water at a time that nobody wrote down, and low water at another time that nobody wrote down";
                ```
                """);
        blog.post("2026-05-08-neap.md", "---\ntitle: Nipptide\nlanguage: de\n---\nWenig Wasser.\n");
    }

    private static Map<String, String> files() throws IOException {
        return FILE.matcher(Files.readString(Path.of("../docs/make-a-theme.md")))
                .results()
                .collect(Collectors.toMap(
                        file -> file.group(1), file -> file.group(2), (one, two) -> one, LinkedHashMap::new));
    }

    @Test
    void theGuideHasAllThatAThemeNeeds() throws IOException {
        assertThat(files().keySet())
                .containsExactly(
                        "themes/tide/theme.yaml",
                        "themes/tide/assets/style.css.ftl",
                        "site.yaml",
                        "themes/tide/templates/teasers.ftlh",
                        "themes/tide/strings/en.yaml",
                        "themes/tide/strings/de.yaml",
                        "themes/tide/templates/slots/top.ftlh");
    }

    @Test
    void itsThemeLaysABlogOut() {
        blog.build();

        Document home = Jsoup.parse(blog.page("index.html"));
        assertThat(home.select(".motto").eachText()).containsExactly("Twice a day the sea returns");
        assertThat(home.select("main h2").eachText()).containsExactly("Washed ashore");
        assertThat(home.select(".tides li > time").eachText()).containsExactly("May 8, 2026", "May 1, 2026");
        assertThat(home.select(".tides .p-name").eachAttr("href")).containsExactly("/posts/neap/", "/posts/spring/");
        assertThat(Jsoup.parse(blog.page("posts/spring/index.html")).title())
                .isEqualTo("Spring tide – Notes from the shore");
    }

    @Test
    void itsStyleHasTheAccentAndTheFonts() {
        blog.build();

        String style = String.join("", Blog.files(blog.target()).values()).replace(" ", "");
        assertThat(style).contains("--accent:#00687a", "--text-font:Seravek,", "--heading-font:Rockwell,");
    }

    @Test
    void aBlogChoosesAnotherAccent() throws IOException {
        blog.file("site.yaml", files().get("site.yaml") + "  accent: \"#9a1f6b\"\n");
        blog.build();

        String style = String.join("", Blog.files(blog.target()).values()).replace(" ", "");
        assertThat(style).contains("--accent:#9a1f6b").doesNotContain("#00687a");
    }

    @Test
    void itIsReadableInABrowser() throws IOException {
        blog.build();

        try (Browser browser = Browser.start(folder.resolve("profile"));
                FolderServer host = FolderServer.start(blog.target())) {
            browser.width(320);
            for (String page : new String[] {"/", "/posts/spring/", "/tags/", "/archive/", "/search/"}) {
                for (String scheme : new String[] {"light", "dark"}) {
                    browser.scheme(scheme);
                    browser.open(host.address(page));
                    assertThat(browser.violations()).as(page + " " + scheme).isEmpty();
                    assertThat(browser.sideways()).as(page).isZero();
                }
            }
        }
    }
}
