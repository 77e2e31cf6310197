package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every theme with a page of every kind, the hardest of its kind, by day and by night. */
@Tag("looks")
class ThemesInBrowserTest {

    private static final Map<String, FolderServer> HOSTS = new HashMap<>();

    @TempDir
    private static Path temporary;

    private static Browser browser;

    static Stream<Arguments> pages() {
        return Themes.names().stream().flatMap(theme -> OddBlog.PAGES.stream().map(page -> Arguments.of(theme, page)));
    }

    @BeforeAll
    static void openTheBlogs() throws IOException {
        browser = Browser.start(temporary.resolve("profile"));
        for (String theme : Themes.names()) {
            BuiltBlog blog = BuiltBlog.of(BuiltBlog.ODD, theme);
            HOSTS.put(theme, FolderServer.start(blog.target()));
        }
    }

    @AfterAll
    static void close() {
        HOSTS.values().forEach(FolderServer::close);
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsForEveryone(String theme, String page) {
        FolderServer host = HOSTS.get(theme);
        List<String> violations = new ArrayList<>();

        browser.width(390);
        browser.open(host.address(page));
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            browser.violations().stream()
                    .filter(violation ->
                            !violation.startsWith("heading-order: <h") || !violation.contains("class=\"anchor\""))
                    .forEach(violation -> violations.add(scheme + ": " + violation)); // writers skip levels
        }

        assertThat(violations).isEmpty();
        assertThat(browser.errors()).isEmpty();
        assertThat(browser.titles()).hasSize(1).doesNotContain("");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageFitsEveryScreen(String theme, String page) {
        browser.open(HOSTS.get(theme).address(page));

        for (int width : List.of(320, 390, 768, 1024, 1280, 1920)) {
            browser.width(width);
            assertThat(browser.sideways()).as("too wide for %d pixels", width).isZero();
        }
    }
}
