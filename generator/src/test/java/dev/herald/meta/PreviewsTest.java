package dev.herald.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.card.Cards;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.picture.Pictures;
import dev.herald.problem.Problems;
import dev.herald.site.Page.HomePage;
import dev.herald.site.Pager;
import dev.herald.site.Route;
import dev.herald.theme.Head;
import dev.herald.theme.Head.Property;
import dev.herald.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What link previews show of a picture. */
class PreviewsTest {

    @TempDir
    private Path folder;

    private Head head(String src, String alt) {
        String yaml = "title: Tea\nurl: https://example.org/blog\nimage: {path: '" + src + "', alt: '" + alt + "'}";
        SiteConfig config = SiteFile.parse(yaml, SiteDefaults.NONE, new Problems());
        Pictures pictures = new Pictures(Map.of(
                new Route("/card.png"), folder.resolve("card.png"),
                new Route("/card.svg"), folder.resolve("card.svg")));
        Theme theme = Theme.load(folder, config);
        Cards cards = Cards.of(folder, config, theme, pictures, (route, card) -> {}, new Problems());
        Heads heads = new Heads(config, theme, pictures, cards);
        HomePage home = new HomePage(Route.HOME, List.of(), new Pager(1, List.of(Route.HOME)), List.of());
        return heads.of(home, Locale.ENGLISH, Optional.empty());
    }

    private Head head(int width, int height) throws IOException {
        Files.write(folder.resolve("card.png"), Blog.picture("png", width, height));
        return head("/card.png", "A pot of tea");
    }

    @Test
    void aMeasuredPictureSaysItsSize() throws IOException {
        assertThat(head(1200, 630).openGraph())
                .filteredOn(property -> property.name().startsWith("og:image"))
                .containsExactly(
                        new Property("og:image", "https://example.org/blog/card.png"),
                        new Property("og:image:type", "image/png"),
                        new Property("og:image:width", "1200"),
                        new Property("og:image:height", "630"),
                        new Property("og:image:alt", "A pot of tea"));
    }

    @Test
    void aDrawingIsNotShownBecauseNoPreviewKnowsIt() throws IOException {
        Files.writeString(
                folder.resolve("card.svg"), "<svg xmlns='http://www.w3.org/2000/svg' width='1200' height='630'/>");

        assertThat(head("/card.svg", "A pot of tea").openGraph())
                .noneMatch(property -> property.name().startsWith("og:image"));
        assertThat(head("https://example.org/a.SVG?v=1", "A").openGraph())
                .noneMatch(property -> property.name().startsWith("og:image"));
    }

    @Test
    void aPictureThatNobodyDescribedHasNoEmptyDescription() {
        Head head = head("https://example.org/a.png", "");

        assertThat(head.openGraph()).noneMatch(property -> property.name().equals("og:image:alt"));
        assertThat(head.card()).containsExactly(new Property("twitter:card", "summary"));
    }

    @ParameterizedTest
    @CsvSource({
        "1200, 630, summary_large_image",
        "300, 157, summary_large_image",
        "299, 157, summary",
        "300, 156, summary",
        "900, 600, summary_large_image",
        "899, 600, summary",
        "1200, 1200, summary",
        "800, 1600, summary"
    })
    void aCardIsLargeIfThePictureIsWideEnough(int width, int height, String card) throws IOException {
        assertThat(head(width, height).card().get(0)).isEqualTo(new Property("twitter:card", card));
    }

    @Test
    void aPictureOfUnknownSizeMakesASmallCard() {
        assertThat(head("https://example.org/a.png", "A").card())
                .containsExactly(new Property("twitter:card", "summary"), new Property("twitter:image:alt", "A"));
    }

    @Test
    void aTextWithoutAPictureOfItsOwnShowsTheFirstThatNetworksShowLarge() {
        Blog blog = new Blog(folder)
                .file("site.yaml", "title: Tea\nurl: https://example.org/blog\n")
                .file("static/small.png", Blog.picture("png", 599, 400))
                .file("static/large pot.png", Blog.picture("png", 1300, 700))
                .post("2026-01-01-a.md", "![Small](/small.png) ![A pot](</large pot.png>) ![Again](/large pot.png)\n");
        blog.build();

        Document page = Jsoup.parse(blog.page("posts/a/index.html"));

        assertThat(page.select("meta[property^=og:image]").eachAttr("content"))
                .containsExactly("https://example.org/blog/large%20pot.png", "image/png", "1300", "700", "A pot");
        assertThat(page.select("script[type=application/ld+json]").first().data())
                .contains("\"image\":{\"@id\":\"https://example.org/blog/posts/a/#primaryimage\"}");
    }
}
