package dev.herald.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.MissingPart;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

public class GitLedgerTest extends LedgerContract {

    @TempDir
    private Path folder;

    private final AtomicInteger clones = new AtomicInteger();
    private Path remote;

    @BeforeEach
    void prepare() throws IOException {
        remote = Files.createDirectory(folder.resolve("remote.git"));
        git(remote, "init", "-q", "--bare", "-b", "main");
        Path first = cloned();
        Files.writeString(first.resolve("site.yaml"), "title: Tide\n");
        commit(first, "Begin");
        git(first, "push", "-q", "origin", "HEAD:main");
    }

    @Override
    protected Ledger open() {
        return in(cloned("--depth", "1"));
    }

    private static Ledger in(Path clone) {
        return GitLedger.open(clone, "announcements", Optional.empty(), List.of(Duration.ofMillis(10)));
    }

    @Override
    protected int runners() {
        return 4;
    }

    @Override
    protected int races() {
        return 5;
    }

    @Test
    void aDiskThatIsLostAfterASendLosesNoIntent() {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");
        Ledger lost = open();
        lost.claim(entry);

        try (Ledger next = open()) {
            assertThat(next.entries()).containsExactly(entry);
        }
    }

    @Test
    void eachChangeIsOneCommitThatStartsNoJob() {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");

        try (Ledger ledger = open()) {
            ledger.claim(entry);
            ledger.save(Entries.sent(entry));
            ledger.claim(Entries.adopted("bluesky", "/posts/tide/", "/posts/ebb/"));
        }

        assertThat(git(remote, "log", "--format=%an %cn: %s", "main")).isEqualTo("""
                        Herald Herald: Ledger: bluesky adopted 2 posts [skip ci]
                        Herald Herald: Ledger: mastodon sent /posts/tide/ [skip ci]
                        Herald Herald: Ledger: mastodon intent /posts/tide/ [skip ci]
                        Ana Ana: Begin
                        """);
    }

    @Test
    void commitsGoOnTopOfWhatOthersHavePushed() throws IOException {
        Path other = cloned();

        try (Ledger ledger = open()) {
            ledger.entries();
            Files.writeString(other.resolve("post.md"), "# Tide\n");
            commit(other, "Write");
            git(other, "push", "-q", "origin", "HEAD:main");
            ledger.claim(Entries.intent("mastodon", "/posts/tide/"));
        }

        assertThat(git(remote, "log", "--format=%s", "main"))
                .isEqualTo("Ledger: mastodon intent /posts/tide/ [skip ci]\nWrite\nBegin\n");
        assertThat(git(remote, "show", "main:post.md")).isEqualTo("# Tide\n");
        assertThat(git(remote, "show", "main:site.yaml")).isEqualTo("title: Tide\n");
    }

    @Test
    void theWorkingCopyComesAlongAndItsOtherFilesStay() throws IOException {
        Path clone = cloned();
        Files.writeString(clone.resolve("site.yaml"), "title: Half a thought\n");
        Files.writeString(clone.resolve("draft.md"), "# Draft\n");
        git(clone, "add", "draft.md");

        try (Ledger ledger = in(clone)) {
            ledger.claim(Entries.intent("mastodon", "/posts/tide/"));
        }

        assertThat(new FileLedger(clone.resolve("announcements")).entries())
                .containsExactly(Entries.intent("mastodon", "/posts/tide/"));
        assertThat(git(clone, "status", "--short")).isEqualTo("A  draft.md\n M site.yaml\n");
        assertThat(git(clone, "log", "-1", "--format=%s"))
                .isEqualTo("Ledger: mastodon intent /posts/tide/ [skip ci]\n");
    }

