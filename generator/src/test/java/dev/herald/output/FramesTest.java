package dev.herald.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.output.Frames.Seen;
import dev.herald.picture.Print;
import dev.herald.picture.Print.Candidate;
import dev.herald.site.Html;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FramesTest {

    private static final Print BOAT = new Print(
            "/b-800.jpg",
            List.of(new Candidate("/b-400.jpg", 400), new Candidate("/b-800.jpg", 800)),
            List.of(new Candidate("/b-400.webp", 400), new Candidate("/b-800.webp", 800)),
            "50vw",
            4000,
            3000,
            Optional.of("a3c"));
    private static final Print DRAWING = new Print("/d.svg", List.of(), List.of(), "50vw", 30, 20, Optional.empty());

    private static final Frames FRAMES = new Frames((src, role) -> switch (src) {
        case "/b.jpg" -> Optional.of(BOAT);
        case "/d.svg" -> Optional.of(DRAWING);
        default -> Optional.empty();
    });

    @Test
    void offersSmallerFilesAndWebp() {
        assertThat(framed("<p><img src=\"/b.jpg\" alt=\"A &lt;boat&gt;\" decoding=\"async\"></p>"))
                .isEqualTo("<p><picture>"
                        + "<source type=\"image/webp\" srcset=\"/b-400.webp 400w, /b-800.webp 800w\" sizes=\"50vw\">"
                        + "<img src=\"/b-800.jpg\" alt=\"A &lt;boat&gt;\" decoding=\"async\" width=\"4000\" height=\"3000\""
                        + " fetchpriority=\"high\" sizes=\"50vw\" srcset=\"/b-400.jpg 400w, /b-800.jpg 800w\" data-tone=\"a3c\">"
                        + "</picture></p>");
    }

    @Test
    void givesADrawingItsSizeOnly() {
        assertThat(framed("<img src=\"/d.svg\" alt=\"\">"))
                .isEqualTo(
                        "<img src=\"/d.svg\" alt=\"\" width=\"30\" height=\"20\" fetchpriority=\"high\" decoding=\"async\">");
    }

    @Test
    void hurriesOnlyTheFirstPictureAndOnlyNearTheTop() {
        String far = "<p>" + "word ".repeat(400) + "</p><img src=\"/d.svg\" alt=\"\">";

        assertThat(framed("<img src=\"/d.svg\" alt=\"\"><img src=\"/d.svg\" alt=\"\" loading=\"lazy\">"))
                .containsOnlyOnce("fetchpriority")
                .containsOnlyOnce("loading=\"lazy\"");
        assertThat(framed(far)).contains("loading=\"lazy\"").doesNotContain("fetchpriority");
    }

    @Test
    void hurriesNoneBelowAnOpener() {
        Html text = new Html("<img src=\"/d.svg\" alt=\"\">");

        assertThat(FRAMES.of(text, Seen.OTHER).html())
                .contains("loading=\"lazy\"")
                .doesNotContain("fetchpriority");
    }

    @Test
    void followsTheWriter() {
        assertThat(framed("<img src='/b.jpg' alt='' width=300 loading=eager>"))
                .contains("width=\"300\" loading=\"eager\" height=\"225\" sizes=\"300px\"");
        assertThat(framed("<img src=\"/b.jpg\" alt=\"\" width=\"50%\">"))
                .contains("width=\"50%\"")
                .doesNotContain("height=");
        assertThat(framed("<img src=\"/b.jpg\" srcset=\"/mine.jpg 2x\" alt=\"\">"))
                .contains("srcset=\"/mine.jpg 2x\"", "width=\"4000\"")
                .doesNotContain("<source");
    }

    @Test
    void leavesAPictureOfTheWritersOwnWithoutASecondFrame() {
        assertThat(framed("<picture><source srcset=\"/x.avif\"><img src=\"/b.jpg\" alt=\"\"></picture>"))
                .containsOnlyOnce("<picture>")
                .contains("src=\"/b.jpg\"", "height=\"3000\"");
    }

    @Test
    void leavesPicturesOfOthersAndWhatIsNoPictureAlone() {
        String text = "<script>'<img src=\"/b.jpg\">'</script><!-- <img src=\"/b.jpg\"> -->";

        assertThat(framed(text)).isEqualTo(text);
        assertThat(framed("<p>no picture</p>")).isEqualTo("<p>no picture</p>");
        assertThat(framed("<img src=\"https://example.com/a.png\" alt=\"\" decoding=\"async\">"))
                .doesNotContain("width")
                .contains("https://example.com/a.png");
    }

    @Test
    void readsAttributesWithoutQuotesAsBrowsersDo() {
        assertThat(framed("<img src=https://example.com/a?b=1&c=2 alt=tea>"))
                .startsWith("<img src=\"https://example.com/a?b=1&amp;c=2\" alt=\"tea\" ");
        assertThat(framed("<img src=data:image/png;base64," + "A".repeat(100_000) + " alt=tea>"))
                .contains("AAA\" alt=\"tea\"");
    }

    private static String framed(String html) {
        return FRAMES.of(new Html(html), Seen.TEXT).html();
    }
}
