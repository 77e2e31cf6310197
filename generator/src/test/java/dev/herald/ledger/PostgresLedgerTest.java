package dev.herald.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.problem.SiteException;
import dev.herald.server.Postgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PostgresLedgerTest extends LedgerContract {

    private static final String WAITS =
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'Herald' AND wait_event_type = 'Lock'";

    private Postgres postgres;

    @BeforeEach
    void start() {
        postgres = Postgres.start();
    }

    @AfterEach
    void stop() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Override
    protected Ledger open() {
        return ledger(postgres.jdbcUrl(), "https://example.com/");
    }

    private Ledger ledger(String url, String blog) {
        return new PostgresLedger(url, Optional.of(postgres.user()), Optional.of(postgres.password()), blog);
    }

    @Test
    void blogsThatShareADatabaseDoNotSeeEachOther() {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");

        try (Ledger one = ledger(postgres.jdbcUrl(), "https://one.example/");
                Ledger other = ledger(postgres.jdbcUrl(), "https://other.example/")) {
            assertThat(one.claim(entry)).isTrue();
            assertThat(other.claim(entry)).isTrue();
            assertThat(one.save(Entries.sent(entry))).isTrue();
            assertThat(one.entries()).containsExactly(Entries.sent(entry));
            assertThat(other.entries()).containsExactly(entry);
        }
    }

    @Test
    void runnersThatComeFirstTogetherMakeTheTablesOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Callable<Integer>> runners = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            runners.add(() -> {
                try (Ledger ledger = open()) {
                    makeTables(ledger);
                    return 0;
                }
            });
        }

        for (Future<Integer> runner : threads.invokeAll(runners)) {
            assertThat(runner.get()).isZero();
        }

        threads.shutdownNow();
    }

    @Test
    void peopleCanAskForWhatTheyNeed() throws SQLException {
        Entry intent = Entries.intent("mastodon", "/posts/tide/");
        try (Ledger ledger = open()) {
            ledger.claim(intent);
            ledger.save(Entries.sent(intent));
        }

        assertThat(
                        asked(
                                "SELECT concat_ws(' ', blog, channel, key, state, url, at AT TIME ZONE 'UTC') FROM herald_entry"))
                .isEqualTo("https://example.com/ mastodon mastodon-1/posts/tide/ sent"
                        + " https://social.example/@me/4711 2026-11-20 09:00:01.123456");
        assertThat(asked("SELECT entry::json ->> 'state' FROM herald_entry")).isEqualTo("sent");
    }

    @ParameterizedTest
    @EnumSource(CutLine.When.class)
    void aClaimWhoseCommitGotNoAnswerIsLookedInto(CutLine.When when) throws Exception {
        Entry entry = Entries.intent("mastodon", "/posts/tide/", "/posts/ebb/");
        makeTables(open());

        try (CutLine line = new CutLine(port(), when, () -> {}, "INSERT INTO herald_post", "COMMIT");
                Ledger ledger = ledger(through(line), "https://example.com/")) {
            assertThat(ledger.claim(entry)).isTrue();
            assertThat(line.isCut()).isTrue();
        }

        assertThat(open().entries()).containsExactly(entry);
    }

    @ParameterizedTest
    @EnumSource(CutLine.When.class)
    void aReceiptWhoseCommitGotNoAnswerIsLookedInto(CutLine.When when) throws Exception {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");
        try (Ledger ledger = open()) {
            ledger.claim(entry);
        }

        try (CutLine line = new CutLine(port(), when, () -> {}, "UPDATE herald_entry", "COMMIT");
                Ledger ledger = ledger(through(line), "https://example.com/")) {
            assertThat(ledger.save(Entries.sent(entry))).isTrue();
            assertThat(line.isCut()).isTrue();
        }

        assertThat(open().entries()).containsExactly(Entries.sent(entry));
    }

    @Test
    void aCommitWithoutAnAnswerIsNotBelievedWhereAnotherRunnerWon() throws Exception {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");
        Entry others = claimedBy("runner-2", entry);

        try (Ledger other = open();
                CutLine line = new CutLine(
                        port(), CutLine.When.BEFORE, () -> other.claim(others), "INSERT INTO herald_post", "COMMIT");
                Ledger ledger = ledger(through(line), "https://example.com/")) {
            assertThat(ledger.claim(entry)).isFalse();
            assertThat(line.isCut()).isTrue();
        }

        assertThat(open().entries()).containsExactly(others);
    }

    @Test
    void aConnectionThatIsKilledBetweenTwoChangesIsOpenedAgain() throws SQLException {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");

        try (Ledger ledger = open()) {
            ledger.claim(entry);
            kill();
            assertThat(ledger.save(Entries.sent(entry))).isTrue();
        }

        assertThat(open().entries()).containsExactly(Entries.sent(entry));
    }

    @Test
    void aConnectionThatIsKilledInTheMiddleOfAClaimClaimsAgain() throws Exception {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");
        ExecutorService thread = Executors.newSingleThreadExecutor();

        try (Ledger ledger = open();
                Connection other = connect();
                Statement statement = other.createStatement()) {
            makeTables(ledger);
            other.setAutoCommit(false);
            statement.execute("INSERT INTO herald_entry VALUES ('https://example.com/', 'mastodon', '" + entry.key()
                    + "', 'intent', NULL, now(), 1, '{}')");
            Future<Boolean> claim = thread.submit(() -> ledger.claim(entry));
            waitUntilOneWaits();
            kill();
            other.rollback();

            assertThat(claim.get()).isTrue();
        }

        assertThat(open().entries()).containsExactly(entry);
        thread.shutdownNow();
    }

    @Test
    void aRunnerWaitsForOneThatIsAboutToClaimThePost() throws Exception {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");
        ExecutorService thread = Executors.newSingleThreadExecutor();

        try (Ledger ledger = open();
                Connection other = connect();
                Statement statement = other.createStatement()) {
            makeTables(ledger);
            other.setAutoCommit(false);
            statement.execute("INSERT INTO herald_entry VALUES ('https://example.com/', 'mastodon', '" + entry.key()
                    + "', 'intent', NULL, now(), 1, '{}')");
            Future<Boolean> claim = thread.submit(() -> ledger.claim(entry));
            waitUntilOneWaits();
            other.commit();

            assertThat(claim.get()).isFalse();
        }
        thread.shutdownNow();
    }

    @Test
    void durableMeansDurableAlsoWhereTheDatabaseIsSetToHurry() throws SQLException {
        execute("ALTER ROLE " + postgres.user() + " SET synchronous_commit = off");
        try {
            execute("CREATE TABLE seen (setting text)");
            try (Ledger ledger = open()) {
                makeTables(ledger);
                execute("""
                        CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN INSERT INTO seen VALUES (current_setting('synchronous_commit')); RETURN NEW; END $$""");
                execute("CREATE TRIGGER look BEFORE INSERT ON herald_post FOR EACH ROW EXECUTE FUNCTION look()");
                ledger.claim(Entries.intent("mastodon", "/posts/tide/"));
            }

            assertThat(asked("SELECT setting FROM seen")).isEqualTo("on");
        } finally {
            execute("ALTER ROLE " + postgres.user() + " RESET synchronous_commit");
        }
    }

    @Test
    void aPlanMakesNoTables() throws SQLException {
        assertThat(open().entries()).isEmpty();

        assertThat(asked("SELECT coalesce(to_regclass('herald_entry')::text, 'none')"))
                .isEqualTo("none");
    }

    /** A change of what was never claimed changes nothing else. */
    private static void makeTables(Ledger ledger) {
        assertThat(ledger.save(Entries.sent(Entries.intent("mastodon", "/posts/never-claimed/"))))
                .isFalse();
    }

    @Test
    void tellsThatTheUserMayNotMakeTheTables() throws SQLException {
        execute("REVOKE CREATE ON SCHEMA public FROM pg_database_owner");

        assertThatThrownBy(() -> makeTables(open()))
                .isInstanceOf(SiteException.class)
                .hasMessage("site.yaml: the user of the ledger's database lacks a right (SQLSTATE 42501); let its"
                        + " administrator run the SQL of docs/announcing-from-ci.md once, which makes the tables and grants"
                        + " the rights");
    }

    @Test
    void theManualHasTheSqlForAnAdministrator() throws Exception {
        String sql = Files.readString(Path.of("src/main/resources/dev/herald/ledger/ledger.sql"));

        assertThat(Files.readString(Path.of("../docs/announcing-from-ci.md"))).contains("```sql\n" + sql + "```\n");
    }

    @Test
    void theTablesMayHaveBeenMadeByAnAdministrator() throws Exception {
        execute(Files.readString(Path.of("src/main/resources/dev/herald/ledger/ledger.sql")));
        execute("REVOKE CREATE ON SCHEMA public FROM pg_database_owner");

        try (Ledger ledger = open()) {
            assertThat(ledger.claim(Entries.intent("mastodon", "/posts/tide/"))).isTrue();
        }
    }

    @Test
    void leavesTheTablesOfANewerHeraldAlone() throws SQLException {
        makeTables(open());
        execute("INSERT INTO herald_version VALUES (2)");

        assertThatThrownBy(() -> open().claim(Entries.intent("mastodon", "/posts/tide/")))
                .hasMessage("site.yaml: the ledger's database was changed by a newer Herald (version 2 of its tables);"
                        + " use that Herald here too");
    }

    @Test
    void tellsThatThePasswordIsWrongWithoutAWordOfTheSecrets() {
        Ledger ledger = new PostgresLedger(
                postgres.jdbcUrl(), Optional.of(postgres.user()), Optional.of("guessed-word"), "https://example.com/");

        assertThatThrownBy(ledger::entries)
                .hasNoCause()
                .hasMessage("site.yaml: the ledger's database refuses the user or the password (SQLSTATE 28P01); check"
                        + " the secrets that 'announce.database' names");
    }

    @Test
    void tellsThatTheDatabaseIsNotThereWithoutItsName() {
        Ledger ledger = ledger(postgres.jdbcUrl() + "_planted", "https://example.com/");

        assertThatThrownBy(ledger::entries)
                .hasNoCause()
                .hasMessage("site.yaml: the ledger's database does not exist on its server (SQLSTATE 3D000); create it,"
                        + " or check the address in the secret of 'announce.database.url'");
    }

    @Test
    void tellsWhatTheAddressOfADatabaseLooksLike() {
        Ledger ledger = ledger("postgres://ana:planted@db.example/blog", "https://example.com/");

        assertThatThrownBy(ledger::entries)
                .hasNoCause()
                .hasMessage("site.yaml: the secret of 'announce.database.url' is not the address of a PostgreSQL"
                        + " database (SQLSTATE HRLD0); let it be jdbc:postgresql://HOST/DATABASE, with"
                        + " ?sslmode=verify-full outside of your own network");
    }

    private static Entry claimedBy(String runner, Entry entry) {
        return new Entry(
                entry.channel(),
                entry.key(),
                entry.posts(),
                entry.round(),
                entry.state(),
                entry.announcement(),
                entry.createdAt(),
                entry.tries(),
                entry.triedAt(),
                runner,
                entry.notes(),
                entry.receipt(),
                entry.reason(),
                entry.revision());
    }

    private int port() {
        return URI.create(postgres.jdbcUrl().substring("jdbc:".length())).getPort();
    }

    private String through(CutLine line) {
        return postgres.jdbcUrl().replace(":" + port() + "/", ":" + line.port() + "/");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private void kill() throws SQLException {
        asked("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'Herald'");
    }

    private void waitUntilOneWaits() throws Exception {
        while (asked(WAITS).equals("0")) {
            Thread.sleep(20);
        }
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private String asked(String question) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
