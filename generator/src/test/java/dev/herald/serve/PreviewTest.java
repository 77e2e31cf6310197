package dev.herald.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import dev.herald.serve.Visitor.Answer;
import dev.herald.site.Route;
import dev.herald.state.Places;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreviewTest {

    private static final String PAGE = "<!doctype html>\n<html lang=\"en\">\n<head>\n<title>Hello</title>\n</head>\n";

    @TempDir
    private Path folder;

    private final BlockingQueue<Round> rounds = new LinkedBlockingQueue<>();
    private Work work = new Work(true, Set.of(), List.of());
    private Set<Route> quick = Set.of();
    private String below = "";
    private Preview preview;
    private Visitor visitor;

    @AfterEach
    void close() {
        if (preview != null) {
            preview.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/, index.html, text/html; charset=utf-8",
        "/posts/hello/, posts/hello/index.html, text/html; charset=utf-8",
        "/posts/hello/index.html, posts/hello/index.html, text/html; charset=utf-8",
        "/a%20b/%C3%BC.txt, a b/ü.txt, text/plain; charset=utf-8",
        "/style.css?v=2, style.css, text/css; charset=utf-8",
        "/feed.xml, feed.xml, application/xml",
        "/film.mp4, film.mp4, video/mp4",
        "/plain, plain, application/octet-stream",
        "/.well-known/security.txt, .well-known/security.txt, text/plain; charset=utf-8"
    })
    void aPathIsAFileOfTheSite(String path, String file, String type) throws Exception {
        site(file, "what is there");
        open();

        Answer answer = visitor.get(path);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.body()).endsWith("what is there");
    }

    @Test
    void aFolderHasASlash() throws Exception {
        site("posts/hello/index.html", PAGE);
        open();

        Answer answer = visitor.get("/posts/hello");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).isEqualTo("/posts/hello/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/posts/..%2f..%2fsecret.txt",
                "/posts/%2e%2e/%2e%2e/secret.txt",
                "/..%5csecret.txt",
                "/link.txt",
                "/linked/secret.txt",
                "//secret.txt",
                "/.herald/files",
                "/%2eherald/files",
                "/secret.txt%00",
                "/_herald/../../secret.txt",
                "/_herald/%2e%2e%2f%2e%2e%2fsecret.txt"
            })
    void nothingOutsideTheSiteIsShown(String path) throws Exception {
        Files.writeString(folder.resolve("secret.txt"), "a secret");
        site("posts/index.html", PAGE);
        site(".herald/files", "a secret");
        Files.createSymbolicLink(folder.resolve("site/link.txt"), folder.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("site/linked"), folder);
        open();

        Answer answer = visitor.get(path);

        assertThat(answer.status()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("a secret");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "127.0.0.1, 200",
        "[::1], 200",
        "LOCALHOST, 200",
        "evil.example, 421",
        "localhost.evil.example, 421",
        "127.0.0.1.nip.example, 421",
        "192.168.0.7, 421"
    })
    void answersUnderItsOwnNamesOnly(String host, int status) throws Exception {
        site("index.html", PAGE);
        open();

        assertThat(visitor.ask("GET", "/", host + ":" + visitor.port()).status())
                .isEqualTo(status);
        assertThat(visitor.ask("GET", "/_herald/state", host + ":" + visitor.port())
                        .status())
                .isEqualTo(status);
        assertThat(visitor.get("http://" + host + ":" + visitor.port() + "/").status())
                .isEqualTo(status);
        assertThat(visitor.ask("GET", "/", host + ":1").status()).isEqualTo(421);
    }

    @Test
    void isForLookingOnly() throws Exception {
        site("index.html", PAGE);
        open();

        assertThat(visitor.ask("POST", "/", "localhost:" + visitor.port(), "Content-Length: 0")
                        .status())
                .isEqualTo(405);
    }

    @Test
    void tellsOfAFileWithoutSendingIt() throws Exception {
        site("film.mp4", "0123456789");
        open();

        Answer answer = visitor.ask("HEAD", "/film.mp4", "localhost:" + visitor.port());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Length")).isEqualTo("10");
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-4, 206, bytes 2-4/10, 234",
        "bytes=7-, 206, bytes 7-9/10, 789",
        "bytes=-2, 206, bytes 8-9/10, 89",
        "bytes=5-99, 206, bytes 5-9/10, 56789",
        "bytes=10-, 416, bytes */10, The file has 10 bytes.",
        "'bytes=0-1,4-5', 200, '', 0123456789",
        "lines=1-2, 200, '', 0123456789"
    })
    void aPlayerGetsTheParts(String range, int status, String told, String body) throws Exception {
        site("film.mp4", "0123456789");
        open();

        Answer answer = visitor.get("/film.mp4", "Range: " + range);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Range")).isEqualTo(told);
        assertThat(answer.body().strip()).isEqualTo(body);
    }

    @Test
    void nothingStaleIsSeen() throws Exception {
        site("style.css", "a {}");
        open();
        String first = visitor.get("/style.css").header("ETag");

        assertThat(visitor.get("/style.css", "If-None-Match: " + first).status())
                .isEqualTo(304);
        assertThat(visitor.get("/style.css").header("Cache-Control")).isEqualTo("no-cache");
        site("style.css", "b {}");
        assertThat(visitor.get("/style.css", "If-None-Match: " + first).body()).isEqualTo("b {}");
        site("index.html", PAGE);
        assertThat(visitor.get("/").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void aPageGetsTheScriptAndItsFileDoesNot() throws Exception {
        site("index.html", PAGE + "ü");
        open();

        String body = visitor.get("/").body();

        assertThat(body.replaceFirst("data-since=\"[^\"]*\"", "data-since=\"…\""))
                .contains("<head><script src=\"/_herald/live.js\" data-page=\"/\" data-since=\"…\" defer></script>\n"
                        + "<title>Hello</title>")
                .endsWith(new String("ü".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        assertThat(folder.resolve("site/index.html")).hasContent(PAGE + "ü");
        assertThat(visitor.get("/_herald/live.js").header("Content-Type")).isEqualTo("text/javascript; charset=utf-8");
    }

    @Test
    void whatIsMissingIsAnsweredAsTheSiteDoes() throws Exception {
        site("404.html", PAGE + "Lost?");
        open();

        Answer answer = visitor.get("/posts/gone/");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("data-page=\"/404.html\"").endsWith("Lost?");
    }

    @Test
    void aSiteBelowAPathIsShownThere() throws Exception {
        below = "/my%20blog";
        site("index.html", PAGE);
        site("404.html", PAGE + "Lost?");
        open();

        assertThat(preview.address().getPath()).isEqualTo("/my blog/");
        assertThat(visitor.get("/my%20blog/").body()).contains("data-page=\"/my%20blog/\"");
        assertThat(visitor.get("/").header("Location")).isEqualTo("/my%20blog/");
        assertThat(visitor.get("/my%20blog").header("Location")).isEqualTo("/my%20blog/");
        assertThat(visitor.get("/index.html").status()).isEqualTo(404);
    }

    @Test
    void aBlogThatWasNeverBuiltTellsWhy() throws Exception {
        work = new Work(false, Set.of(), List.of(Problem.error("site.yaml", 2, "no <url>", "write one")));
        open();

        Answer answer = visitor.get("/");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .contains("<h1>The blog cannot be built yet</h1>", "<li>site.yaml:2: no &#60;url&#62;; write one</li>")
                .contains("/_herald/live.js");
    }

    @Test
    void pagesAreToldWhatIsNewAndWhatIsWrong() throws Exception {
        site("index.html", PAGE);
        open();
        try (Visitor.Listener page = visitor.listen(since())) {
            assertThat(page.next("problems")).isEqualTo("[]");

            quick = Set.of(new Route("/posts/hello/"));
            work = new Work(
                    true,
                    Set.of(Route.HOME, new Route("/tags/ü/")),
                    List.of(Problem.warning("content/posts/hello.md", 3, "no \"alt\"", "describe the picture")));
            save("content/posts/hello.md");

            assertThat(page.next("changed")).isEqualTo("[\"/posts/hello/\"]");
            assertThat(page.next("changed")).isEqualTo("[\"/\",\"/tags/ü/\"]");
            assertThat(page.next("problems"))
                    .isEqualTo("[{\"file\":\"content/posts/hello.md\",\"line\":3,\"what\":\"no \\\"alt\\\"\","
                            + "\"fix\":\"describe the picture\",\"error\":false}]");
        }
        assertThat(rounds.poll(10, TimeUnit.SECONDS).saved())
                .containsExactly(folder.resolve("blog/content/posts/hello.md"));
    }

    @Test
    void aPageThatWasAwayIsToldWhatItMissed() throws Exception {
        site("index.html", PAGE);
        open();
        String before = since();
        work = new Work(true, Set.of(new Route("/posts/hello/")), List.of());
        save("content/posts/hello.md");
        rounds.poll(10, TimeUnit.SECONDS);

        try (Visitor.Listener away = visitor.listen(before);
                Visitor.Listener stranger = visitor.listen("0000-7")) {
            assertThat(away.next("changed")).isEqualTo("[\"/posts/hello/\"]");
            assertThat(stranger.next("again")).isEqualTo("[]");
        }
    }

    @Test
    void tellsWhichPagesAreNotPublished() throws Exception {
        site("index.html", PAGE);
        site("posts/dünn/index.html", PAGE);
        open();

        assertThat(visitor.get("/_herald/state?path=%2Fposts%2Fd%C3%BCnn%2F").body())
                .isEqualTo(latin("{\"page\":{\"state\":\"draft\",\"says\":\"Draft\",\"file\":\"content/dünn.md\"},"
                        + "\"unpublished\":{\"/posts/dünn/\":\"Draft\"}}"));
        assertThat(visitor.get("/_herald/state?path=/").body())
                .isEqualTo(latin("{\"unpublished\":{\"/posts/dünn/\":\"Draft\"}}"));
    }

    @Test
    void theDeskIsAskedForItsPages() throws Exception {
        site("_herald/looks/index.html", PAGE + "Looks");
        open();

        assertThat(visitor.get("/_herald").header("Location")).isEqualTo("/_herald/");
        assertThat(visitor.get("/_herald/").body()).isEqualTo("The desk, asked for ''");
        assertThat(visitor.get("/_herald/?words=%C3%BC+b").body()).isEqualTo("The desk, asked for 'words=%C3%BC+b'");
        assertThat(visitor.get("/_herald/looks/").body()).endsWith("Looks");
        assertThat(visitor.get("/_herald/nothing").status()).isEqualTo(404);
    }

    @Test
    void aPortThatIsTakenIsToldOrPassedOver() throws Exception {
        open();
        int taken = visitor.port();

        assertThatThrownBy(() -> Preview.open(premises(), OptionalInt.of(taken)))
                .isInstanceOf(SiteException.class)
                .hasMessage("preview: port " + taken + " is taken by another program, or not yours to take; "
                        + "name another, or none: then the next free one from 4000 on is taken");
        try (Loopback next = Loopback.from(taken)) {
            assertThat(next.port()).isGreaterThan(taken);
        }
    }

    @Test
    void answersAtBothAddressesOfThisMachine() throws Exception {
        try (Loopback loopback = Loopback.at(0)) {
            assertThat(loopback.addresses()).allMatch(address -> address.isLoopbackAddress());
        }
    }

    private void open() throws IOException {
        Files.createDirectories(folder.resolve("blog/content/posts"));
        Files.createDirectories(folder.resolve("site"));
        preview = Preview.open(premises(), OptionalInt.of(0));
        visitor = new Visitor(preview.address().getPort());
        Thread loop = new Thread(this::run, "preview");
        loop.start();
        assertThat(visitor.get("/").status()).isNotEqualTo(500); // the first build is done
        rounds.clear();
    }

    private void run() {
        try {
            preview.run(rounds::add);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Premises premises() {
        Workshop workshop = new Workshop() {
            @Override
            public Set<Route> quickly(Set<Path> changed) {
                return quick;
            }

            @Override
            public Work build() {
                return work;
            }
        };
        return new Premises(
                folder.resolve("blog"),
                folder.resolve("site"),
                workshop,
                () -> new Bearings(below, new Places(List.of("content"), List.of("site.yaml"), name -> false)),
                () -> Map.of(
                        new Route("/posts/dünn/"), new Mark("draft", "Draft", "content/dünn.md"),
                        new Route("/posts/done/"), new Mark("published", "Published", "content/done.md")),
                (path, query) -> path.isEmpty()
                        ? Optional.of(new DeskPage(
                                "text/html", ("The desk, asked for '" + query + "'").getBytes(StandardCharsets.UTF_8)))
                        : Optional.empty());
    }

    private void site(String file, String text) throws IOException {
        Path path = folder.resolve("site").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void save(String file) throws IOException {
        Files.writeString(folder.resolve("blog").resolve(file), "Text.");
    }

    private String since() throws IOException {
        return visitor.get("/").body().replaceFirst("(?s).*data-since=\"([^\"]*)\".*", "$1");
    }

    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
