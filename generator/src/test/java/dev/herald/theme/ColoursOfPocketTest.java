package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2, 1.4.3 for everything that is read, and 1.4.6 for the text itself. */
class ColoursOfPocketTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):(#[0-9a-f]{6})");
    private static final String DARK = "@media (prefers-color-scheme:dark)";

    @TempDir
    Path blog;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theTextIsEasyToRead(boolean dark) {
        Map<String, Colour> colours = colours(dark);

        assertReadable(colours, 7, List.of("ink"), List.of("paper", "panel", "marked"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void linksNotesAndCodeAreReadable(boolean dark) {
        Map<String, Colour> colours = colours(dark);

        assertReadable(colours, 4.5, List.of("quiet", "accent"), List.of("paper", "panel", "marked"));
    }

    private static void assertReadable(
            Map<String, Colour> colours, double least, List<String> texts, List<String> papers) {
        for (String text : texts) {
            for (String paper : papers) {
                assertThat(colours.get(text).contrast(colours.get(paper)))
                        .as(text + " on " + paper)
                        .isGreaterThanOrEqualTo(least);
            }
        }
    }

    /** Those of the page and of code, in which a dark page's stand last. */
    private Map<String, Colour> colours(boolean dark) {
        Map<String, Colour> colours = new TreeMap<>();
        for (String sheet : List.of("style.css", "code.css")) {
            String css = css(sheet);
            int end = css.indexOf('}', css.indexOf(DARK));
            String part = dark ? css.substring(0, end) : css.substring(0, css.indexOf(DARK));
            COLOUR.matcher(part)
                    .results()
                    .forEach(colour -> colours.put(
                            colour.group(1), Colour.of(colour.group(2)).orElseThrow()));
        }
        return colours;
    }

    private String css(String sheet) {
        return SampleBlog.asset(Theme.load(blog, SampleBlog.config("pocket", Map.of())), sheet);
    }
}
