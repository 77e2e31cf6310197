package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WCAG 2.2, 1.4.3 and 1.4.11: 4.5 to 1 for text, 3 to 1 for what must be seen to use the page. */
class ContrastTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):#([0-9a-f]{6})");
    private static final List<String> TEXT = List.of("ink", "quiet", "accent");
    private static final List<String> ALERTS = List.of("note", "tip", "important", "warning", "caution");
    private static final List<String> PAPERS = List.of("paper", "panel");

    private static final List<String> SHEETS = List.of(
            "style.css", "alert.css", "code.css", "lists.css", "search.css", "series.css", "table.css", "video.css");

    @TempDir
    Path blog;

    @Test
    void textIsReadableInLight() {
        assertReadable(light());
    }

    @Test
    void textIsReadableInDark() {
        assertReadable(dark());
    }

    @Test
    void bothSchemesSetTheSameColours() {
        assertThat(night().keySet()).isEqualTo(light().keySet());
    }

    @Test
    void noRuleHasAColourOfItsOwn() {
        for (String sheet : SHEETS) {
            String rules = css(sheet).replaceAll(":root\\{.*?\\}", "").split("@media print")[0];

            assertThat(rules)
                    .as(sheet)
                    .doesNotContainPattern("#[0-9a-f]{3,8}[; }]")
                    .doesNotContain("rgb(", "hsl(");
        }
    }

    private static final Pattern DARK = Pattern.compile("prefers-color-scheme:dark\\)\\{:root\\{(.*?)\\}");

    private static void assertReadable(Map<String, String> colours) {
        for (String paper : PAPERS) {
            for (String text : TEXT) {
                assertContrast(colours, text, paper, 4.5);
            }
            assertContrast(colours, "ink", paper, 7);
            assertContrast(colours, "edge", paper, 3);
        }
        for (String alert : ALERTS) {
            assertContrast(colours, alert, "panel", 4.5);
        }
        assertContrast(colours, "ink", "mark", 4.5);
        assertContrast(colours, "mark-edge", "paper", 3);
        assertContrast(colours, "ink", "code-marked", 4.5);
        assertContrast(colours, "quiet", "code-marked", 4.5);
        assertContrast(colours, "paper", "accent", 4.5);
        assertCode(colours);
    }

    private static void assertCode(Map<String, String> colours) {
        List<String> papers = List.of("panel", "code-marked");
        for (String name : colours.keySet()) {
            if (name.startsWith("code-") && !name.endsWith("paper") && !name.equals("code-marked")) {
                papers.forEach(paper -> assertContrast(colours, name, paper, 4.5));
            }
        }
        assertContrast(colours, "code-inserted", "code-inserted-paper", 4.5);
        assertContrast(colours, "code-deleted", "code-deleted-paper", 4.5);
    }

    private static void assertContrast(Map<String, String> colours, String text, String paper, double least) {
        double a = luminance(colours.get(text));
        double b = luminance(colours.get(paper));
        double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        assertThat(contrast).as(text + " on " + paper).isGreaterThanOrEqualTo(least);
    }

    /** WCAG 2.2, relative luminance. */
    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 0) + 0.7152 * channel(colour, 2) + 0.0722 * channel(colour, 4);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private Map<String, String> light() {
        Map<String, String> light = new HashMap<>();
        for (String sheet : SHEETS) {
            light.putAll(colours(css(sheet).split("@media")[0]));
        }
        return light;
    }

    private Map<String, String> dark() {
        Map<String, String> dark = light();
        dark.putAll(night());
        return dark;
    }

    /** What dark pages set. */
    private Map<String, String> night() {
        Map<String, String> night = new HashMap<>();
        for (String sheet : SHEETS) {
            Matcher block = DARK.matcher(css(sheet));
            if (block.find()) {
                night.putAll(colours(block.group(1)));
            }
        }
        return night;
    }

    private static Map<String, String> colours(String css) {
        Map<String, String> colours = new HashMap<>();
        Matcher colour = COLOUR.matcher(css);
        while (colour.find()) {
            colours.put(colour.group(1), colour.group(2));
        }
        return colours;
    }

    private String css(String sheet) {
        return SampleBlog.asset(Theme.load(blog, SampleBlog.config("gazette", Map.of())), sheet);
    }
}
