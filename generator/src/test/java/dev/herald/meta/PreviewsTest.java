package dev.herald.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problems;
import dev.herald.site.Image;
import dev.herald.site.Image.Size;
import dev.herald.site.Page.HomePage;
import dev.herald.site.Pager;
import dev.herald.site.Route;
import dev.herald.theme.Head;
import dev.herald.theme.Head.Property;
import dev.herald.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What link previews show of a picture. */
class PreviewsTest {

    @TempDir
    private Path folder;

    private Head head(Image picture) {
        String yaml = "title: Tea\nurl: https://example.org/blog\nimage: {path: '" + picture.src() + "', alt: '"
                + picture.alt() + "'}";
        SiteConfig config = SiteFile.parse(yaml, SiteDefaults.NONE, new Problems());
        Heads heads = new Heads(config, Theme.load(folder, config), path -> picture.size());
        HomePage home = new HomePage(Route.HOME, List.of(), new Pager(1, List.of(Route.HOME)), List.of());
        return heads.of(home, Locale.ENGLISH, Optional.empty());
    }

    private static Image image(int width, int height, String type) {
        return new Image("/card.png", "A pot of tea", Optional.of(new Size(width, height, type)));
    }

    @Test
    void aMeasuredPictureSaysItsSize() {
        assertThat(head(image(1200, 630, "image/png")).openGraph())
                .filteredOn(property -> property.name().startsWith("og:image"))
                .containsExactly(
                        new Property("og:image", "https://example.org/blog/card.png"),
                        new Property("og:image:type", "image/png"),
                        new Property("og:image:width", "1200"),
                        new Property("og:image:height", "630"),
                        new Property("og:image:alt", "A pot of tea"));
    }

    @Test
    void aDrawingIsNotShownBecauseNoPreviewKnowsIt() {
        assertThat(head(image(1200, 630, "image/svg+xml")).openGraph())
                .noneMatch(property -> property.name().startsWith("og:image"));
        assertThat(head(Image.unmeasured("https://example.org/a.SVG?v=1", "A")).openGraph())
                .noneMatch(property -> property.name().startsWith("og:image"));
    }

    @Test
    void aPictureThatNobodyDescribedHasNoEmptyDescription() {
        Head head = head(Image.unmeasured("https://example.org/a.png", ""));

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
    void aCardIsLargeIfThePictureIsWideEnough(int width, int height, String card) {
        assertThat(head(image(width, height, "image/png")).card().get(0)).isEqualTo(new Property("twitter:card", card));
    }

    @Test
    void aPictureOfUnknownSizeMakesASmallCard() {
        assertThat(head(Image.unmeasured("https://example.org/a.png", "A")).card())
                .containsExactly(new Property("twitter:card", "summary"), new Property("twitter:image:alt", "A"));
    }
}
