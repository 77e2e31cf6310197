package dev.herald.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.MissingPart;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileLedgerTest extends LedgerContract {

    private static final String FIX =
            "make this folder one that Herald can read and write; what is not written there" + " is not sent";
    private static final String RESTORE = "restore this file from the repository's history, or delete it and run"
            + " herald:reconcile, lest a post be told twice";

    @TempDir
    private Path blog;

    @Override
    protected Ledger open() {
        return new FileLedger(folder());
    }

    private Path folder() {
        return blog.resolve("announcements");
    }

    @Test
    void eachMessageHasAFileThatPeopleRecognize() {
        open().claim(Entries.intent("mastodon", "/posts/Été à la mer/"));
        open().claim(Entries.intent("email", "/posts/tide/", "/posts/ebb/"));

        assertThat(folder().resolve("mastodon/posts-ete-a-la-mer-a71d0ff4.json"))
                .exists();
        assertThat(folder().resolve("email/email-1-posts-tide-posts-ebb-d09e0b53.json"))
                .exists();
    }

    @Test
    void keepsItsLockAndHalfAFileOutOfTheRepository() throws IOException {
        open().claim(Entries.intent("mastodon", "/posts/tide/"));

        assertThat(folder().resolve(".gitignore")).hasContent("/.lock\n/.half\n");
    }

    @Test
    void halfAFileOfARunnerThatWasKilledDoesNoHarm() throws IOException {
        Files.createDirectories(folder());
        Files.writeString(folder().resolve(".half"), "{\"channel\": \"mast");

        assertThat(open().claim(Entries.intent("mastodon", "/posts/tide/"))).isTrue();

        assertThat(open().entries()).hasSize(1);
        assertThat(folder().resolve(".half")).doesNotExist();
    }

    @Test
    void aFullDiskLeavesEverythingAsItWas() throws IOException {
        MissingPart.unless(Files.exists(Path.of("/dev/full")), "there is no /dev/full here");
        Entry intent = Entries.intent("mastodon", "/posts/tide/");
        open().claim(intent);
        Files.createSymbolicLink(folder().resolve(".half"), Path.of("/dev/full"));

        assertThatThrownBy(() -> open().save(Entries.sent(intent)))
                .isInstanceOf(SiteException.class)
                .hasMessage("announcements: the ledger cannot be used (No space left on device); " + FIX);
        assertThatThrownBy(() -> open().claim(Entries.intent("mastodon", "/posts/ebb/")))
                .isInstanceOf(SiteException.class);
        assertThat(open().entries()).containsExactly(intent);
        Files.delete(folder().resolve(".half"));
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Ledger ledger = new FileLedger(unwritable());

        assertThatThrownBy(() -> ledger.claim(Entries.intent("mastodon", "/posts/tide/")))
                .isInstanceOf(SiteException.class)
                .hasMessageStartingWith("announcements: the ledger cannot be used (")
                .hasMessageEndingWith("; " + FIX);
    }

    /** A superuser may write everywhere but where there are no files of anybody's. */
    private Path unwritable() throws IOException {
        Files.createDirectories(folder());
        boolean obeyed = folder().toFile().setWritable(false) && !Files.isWritable(folder());
        return obeyed ? folder() : Path.of("/proc/self/announcements");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsTold() throws IOException {
        Files.writeString(folder(), "");

        assertThatThrownBy(() -> open().claim(Entries.intent("mastodon", "/posts/tide/")))
                .isInstanceOf(SiteException.class)
                .hasMessage("announcements: the ledger cannot be used (announcements is a file, not a folder); " + FIX);
    }

    @Test
    void aLockThatNobodyLetsGoIsTold() throws IOException {
        open().claim(Entries.intent("mastodon", "/posts/tide/"));
        Ledger ledger = new FileLedger(folder(), Duration.ofMillis(50));

        try (FileChannel file = FileChannel.open(folder().resolve(".lock"), StandardOpenOption.WRITE)) {
            FileLock lock = file.lock();

            assertThatThrownBy(() -> ledger.claim(Entries.intent("mastodon", "/posts/ebb/")))
                    .isInstanceOf(SiteException.class)
                    .hasMessage("announcements: the ledger cannot be used (another runner has not let go of .lock for"
                            + " 50 ms); " + FIX);
            lock.release();
        }
    }

    /** 4 bytes of SHA-256 are the same for both, and neither has a letter of ASCII. */
    @Test
    void aMessageWhoseFileWouldHaveTheNameOfAnothersGetsALongerName() {
        Entry one = Entries.intent("mastodon", "/posts/丅丒/");
        Entry other = Entries.intent("mastodon", "/posts/亄侯/");

        assertThat(open().claim(one)).isTrue();
        assertThat(open().claim(other)).isTrue();
        assertThat(open().save(Entries.sent(other))).isTrue();

        assertThat(open().entries()).containsExactlyInAnyOrder(one, Entries.sent(other));
        assertThat(open().claim(one)).isFalse();
        assertThat(open().claim(other)).isFalse();
    }

    @Test
    void aFolderThatIsTakenAwayDuringARunEndsIt() throws IOException {
        Ledger ledger = open();
        ledger.claim(Entries.intent("mastodon", "/posts/tide/"));
        ledger.entries();
        Files.move(folder(), blog.resolve("elsewhere"));

        assertThatThrownBy(() -> ledger.claim(Entries.intent("mastodon", "/posts/ebb/")))
                .isInstanceOf(SiteException.class)
                .hasMessage("announcements/mastodon/posts-tide-" + FileName.hash("mastodon-1/posts/tide/")
                        + ".json: this entry of the ledger was taken away while Herald was at work; put it back, lest"
                        + " its post be told again; nothing more is sent in this run");
    }

    @Test
    void aFolderThatWasRenamedWithItsChannelIsTold() throws IOException {
        open().claim(Entries.intent("mastodon", "/posts/tide/"));
        Files.move(folder().resolve("mastodon"), folder().resolve("fosstodon"));

        assertThatThrownBy(() -> open().entries())
                .isInstanceOf(SiteException.class)
                .hasMessageContaining("this entry is of the channel 'mastodon', and its folder is that of 'fosstodon';"
                        + " move it back, or let 'channel' in it say 'fosstodon', too");
    }

    @Test
    void whatIsOnlyReadIsNotWritten() {
        assertThat(open().entries()).isEmpty();

        assertThat(folder()).doesNotExist();
    }

    @Test
    void everyDamagedFileIsTold() throws IOException {
        Files.createDirectories(folder().resolve("mastodon"));
        Files.writeString(folder().resolve("mastodon/a.json"), "<<<<<<< HEAD\n{\n");
        Files.writeString(folder().resolve("mastodon/b.json"), "");
        Files.writeString(folder().resolve("mastodon/c.json"), "{\n  \"version\": 1,\n  \"key\": [{}]\n}\n");

        assertThatThrownBy(() -> open().entries())
                .isInstanceOf(SiteException.class)
                .hasMessageContaining("announcements/mastodon/a.json:1: this is not JSON")
                .hasMessageContaining("announcements/mastodon/b.json: this entry of the ledger is empty; " + RESTORE)
                .hasMessageContaining("announcements/mastodon/c.json:1: the member 'channel' is missing; " + RESTORE);
    }
}
