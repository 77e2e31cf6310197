package dev.herald.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.theme.Resource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignFileTest {

    private static final String RIGHT = """
            colours: {ink: "#22201c", accent: "#8f2d1a"}
            fonts: {title: [Inter-SemiBold.ttf]}
            paper: "#ffffff"
            shapes:
              - {box: [0, 0, 24, 630], colour: accent}
            texts:
              - {show: [title], box: [80, 160, 1040, 336], font: title, size: [96, 44], colour: ink}
            """;

    private final Problems problems = new Problems();

    private Design read(String yaml) {
        Resource file = new Resource("theme/cards/wide.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        return DesignFile.read(Format.WIDE, file, Optional.of("#0000ff"), problems);
    }

    private List<String> told(String yaml) {
        read(yaml);
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    @Test
    void theAccentOfTheBlogIsTheCards() {
        Design design = read(RIGHT);

        assertThat(problems.sorted()).isEmpty();
        assertThat(design.shapes()).containsExactly(new Design.Shape(new Box(0, 0, 24, 630), 0x0000ff));
        assertThat(design.texts().get(0).colour()).isEqualTo(0x22201c);
    }

    @Test
    void everyFaultIsToldWithItsLine() {
        assertThat(told(RIGHT.replace("colour: ink", "colour: inc").replace("show: [title]", "show: [tilte]")))
                .containsExactly(
                        "theme/cards/wide.yaml:7: 'texts.colour' is 'inc'; write a colour as \"#8f2d1a\", or the name of one below 'colours'",
                        "theme/cards/wide.yaml:7: a card cannot show 'tilte'; did you mean 'title'?");
    }

    @Test
    void nothingThatIsReadStandsWhereXMayCut() {
        assertThat(told(RIGHT.replace("[80, 160, 1040, 336]", "[80, 10, 1040, 336]")))
                .containsExactly(
                        "theme/cards/wide.yaml:7: 'box' is no part of the card; write [left, top, width, height] in pixels, "
                                + "within 1200 by 630, and for what is read 15 from the top and the bottom, which X may cut off");
    }

    @Test
    void anUnknownKeyIsTold() {
        assertThat(told(RIGHT.replace("paper:", "papers:")))
                .anySatisfy(problem -> assertThat(problem).contains("unknown setting 'papers'; did you mean 'paper'?"));
    }

    @Test
    void aFontThatIsNowhereIsTold(@TempDir Path blog) throws IOException {
        Path file = Files.createDirectories(blog.resolve("theme/cards")).resolve("wide.yaml");
        Files.writeString(file, RIGHT.replace("Inter-SemiBold.ttf", "Inter-Bold.ttf"));

        assertThat(Drawing.of(blog, "").told())
                .containsExactly(
                        "theme/cards/wide.yaml: there is no font 'Inter-Bold.ttf'; put it into the theme's folder "
                                + "fonts/, or name one that comes with Herald");
    }
}
