package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages of whole blogs, in every theme, on the narrowest screen there is: 320 pixels, as WCAG 2.2 has it (1.4.10 Reflow). Every page if the system property
 * {@code herald.narrow} is {@code all}, which takes three minutes, else every fourth, but for the blog of all oddities.
 */
@Tag("looks")
class NarrowPagesTest {

    /** Finds a page that can be scrolled sideways; but for what a writer has laid out by hand, with a style of its own. */
    private static final String IS_TOO_WIDE = """
            const root = page.document.scrollingElement;
            root.querySelectorAll('.e-content [style]').forEach(one => one.remove());
            const room = root.scrollWidth - root.clientWidth;
            const edges = [...root.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > 321);
            return room > 0 ? ['by ' + room + ': ' + (edges.at(-1)?.outerHTML.slice(0, 120) ?? 'nothing')] : [];
            """;

    @TempDir
    private static Path temporary;

    private static Browser browser;

    @BeforeAll
    static void openABrowser() {
        browser = Browser.start(temporary.resolve("profile"));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.herald.BuiltBlog#inEveryTheme")
    void noPageScrollsSideways(String theme, String name) throws IOException {
        BuiltBlog blog = BuiltBlog.of(name, theme);

        try (FramedPages pages = FramedPages.open(browser, blog)) {
            assertThat(pages.ask(blog.each(name.equals(BuiltBlog.ODD) ? 1 : 4, "herald.narrow"), 320, IS_TOO_WIDE))
                    .isEmpty();
        }
    }
}
