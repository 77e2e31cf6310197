package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.channel.Picture;
import dev.herald.channel.Sample;
import dev.herald.channel.Story;
import dev.herald.config.AnnounceConfig.Needs;
import dev.herald.http.Censor;
import dev.herald.http.Http;
import dev.herald.site.Image;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LivePagesTest {

    private static final String MARK = "0123456789abcdef";
    private static final String PAGE = "<!doctype html><title>Tide</title><meta name=herald-mark content=" + MARK + ">";
    private static final String PICTURED = PAGE + "<meta property=og:image content=/tide.png>";
    private static final String OLD = PAGE.replace(MARK, "fedcba9876543210");
    private static final Map<String, String> PNG = Map.of("Content-Type", "image/png");

    private final FastPauses pauses = new FastPauses();
    private PageServer server;

    @BeforeEach
    void start() throws IOException {
        server = PageServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void passesAPageWithThisBuildsMarkAtOnce() {
        server.page("/tide/", PAGE);

        assertThat(fault()).isEmpty();
        assertThat(pauses.slept()).isEmpty();
    }

    @Test
    void waitsLongerAndLongerUntilThePageIsLive() {
        server.reply("/tide/", 404, Map.of(), "").reply("/tide/", 503, Map.of(), "");
        server.page("/tide/", OLD).page("/tide/", PAGE);

        assertThat(fault()).isEmpty();
        assertThat(pauses.slept()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void asksCachesToLookAgainWithoutAnotherAddress() {
        server.page("/tide/", PAGE);

        fault();

        assertThat(server.asked()).containsExactly("/tide/ no-cache");
    }

    @Test
    void givesUpWhenThePatienceOfTheRunIsAtItsEnd() {
        assertThat(fault()).contains(server.url("/tide/") + " is not there: it answers 404");
        assertThat(pauses.nanos()).isEqualTo(Duration.ofMinutes(1).toNanos());
    }

    @Test
    void looksAtEachPageOnceForAllChannels() {
        server.page("/tide/", PICTURED).reply("/tide.png", 200, PNG, "…");
        LivePages pages = pages();

        pages.fault(story("/tide/"), Needs.IMAGE);
        pages.fault(story("/tide/"), Needs.IMAGE);
        pages.fault(story("/tide/"), Needs.PAGE);

        assertThat(server.asked()).containsExactly("/tide/ no-cache", "/tide.png no-cache");
    }

    @Test
    void looksAtALaterPageEvenWithoutPatience() {
        server.page("/ebb/", PAGE);
        LivePages pages = pages();
        pages.fault(story("/tide/"), Needs.PAGE);

        assertThat(pages.fault(story("/ebb/"), Needs.PAGE)).isEmpty();
    }

    @Test
    void looksAtNothingWhereNothingIsNeeded() {
        assertThat(pages().fault(story("/tide/"), Needs.NONE)).isEmpty();
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void tellsAnOldPageWithTheCacheThatHoldsIt() {
        server.reply("/tide/", 200, Map.of("Content-Type", "text/html", "Age", "312", "X-Cache", "HIT"), OLD);

        assertThat(fault())
                .contains(server.url("/tide/")
                        + " still shows an earlier version; a cache may hold it (Age: 312; X-Cache: HIT)");
    }

    @Test
    void tellsAnOldPageWithoutACache() {
        server.page("/tide/", OLD);

        assertThat(fault())
                .contains(server.url("/tide/") + " still shows an earlier version; is the new one deployed?");
    }

    @Test
    void followsWithinTheHost() {
        server.leads("/tide/", "/tide").leads("/tide", "tide/index.html").page("/tide/index.html", PAGE);

        assertThat(fault()).isEmpty();
    }

    @Test
    void tellsAnotherHost() {
        String other = "http://localhost:" + server.port() + "/tide/";
        server.leads("/tide/", other);

        assertThat(fault())
                .contains(server.url("/tide/") + " leads to another host, " + other
                        + "; if that is where the blog lives, write it as 'url' in site.yaml");
    }

    @Test
    void tellsACircle() {
        server.leads("/tide/", "/tide/");

        assertThat(fault()).contains(server.url("/tide/") + " leads in a circle, last to " + server.url("/tide/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/wp-login.php", "/users/sign_in", "/cdn-cgi/access/login/blog"})
    void tellsALogin(String login) {
        server.leads("/tide/", login + "?session=4711");

        assertThat(fault()).contains(server.url("/tide/") + " asks readers to log in, at " + server.url(login));
    }

    @Test
    void takesAPostAboutLoginsForAPost() {
        server.leads("/posts/login", "/posts/login/").page("/posts/login/", PAGE);

        assertThat(pages().fault(story("/posts/login"), Needs.PAGE)).isEmpty();
    }

    @Test
    void tellsAFormForAPassword() {
        server.page("/tide/", "<title>Hello</title><form><input type=password></form>");

        assertThat(fault()).contains(server.url("/tide/") + " asks readers to log in, with a form for a password");
    }

    @Test
    void tellsAnErrorPageThatSaysAllIsWell() {
        server.page("/tide/", "<title>Page not found</title>");

        assertThat(fault())
                .contains(server.url("/tide/") + " answers 200 with something else ('Page not found'), perhaps an error"
                        + " page; a theme of your own must print page.head.mark");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | does not let readers in: it answers 401
            403 | does not let readers in: it answers 403
            410 | is not there: it answers 410
            500 | is out of order: it answers 500
            """)
    void tellsAStatus(int status, String sentence) {
        server.reply("/tide/", status, Map.of(), "");

        assertThat(fault()).contains(server.url("/tide/") + " " + sentence);
    }

    @Test
    void tellsWhatIsNoPage() {
        server.reply("/tide/", 200, Map.of("Content-Type", "application/json"), "{}");

        assertThat(fault()).contains(server.url("/tide/") + " is no page, but application/json");
    }

    @Test
    void tellsAServerThatIsNotThere() throws IOException {
        String page = "http://127.0.0.1:" + freePort() + "/tide/";

        assertThat(pages().fault(at(page), Needs.PAGE))
                .contains(page + " is not live: 127.0.0.1 cannot be reached: its server refuses the connection");
    }

    @Test
    void tellsANameThatNobodyKnows() {
        assertThat(pages().fault(at("http://tide.invalid/"), Needs.PAGE))
                .contains(
                        "http://tide.invalid/ is not live: tide.invalid cannot be reached: its name is not known (DNS)");
    }

    @Test
    void waitsForThePicture() {
        server.page("/tide/", PICTURED).reply("/tide.png", 404, Map.of(), "").reply("/tide.png", 200, PNG, "…");

        assertThat(pages().fault(story("/tide/"), Needs.IMAGE)).isEmpty();
        assertThat(pauses.slept()).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void tellsAPictureThatIsNotThere() {
        server.page("/tide/", PICTURED);

        assertThat(pages().fault(story("/tide/"), Needs.IMAGE))
                .contains("the og:image of " + server.url("/tide/") + ", " + server.url("/tide.png")
                        + ", is not there: it answers 404");
    }

    @Test
    void tellsAPictureThatIsNone() {
        server.page("/tide/", PICTURED).page("/tide.png", "Sorry");

        assertThat(pages().fault(story("/tide/"), Needs.IMAGE))
                .contains("the og:image of " + server.url("/tide/") + ", " + server.url("/tide.png")
                        + ", is no picture, but text/html; charset=utf-8");
    }

    @Test
    void tellsAPageThatForgetsThePictureOfItsPost() {
        server.page("/tide/", PAGE);
        Image.Size size = new Image.Size(1200, 630, "image/png");
        Picture picture = new Picture(new Image("https://example.com/a.png", "", Optional.of(size)), Optional.empty());

        assertThat(pages().fault(at(server.url("/tide/"), Optional.of(picture)), Needs.IMAGE))
                .contains(server.url("/tide/")
                        + " names no og:image, although the post has a picture; 'gate: page' does without");
    }

    @Test
    void passesAPostWithoutAPicture() {
        server.page("/tide/", PAGE);

        assertThat(pages().fault(story("/tide/"), Needs.IMAGE)).isEmpty();
    }

    private Optional<String> fault() {
        return pages().fault(story("/tide/"), Needs.PAGE);
    }

    private LivePages pages() {
        Censor nothing = new Censor(name -> Optional.empty());
        Http http = new Http(HttpClient.newHttpClient(), UnaryOperator.identity(), Duration.ofSeconds(10), nothing);
        return new LivePages(http, pauses, Duration.ofMinutes(1));
    }

    private Story story(String path) {
        return at(server.url(path));
    }

    static Story at(String page) {
        return at(page, Optional.empty());
    }

    private static Story at(String page, Optional<Picture> picture) {
        Story story = Sample.story("tide", "Tide", "It came in.");
        return new Story(story.post(), page, page, story.summary(), picture, story.html(), story.links(), MARK);
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
