package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Announcing.World;
import dev.herald.announce.Pauses;
import dev.herald.server.Postgres;
import dev.herald.simulate.AnyWebhook;
import dev.herald.simulate.BuiltSite;
import dev.herald.simulate.FakeMastodon;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person or a CI job gets from {@code plan}, {@code announce}, {@code channels} and {@code reconcile}. */
class VerbsTest {

    private static final String HOOK = "  hook: {network: webhook, url: HOOK}\n";
    private static final String MASTODON = "  mastodon: {server: https://social.example, token: MASTODON_TOKEN}\n";
    private static final Map<String, String> SECRETS =
            Map.of("HOOK", "https://hook.example/in", "MASTODON_TOKEN", "a-token-of-mastodon");

    @TempDir
    private Path folder;

    private final AnyWebhook hook = new AnyWebhook();
    private final FakeMastodon mastodon = new FakeMastodon(List.of("social.example"), Clock.systemUTC());
    private final Networks networks = Networks.start(hook, mastodon);
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Map<String, String> secrets = SECRETS;
    private Instant now = Blog.NOW;

    @AfterEach
    void stop() {
        networks.close();
    }

    @Test
    void eachVerbExplainsItself() {
        assertThat(run("help", "plan")).isZero();
        assertThat(run("announce", "--help")).isZero();
        assertThat(run("channels", "--help")).isZero();
        assertThat(run("reconcile", "--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "SITE",
                        "--at",
                        "--simulate",
                        "--edit",
                        "--delete",
                        "--reports",
                        "--channel",
                        "--post",
                        "--word")
                .contains("Exit codes:", "5   a person must look");
    }

    @Test
    void whatIsDueIsToldOnceWithZero() {
        live(blog(HOOK));

        assertThat(verb("announce")).isZero();
        assertThat(verb("announce")).isZero();

        assertThat(hook.shown()).hasSize(1);
        assertThat(out.toString().lines())
                .containsExactly(
                        "hook: each new post is told from now on",
                        "hook: /posts/hello/: told",
                        "1 adopted, 1 sent",
                        "nothing was due");
        assertThat(outcome()).isEqualTo("done\n");
    }

    @Test
    void aWrongBlogIsOne() {
        blog(HOOK).file("site.yaml", "title: Test blog\nurl: https://example.com\nchannels: {mastodn: {}}\n");

        assertThat(verb("announce")).isEqualTo(1);

        assertThat(err.toString()).contains("error: site.yaml:3: the channel 'mastodn' does not exist");
        assertThat(outcome()).isEqualTo("configuration\n");
    }

    @Test
    void aSimulationTellsTheNewestPostEvenIfThereIsNoOther() {
        blog("""
                  here: {network: mastodon, server: 'https://a.example', token: A}
                  there: {network: mastodon, server: 'https://b.example', token: B}
                """).post("2026-11-21-hello.md", "---\ntitle: Hello\n---\nHello");

        assertThat(verb("announce", "--simulate")).isZero();

        assertThat(out.toString())
                .contains("here: /posts/hello/: https://a.example/@", "there: /posts/hello/: https://b.example/@")
                .endsWith("2 sent\n");
    }

    @Test
    void aMomentThatIsNoneIsTwo() {
        assertThat(verb("plan", "--at", "tomorrow")).isEqualTo(2);

        assertThat(err.toString())
                .startsWith("Invalid value for option '--at': 'tomorrow' is no moment; write one such as"
                        + " 2026-11-23T09:00:00Z\n");
    }

    @Test
    void anUnknownOptionIsTwo() {
        assertThat(verb("announce", "--simulated")).isEqualTo(2);
        assertThat(verb("announce", "--at", "2026-11-23T09:00:00Z")).isEqualTo(2);
        assertThat(err.toString()).contains("--at is for a simulation only; add --simulate");
    }

    @Test
    void aSecretThatIsNotSetIsToldBeforeAnyWaitForThePage() {
        blog(HOOK);
        secrets = Map.of();

        assertThat(verb("announce")).isEqualTo(4);

        assertThat(out.toString())
                .contains("hook: /posts/hello/: not sent: the secret HOOK is not set; put it into the environment")
                .doesNotContain("is not live");
    }

    @Test
    void aPageThatIsNotLiveIsThree() {
        blog(HOOK);

        assertThat(verb("announce")).isEqualTo(3);

        assertThat(hook.shown()).isEmpty();
        assertThat(out.toString()).contains("hook: /posts/hello/: held: ", "1 held");
        assertThat(outcome()).isEqualTo("held\n");
    }

    @Test
    void aSecretThatIsNotSetIsFourAndStopsNoOtherChannel() {
        live(blog(MASTODON + HOOK));
        secrets = Map.of("HOOK", "https://hook.example/in");

        assertThat(verb("announce")).isEqualTo(4);

        assertThat(hook.shown()).hasSize(1);
        assertThat(out.toString()).contains("the secret MASTODON_TOKEN is not set");
        assertThat(outcome()).isEqualTo("partial\n");
    }

    @Test
    void aNetworkThatRefusesIsFour() {
        live(blog(HOOK));
        fault("hook.example", new Fault.Instead(Reply.text(422, "text/plain", "no")));

        assertThat(verb("announce")).isEqualTo(4);

        assertThat(out.toString()).contains("hook: /posts/hello/: refused: hook.example answered 422: no");
    }

    @Test
    void anAnswerThatGotLostIsFiveUntilAPersonHasLooked() {
        live(blog(HOOK));
        fault("hook.example", new Fault.LostReply());

        assertThat(verb("announce")).isEqualTo(5);
        assertThat(verb("announce")).isEqualTo(5);
        assertThat(outcome()).isEqualTo("needs-a-person\n");
        assertThat(verb("reconcile", "--channel", "hook", "--post", "/posts/hello/", "--word", "sent"))
                .isZero();
        assertThat(verb("announce")).isZero();

        assertThat(hook.shown()).hasSize(1);
    }

    @Test
    void resendIsSentByTheNextRun() {
        live(blog(HOOK));
        fault("hook.example", new Fault.Reset());
        verb("announce");
        assertThat(hook.shown()).isEmpty();

        assertThat(verb("reconcile", "--channel", "hook", "--post", "/posts/hello/", "--word", "resend"))
                .isZero();
        networks.fault((number, call) -> Optional.empty());
        assertThat(verb("plan")).isZero();

        assertThat(out.toString()).contains("hook: /posts/hello/: held: the next run sends it");
    }

    @Test
    void aWordWhereNothingIsOpenIsOne() {
        live(blog(HOOK));

        assertThat(verb("reconcile", "--channel", "hook", "--post", "/posts/hello/", "--word", "skip"))
                .isEqualTo(1);
        assertThat(verb("reconcile", "--channel", "hook", "--word", "skip")).isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        "the verdict 'skip' on /posts/hello/ has no place: the ledger of hook has no message about it");
    }

