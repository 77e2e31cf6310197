package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Announcing.World;
import dev.herald.announce.Pauses;
import dev.herald.config.SiteDefaults;
import dev.herald.server.OddSmtp;
import dev.herald.simulate.BuiltSite;
import dev.herald.simulate.Call;
import dev.herald.simulate.FakeDevTo;
import dev.herald.simulate.FakeDiscord;
import dev.herald.simulate.FakeLinkedIn;
import dev.herald.simulate.FakeSlack;
import dev.herald.simulate.FakeTelegram;
import dev.herald.simulate.Fakes;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tokens of every network, planted, and everything that is written searched for them, whatever the networks answer. */
class LeakTest {

    private static final String MARK = "pl4nted"; // in each that is planted

    private static final Map<String, String> ODD = Map.of(
            "MASTODON_TOKEN", "pl4nted/mastodon+of=\"me\"&you",
            "BLUESKY_PASSWORD", "pl4nted\\blue/sky \"word\"",
            "LINKEDIN_TOKEN", "pl4nted/linked+in==",
            "DISCORD_HOOK", "https://discord.com/api/webhooks/1111222233334444/pl4nted-discord-hook",
            "SLACK_HOOK", "https://hooks.slack.com/services/T00000000/B00000000/pl4ntedSlackHook",
            "TELEGRAM_TOKEN", "110201543:AApl4nted-telegram",
            "DEVTO_KEY", "pl4nted+dev/to",
            "MAIL_PASSWORD", "pl4nted mail/pass+word",
            "HOOK", "https://hook.example/in/pl4nted-hook-4711/json?key=pl4nted%2Bquery");

    /** Those that the simulated networks let in. */
    private static final Map<String, String> RIGHT = with(Map.of(
            "LINKEDIN_TOKEN", FakeLinkedIn.SECRET,
            "DISCORD_HOOK", FakeDiscord.SECRET,
            "SLACK_HOOK", FakeSlack.SECRET,
            "TELEGRAM_TOKEN", FakeTelegram.SECRET,
            "DEVTO_KEY", FakeDevTo.SECRET));

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    static Stream<Arguments> mishaps() {
        return Stream.of(
                Arguments.of("success", RIGHT, null),
                Arguments.of("401", ODD, parrot(text -> Reply.text(401, "text/plain", text))),
                Arguments.of("422", ODD, parrot(text -> Reply.text(422, "text/plain", text))),
                Arguments.of("429", ODD, parrot(text -> Reply.text(429, "text/plain", text))),
                Arguments.of("500 as a page", ODD, parrot(text -> Reply.text(500, "text/html", "<h1>Oh</h1>" + text))),
                Arguments.of("302", ODD, parrot(text -> Reply.empty(302).header("Location", Parrot.line(text)))),
                Arguments.of("no answer in time", ODD, (Answers) call -> new Fault.LateReply(Duration.ofMillis(300))),
                Arguments.of("a connection that breaks", ODD, (Answers) call -> new Fault.Reset()),
                Arguments.of(
                        "200 with broken JSON",
                        ODD,
                        parrot(text -> Reply.text(200, "application/json", "{\"id\": \"" + text))),
                Arguments.of("200 with tokens for everything", ODD, parrot(Parrot::everything)));
    }

    /** What a network does with a call. */
    private interface Answers {
        Fault to(Call call);
    }

