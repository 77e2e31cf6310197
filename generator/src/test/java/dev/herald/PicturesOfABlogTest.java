package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.picture.Photos;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos, drawings and animations from a writer's folder to a reader's screen. */
class PicturesOfABlogTest {

    @TempDir
    private static Path temporary;

    private static Blog blog;
    private static Report report;

    @BeforeAll
    static void build() {
        byte[] photo = Photos.jpeg(1700, 1000, 7);
        blog = new Blog(temporary)
                .file(
                        "site.yaml",
                        "title: Walks\nurl: https://example.com/blog\nauthors:\n  ana: {name: Ana, bio: Walks., picture: /ana.jpg}\n")
                .file("static/ana.jpg", Photos.jpeg(400, 400, 1))
                .file("static/opener.jpg", photo)
                .file("content/posts/2026-01-02-walk/hills.jpg", Photos.noted(photo, 6))
                .file(
                        "content/posts/2026-01-02-walk/map.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 200\" onload=\"x()\"/>")
                .file("content/posts/2026-01-02-walk/torn.jpg", "torn")
                .file("content/posts/2026-01-02-walk/index.md", """
                        ---
                        title: A walk
                        author: ana
                        ---
                        ![Hills](hills.jpg)

                        ![Torn](torn.jpg)

                        ![](map.svg)
                        """)
                .post("2026-01-03-sea.md", """
                        ---
                        title: The sea
                        image: {path: /opener.jpg, alt: The sea}
                        ---
                        ![Also](/opener.jpg)
                        """);
        report = blog.build();
    }

    @Test
    void saysWhatIsWrongAndBuildsTheRest() {
        assertThat(report.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "content/posts/2026-01-02-walk/index.md:9: the picture 'map.svg' has no words for readers who do not see it; write what it shows between the brackets, as in ![A boat in the ice](…), or ![](…){alt=\"\"} if it only decorates",
                        "content/posts/2026-01-02-walk/map.svg: the drawing has the handler 'onload', which was left out of what is published; take it out, or write 'pictures: {metadata: keep}' in site.yaml if you trust every file",
                        "content/posts/2026-01-02-walk/torn.jpg: the picture is broken, or is none that browsers show; save it again as JPEG or PNG, or take it out");
    }

    @Test
    void givesAPhotoItsSizeItsFilesAndTheFirstPlace() {
        Element photo = page("posts/walk/index.html").selectFirst("picture > img[alt=Hills]");

        assertThat(photo.attr("width")).isEqualTo("1000");
        assertThat(photo.attr("height")).isEqualTo("1700");
        assertThat(photo.attr("srcset"))
                .matches("/blog/assets/pictures/hills-480\\.\\w{10}\\.jpg 480w, .* 800w, .* 1000w");
        assertThat(photo.attr("fetchpriority")).isEqualTo("high");
        assertThat(photo.hasAttr("loading")).isFalse();
        assertThat(photo.previousElementSibling().attr("type")).isEqualTo("image/webp");
        assertThat(photo.attr("data-tone")).matches("[0-9a-f]{3}");
    }

    @Test
    void letsPicturesBelowAnOpenerWait() {
        Document page = page("posts/sea/index.html");

        assertThat(page.selectFirst("img.opener").attr("fetchpriority")).isEqualTo("high");
        assertThat(page.selectFirst("img[alt=Also]").attr("loading")).isEqualTo("lazy");
        assertThat(page.select("[fetchpriority]")).hasSize(1);
    }

    @Test
    void everyFileThatAPageOffersIsThere() {
        for (String name : List.of("posts/walk/index.html", "posts/sea/index.html", "index.html")) {
            Stream<String> offered = page(name).select("[srcset]").stream()
                    .flatMap(element -> Stream.of(element.attr("srcset").split(", ")))
                    .map(candidate -> candidate.split(" ", -1)[0]);
            Stream<String> shown = page(name).select("img").stream().map(image -> image.attr("src"));
            assertThat(Stream.concat(offered, shown))
                    .isNotEmpty()
                    .allMatch(src -> Files.exists(blog.target().resolve(src.substring("/blog/".length()))), name);
        }
    }

    @Test
    void noPublishedFileSaysWhereItWasTaken() throws IOException {
        try (Stream<Path> files = Files.walk(blog.target())) {
            assertThat(files.filter(Files::isRegularFile))
                    .noneMatch(file -> letters(file).contains("Planted Camera")
                            || letters(file).contains("Exif\0\0"));
        }
    }

    @Test
    void feedsShowOnePlainPicture() {
        String feed = blog.page("feed.xml");

        assertThat(feed)
                .contains("&lt;img src=\"https://example.com/blog/assets/pictures/hills-1000.")
                .doesNotContain("&lt;picture", "srcset");
    }

    @Test
    void aSecondBuildWritesNothingAndMakesNothing() {
        assertThat(blog.build().written()).isZero();
    }

    private static Document page(String name) {
        return Jsoup.parse(blog.page(name));
    }

    private static String letters(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
