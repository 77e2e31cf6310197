package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.Value;
import dev.herald.config.Yaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs those steps of {@code docs/ci} that touch git, in clones of a repository on this disk, with a Maven that only says how a run ended. */
class RecipesTest {

    private static final Path RECIPES = Path.of("../docs/ci");
    private static final Pattern SHELL_OF_JENKINS = Pattern.compile("sh '''\n(.*?)\n *'''", Pattern.DOTALL);

    @TempDir
    private Path folder;

    private Path remote;

    @BeforeEach
    void prepare() throws IOException {
        remote = Files.createDirectory(folder.resolve("remote.git"));
        run(remote, "git init -q --bare -b main");
        Path first = cloned("first");
        Files.writeString(first.resolve("site.yaml"), "title: Tide\n");
        Files.writeString(first.resolve(".gitignore"), "target/\n");
        commit(first);
        Files.createDirectory(folder.resolve("bin"));
        Path maven = Files.writeString(folder.resolve("bin/mvn"), """
                #!/bin/sh
                case "$*" in *herald.check.record*)
                  [ "$PUBLISHED" ] && mkdir -p published && echo "$PUBLISHED" > published/addresses.txt
                  exit 0
                esac
                mkdir -p target/herald target/site/.well-known announcements/mastodon
                echo "$MESSAGE" > "announcements/mastodon/$ENTRY.json"
                [ "$OUTCOME" = crash ] || echo "$OUTCOME" > target/herald/outcome
                [ "$OUTCOME" = done ]
                """);
        Files.setPosixFilePermissions(maven, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"github.yml", "gitlab.yml", "forgejo.yml", "Jenkinsfile"})
    void theLedgerIsKept(String recipe) throws Exception {
        Path clone = cloned("clone");

        Ran ran = run(clone, script(recipe), Map.of("OUTCOME", "done", "ENTRY", "tide", "MESSAGE", "sent"));

        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(shown("ls-tree -r --name-only main"))
                .isEqualTo(".gitignore\nannouncements/mastodon/tide.json\nsite.yaml\n");
        assertThat(shown("log -1 --format='%an: %s' main")).isEqualTo("Herald: Keep what was announced [skip ci]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"github.yml", "gitlab.yml", "forgejo.yml", "Jenkinsfile"})
    void whatIsPublishedIsNotedAndKeptWithTheLedger(String recipe) throws Exception {
        Path clone = cloned("clone");

        Ran ran = run(
                clone,
                "mvn herald:check -Dherald.check.record\n" + keeping(recipe),
                Map.of("PUBLISHED", "/tide/", "OUTCOME", "done"));

        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(shown("ls-tree -r --name-only main")).contains("published/addresses.txt\n");
        assertThat(read(recipe))
                .containsSubsequence("herald:check", "herald:announce", "herald:check -Dherald.check.record");
    }

    @ParameterizedTest
    @ValueSource(strings = {"github.yml", "gitlab.yml", "forgejo.yml", "Jenkinsfile"})
    void twoJobsThatRaceBothKeepTheirLedger(String recipe) throws Exception {
        Path one = cloned("one");
        Path other = cloned("other");
        Path writer = cloned("writer");
        Files.writeString(writer.resolve("post.md"), "# Tide\n");
        Files.writeString(one.resolve("site.yaml"), "title: Changed by the build\n");

        Process first = start(one, script(recipe), Map.of("OUTCOME", "done", "ENTRY", "tide", "MESSAGE", "sent"));
        Process second = start(other, script(recipe), Map.of("OUTCOME", "done", "ENTRY", "ebb", "MESSAGE", "sent"));
        commit(writer);

        assertThat(ran(first).code()).isZero();
        assertThat(ran(second).code()).isZero();
        assertThat(shown("ls-tree -r --name-only main"))
                .isEqualTo(
                        ".gitignore\nannouncements/mastodon/ebb.json\nannouncements/mastodon/tide.json\npost.md\nsite.yaml\n");
        assertThat(shown("show main:site.yaml")).isEqualTo("title: Tide\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"github.yml", "gitlab.yml", "forgejo.yml", "Jenkinsfile"})
    void twoJobsThatToldTheSamePostAreNotHushedUp(String recipe) throws Exception {
        Path late = cloned("late");
        run(cloned("early"), script(recipe), Map.of("OUTCOME", "done", "ENTRY", "tide", "MESSAGE", "sent by one"));

        Ran ran = run(
                late,
                "mvn\n" + keeping(recipe),
                Map.of("OUTCOME", "done", "ENTRY", "tide", "MESSAGE", "sent by another"));

        assertThat(ran.code()).as(ran.said()).isNotZero();
        assertThat(shown("show main:announcements/mastodon/tide.json")).isEqualTo("sent by one\n");
    }

    @ParameterizedTest
    @CsvSource({
        "github.yml, done, true",
        "github.yml, held, true",
        "github.yml, partial, false",
        "github.yml, needs-a-person, false",
        "github.yml, configuration, false",
        "github.yml, crash, false",
        "gitlab.yml, held, true",
        "gitlab.yml, partial, false",
        "forgejo.yml, held, true",
        "forgejo.yml, crash, false",
        "Jenkinsfile, held, true",
        "Jenkinsfile, needs-a-person, false",
    })
    void aJobFailsWhereSomebodyShouldLook(String recipe, String outcome, boolean isGood) throws Exception {
        Path clone = cloned("clone");

        Ran ran = run(clone, script(recipe), Map.of("OUTCOME", outcome, "ENTRY", "tide", "MESSAGE", "sent"));

        assertThat(ran.code() == 0).as(ran.said()).isEqualTo(isGood);
        assertThat(shown("ls-tree -r --name-only main")).contains("announcements/mastodon/tide.json");
    }

    @Test
    void forgejoDeploysTheWholeSiteToItsBranch() throws Exception {
        Path clone = cloned("clone");
        Files.createDirectories(clone.resolve("target/site/.well-known"));
        Files.writeString(clone.resolve("target/site/index.html"), "<p>Tide\n");
        Files.writeString(clone.resolve("target/site/.well-known/key.txt"), "key\n");

        Ran ran = run(clone, step("forgejo.yml", "Deploy to the branch that is served"), Map.of());

        assertThat(ran.code()).as(ran.said()).isZero();
        assertThat(shown("ls-tree -r --name-only pages")).isEqualTo(".well-known/key.txt\nindex.html\n");
        assertThat(run(clone, "git status --short").said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"github.yml", "forgejo.yml"})
    void everyActionHasItsVersionAndNoSecretReachesAPullRequest(String recipe) throws IOException {
        String text = Files.readString(RECIPES.resolve(recipe));
        Value.Fields jobs = fields(Yaml.fields(recipe, 0, text), "jobs");

        assertThat(text).doesNotContain("pull_request_target");
        assertThat(Pattern.compile("uses: (\\S+)").matcher(text).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(action -> action.matches("\\S+@v\\d+"));
        assertThat(steps(fields(jobs, "plan")).stream().map(RecipesTest::environment))
                .noneMatch(environment -> environment.contains("secrets."));
    }

    private record Ran(int code, String said) {}

    /** From the newest ledger on, with what follows also where a step fails. */
    private static String script(String recipe) throws IOException {
        return announcing(recipe) + "\nannounced=$?\n" + keeping(recipe)
                + "\nkept=$?\n[ $announced = 0 ] && [ $kept = 0 ]";
    }

    private static String announcing(String recipe) throws IOException {
        return alone(
                switch (recipe) {
                    case "gitlab.yml" ->
                        String.join("\n", texts(Yaml.fields(recipe, 0, read(recipe)), "announce", "script"));
                    case "Jenkinsfile" -> jenkins(0) + "\n" + jenkins(1);
                    default -> step(recipe, "Announce");
                });
    }

    private static String keeping(String recipe) throws IOException {
        return alone(
                switch (recipe) {
                    case "gitlab.yml" ->
                        String.join("\n", texts(Yaml.fields(recipe, 0, read(recipe)), "announce", "after_script"));
                    case "Jenkinsfile" -> jenkins(2);
                    default -> step(recipe, "Keep the ledger");
                });
    }

    /** As each server runs a script: it ends with the first command that fails. */
    private static String alone(String script) {
        return "bash -e <<'SCRIPT'\n" + script + "\nSCRIPT";
    }

    private static String read(String recipe) throws IOException {
        return Files.readString(RECIPES.resolve(recipe));
    }

    private static String jenkins(int number) throws IOException {
        return SHELL_OF_JENKINS
                .matcher(read("Jenkinsfile"))
                .results()
                .map(MatchResult::group)
                .map(shell -> shell.substring(7, shell.length() - 3))
                .toList()
                .get(number);
    }

    private static String step(String recipe, String name) throws IOException {
        Value.Fields jobs = fields(Yaml.fields(recipe, 0, read(recipe)), "jobs");
        return jobs.fields().values().stream()
                .flatMap(job -> steps((Value.Fields) job.value()).stream())
                .filter(step -> step.get("name")
                        .filter(named -> text(named).equals(name))
                        .isPresent())
                .map(step -> text(step.get("run").orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    private static List<Value.Fields> steps(Value.Fields job) {
        return ((Value.Items) job.get("steps").orElseThrow())
                .items().stream().map(Value.Fields.class::cast).toList();
    }

    private static String environment(Value.Fields step) {
        return step.get("env")
                .map(environment -> ((Value.Fields) environment)
                        .fields().values().stream()
                                .map(field -> text(field.value()))
                                .collect(Collectors.joining(" ")))
                .orElse("");
    }

    private static Value.Fields fields(Value.Fields fields, String name) {
        return (Value.Fields) fields.get(name).orElseThrow();
    }

    private static List<String> texts(Value.Fields fields, String job, String name) {
        return ((Value.Items) fields(fields, job).get(name).orElseThrow())
                .items().stream().map(RecipesTest::text).toList();
    }

    private static String text(Value value) {
        return ((Value.Scalar) value).text();
    }

    private Path cloned(String name) throws IOException {
        Ran ran = run(folder, "git clone -q --depth 1 file://" + remote + " " + name);
        assertThat(ran.code()).as(ran.said()).isZero();
        return folder.resolve(name);
    }

    private void commit(Path clone) throws IOException {
        Ran ran = run(
                clone,
                "git add -A && git -c user.name=Ana -c user.email=ana@example.com commit -q -m Write"
                        + " && until git push -q origin HEAD:main; do git -c user.name=Ana -c user.email=ana@example.com"
                        + " pull -q --rebase origin main; done");
        assertThat(ran.code()).as(ran.said()).isZero();
    }

    private String shown(String question) throws IOException {
        return run(remote, "git " + question).said();
    }

    private Ran run(Path where, String script) throws IOException {
        return run(where, script, Map.of());
    }

    private Ran run(Path where, String script, Map<String, String> environment) throws IOException {
        return ran(start(where, script, environment));
    }

    private Process start(Path where, String script, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", script)
                .directory(where.toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("CI_DEFAULT_BRANCH", "main");
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
        return builder.start();
    }

    private static Ran ran(Process process) throws IOException {
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return new Ran(process.waitFor(), said);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