    private static Answers parrot(Function<String, Reply> reply) {
        Parrot parrot = new Parrot(ODD.values());
        return call -> new Fault.Instead(reply.apply(parrot.said(call)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mishaps")
    void noTokenIsWrittenAnywhere(String what, Map<String, String> planted, Answers answers) {
        try (OddSmtp mail = OddSmtp.start();
                Networks networks = Networks.start()) {
            Blog blog = blog(what.contains("in time") ? "100 ms" : "3 s", mail.port());
            World world = world(planted, networks);
            join(networks, blog, world);
            if (answers != null) {
                mail.answers("AUTH", "535 no: " + String.join(" ", Parrot.variants(planted.get("MAIL_PASSWORD"))));
                networks.fault((number, call) -> isOfTheSite(call) ? Optional.empty() : Optional.of(answers.to(call)));
            }

            for (String verb : List.of("plan", "channels", "announce", "announce", "reconcile", "plan")) {
                out.append("\n== ").append(verb).append(" ==\n");
                int code = run(world, verb);
                out.append("-- ").append(String.valueOf(code)).append('\n');
            }

            assertThat(out.toString()).as("nothing crashes").doesNotContain("\tat ");
            if (answers == null) {
                assertThat(out.toString()).contains("12 adopted, 22 sent\n").contains("0 messages are due\n");
            }
            assertThat(mail.said()).as("mail was tried").anyMatch(line -> line.startsWith("AUTH"));
            assertThat(hosts(networks)).contains("social.example", "api.telegram.org", "hook.example", "hub.example");
            assertThat(written())
                    .allSatisfy((name, text) ->
                            assertThat(found(text, planted)).as(name).isEmpty());
            assertThat(written())
                    .allSatisfy((name, text) ->
                            assertThat(sessions(networks)).as(name).noneMatch(text::contains));
        }
    }

    /** What networks gave out at run time, and what else stood where tokens stand. */
    private static List<String> sessions(Networks networks) {
        return networks.calls().stream()
                .flatMap(call -> call.header("authorization").stream())
                .map(header -> header.replaceFirst("^\\w+ ", ""))
                .distinct()
                .toList();
    }

    @Test
    void theSecretsOfADatabaseAreNotTold() {
        Map<String, String> planted = Map.of(
                "DATABASE", "jdbc:postgresql://127.0.0.1:1/herald?password=pl4nted-in-url&connectTimeout=1",
                "DATABASE_USER", "pl4nted-user",
                "DATABASE_PASSWORD", "pl4nted/pass+word");
        try (Networks networks = Networks.start()) {
            new Blog(folder).file("site.yaml", """
                    title: Test blog
                    url: https://example.com
                    announce:
                      ledger: postgres
                      database: {url: DATABASE, user: DATABASE_USER, password: DATABASE_PASSWORD}
                    channels:
                      hook: {network: webhook, url: HOOK}
                    """).post("2026-11-20-hello.md", "---\ntitle: Hello\n---\nHello");

            int code = run(
                    world(
                            Map.of(
                                    "DATABASE",
                                    "jdbc:mysql://pl4nted.example/x",
                                    "DATABASE_USER",
                                    "pl4nted-user",
                                    "DATABASE_PASSWORD",
                                    "pl4nted"),
                            networks),
                    "announce");

            assertThat(code).isEqualTo(1);
            assertThat(out.toString()).contains("'announce.database.url' is not the address of a PostgreSQL database");
            assertThat(written())
                    .allSatisfy((name, text) ->
                            assertThat(found(text, planted)).as(name).isEmpty());
        }
    }

    private Blog blog(String timeout, int mail) {
        return new Blog(folder)
                .file("site.yaml", """
                        title: Test blog
                        url: https://example.com
                        feeds: {hub: https://hub.example/}
                        announce: {wait: 0 s, settle: 5 s, timeout: %s, cap: 100}
                        channels:
                          mastodon: {server: https://social.example, token: MASTODON_TOKEN}
                          bluesky: {handle: me.bsky.social, password: BLUESKY_PASSWORD}
                          linkedin: {author: 'urn:li:person:simulated', token: LINKEDIN_TOKEN, expires: 2026-11-30}
                          discord: {url: DISCORD_HOOK}
                          slack: {url: SLACK_HOOK}
                          telegram: {chat: '@tideblog', token: TELEGRAM_TOKEN}
                          devto: {token: DEVTO_KEY}
                          email: {server: 127.0.0.1, tls: none, port: %d, user: herald, password: MAIL_PASSWORD, from: ana@example.org, to: readers@lists.example.org}
                          webmention:
                          websub:
                          indexnow: {key: 0fb1-Key-of-tests}
                          hook: {network: webhook, url: HOOK}
                        """.formatted(timeout, mail))
                .post(
                        "2026-11-20-hello.md",
                        "---\ntitle: Hello\nannounce: true\n---\nSee [this](https://note.example/).")
                .post(
                        "2026-11-21-again.md",
                        "---\ntitle: Again\nannounce: true\n---\nMore of [this](https://note.example/).");
    }

    private World world(Map<String, String> secrets, Networks networks) {
        return new World(
                name -> Optional.ofNullable(secrets.get(name.name())),
                networks.route(),
                Optional.empty(),
                Clock.fixed(Blog.NOW, ZoneOffset.UTC),
                new Patience(),
                Optional.empty());
    }

    private void join(Networks networks, Blog blog, World world) {
        blog.build();
        Announcing announcing = Announcing.of(new Announcing.Place(folder, blog.target(), SiteDefaults.NONE), world);
        new Fakes(announcing.channels()).join(networks, Clock.systemUTC());
        networks.add(new BuiltSite(URI.create("https://example.com"), blog.target()));
    }

    private static boolean isOfTheSite(Call call) {
        return "example.com".equals(call.address().getHost());
    }

    private int run(World world, String verb) {
        PrintWriter writer = new PrintWriter(out, true);
        PrintStream usual = System.out;
        PrintStream faults = System.err;
        ByteArrayOutputStream console = new ByteArrayOutputStream();
        System.setOut(new PrintStream(console, true, StandardCharsets.UTF_8));
        System.setErr(System.out);
        try {
            return run(world, writer, verb);
        } finally {
            System.setOut(usual);
            System.setErr(faults);
            out.append(console.toString(StandardCharsets.UTF_8));
        }
    }

    private int run(World world, PrintWriter writer, String verb) {
        return Main.run(
                world,
                writer,
                writer,
                verb,
                folder.toString(),
                "--reports",
                folder.resolve("target/herald").toString());
    }

    private static List<String> hosts(Networks networks) {
        return networks.calls().stream().map(call -> call.address().getHost()).toList();
    }

    /** Everything in the blog's folder, and what was said. */
    private Map<String, String> written() {
        Map<String, String> written = new TreeMap<>(Blog.files(folder));
        written.put("output", out.toString());
        return written;
    }

    private static List<String> found(String text, Map<String, String> planted) {
        List<String> found = new ArrayList<>();
        Stream.concat(
                        planted.values().stream().flatMap(token -> Parrot.variants(token).stream()),
                        Stream.of(MARK, "simulated-hook-token", "simulatedHookToken"))
                .filter(text::contains)
                .forEach(needle -> found.add(needle + " in …" + around(text, needle)));
        return found;
    }

    private static String around(String text, String needle) {
        int at = text.indexOf(needle);
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + 80));
    }

    private static Map<String, String> with(Map<String, String> right) {
        Map<String, String> all = new TreeMap<>(ODD);
        all.putAll(right);
        return all;
    }

    /** Time that passes when somebody waits. */
    private static final class Patience implements Pauses {

        private long nanos;

        @Override
        public long nanos() {
            return nanos;
        }

        @Override
        public void sleep(Duration time) {
            nanos += time.toNanos();
        }
    }
}
