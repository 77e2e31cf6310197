package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.Announcing.Place;
import dev.herald.config.SiteDefaults;
import dev.herald.problem.SiteException;
import dev.herald.site.Route;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServingTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Blog blog;

    @BeforeEach
    void write() {
        blog = new Blog(folder)
                .post("2026-01-01-hello.md", "---\ntitle: Hello\n---\nHello, reader.\n")
                .post("2026-01-02-thought.md", "---\ntitle: A thought\ndraft: true\n---\nNot done.\n")
                .post("2026-12-24-eve.md", "---\ntitle: The eve\ndate: 2026-12-24 18:00\n---\nLater.\n");
    }

    @Test
    void draftsAndWhatIsToComeAreShownAndMarked() {
        assertThat(Marks.of(new Readings(new Place(folder, folder.resolve("site"), SiteDefaults.NONE)).at(Blog.NOW)))
                .hasEntrySatisfying(
                        new Route("/posts/hello/"),
                        mark -> assertThat(mark.isPublished()).isTrue())
                .hasEntrySatisfying(
                        new Route("/posts/thought/"),
                        mark -> assertThat(mark.says()).isEqualTo("Draft"))
                .hasEntrySatisfying(
                        new Route("/posts/eve/"),
                        mark -> assertThat(mark.says()).isEqualTo("Scheduled for 2026-12-24 18:00"));
    }

    @Test
    void itTellsWhatWasSavedAndWhatCameOfIt() throws Exception {
        try (Showing showing = Showing.of(folder)) {
            blog.post("2026-01-01-hello.md", "---\ntitle: Hello\n---\nHello again.\n");

            assertThat(showing.line()).matches("content/posts/2026-01-01-hello\\.md: \\d+ files are new, in … ms");
            assertThat(page(showing, "/posts/hello/")).contains("Hello again.");
            assertThat(page(showing, "/posts/thought/")).contains("Not done.");
            assertThat(page(showing, "/_herald/?state=draft&words=thought")).contains("A thought", ">1 text<");
            assertThat(page(showing, "/_herald/looks/posts/thought/")).contains("A thought", "Pinterest");
            assertThat(blog.target()).doesNotExist();
        }
    }

    @Test
    void anErrorIsToldOnceAndTheLastGoodPageStays() throws Exception {
        try (Showing showing = Showing.of(folder)) {
            blog.post("2026-01-01-hello.md", "---\ntitel: Hello\n---\nWorse.\n");
            assertThat(showing.line())
                    .isEqualTo("content/posts/2026-01-01-hello.md: an error keeps the last good site up, in … ms");
            blog.post("2026-01-01-hello.md", "---\ntitel: Hello\n---\nWorse and worse.\n");
            showing.line();

            assertThat(showing.problems())
                    .containsExactly(
                            "error: content/posts/2026-01-01-hello.md:2: unknown setting 'titel'; did you mean 'title'?");
            assertThat(page(showing, "/posts/hello/")).contains("Hello, reader.");
        }
    }

    @Test
    void aBlogThatCannotBeBuiltWaitsToBeMended() throws Exception {
        blog.file("site.yaml", "title: Test blog\nurl: https://example.com\nlanguge: en\n");
        try (Showing showing = Showing.of(folder)) {
            assertThat(page(showing, "/posts/hello/")).contains("The blog cannot be built yet", "'languge'");

            blog.file("site.yaml", "title: Test blog\nurl: https://example.com\nlanguage: en\n");
            showing.line();

            assertThat(page(showing, "/posts/hello/")).contains("Hello, reader.");
        }
    }

    @Test
    void otherSettingsCountAtOnce() throws Exception {
        try (Showing showing = Showing.of(folder)) {
            blog.file("site.yaml", "title: Test blog\nurl: https://example.com/notes\n");
            showing.line();

            assertThat(page(showing, "/notes/posts/hello/")).contains("Hello, reader.");
        }
    }

    @Test
    void twoPreviewsOfABlogDoNotDisturbEachOther() throws Exception {
        try (Showing one = Showing.of(folder);
                Showing two = Showing.of(folder)) {
            assertThat(one.other()).isEmpty();
            assertThat(two.other()).contains(one.address("/"));
            blog.post("2026-01-01-hello.md", "---\ntitle: Hello\n---\nHello again.\n");

            assertThat(List.of(one.line(), two.line()))
                    .allMatch(line ->
                            line.matches("content/posts/2026-01-01-hello\\.md: [1-9]\\d* files are new, in … ms"));
            assertThat(page(one, "/posts/hello/")).contains("Hello again.");
            assertThat(page(two, "/posts/hello/")).contains("Hello again.");
        }
        try (Showing next = Showing.of(folder)) {
            assertThat(next.other()).isEmpty();
        }
    }

    @Test
    void aBlogThatALinkLeadsToIsFollowed() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        try (Showing showing = Showing.of(link)) {
            blog.post("2026-01-01-hello.md", "---\ntitle: Hello\n---\nHello again.\n");

            assertThat(showing.line()).startsWith("content/posts/2026-01-01-hello.md: ");
        }
    }

    @Test
    void aFolderWithoutABlogIsNotShown() {
        assertThatThrownBy(() -> Serving.open(
                        folder.resolve("content"),
                        folder.resolve("preview"),
                        SiteDefaults.NONE,
                        OptionalInt.of(0),
                        Clock.systemUTC()))
                .isInstanceOf(SiteException.class)
                .hasMessageContaining("site.yaml");
    }

    @Test
    void itIsForThisMachineAlone() {
        assertThat(run("serve", folder.toString(), "--host", "0.0.0.0")).isEqualTo(2);
        assertThat(err.toString())
                .contains("the preview is for this machine alone, so it does not listen on '0.0.0.0'; "
                        + "leave --host out, and show others a build");
    }

    @Test
    void whatIsNoPortIsWrongUsage() {
        assertThat(run("serve", folder.toString(), "--port", "70000")).isEqualTo(2);
        assertThat(err.toString()).contains("70000 is no port; name one from 0 to 65535");
        assertThat(Files.exists(folder.resolve(".herald"))).isFalse();
    }

    @Test
    void explainsItself() {
        assertThat(run("help", "serve")).isZero();
        assertThat(out.toString())
                .contains("SITE", "--port", "--open", "Ctrl-C")
                .doesNotContain("--host");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, xdg-open http://localhost:4000/",
        "Mac OS X, open http://localhost:4000/",
        "Windows 11, 'rundll32 url.dll,FileProtocolHandler http://localhost:4000/'"
    })
    void eachSystemHasItsWayToABrowser(String system, String command) {
        assertThat(String.join(" ", WebBrowser.of(system).command(URI.create("http://localhost:4000/"))))
                .isEqualTo(command);
    }

    private static String page(Showing showing, String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(showing.address(path))).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