    @Test
    void aSiteThatOnlyThisComputerSeesIsSix() throws IOException {
        Blog blog = blog(HOOK);
        Path settings = folder.resolve("site.yaml");
        blog.file("site.yaml", Files.readString(settings).replace("https://example.com", "http://localhost:8080"));

        assertThat(verb("announce")).isEqualTo(6);

        assertThat(networks.calls()).isEmpty();
        assertThat(outcome()).isEqualTo("configuration\n");
    }

    @Test
    void moreThanTheCapIsSixAndSendsNothing() {
        Blog blog = blog(HOOK);
        for (int post = 0; post < 142; post++) {
            blog.post("2026-11-19-n" + post + ".md", "---\ntitle: No. " + post + "\nannounce: true\n---\nText");
        }

        assertThat(verb("announce")).isEqualTo(6);

        assertThat(out.toString()).contains("this would post 143 items");
        assertThat(networks.calls()).isEmpty();
    }

    @Test
    void aPlanAsksNobodyAndNeedsNoSecret() {
        blog(MASTODON + HOOK);
        secrets = Map.of();

        assertThat(verb("plan")).isZero();

        assertThat(out.toString()).contains("2 messages are due", "mastodon (Mastodon), ", "  | Hello", "Open file:");
        assertThat(networks.calls()).isEmpty();
        assertThat(folder.resolve("announcements")).doesNotExist();
        assertThat(folder.resolve("target/herald")).isDirectoryContaining("glob:**plan.{html,md,json}");
    }

    @Test
    void aPlanWithoutTheSecretOfTheDatabaseSaysWhatItDoesNotKnow() throws IOException {
        String note =
                "it is not known what was told already, so more may stand here than will be sent: the ledger is in a"
                        + " database, and the secret LEDGER_URL is not set here";
        Blog blog = blog(HOOK);
        String settings = Files.readString(folder.resolve("site.yaml"));
        blog.file(
                        "site.yaml",
                        settings.replace("announce: {", "announce: {ledger: postgres, database: {url: LEDGER_URL}, "))
                .post("2026-11-20-older.md", "---\ntitle: Older\n---\nOlder");

        assertThat(verb("plan")).isZero();

        assertThat(out.toString())
                .contains("Note: " + note, "2 messages are due")
                .doesNotContain("a new channel");
        assertThat(report("plan.md")).contains("> [!NOTE]\n> it is not known what was told already");
        assertThat(report("plan.html")).containsIgnoringCase(note);
        assertThat(report("plan.json")).contains(note);
    }