    @Test
    void aWorkingCopyThatHasItsOwnCommitsIsLeftAlone() throws IOException {
        Path clone = cloned();
        Files.writeString(clone.resolve("post.md"), "# Tide\n");
        commit(clone, "Write");

        try (Ledger ledger = in(clone)) {
            ledger.claim(Entries.intent("mastodon", "/posts/tide/"));
        }

        assertThat(git(clone, "log", "--format=%s")).isEqualTo("Write\nBegin\n");
        assertThat(git(clone, "status", "--short")).isEmpty();
        assertThat(git(remote, "log", "--format=%s", "main"))
                .isEqualTo("Ledger: mastodon intent /posts/tide/ [skip ci]\nBegin\n");
    }

    @Test
    void worksWithADetachedHeadAndLeavesNothingBehind() {
        Path clone = cloned();
        git(clone, "checkout", "-q", "--detach");

        try (Ledger ledger = in(clone)) {
            assertThat(ledger.claim(Entries.intent("mastodon", "/posts/tide/"))).isTrue();
        }

        assertThat(git(clone, "for-each-ref", "--format=%(refname)", "refs/herald"))
                .isEmpty();
        assertThat(git(clone, "log", "-1", "--format=%s"))
                .isEqualTo("Ledger: mastodon intent /posts/tide/ [skip ci]\n");
    }

    @Test
    void theBlogMayLieInAFolderOfTheRepository() throws IOException {
        Path blog = Files.createDirectories(cloned().resolve("docs/blog"));

        try (Ledger ledger = GitLedger.open(blog, "data/ledger", Optional.empty())) {
            ledger.claim(Entries.intent("mastodon", "/posts/tide/"));
        }

        assertThat(git(remote, "ls-tree", "-r", "--name-only", "main")).isEqualTo("""
                docs/blog/data/ledger/.gitignore
                docs/blog/data/ledger/mastodon/posts-tide-ef7a15db.json
                site.yaml
                """);
    }

    @Test
    void aBranchOfItsOwnIsMadeForTheLedger() {
        try (Ledger ledger = GitLedger.open(cloned(), "announcements", Optional.of("herald/ledger"))) {
            assertThat(ledger.entries()).isEmpty();
            ledger.claim(Entries.intent("mastodon", "/posts/tide/"));
        }

        assertThat(git(remote, "log", "--format=%s", "herald/ledger"))
                .isEqualTo("Ledger: mastodon intent /posts/tide/ [skip ci]\n");
        assertThat(git(remote, "log", "--format=%s", "main")).isEqualTo("Begin\n");
        try (Ledger next = GitLedger.open(cloned("--depth", "1"), "announcements", Optional.of("herald/ledger"))) {
            assertThat(next.entries()).containsExactly(Entries.intent("mastodon", "/posts/tide/"));
        }
    }

