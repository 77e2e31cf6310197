package dev.herald.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.Report;
import dev.herald.problem.Problem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole small blogs, and the cards that come of them. */
class CardsTest {

    private static final String SITE = "title: Tea house\nurl: https://example.com/blog\n";

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void write() {
        blog = new Blog(folder)
                .file("site.yaml", SITE)
                .post("2026-03-20-first-flush.md", "---\ntitle: The first flush\n---\nThe leaves are here.");
    }

    @Test
    void aPostWithoutAPictureHasACard() throws IOException {
        blog.build();

        Document post = page("posts/first-flush/index.html");
        assertThat(property(post, "og:image")).matches("https://example\\.com/blog/cards/[0-9a-f]{16}\\.png");
        assertThat(property(post, "og:image:type")).isEqualTo("image/png");
        assertThat(property(post, "og:image:alt")).isEqualTo("A card with the title “The first flush”, from Tea house");
        assertThat(post.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        BufferedImage card = card(property(post, "og:image"));
        assertThat(property(post, "og:image:width"))
                .isEqualTo("" + card.getWidth())
                .isEqualTo("1200");
        assertThat(property(post, "og:image:height"))
                .isEqualTo("" + card.getHeight())
                .isEqualTo("630");
    }

    @Test
    void searchEnginesMayChooseASquareOne() throws IOException {
        blog.build();

        Document post = page("posts/first-flush/index.html");
        String graph = post.select("script[type=application/ld+json]").first().data();
        assertThat(graph)
                .contains("\"image\":[{\"@id\":\"https://example.com/blog/posts/first-flush/#card\"},"
                        + "{\"@id\":\"https://example.com/blog/posts/first-flush/#square-card\"}]")
                .contains("\"width\":800,\"height\":800");
        assertThat(cards()).hasSize(4); // the blog's own are the others
    }

    @Test
    void thePictureOfAPostComesFirst() throws IOException {
        blog.file("static/leaf.png", Blog.picture("png", 1200, 630))
                .post("2026-03-20-first-flush.md", "---\nimage: {path: /leaf.png, alt: A leaf}\n---\nHere.");

        blog.build();

        assertThat(property(page("posts/first-flush/index.html"), "og:image"))
                .isEqualTo("https://example.com/blog/leaf.png");
    }

    @Test
    void listsHaveTheUsualPictureOfTheBlogElseItsCard() throws IOException {
        blog.build();
        String card = property(page("index.html"), "og:image");

        blog.file("static/usual.png", Blog.picture("png", 1200, 630))
                .file("site.yaml", SITE + "image: {path: /usual.png, alt: A pot}\n");
        blog.build();

        assertThat(card).startsWith("https://example.com/blog/cards/");
        assertThat(property(page("index.html"), "og:image")).isEqualTo("https://example.com/blog/usual.png");
        assertThat(property(page("posts/first-flush/index.html"), "og:image"))
                .startsWith("https://example.com/blog/cards/");
    }

    @Test
    void nobodyGetsCardsWhoWantsNone() throws IOException {
        blog.file("site.yaml", SITE + "cards: false\n");

        blog.build();

        assertThat(folder.resolve("target/site/cards")).doesNotExist();
        assertThat(page("posts/first-flush/index.html").select("meta[property=og:image]"))
                .isEmpty();
    }

    @Test
    void aCardIsDrawnAgainOnlyIfItsWordsOrItsDesignChanged() throws IOException {
        blog.build();
        List<String> first = kept();

        blog.post("2026-03-20-first-flush.md", "---\ntitle: The first flush\n---\nAnother text.");
        blog.build();
        List<String> text = kept();
        blog.post("2026-03-20-first-flush.md", "---\ntitle: The second flush\n---\nAnother text.");
        blog.build();
        List<String> title = kept();
        blog.file("theme/cards/square.yaml", """
                colours: {ink: "#000000"}
                fonts: {title: Inter-SemiBold.ttf}
                paper: "#ffffff"
                texts: [{show: title, box: [0, 0, 800, 800], font: title, size: 40, colour: ink}]
                """);
        blog.build();

        assertThat(first).hasSize(4);
        assertThat(text).isEqualTo(first);
        assertThat(title).hasSize(6).containsAll(first);
        assertThat(kept()).hasSize(8).containsAll(title); // both square ones
    }

    @Test
    void aLetterThatNoFontHasIsTold() {
        blog.post("2026-04-01-tea.md", "---\ntitle: お茶の話\nlang: ja\n---\nAbout tea.")
                .post("2026-04-02-more.md", "---\ntitle: 続き、お茶\nlang: ja\n---\nMore.");

        Report report = blog.build();

        assertThat(report.problems().stream().map(Problem::toString))
                .containsExactly(
                        "content/posts/2026-04-01-tea.md: its social card is not drawn, like those of 1 more, because no "
                                + "font has the letter 'お'; put a font such as NotoSansJP-Regular.ttf into theme/fonts/ and "
                                + "write 'cards: {fonts: [theme/fonts/NotoSansJP-Regular.ttf]}' in site.yaml, or give the "
                                + "post an 'image'");
        assertThat(blog.page("posts/tea/index.html")).doesNotContain("og:image");
        assertThat(blog.build().problems()).isEqualTo(report.problems()); // as it is remembered
    }

    @Test
    void everyPostIsToldWhoseCardWouldSayTheSame() {
        blog.post("2026-04-01-tea.md", "---\ntitle: お茶の話\nlang: ja\n---\nAbout tea.")
                .post("2026-04-01-again.md", "---\ntitle: お茶の話\nlang: ja\n---\nAbout tea, again.");

        Report report = blog.build();

        assertThat(report.problems().stream().map(Problem::toString))
                .singleElement()
                .asString()
                .startsWith("content/posts/2026-04-01-again.md: its social card is not drawn, like those of 1 more");
    }

    @Test
    void aLogoStandsBesideTheName() throws IOException {
        blog.file("site.yaml", SITE + "logo: /logo.png\n").file("static/logo.png", red(120, 120));

        blog.build();

        BufferedImage card = card(property(page("posts/first-flush/index.html"), "og:image"));
        assertThat(new Color(card.getRGB(100, 78))).isEqualTo(Color.RED);
    }

    @Test
    void aFolderWithFilesOfTheBlogIsNotKeptForAYear() throws IOException {
        blog.build();
        assertThat(blog.page("_headers")).contains("/blog/cards/*", "/blog/assets/pictures/*");

        blog.file("static/cards/ace.png", red(9, 9)).file("static/assets/pictures/king.png", red(9, 9));
        blog.build();

        assertThat(blog.page("_headers")).doesNotContain("/cards/*", "/pictures/*");
    }

    private Document page(String file) {
        return Jsoup.parse(blog.page(file));
    }

    private static byte[] red(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, Color.RED.getRGB());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").stream()
                .map(meta -> meta.attr("content"))
                .findFirst()
                .orElse("");
    }

    private BufferedImage card(String address) throws IOException {
        String file = address.replace("https://example.com/blog/", "");
        return ImageIO.read(new ByteArrayInputStream(
                Files.readAllBytes(folder.resolve("target/site").resolve(file))));
    }

    private List<String> cards() throws IOException {
        return files(folder.resolve("target/site/cards"));
    }

    private List<String> kept() throws IOException {
        return files(folder.resolve(".herald/cache/card"));
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(Path::toString)
                    .sorted()
                    .toList();
        }
    }
}
