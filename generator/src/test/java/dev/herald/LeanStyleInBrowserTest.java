package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real browser reads a style sheet that the build has shrunk as it reads the original; LeanCssTest holds what that looks like. */
class LeanStyleInBrowserTest {

    private static final Path PAIR = Path.of("src/test/resources/lean");

    @TempDir
    private Path profile;

    @Test
    void aLeanSheetSaysTheSame() throws IOException {
        try (Browser browser = Browser.start(profile)) {
            Object original = rules(browser, "modern.css");
            Object lean = rules(browser, "modern.lean.css");

            assertThat(lean).isEqualTo(original).asString().contains(":is(h1, h2):where(:not(.x)) + p ~ i");
        }
    }

    /** What custom properties say is kept as it was written, so their commas and brackets are brought into one form. */
    private static Object rules(Browser browser, String file) throws IOException {
        return browser.ask("""
                const sheet = new CSSStyleSheet();
                sheet.replaceSync(arguments[0]);
                return [...sheet.cssRules].map(rule => rule.cssText).join('\\n')
                    .replace(/--[a-z]+:[^;]*|[a-z-]+:[^;]*var\\([^;]*/g, said => said.replace(/\\s*([,():])\\s*/g, '$1'));
                """, Files.readString(PAIR.resolve(file)));
    }
}
