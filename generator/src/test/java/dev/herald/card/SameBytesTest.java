package dev.herald.card;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.cache.Cache;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cards of one design in every script that Herald has letters for, held to the byte, so that each machine and each Java that runs this test draws the same. */
class SameBytesTest {

    @TempDir
    private Path blog;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            WIDE   | en | Why we moved the blog                                  | 882aaf25cc13174d
            WIDE   | de | „Fünf Größen“ – öfter als früher                       | 3b83d3bccb350802
            WIDE   | el | Γιατί το ίδιο κείμενο δίνει πάντα τα ίδια bytes        | 738eef89af65a066
            WIDE   | ru | Почему мы переписали генератор                         | 9cc39b4dec6c0190
            WIDE   | he | איך לבנות בלוג סטטי עם Maven ב-10 דקות                 | 93ee6b3d8dd20251
            WIDE   | ar | السَّلامُ عَلَيْكُم من Maven                                | 3af24629390212bc
            WIDE   | hi | धर्मक्षेत्रे कुरुक्षेत्रे समवेता युयुत्सवः                           | d5132dc54fa91c7b
            WIDE   | en | Ship it 🚀 with the family 👨‍👩‍👧 in 🇫🇷                    | 7aeeaba1bb84955b
            SQUARE | en | What makes static blogs slow                           | 6624f64361e48599
            """)
    void areTheSameEverywhere(Format format, String language, String title, String hash) throws IOException {
        for (String design : List.of("wide.yaml", "square.yaml")) {
            Path file = Files.createDirectories(blog.resolve("theme/cards")).resolve(design);
            Files.copy(Path.of("src/test/resources/cards").resolve(design), file);
        }
        Drawing drawing = Drawing.of(blog, "");

        byte[] card = drawing.card(format, Drawing.words(language, title));

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(card));
        assertThat(picture.getWidth()).isEqualTo(format.width());
        assertThat(picture.getHeight()).isEqualTo(format.height());
        assertThat(card.length).isLessThan(60_000);
        assertThat(Cache.hash(card).substring(0, 16)).isEqualTo(hash);
    }
}
