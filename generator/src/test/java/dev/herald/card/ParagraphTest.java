package dev.herald.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.card.Paragraph.Room;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ParagraphTest {

    private static final Room TITLE = new Room(1040, 336, 96, 44, 6, 1.14);

    private final Typesetter typesetter = Drawing.of(Path.of("target"), "theme: gazette\n")
            .studio()
            .typesetter(
                    List.of("Literata-SemiBold.ttf", "NotoSerifHebrew-SemiBold.ttf", "NotoEmoji-Medium.ttf"),
                    Locale.ENGLISH);

    private Paragraph fit(String text, Room room) {
        return Paragraph.fit(text, room, typesetter, false);
    }

    private List<String> lines(String text) {
        return fit(text, TITLE).words();
    }

    @Test
    void aShortTitleIsAsLargeAsItMayBe() {
        assertThat(fit("Tea", TITLE).size()).isEqualTo(96);
        assertThat(lines("Tea")).containsExactly("Tea");
    }

    @Test
    void linesAreOfMuchTheSameLength() {
        assertThat(lines("Moving from Jekyll in an afternoon"))
                .containsExactly("Moving from Jekyll", "in an afternoon");
        assertThat(lines("A careful take on raw HTML")).containsExactly("A careful take", "on raw HTML");
    }

    @Test
    void aLongTitleShrinks() {
        String title =
                "What a static blog generator does between your commit and your reader, and what it leaves alone";

        Paragraph paragraph = fit(title, TITLE);

        assertThat(paragraph.size()).isBetween(44.0, 80.0);
        assertThat(String.join(" ", paragraph.words())).isEqualTo(title);
        assertThat(paragraph.height()).isLessThanOrEqualTo(336);
    }

    @Test
    void whatIsTooLongIsCutAtAWord() {
        String title = "one two three four five six seven eight nine ten, ".repeat(12);

        Paragraph paragraph = fit(title.strip(), TITLE);

        assertThat(paragraph.size()).isEqualTo(44);
        assertThat(paragraph.words()).hasSize(6);
        assertThat(paragraph.words().get(5)).matches(".*[a-z]…");
        assertThat(paragraph.height()).isLessThanOrEqualTo(336);
    }

    @Test
    void aWordLongerThanALineGoesOnSeveral() {
        assertThat(lines("java.util.concurrent.ConcurrentHashMap.computeIfAbsent"))
                .containsExactly("java.util.concurrent", ".ConcurrentHashMap", ".computeIfAbsent");
        assertThat(String.join(
                        "", lines("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")))
                .isEqualTo("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
    }

    @Test
    void aLineFitsItsBox() {
        Room small = new Room(200, 40, 32, 20, 1, 1.2);

        Paragraph paragraph = fit("A name that is longer than its box", small);

        assertThat(paragraph.words()).containsExactly("A name that is…");
        assertThat(paragraph.lines().get(0).width() * paragraph.size()).isLessThanOrEqualTo(200);
    }
}
