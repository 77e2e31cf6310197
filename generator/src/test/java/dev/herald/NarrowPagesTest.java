package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.site.Route;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
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

/** Every page of whole blogs, in every theme, on the narrowest screen there is: 320 pixels, as WCAG 2.2 has it (1.4.10 Reflow). */
@Tag("looks")
class NarrowPagesTest {

    /**
     * Loads pages in frames of 320 pixels, four at a time, and finds those that can be scrolled sideways; but for what a writer has laid out by hand, with a
     * style of its own.
     */
    private static final String TOO_WIDE = """
            const pages = %s;
            const wide = [];
            const look = frame => {
              const root = frame.contentDocument?.scrollingElement;
              if (!root) {
                wide.push(frame.src + ' cannot be read');
                return;
              }
              root.querySelectorAll('.e-content [style]').forEach(one => one.remove());
              const room = root.scrollWidth - root.clientWidth;
              if (room > 0) {
                const edges = [...root.querySelectorAll('body *')].filter(one => one.getBoundingClientRect().right > 321);
                wide.push(frame.src + ' by ' + room + ': ' + (edges.at(-1)?.outerHTML.slice(0, 120) ?? 'nothing'));
              }
            };
            const next = frame => {
              if (pages.length === 0) {
                frame.remove();
                return document.querySelector('iframe') ?? done(wide);
              }
              frame.src = pages.shift();
            };
            document.body.replaceChildren();
            for (let count = 0; count < 4; count++) {
              const frame = document.createElement('iframe');
              frame.width = 320;
              frame.height = 640;
              frame.onload = () => { look(frame); next(frame); };
              next(frame);
              document.body.append(frame);
            }
            """;

    @TempDir
    private static Path temporary;

    private static Browser browser;

    @BeforeAll
    static void openABrowser() {
        browser = Browser.start(temporary.resolve("profile"));
        browser.patience(Duration.ofMinutes(2));
        browser.command("Emulation.setScrollbarsHidden", Map.of("hidden", true));
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    static Stream<Arguments> blogs() {
        List<String> blogs = new ArrayList<>(BuiltBlog.NAMES);
        blogs.add(BuiltBlog.ODD);
        return Themes.names().stream().flatMap(theme -> blogs.stream().map(blog -> Arguments.of(theme, blog)));
    }

    @ParameterizedTest
    @MethodSource("blogs")
    void noPageScrollsSideways(String theme, String name) throws IOException {
        BuiltBlog blog = BuiltBlog.of(name, theme);

        assertThat(tooWide(blog)).isEmpty();
    }

    private static List<String> tooWide(BuiltBlog blog) throws IOException {
        String below = URI.create(blog.address(Route.HOME)).getPath();
        try (FolderServer host = FolderServer.plain(blog.target(), below)) {
            browser.open(host.address(below + "robots.txt")); // may show frames, which no page of ours may
            return browser.stringsLater(TOO_WIDE.formatted(inQuotes(blog.pages().keySet(), host)));
        }
    }

    private static List<String> inQuotes(Collection<String> addresses, FolderServer host) {
        return addresses.stream()
                .map(address -> "'" + host.address(URI.create(address).getRawPath()) + "'")
                .toList();
    }
}
