package dev.herald.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.config.CheckRules;
import dev.herald.config.SiteConfig.Checks;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.picture.Pictures;
import dev.herald.problem.Problem;
import dev.herald.problem.Severity;
import dev.herald.site.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsualPictureTest {

    private static final Weight ERROR = Weight.ERROR;
    private static final Checks CHECK =
            new Checks(ERROR, ERROR, ERROR, ERROR, ERROR, ERROR, ERROR, ERROR, ERROR, CheckRules.USUAL);

    @TempDir
    private Path folder;

    @Test
    void oneThatIsTooSmallIsAnError() throws IOException {
        assertThat(faults(picture(100, 100)))
                .containsExactly(Problem.error(
                        "site.yaml",
                        4,
                        "the picture '/my%20card.png' has 100x100 pixels, and networks refuse less than 200x200",
                        "use a PNG or JPEG of 1200x630 pixels"));
    }

    @Test
    void oneThatMakesASmallCardIsAWarning() throws IOException {
        assertThat(faults(picture(400, 300)))
                .singleElement()
                .extracting(Problem::severity)
                .isEqualTo(Severity.WARNING);
    }

    @Test
    void oneThatIsLargeEnoughIsFine() throws IOException {
        assertThat(faults(picture(1200, 630))).isEmpty();
    }

    @Test
    void oneThatIsBrokenIsAnError() throws IOException {
        assertThat(faults(Files.writeString(folder.resolve("a.png"), "hello")))
                .containsExactly(Problem.error(
                        "site.yaml",
                        4,
                        "the picture '/my%20card.png' is broken, or is none that browsers show",
                        "save it again as PNG or JPEG"));
    }

    @Test
    void oneOfAnotherSiteIsNotLookedAt() {
        assertThat(UsualPicture.faults("https://elsewhere.example/a.png", 4, new Pictures(Map.of()), CHECK))
                .isEmpty();
    }

    private static List<Problem> faults(Path file) {
        return UsualPicture.faults("/my%20card.png", 4, new Pictures(Map.of(new Route("/my card.png"), file)), CHECK);
    }

    private Path picture(int width, int height) throws IOException {
        return Files.write(folder.resolve("a.png"), Blog.picture("png", width, height));
    }
}
