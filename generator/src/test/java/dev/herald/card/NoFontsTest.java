package dev.herald.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fonts that are not there, are none, or cannot be read on this machine. */
class NoFontsTest {

    @TempDir
    private Path blog;

    @Test
    void aMachineWithoutFontconfigIsTold() {
        Drawing drawing = Drawing.of(blog, "", file -> {
            throw new InternalError("java.lang.reflect.InvocationTargetException"); // as Java 17 says it
        });

        assertThatThrownBy(() -> drawing.missing(Drawing.words("en", "Tea"))).isInstanceOf(NoGraphics.class);
    }

    @Test
    void aFontThatIsNotThereIsTold() {
        Drawing drawing = Drawing.of(blog, "cards:\n  fonts: [theme/fonts/Lost.ttf]\n");

        assertThat(drawing.told())
                .containsExactly(
                        "site.yaml:4: the font 'theme/fonts/Lost.ttf' cannot be read; write the path of a .ttf or .otf "
                                + "file from the blog's folder, such as theme/fonts/NotoSansJP-Regular.ttf");
    }

    @Test
    void aFontOutsideOfTheBlogIsNotRead() throws IOException {
        Path inner = Files.createDirectory(blog.resolve("inner"));
        Files.writeString(blog.resolve("outer.ttf"), "");

        Drawing drawing = Drawing.of(inner, "cards:\n  fonts: [../outer.ttf]\n");

        assertThat(drawing.told())
                .containsExactly("site.yaml:4: the font '../outer.ttf' is not in the blog's folder; "
                        + "put a copy of it into theme/fonts/");
    }

    @Test
    void aFileThatIsNoFontIsTold() throws IOException {
        Files.writeString(blog.resolve("song.ttf"), "la la la");
        Drawing drawing = Drawing.of(blog, "cards: {fonts: [song.ttf]}\n");

        assertThat(drawing.missing(Drawing.words("en", "Tea"))).isEmpty();
        assertThat(drawing.told())
                .containsExactly(
                        "song.ttf: this is no font that Java reads; use a TrueType or OpenType font (.ttf, .otf)");
    }

    @Test
    void everyLetterThatIsMissingIsNamed() {
        Drawing drawing = Drawing.of(blog, "");

        assertThat(drawing.missing(Drawing.words("ja", "Java と お茶"))).isEqualTo("とお茶");
        assertThat(drawing.missing(Drawing.words("en", "Tea 🚀, ελληνικά, العربية, हिन्दी")))
                .isEmpty();
    }
}
