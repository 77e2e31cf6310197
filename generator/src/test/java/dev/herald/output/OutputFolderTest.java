package dev.herald.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.output.OutputFolder.Published;
import dev.herald.problem.Problem;
import dev.herald.site.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    private Path target;

    @Test
    void nothingIsThereBeforeItIsPublished() {
        try (OutputFolder folder = OutputFolder.open(target)) {
            folder.add(OutputFile.text(new Route("/a/"), "a"));

            assertThat(target.resolve("a")).doesNotExist();
            folder.publish();
        }

        assertThat(target.resolve("a/index.html")).hasContent("a");
    }

    @Test
    void aBuildThatFailsLeavesTheLastSiteAsItWas() {
        publish("/a/", "old");

        try (OutputFolder folder = OutputFolder.open(target)) {
            folder.add(OutputFile.text(new Route("/a/"), "new"));
        }

        assertThat(target.resolve("a/index.html")).hasContent("old");
        assertThat(target.resolve(".herald/staging")).doesNotExist();
    }

    @Test
    void aFirstBuildThatFailsLeavesNoFolder() {
        Path fresh = target.resolve("fresh");

        try (OutputFolder folder = OutputFolder.open(fresh)) {
            folder.add(OutputFile.text(new Route("/a/"), "new"));
        }

        assertThat(fresh).doesNotExist();
    }

    @Test
    void theSameBytesAreNotWrittenAgain() throws IOException {
        publish("/a/", "same");
        Files.setLastModifiedTime(target.resolve("a/index.html"), FileTime.fromMillis(1_000));

        Published again = publish("/a/", "same");

        assertThat(again.written()).isEmpty();
        assertThat(Files.getLastModifiedTime(target.resolve("a/index.html"))).isEqualTo(FileTime.fromMillis(1_000));
    }

    @Test
    void whatTheSiteNoLongerHasIsRemovedWithItsFolder() {
        publish("/a/b/", "old");

        Published published = publish("/c/", "new");

        assertThat(published.removed()).containsExactly("a/b/index.html");
        assertThat(target.resolve("a")).doesNotExist();
    }

    @Test
    void filesOfOthersStay() throws IOException {
        Files.writeString(target.resolve("report.html"), "theirs");
        publish("/a/", "a");

        publish("/b/", "b");

        assertThat(target.resolve("report.html")).hasContent("theirs");
    }

    @Test
    void replacingAFileOfOthersIsTold() throws IOException {
        Files.writeString(target.resolve("index.html"), "theirs");

        Published published = publish("/", "ours");

        assertThat(published.problems())
                .containsExactly(Problem.warning(
                        "index.html",
                        0,
                        "the target had such a file that is not Herald's; it was replaced",
                        "give the blog a folder of its own"));
    }

    @Test
    void aFileMayBecomeAFolder() {
        publish("/a", "file");

        publish("/a/", "folder");

        assertThat(target.resolve("a/index.html")).hasContent("folder");
    }

    @Test
    void aFolderMayBecomeAFile() {
        publish("/a/", "folder");

        publish("/a", "file");

        assertThat(target.resolve("a")).hasContent("file");
    }

    @Test
    void anAddressMayChangeItsCapitalsOnly() {
        publish("/About/", "same");

        publish("/about/", "same");

        assertThat(target.resolve("about/index.html")).hasContent("same");
        assertThat(Files.exists(target.resolve("about/index.html"))).isTrue();
    }

    @Test
    void twoBuildsInOneFolderGetInEachOthersWay() throws IOException {
        OutputFolder first = OutputFolder.open(target);
        first.add(new OutputFile.Bytes(new Route("/a.txt"), new byte[] {'a'}));
        OutputFolder.open(target);

        assertThatThrownBy(first::publish)
                .hasMessage(
                        target + ": the site cannot be written here ("
                                + target.resolve(".herald/staging/a.txt")
                                + " is gone; another build may be writing here); build again, and let one build end before the next begins");
    }

    @Test
    void aFileAndAFolderOfOneNameAreToldAsWhatTheyAre() {
        OutputFolder folder = OutputFolder.open(target);
        folder.add(new OutputFile.Bytes(new Route("/hi/"), new byte[] {'a'}));

        assertThatThrownBy(() -> folder.add(new OutputFile.Bytes(new Route("/hi"), new byte[] {'b'})))
                .hasMessage("hi: the site has a file and a folder of this name; give one of the two another address");
    }

    @Test
    void whatABuildThatWasCutShortWroteIsStillHeralds() throws IOException {
        publish("/a/", "a");
        Files.createDirectories(target.resolve("b/index.html/in-the-way"));
        assertThatThrownBy(() -> publish("/b/", "b"))
                .hasMessage(target + ": the site cannot be written here (" + target.resolve("b/index.html")
                        + " is a folder, not a file); choose a folder that can be written");
        Files.delete(target.resolve("b/index.html/in-the-way"));
        Files.delete(target.resolve("b/index.html"));
        Files.writeString(target.resolve("b/index.html"), "written before the power failed");

        Published next = publish("/c/", "c");

        assertThat(next.problems()).isEmpty();
        assertThat(target.resolve("b")).doesNotExist();
    }

    private Published publish(String route, String text) {
        try (OutputFolder folder = OutputFolder.open(target)) {
            folder.add(OutputFile.text(new Route(route), text));
            return folder.publish();
        }
    }
}
