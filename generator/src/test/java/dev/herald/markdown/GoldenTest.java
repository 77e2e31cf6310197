package dev.herald.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.RawHtml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each {@code x.md} becomes {@code x.html}. {@code x.de.md} is German, {@code safe-x.md} is a guest's. */
class GoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/markdown");

    static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.substring(0, name.length() - 3))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void becomesTheHtmlBesideIt(String name) throws IOException {
        Locale language = Locale.forLanguageTag(name.contains(".") ? name.substring(name.indexOf('.') + 1) : "en");
        MarkdownText text = new MarkdownText(name + ".md", 1, Files.readString(FOLDER.resolve(name + ".md")), language);

        String html = new Markdown(options(name))
                .render(text, Links.AS_WRITTEN)
                .body()
                .html()
                .html();

        assertThat(html).isEqualTo(Files.readString(FOLDER.resolve(name + ".html")));
    }

    private static MarkdownOptions options(String name) {
        return new MarkdownOptions(name.startsWith("safe-") ? RawHtml.SAFE : RawHtml.ON, true, true, false);
    }
}
