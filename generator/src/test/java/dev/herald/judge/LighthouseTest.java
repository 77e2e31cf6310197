package dev.herald.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.BuiltBlog;
import dev.herald.Themes;
import dev.herald.judge.Lighthouse.Result;
import dev.herald.judge.Lighthouse.Run;
import dev.herald.site.Route;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The sample site in every theme, as Lighthouse scores it. How fast a page is depends on the machine and its other work, so that is asked only with
 * {@code -Dherald.lighthouse=all}: every page, on a phone and on a desk, by day and by night.
 */
@Tag("looks")
class LighthouseTest {

    static final List<String> THEMES = Themes.names();

    private static final boolean ALL = "all".equals(System.getProperty("herald.lighthouse"));

    /** Home, a short post, a long one with code, one with pictures, a list of tags, the search. */
    private static final List<String> PAGES = List.of(
            "/",
            "/posts/say-it-once/",
            "/posts/code-everyone-can-read/",
            "/posts/what-makes-static-blogs-slow/",
            "/tags/",
            "/search/");

    private static final List<String> ALWAYS = List.of("accessibility", "best-practices", "seo");
    private static final List<String> AND_FAST = List.of("performance", "accessibility", "best-practices", "seo");

    @ParameterizedTest
    @FieldSource("THEMES")
    void givesEveryPageAHundred(String theme) {
        BuiltBlog blog = BuiltBlog.of("sample-site", theme);

        List<Result> results =
                Lighthouse.look(blog.target(), blog.address(Route.HOME), ALL ? AND_FAST : ALWAYS, ALL ? all() : some());

        assertThat(results.stream().filter(result -> !isPerfect(result))).isEmpty();
    }

    private static List<Run> all() {
        return PAGES.stream()
                .flatMap(page -> Stream.of("mobile", "desktop")
                        .flatMap(device -> Stream.of("light", "dark").map(scheme -> new Run(page, device, scheme))))
                .toList();
    }

    private static List<Run> some() {
        return PAGES.stream().map(page -> new Run(page, "mobile", "dark")).toList();
    }

    private static boolean isPerfect(Result result) {
        return result.scores().values().stream().allMatch(score -> score == 100);
    }
}