    @Test
    void neitherHooksNorSignaturesNorIgnoredFilesAreInTheWay() throws IOException {
        Path clone = cloned();
        git(clone, "config", "commit.gpgSign", "true");
        git(clone, "config", "push.gpgSign", "true");
        git(clone, "config", "user.useConfigOnly", "true");
        git(clone, "config", "core.autocrlf", "true");
        git(clone, "config", "core.sparseCheckout", "true");
        Files.writeString(clone.resolve(".git/info/sparse-checkout"), "/site.yaml\n");
        Files.writeString(clone.resolve(".git/info/exclude"), "*.json\n");
        Path hook = clone.resolve(".git/hooks/pre-push");
        Files.writeString(hook, "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));

        try (Ledger ledger = in(clone)) {
            assertThat(ledger.claim(Entries.intent("mastodon", "/posts/tide/"))).isTrue();
            assertThat(ledger.save(Entries.sent(Entries.intent("mastodon", "/posts/tide/"))))
                    .isTrue();
        }

        try (Ledger next = open()) {
            assertThat(next.entries()).hasSize(1);
        }
    }

    /** The remote takes the commit, and says that it has not. */
    @Test
    void aPushWhoseAnswerGotLostIsLookedFor() throws IOException {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");
        Path clone = cloned();
        Path wrapper = folder.resolve("receive-pack");
        Files.writeString(wrapper, """
                #!/bin/sh
                if [ -e "%1$s" ]; then exec git-receive-pack "$@"; fi
                touch "%1$s"
                git-receive-pack "$@"
                exit 1
                """.formatted(folder.resolve("once")));
        Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
        git(clone, "config", "remote.origin.receivepack", wrapper.toString());

        try (Ledger ledger = in(clone)) {
            assertThat(ledger.claim(entry)).isTrue();
        }

        assertThat(folder.resolve("once")).exists();
        assertThat(git(remote, "log", "--format=%s", "main"))
                .isEqualTo("Ledger: mastodon intent /posts/tide/ [skip ci]\nBegin\n");
    }

    @Test
    void aReceiptThatCannotBePushedIsKeptForTheNextRunHere() throws IOException {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");
        Path clone = cloned();
        try (Ledger ledger = in(clone)) {
            ledger.claim(entry);
            protect(true);
            assertThatThrownBy(() -> ledger.save(Entries.sent(entry)))
                    .hasMessageContaining("site.yaml: the ledger on main at origin cannot be changed (")
                    .hasMessageContaining("this branch is protected")
                    .hasMessageEndingWith("); let this job push to that branch ('contents: write' on GitHub), or let"
                            + " 'announce.branch' name one that is not protected");
        }

        try (Ledger elsewhere = open()) {
            assertThat(elsewhere.entries()).containsExactly(entry);
        }
        protect(false);
        try (Ledger here = in(clone)) {
            assertThat(here.entries()).containsExactly(Entries.sent(entry));
        }
        try (Ledger elsewhere = open()) {
            assertThat(elsewhere.entries()).containsExactly(Entries.sent(entry));
        }
        assertThat(clone.resolve(".git/herald/unpushed")).isEmptyDirectory();
    }

    @Test
    void aTryThatCannotBePushedIsNotMadeAndNotKept() throws IOException {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");
        Path clone = cloned();
        try (Ledger ledger = in(clone)) {
            ledger.claim(entry);
            protect(true);
            assertThatThrownBy(() -> ledger.save(Entries.tried(entry, "runner-2")))
                    .hasMessageContaining("protected");
        }
        protect(false);

        try (Ledger here = in(clone)) {
            assertThat(here.entries()).containsExactly(entry);
        }
    }

    @Test
    void aReceiptThatCanNeitherBePushedNorKeptIsTold() throws IOException {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");
        Path clone = cloned();
        try (Ledger ledger = in(clone)) {
            ledger.claim(entry);
            protect(true);
            Files.writeString(clone.resolve(".git/herald"), "a file in the way");

            assertThatThrownBy(() -> ledger.save(Entries.sent(entry)))
                    .isInstanceOf(SiteException.class)
                    .hasMessageStartingWith(
                            ".git: the files that the ledger needs beside the repository cannot be used");
        }
    }

    @Test
    void aReceiptThatCameTooLateIsDropped() throws IOException {
        Entry entry = Entries.intent("mastodon", "/posts/tide/");
        Path clone = cloned();
        try (Ledger ledger = in(clone)) {
            ledger.claim(entry);
            protect(true);
            assertThatThrownBy(() -> ledger.save(Entries.sent(entry))).hasMessageContaining("protected");
        }
        protect(false);
        try (Ledger elsewhere = open()) {
            elsewhere.save(Entries.tried(entry, "runner-2"));
        }

        try (Ledger here = in(clone)) {
            assertThat(here.entries()).containsExactly(Entries.tried(entry, "runner-2"));
        }
    }

    @Test
    void entriesThatNobodyPushedStopTheRun() {
        Path clone = cloned();
        new FileLedger(clone.resolve("announcements")).claim(Entries.intent("mastodon", "/posts/tide/"));

        try (Ledger ledger = in(clone)) {
            assertThatThrownBy(ledger::entries)
                    .hasMessage("announcements: the ledger here has mastodon intent /posts/tide/, and that on main at"
                            + " origin has not; commit and push it, or pull if it was deleted there; nothing is sent until"
                            + " both agree");
        }
    }

    @Test
    void aTokenInTheAddressIsNeverTold() {
        Path clone = cloned();
        git(clone, "remote", "set-url", "origin", "http://ana:planted-token@127.0.0.1:9/blog.git");

        assertThatThrownBy(() -> in(clone)).hasMessageContaining("127.0.0.1").hasMessageNotContaining("planted-token");
        try (Ledger ledger = GitLedger.open(clone, "announcements", Optional.of("main"), List.of())) {
            assertThatThrownBy(ledger::entries)
                    .hasMessageContaining("127.0.0.1")
                    .hasMessageNotContaining("planted-token");
        }
    }

    @Test
    void tellsThatThereIsNoRepository() {
        assertThatThrownBy(() -> GitLedger.open(folder, "announcements", Optional.empty()))
                .hasMessageStartingWith(
                        "site.yaml: 'announce.ledger' is 'git', and the blog is in no repository (fatal:")
                .hasMessageEndingWith("; run Herald in a clone, or keep the ledger in files or in PostgreSQL");
    }

    @Test
    void tellsThatThereIsNoRemote() {
        Path clone = cloned();
        git(clone, "remote", "remove", "origin");

        assertThatThrownBy(() -> in(clone))
                .hasMessage("site.yaml: 'announce.ledger' is 'git', and the repository has no remote 'origin'; add it:"
                        + " git remote add origin ADDRESS");
    }

    @Test
    void aBranchThatIsNotThereIsOnlyMadeIfItIsNamed() {
        git(remote, "branch", "-m", "main", "trunk");
        git(remote, "symbolic-ref", "HEAD", "refs/heads/trunk");

        try (Ledger ledger = open()) {
            ledger.claim(Entries.intent("mastodon", "/posts/tide/"));
        }

        assertThat(git(remote, "for-each-ref", "--format=%(refname)")).isEqualTo("refs/heads/trunk\n");
    }

    @Test
    void aBrokenLineToTheRemoteIsTriedAgain() throws IOException {
        Path clone = cloned();
        Path wrapper = folder.resolve("upload-pack");
        Files.writeString(wrapper, """
                #!/bin/sh
                if [ -e "%1$s" ]; then exec git-upload-pack "$@"; fi
                touch "%1$s"
                exit 1
                """.formatted(folder.resolve("once")));
        Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
        git(clone, "config", "remote.origin.uploadpack", wrapper.toString());

        try (Ledger ledger =
                GitLedger.open(clone, "announcements", Optional.of("main"), List.of(Duration.ofMillis(10)))) {
            assertThat(ledger.entries()).isEmpty();
        }

        assertThat(folder.resolve("once")).exists();
    }

    private void protect(boolean isProtected) throws IOException {
        Path hook = remote.resolve("hooks/pre-receive");
        Files.createDirectories(hook.getParent());
        Files.writeString(hook, "#!/bin/sh\necho this branch is protected\nexit " + (isProtected ? 1 : 0) + "\n");
        Files.setPosixFilePermissions(hook, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path cloned(String... options) {
        Path clone = folder.resolve("clone-" + clones.incrementAndGet());
        List<String> command = new ArrayList<>(List.of("clone", "-q"));
        command.addAll(List.of(options));
        command.addAll(List.of("file://" + remote, clone.toString()));
        git(folder, command.toArray(String[]::new));
        return clone;
    }

    private static void commit(Path clone, String message) {
        git(clone, "add", "-A");
        git(clone, "-c", "user.name=Ana", "-c", "user.email=ana@example.com", "commit", "-q", "-m", message);
    }

    public static String git(Path folder, String... arguments) {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        } catch (IOException absent) {
            MissingPart.unless(false, "there is no git here");
            throw new UncheckedIOException(absent);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