    @Test
    void aPlanReadsTheDatabaseWhereItsSecretsAreSet() throws IOException {
        try (Postgres postgres = Postgres.start()) {
            Blog blog = blog(HOOK);
            String settings = Files.readString(folder.resolve("site.yaml"));
            blog.file(
                    "site.yaml",
                    settings.replace(
                            "announce: {",
                            "announce: {ledger: postgres, database: {url: LEDGER_URL, user: LEDGER_USER, password: LEDGER_PASSWORD}, "));
            live(blog);
            secrets = Map.of(
                    "HOOK",
                    "https://hook.example/in",
                    "LEDGER_URL",
                    postgres.jdbcUrl(),
                    "LEDGER_USER",
                    postgres.user(),
                    "LEDGER_PASSWORD",
                    postgres.password());
            assertThat(verb("announce")).isZero();
            out.getBuffer().setLength(0);

            assertThat(verb("plan")).isZero();

            assertThat(out.toString()).contains("0 messages are due").doesNotContain("Note:");
            assertThat(folder.resolve("announcements")).doesNotExist();
            assertThat(written()).noneMatch(text -> text.contains(postgres.password()));
        }
    }

    private List<String> written() {
        return List.copyOf(Blog.files(folder.resolve("target")).values());
    }

    @Test
    void announcingWithoutTheSecretOfTheDatabaseIsOne() throws IOException {
        Blog blog = blog(HOOK);
        String settings = Files.readString(folder.resolve("site.yaml"));
        blog.file(
                "site.yaml",
                settings.replace("announce: {", "announce: {ledger: postgres, database: {url: LEDGER_URL}, "));

        assertThat(verb("announce")).isEqualTo(1);

        assertThat(err.toString()).contains("the ledger is in a database, and the secret LEDGER_URL is not set");
        assertThat(networks.calls()).isEmpty();
    }

    @Test
    void channelsTellWhoseAccountItIsAndOneFailureStopsNoOther() {
        blog(HOOK + MASTODON);
        secrets = Map.of("MASTODON_TOKEN", "a-token-of-mastodon");

        assertThat(verb("channels")).isEqualTo(4);

        assertThat(out.toString().lines())
                .contains("hook (Webhook): cannot be used: the secret HOOK is not set; put it into the environment, or"
                        + " into a <server> of Maven's settings.xml")
                .anyMatch(line -> line.startsWith("mastodon (Mastodon): works, @"))
                .anyMatch(line -> line.startsWith("  limits: "));
    }

    @Test
    void channelsThatWorkAreZero() {
        blog(HOOK + MASTODON);

        assertThat(verb("channels")).isZero();
    }

    @Test
    void aLostLedgerIsMadeAgain() throws IOException {
        live(blog(MASTODON + HOOK));
        verb("announce");
        lose(folder.resolve("announcements"));
        out.getBuffer().setLength(0);

        assertThat(verb("reconcile")).isZero();

        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("mastodon: /posts/hello/: https://social.example/"))
                .contains("hook: not searched: Webhook does not say which messages it has")
                .contains("1 message found that the ledger did not know");
        assertThat(mastodon.shown()).hasSize(1);
    }

    @Test
    void aNetworkThatCannotBeSearchedNowIsFour() {
        live(blog(MASTODON));
        fault("social.example", new Fault.Instead(Reply.text(500, "text/html", "<h1>Oh</h1>")));

        assertThat(verb("reconcile")).isEqualTo(4);

        assertThat(out.toString()).contains("mastodon: not searched: social.example answered 500: Oh");
    }

    private Blog blog(String channels) {
        return new Blog(folder)
                .file("site.yaml", """
                        title: Test blog
                        url: https://example.com
                        announce: {wait: 0 s, settle: 2 s}
                        channels:
                        """ + channels)
                .post("2026-11-21-hello.md", "---\ntitle: Hello\nannounce: true\n---\nHello");
    }

    private void live(Blog blog) {
        blog.build();
        networks.add(new BuiltSite(URI.create("https://example.com"), blog.target()));
    }

    private void fault(String host, Fault fault) {
        networks.fault((number, call) -> host.equals(call.address().getHost()) ? Optional.of(fault) : Optional.empty());
    }

    private static void lose(Path ledger) throws IOException {
        for (String file : Blog.files(ledger).keySet()) {
            Files.delete(ledger.resolve(file));
        }
    }

    private String outcome() {
        return report("outcome");
    }

    private String report(String name) {
        return Blog.files(folder.resolve("target/herald")).get(name);
    }

    private int verb(String verb, String... options) {
        String[] all = new String[options.length + 4];
        all[0] = verb;
        all[1] = folder.toString();
        all[2] = "--reports";
        all[3] = folder.resolve("target/herald").toString();
        System.arraycopy(options, 0, all, 4, options.length);
        return run(all);
    }

    private int run(String... arguments) {
        World world = new World(
                name -> Optional.ofNullable(secrets.get(name.name())),
                networks.route(),
                Optional.empty(),
                Clock.fixed(now, ZoneOffset.UTC),
                Pauses.real(),
                Optional.empty());
        return Main.run(world, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
