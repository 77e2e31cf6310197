package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotsTest {

    @TempDir
    Path blog;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "head | <script type=\"application/ld+json\"> | </head>",
                "top | </header> | <main ",
                "before-post | <main | <article class=\"post",
                "after-post | </article> | </main>",
                "footer | <footer class=\"colophon\"> | </footer>",
                "end | </footer> | </body>",
            })
    void aSlotIsFilledAndNothingElseChanges(String slot, String before, String after) {
        String empty = render(SampleBlog.view(SampleBlog.post(), Locale.ENGLISH));
        write(slot, "<p>mine: ${page.post.title}</p>\n");

        String page = render(SampleBlog.view(SampleBlog.post(), Locale.ENGLISH));

        assertThat(page)
                .containsSubsequence(before, "<p>mine: Everything that a post can hold, and how it reads</p>", after);
        assertThat(page.replace("<p>mine: Everything that a post can hold, and how it reads</p>\n", ""))
                .isEqualTo(empty);
    }

    @ParameterizedTest
    @CsvSource({
        "gazette, head", "gazette, top", "gazette, footer", "gazette, end",
        "pocket, head", "pocket, top", "pocket, footer", "pocket, end"
    })
    void fourSlotsAreOnEveryPage(String theme, String slot) {
        write(slot, "<p>mine</p>\n");

        List<String> pages = SampleBlog.views(Locale.ENGLISH).stream()
                .map(view -> render(theme, view))
                .toList();

        assertThat(pages).allSatisfy(page -> assertThat(page).containsOnlyOnce("<p>mine</p>"));
    }

    @ParameterizedTest
    @CsvSource({"gazette, before-post", "gazette, after-post", "pocket, before-post", "pocket, after-post"})
    void twoSlotsAreOnThePageOfAPost(String theme, String slot) {
        write(slot, "<p>mine</p>\n");

        assertThat(render(theme, SampleBlog.view(SampleBlog.post(), Locale.ENGLISH)))
                .containsOnlyOnce("<p>mine</p>");
    }

    @Test
    void aSlotIncludesPartsOfTheTheme() {
        write("after-post", "<#include \"/feed-card.ftlh\">");
        String page = render(SampleBlog.view(SampleBlog.post(), Locale.ENGLISH));

        assertThat(page).containsSubsequence("</article>", "p-name", "</main>");
    }

    @Test
    void tellsASlotThatThereIsNot() {
        write("after-posts", "x");

        assertThatThrownBy(() -> render(SampleBlog.view(SampleBlog.post(), Locale.ENGLISH)))
                .isInstanceOf(SiteException.class)
                .hasMessage("theme/templates/slots/after-posts.ftlh: no template uses this file;"
                        + " did you mean 'slots/after-post.ftlh'?");
    }

    private String render(View view) {
        return render("gazette", view);
    }

    private String render(String theme, View view) {
        return Theme.load(blog, SampleBlog.config(theme, Map.of()))
                .render(SampleBlog.site(SampleBlog.config(theme, Map.of())), view)
                .toString();
    }

    private void write(String slot, String text) {
        try {
            Path folder = Files.createDirectories(blog.resolve("theme/templates/slots"));
            Files.writeString(folder.resolve(slot + ".ftlh"), text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
