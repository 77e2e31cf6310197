package dev.herald.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Corpora;
import dev.herald.config.RawHtml;
import dev.herald.site.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every Markdown file of the real blogs beside the project. */
class CorporaTest {

    private static final Pattern FENCE = Pattern.compile("(?m)^(`{3,}|~{3,})([^\\n`]*)\\n((?s:.*?))^\\1");
    private static final List<MarkdownText> TEXTS = new ArrayList<>();

    @BeforeAll
    static void readTheBlogs() throws IOException {
        try (Stream<Path> files = Files.walk(Corpora.folder())) {
            for (Path file : files.filter(CorporaTest::isMarkdown).sorted().toList()) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                TEXTS.add(new MarkdownText(
                        file.toString(), 1, text.replaceFirst("(?s)^---\\R.*?\\R---\\R", ""), Locale.ENGLISH));
            }
        }
    }

    private static boolean isMarkdown(Path file) {
        return file.toString().matches(".*\\.(md|markdown)") && Files.isRegularFile(file);
    }

    @Test
    void rendersEachFileWithUniqueIdsAndASoundExcerpt() {
        Markdown markdown = new Markdown(MarkdownOptions.DEFAULT);

        for (MarkdownText text : TEXTS) {
            Body body = markdown.render(text, Links.AS_WRITTEN).body();

            assertThat(ids(body.headings())).as(text.file()).doesNotHaveDuplicates();
            assertSound(text.file(), body.excerpt().html());
            assertThat(SourceText.clean(body.html().html()))
                    .as(text.file())
                    .isEqualTo(body.html().html());
        }
    }

    private static List<String> ids(List<Body.Heading> headings) {
        List<String> ids = new ArrayList<>();
        for (Body.Heading heading : headings) {
            ids.add(heading.id());
            ids.addAll(ids(heading.children()));
        }
        return ids;
    }

    private static void assertSound(String file, String excerpt) {
        Document parsed = Jsoup.parseBodyFragment(excerpt);
        assertThat(parsed.select("[id], .anchor, .footnote-ref")).as(file).isEmpty();
        assertThat(tags(parsed.outputSettings(new Document.OutputSettings().prettyPrint(false))
                        .body()
                        .html()))
                .as(file)
                .isEqualTo(tags(excerpt));
    }

    private static List<String> tags(String html) {
        return Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]*")
                .matcher(html)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void cleansEachFileAsIfItWereAGuests() {
        Markdown markdown = new Markdown(new MarkdownOptions(RawHtml.SAFE, true, true, false));

        for (MarkdownText text : TEXTS) {
            String html = markdown.render(text, Links.AS_WRITTEN).body().html().html();

            assertThat(Jsoup.parseBodyFragment(html).select("script, style, iframe, form, [onclick], [style]"))
                    .as(text.file())
                    .isEmpty();
        }
    }

    @Test
    void neverChangesTheCodeOfAFence() {
        Highlighter highlighter = new Highlighter();

        for (MarkdownText text : TEXTS) {
            Matcher fence = FENCE.matcher(SourceText.clean(text.text()));
            while (fence.find()) {
                String language = Fence.of(fence.group(2)).language();
                assertThat(HighlighterTest.text(highlighter.lines(language, fence.group(3))))
                        .as(text.file())
                        .isEqualTo(fence.group(3));
            }
        }
    }
}
