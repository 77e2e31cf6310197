package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages of whole blogs, in every theme, by day and by night, as axe judges them; by night its rules of colours only, as nothing else is another then. Every
 * page if the system property {@code herald.axe} is {@code all}, which takes an hour, else every 300th.
 */
@Tag("looks")
class PagesForEveryoneTest {

    private static final int PHONE = 390;
    private static final String RULES_OF_COLOURS = "['color-contrast', 'link-in-text-block']";

    /**
     * The rule that is broken, and by what. If it is in a text and still broken without the theme's style sheets, or in what was laid out by hand with a style
     * of its own, it is the writer's: a picture without words, a link without a name, a level of headings that was skipped.
     */
    private static final String VIOLATIONS = """
            page.eval(axe);
            const options = { resultTypes: ['violations'], runOnly: %s, elementRef: true, preload: false };
            const judge = async () => (await page.axe.run(options)).violations
                .flatMap(rule => rule.nodes.map(({ element }) => ({ rule: rule.id, element })));
            const found = await judge();
            [...page.document.styleSheets].forEach(sheet => { sheet.disabled = true; });
            const bare = found.length > 0 ? await judge() : [];
            const isTheWriters = ({ rule, element }) => element.closest('.e-content, .p-summary')
                && (element.closest('[style], .e-content:has(style)') || bare.some(one => one.rule === rule && one.element === element));
            return found.map(one => `${isTheWriters(one) ? 'of the writer: ' : ''}${one.rule}: ${one.element.outerHTML.slice(0, 200)}`);
            """;

    @TempDir
    private static Path temporary;

    private static Browser browser;

    @BeforeAll
    static void openABrowser() {
        browser = Browser.start(temporary.resolve("profile"));
        browser.command("Page.setBypassCSP", Map.of("enabled", true)); // which keeps axe out, as it should
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.herald.BuiltBlog#inEveryTheme")
    void noPageKeepsAnyoneOut(String theme, String name) throws IOException {
        BuiltBlog blog = BuiltBlog.of(name, theme);
        List<String> violations = new ArrayList<>();

        try (FramedPages pages = FramedPages.open(browser, blog)) {
            browser.ask("window.axe = arguments[0]", Browser.axe());
            browser.scheme("light");
            violations.addAll(pages.ask(blog.each(300, "herald.axe"), PHONE, VIOLATIONS.formatted(Browser.AXE_RULES)));
            browser.scheme("dark");
            violations.addAll(pages.ask(blog.each(300, "herald.axe"), PHONE, VIOLATIONS.formatted(RULES_OF_COLOURS)));
        }

        assertThat(violations)
                .filteredOn(violation -> !isTheWriters(violation, name))
                .isEmpty();
    }

    /** But of the sample site we are the writers. */
    private static boolean isTheWriters(String violation, String blog) {
        return !blog.equals("sample-site") && violation.contains(" of the writer: ");
    }
}
