package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.ledger.Entry;
import dev.herald.ledger.GitLedger;
import dev.herald.ledger.GitLedgerTest;
import dev.herald.ledger.Ledger;
import dev.herald.ledger.PostgresLedger;
import dev.herald.ledger.State;
import dev.herald.server.Postgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that tell the same posts at the same time. */
class RacingRunnersTest {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    private Path folder;

    @Test
    void ofTwoProcessesWithPostgresOneTellsEachPost() throws Exception {
        try (Postgres postgres = Postgres.start()) {
            Process one = postgres(postgres, "one", 200);
            Process other = postgres(postgres, "other", 200);
            start();

            List<String> told = new ArrayList<>(told(one));
            told.addAll(told(other));

            assertThat(told).hasSize(600).doesNotHaveDuplicates();
            assertThat(ledger(postgres).entries()).hasSize(600).allMatch(entry -> entry.state() == State.SENT);
        }
    }

    @Test
    void whereAProcessWithPostgresIsKilledTheNextOneTellsTheRest() throws Exception {
        try (Postgres postgres = Postgres.start()) {
            List<String> told = new ArrayList<>(killed(postgres(postgres, "one", 200), 77));
            told.addAll(told(postgres(postgres, "next", 200)));

            assertThat(told).doesNotHaveDuplicates();
            assertThat(ledger(postgres).entries()).hasSize(600);
            assertThat(intents(ledger(postgres))).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void ofTwoProcessesWithGitOneTellsEachPost() throws Exception {
        Path remote = remote();
        Process one = git(remote, "one", 8);
        Process other = git(remote, "other", 8);
        start();

        List<String> told = new ArrayList<>(told(one));
        told.addAll(told(other));

        assertThat(told).hasSize(24).doesNotHaveDuplicates();
        try (Ledger ledger = ledger(remote)) {
            assertThat(ledger.entries()).hasSize(24).allMatch(entry -> entry.state() == State.SENT);
        }
    }

    @Test
    void whereAProcessWithGitIsKilledTheNextOneTellsTheRest() throws Exception {
        Path remote = remote();

        List<String> told = new ArrayList<>(killed(git(remote, "one", 6), 7));
        told.addAll(told(git(remote, "next", 6)));

        assertThat(told).doesNotHaveDuplicates();
        try (Ledger ledger = ledger(remote)) {
            assertThat(ledger.entries()).hasSize(18);
            assertThat(intents(ledger)).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static List<Entry> intents(Ledger ledger) {
        return ledger.entries().stream()
                .filter(entry -> entry.state() == State.INTENT)
                .toList();
    }

    private Process postgres(Postgres postgres, String name, int posts) throws IOException {
        return racer(postgres.password(), "postgres", postgres.jdbcUrl(), postgres.user(), name, posts);
    }

    private static Ledger ledger(Postgres postgres) {
        return new PostgresLedger(
                postgres.jdbcUrl(),
                Optional.of(postgres.user()),
                Optional.of(postgres.password()),
                "https://example.com/");
    }

    private Path remote() throws IOException {
        Path remote = Files.createDirectory(folder.resolve("remote.git"));
        GitLedgerTest.git(remote, "init", "-q", "--bare", "-b", "main");
        Path first = clone(remote, "first");
        GitLedgerTest.git(
                first,
                "-c",
                "user.name=Ana",
                "-c",
                "user.email=ana@example.com",
                "commit",
                "-q",
                "--allow-empty",
                "-m",
                "Begin");
        GitLedgerTest.git(first, "push", "-q", "origin", "HEAD:main");
        return remote;
    }

    private Path clone(Path remote, String name) {
        GitLedgerTest.git(folder, "clone", "-q", "--depth", "1", "file://" + remote, name);
        return folder.resolve(name);
    }

    private Process git(Path remote, String name, int posts) throws IOException {
        return racer("", "git", clone(remote, name).toString(), "-", name, posts);
    }

    private Ledger ledger(Path remote) {
        return GitLedger.open(clone(remote, "last"), "announcements", Optional.empty());
    }

    private Process racer(String password, String kind, String place, String user, String name, int posts)
            throws IOException {
        String classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        ProcessBuilder builder = new ProcessBuilder(
                JAVA.toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classes,
                Racer.class.getName(),
                kind,
                place,
                user,
                folder.resolve("go").toString(),
                name,
                String.valueOf(posts));
        builder.environment().put("RACER_PASSWORD", password);
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private void start() throws IOException {
        Files.writeString(folder.resolve("go"), "");
    }

    private static List<String> told(Process process) throws Exception {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            List<String> told = out.lines().toList();
            assertThat(process.waitFor()).isZero();
            return told;
        }
    }

    /** What it told before it was killed, some lines after the given number. */
    private List<String> killed(Process process, int lines) throws Exception {
        start();
        List<String> told = new ArrayList<>();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (int line = 0; line < lines; line++) {
                told.add(out.readLine());
            }
            process.toHandle().destroyForcibly(); // leaves what it has said to be read
            out.lines().forEach(told::add);
        }
        return told;
    }
}
