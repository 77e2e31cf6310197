package dev.herald.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.Herald;
import dev.herald.Report;
import dev.herald.config.SiteDefaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages that show how posts will look out there. */
class LooksTest {

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder)
                .file("static/wide.png", Blog.picture("png", 1200, 630))
                .post(
                        "2026-01-01-tide.md",
                        "---\ntitle: The tide\nimage: {src: /wide.png, alt: Waves}\n---\nIt came in.\n")
                .file("content/drafts/fog.md", "---\ntitle: Fog\n---\nGrey.\n")
                .file("content/pages/about.md", "---\ntitle: About\n---\nMe.\n");
    }

    private Report buildWithDrafts() {
        return Herald.build(folder, blog.target(), SiteDefaults.NONE, true, false, Blog.NOW);
    }

    private Document page(String file) {
        return Jsoup.parse(text(file));
    }

    private String text(String file) {
        try {
            return Files.readString(blog.target().resolve(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    void aBuildWithDraftsHasOneForEachPostAndPage() {
        Report report = buildWithDrafts();

        assertThat(page("_herald/looks/index.html").select(".posts li").eachText())
                .satisfiesExactly(
                        fog -> assertThat(fog).startsWith("Fog ").contains("Draft, 2026-11-21, /posts/fog/"),
                        tide -> assertThat(tide).startsWith("The tide ").endsWith("2026-01-01, /posts/tide/"),
                        about -> assertThat(about).startsWith("About ").endsWith("/about/"));
        assertThat(page("_herald/looks/posts/tide/index.html")
                        .select(".network h2")
                        .eachText())
                .extracting(title -> title.replaceFirst(" (?:a|the) .*", ""))
                .containsExactly(
                        "Google",
                        "Bluesky",
                        "Mastodon",
                        "LinkedIn",
                        "Facebook",
                        "X",
                        "Slack",
                        "Discord",
                        "WhatsApp",
                        "Pinterest");
        assertThat(report.outlook().orElseThrow().toString()).endsWith("/_herald/looks/index.html");
    }

    @Test
    void aPlainBuildHasNoneAndTakesThoseOfAnEarlierOneAway() throws IOException {
        buildWithDrafts();

        Report report = blog.build();

        assertThat(blog.target().resolve("_herald")).doesNotExist();
        assertThat(report.outlook()).isEmpty();
        try (Stream<Path> files = Files.walk(blog.target())) {
            assertThat(files.filter(Files::isRegularFile).filter(LooksTest::namesLooks))
                    .isEmpty();
        }
    }

    private static boolean namesLooks(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("_herald");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    void noListKnowsThem() {
        buildWithDrafts();

        for (String file : List.of("sitemap.xml", "feed.xml", "rss.xml", "feed.json", "index.html", "llms.txt")) {
            assertThat(text(file)).as(file).doesNotContain("_herald");
        }
        for (String file : List.of("index.html", "posts/tide/index.html", "about/index.html")) {
            assertThat(page("_herald/looks/" + file).select("meta[name=robots]").attr("content"))
                    .isEqualTo("noindex");
        }
    }

    @Test
    void loadsTheSitesOwnPictureAndStyleByRelativeAddresses() {
        buildWithDrafts();

        Document look = page("_herald/looks/posts/tide/index.html");

        assertThat(look.select(".shot img").eachAttr("src")).hasSize(9).containsOnly("../../../../wide.png");
        assertThat(look.select("link[rel=stylesheet]").eachAttr("href")).containsExactly("../../looks.css");
        assertThat(look.select("script, iframe, style, [style]")).isEmpty();
        assertThat(look.select(".ways a").eachAttr("href"))
                .containsExactly("../../index.html", "../../../../posts/tide/index.html");
    }

    @Test
    void aPictureOfAnotherSiteIsNamedAndNotLoaded() {
        blog.post(
                "2026-01-02-ebb.md",
                "---\ntitle: Ebb\nimage: {src: 'https://elsewhere.example/a.png', alt: Sand}\n---\nIt went out.\n");

        buildWithDrafts();

        Document look = page("_herald/looks/posts/ebb/index.html");
        assertThat(look.select("[src*=elsewhere]")).isEmpty();
        assertThat(look.select(".shot .empty").eachText()).isNotEmpty().containsOnly("Sand");
    }

    @Test
    void theSameBlogHasTheSameLooks() {
        buildWithDrafts();

        assertThat(buildWithDrafts().written()).isZero();
    }
}
