package dev.herald.check.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.herald.cache.Cache;
import dev.herald.check.rule.Inspection;
import dev.herald.check.rule.Made;
import dev.herald.check.rule.SiteFiles;
import dev.herald.check.rule.Sources;
import dev.herald.config.CheckRules;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.http.Censor;
import dev.herald.http.Http;
import dev.herald.problem.Problems;
import dev.herald.site.Route;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every host of the world is one server on loopback. */
class VisitsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    private Path blog;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void whatAnswersIsFineAndWhatIsGoneIsNot() {
        answers("/there", 200);
        answers("/gone", 404);

        assertThat(faults("https://a.example/there", "https://a.example/gone"))
                .containsExactly(Map.entry("https://a.example/gone", "which answers 404"));
    }

    @Test
    void aServerThatDoesNotLikeTheHeadAloneIsAskedForThePage() {
        server.createContext("/page", exchange -> {
            asked.add(exchange.getRequestMethod());
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("HEAD") ? 405 : 200, -1);
            exchange.close();
        });

        assertThat(faults("https://a.example/page")).isEmpty();
        assertThat(asked).containsExactly("HEAD", "GET");
    }

    @Test
    void oneThatLetsNoProgramsInTellsNothing() {
        answers("/closed", 403);

        assertThat(faults("https://a.example/closed")).isEmpty();
    }

    @Test
    void aMoveIsFollowedToItsEnd() {
        leads("/old", "/gone");
        answers("/gone", 410);
        leads("/round", "https://a.example/round");

        assertThat(faults("https://a.example/old", "https://a.example/round"))
                .containsEntry("https://a.example/old", "which answers 410")
                .containsEntry("https://a.example/round", "which leads in a circle");
    }

    @Test
    void aBusyServerIsAskedAgainWhenItWantsIt() {
        AtomicInteger times = new AtomicInteger();
        server.createContext("/busy", exchange -> {
            boolean busy = times.incrementAndGet() == 1;
            if (busy) {
                exchange.getResponseHeaders().add("Retry-After", "7");
            }
            exchange.sendResponseHeaders(busy ? 429 : 200, -1);
            exchange.close();
        });

        assertThat(faults("https://a.example/busy")).isEmpty();
        assertThat(pauses).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void aServerOutOfOrderIsAskedThreeTimes() {
        answers("/broken", 500);

        assertThat(faults("https://a.example/broken")).containsValue("which answers 500");
        assertThat(pauses).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void whatAnsweredIsNotAskedAgainForAWhile() {
        answers("/there", 200);
        faults("https://a.example/there");

        faults("https://a.example/there");
        assertThat(asked).hasSize(1);
        faults(NOW.plus(Duration.ofDays(8)), Set.of("https://a.example/there"));
        assertThat(asked).hasSize(2);
    }

    @Test
    void whatIsToBeIgnoredIsNotAsked() {
        assertThat(faults("https://intranet.example/wiki", "https://b.example/x?login=1"))
                .isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void theSameHostIsNotHurried() {
        answers("/there", 200);

        faults("https://a.example/there", "https://a.example/there?2", "https://c.example/there");
        assertThat(pauses).containsExactly(Duration.ofMillis(500));
    }

    @Test
    void signsThatNoAddressHasAreEncoded() {
        assertThat(Asked.uri("https://a.example/x y|z%zz%20é"))
                .contains(URI.create("https://a.example/x%20y%7Cz%25zz%20%C3%A9"));
        assertThat(Asked.uri("https:///nothing")).isEmpty();
    }

    @Test
    void aHostInAnyScriptIsAskedByTheNameThatTheNetworkKnows() {
        answers("/there", 200);

        assertThat(Asked.uri("https://bücher.example:8443/é?q=ü"))
                .contains(URI.create("https://xn--bcher-kva.example:8443/%C3%A9?q=%C3%BC"));
        assertThat(faults("https://bücher.example/there", "https://例え.example/gone"))
                .containsExactly(Map.entry("https://例え.example/gone", "which answers 404"));
    }

    @Test
    void aHostThatOnlyBrowsersVisitTellsNothing() {
        assertThat(faults("https://my_notes.example/x")).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void theManualHasAnExampleOfEach() throws IOException {
        answers("/there", 200);
        answers("/gone", 404);

        assertThat(found(example("Fails", "html")))
                .containsExactly(example("Fails", "text").strip());
        assertThat(found(example("Passes", "html"))).isEmpty();
    }

    private static String example(String heading, String kind) throws IOException {
        String manual = Files.readString(Path.of("../docs/rules/outside-links.md"));
        return manual.split("\n## " + heading + "\n")[1]
                .split("```" + kind + "\n")[1]
                .split("```")[0];
    }

    private List<String> found(String page) throws IOException {
        Path site = Files.createDirectories(blog.resolve("site"));
        Files.writeString(site.resolve("index.html"), page);
        SiteConfig config =
                SiteFile.parse("title: Notes\nurl: https://notes.example\n", SiteDefaults.NONE, new Problems());
        Made made = new Made(Set.of(Route.HOME), Set.of());
        Inspection inspection = new Inspection(config, SiteFiles.of(site), made, new Sources(site, Map.of()));
        return inspection.of(List.of(new OutsideLinks(visits(NOW))), List.of(), () -> 0).all().stream()
                .map(finding -> finding.problem().toString())
                .toList();
    }

    private void answers(String path, int status) {
        server.createContext(path, exchange -> {
            asked.add(path);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
    }

    private void leads(String path, String to) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", to);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
    }

    private Map<String, String> faults(String... urls) {
        return faults(NOW, new TreeSet<>(List.of(urls)));
    }

    private Map<String, String> faults(Instant now, Set<String> urls) {
        return visits(now).faults(urls);
    }

    private Visits visits(Instant now) {
        Http http = new Http(
                HttpClient.newHttpClient(), this::here, Duration.ofSeconds(5), new Censor(name -> Optional.empty()));
        CheckRules rules = new CheckRules(
                Map.of(), false, List.of("https://intranet.example/", "https://*login="), Duration.ofDays(7));
        Remembered remembered = new Remembered(Cache.of(blog), Clock.fixed(now, ZoneOffset.UTC), rules.remember());
        return new Visits(new Visitor(http, pauses::add), remembered, rules);
    }

    private URI here(URI asked) {
        String query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + asked.getRawPath() + query);
    }
}
