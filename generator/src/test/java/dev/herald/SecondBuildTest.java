package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteDefaults;
import dev.herald.content.Content.Skipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondBuildTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000);

    @TempDir
    private Path temporary;

    private Blog blog;
    private Report first;

    @BeforeEach
    void buildOnce() {
        blog = new Blog(temporary.resolve("blog"))
                .file("site.yaml", "title: Test blog\nurl: https://example.com\ncards: false\n")
                .post("2026-01-01-a.md", "---\ntitle: A\n---\nSome text with ![](a.svg).\n")
                .post("2026-11-21-b.md", "---\ntitle: B\ndate: 2026-11-21T15:00:00Z\n---\n")
                .file("content/posts/a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>")
                .file("content/drafts/secret.md", "---\ntitle: Secret\n---\n")
                .file("static/a.txt", "a");
        first = blog.build();
    }

    @Test
    void aPageThatShowsTheLedgerFollowsIt() {
        blog.file("site.yaml", "title: T\nurl: https://example.com\ncards: false\nannounce: {folder: data/told}\n")
                .file("theme/templates/slots/after-post.ftlh", "<p>Told: ${site.data.told.x.number}</p>\n")
                .file("data/told/x.json", "{\"number\": 1}");
        blog.build();
        blog.file("data/told/x.json", "{\"number\": 2}");
        blog.build();

        assertThat(blog.page("posts/a/index.html")).contains("Told: 2");
    }

    /** Whether it did nothing: every other build stages its files in the folder that is looked at here. */
    private static boolean doesNothing(Path blog, Path target, Instant now) {
        Path folder = target.resolve(".herald");
        try {
            Files.setLastModifiedTime(folder, LONG_AGO);
            Herald.build(blog, target, SiteDefaults.NONE, false, false, now);
            return Files.getLastModifiedTime(folder).equals(LONG_AGO);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static boolean doesNothing(Blog blog, Instant now) {
        return doesNothing(blog.folder(), blog.target(), now);
    }

    private boolean doesNothing() {
        return doesNothing(blog, Blog.NOW);
    }

    private static Report at(Blog blog, Instant now) {
        return Herald.build(blog.folder(), blog.target(), SiteDefaults.NONE, false, false, now);
    }

    @Test
    void whatFindsNothingChangedDoesNothing() {
        assertThat(doesNothing()).isTrue();
    }

    @Test
    void itTellsWhatTheFirstOneTold() {
        Report second = blog.build();

        assertThat(second.summary()).isEqualTo(first.summary().replaceFirst("\\d+ of", "0 of"));
        assertThat(second.problems()).isNotEmpty().isEqualTo(first.problems());
        assertThat(second.skipped()).isEqualTo(first.skipped());
    }

    @Test
    void howLongAPostIsStillAwayIsToldByTheClockOfTheBuild() {
        assertThat(doesNothing(blog, Blog.NOW.plus(Duration.ofHours(2)))).isTrue();

        assertThat(at(blog, Blog.NOW.plus(Duration.ofHours(2))).skipped())
                .extracting(Skipped::toString)
                .anyMatch(text -> text.contains("future by 1 h (2026-11-21 15:00 UTC)"));
    }

    @Test
    void aPostAppearsAtItsMoment() {
        assertThat(doesNothing(blog, Instant.parse("2026-11-21T14:59:59Z"))).isTrue();
        assertThat(doesNothing(blog, Instant.parse("2026-11-21T15:00:00Z"))).isFalse();
        assertThat(blog.page("posts/b/index.html")).contains("B");
    }

    @Test
    void aPostIsNotThereYetForAClockThatWentBack() {
        at(blog, Instant.parse("2026-11-21T15:00:00Z"));

        assertThat(doesNothing(blog, Blog.NOW)).isFalse();
        assertThat(Blog.files(blog.target())).doesNotContainKey("posts/b/index.html");
    }

    @Test
    void newTimeStampsOnTheSameFilesMakeNoDifference() throws IOException {
        try (Stream<Path> all = Files.walk(temporary)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }

        assertThat(doesNothing()).isTrue();
    }

    @Test
    void aChangeIsSeenThatLeavesLengthAndTimeStampAsTheyWere() throws IOException {
        Path post = blog.folder().resolve("content/posts/2026-01-01-a.md");
        FileTime stamp = Files.getLastModifiedTime(post);

        blog.post("2026-01-01-a.md", "---\ntitle: A\n---\nSame text with ![](a.svg).\n");
        Files.setLastModifiedTime(post, stamp);

        assertThat(doesNothing()).isFalse();
        assertThat(blog.page("posts/a/index.html")).contains("Same text");
    }

    @Test
    void whatIsNewInTheBlogIsSeen() {
        blog.post("2026-02-01-c.md", "---\ntitle: C\n---\n");

        assertThat(doesNothing()).isFalse();
    }

    @Test
    void whatIsGoneFromTheBlogIsSeen() throws IOException {
        Files.delete(blog.folder().resolve("static/a.txt"));

        assertThat(doesNothing()).isFalse();
    }

    @Test
    void whatSomebodyDeletedInTheSiteIsMadeAgain() throws IOException {
        Files.delete(blog.target().resolve("posts/a/index.html"));

        assertThat(doesNothing()).isFalse();
        assertThat(blog.page("posts/a/index.html")).contains("Some text");
    }

    @Test
    void whatSomebodyWroteIntoTheSiteIsMadeAgain() throws IOException {
        Files.writeString(blog.target().resolve("a.txt"), "b");

        assertThat(doesNothing()).isFalse();
        assertThat(blog.page("a.txt")).isEqualTo("a");
    }

    @Test
    void aRepositoryOfWhichGitDidNotTellIsAskedAgain() {
        blog.file(".git/HEAD", "ref: refs/heads/main\n");

        assertThat(doesNothing()).isFalse();
        assertThat(doesNothing()).isFalse();
    }

    @Test
    void whatTheFirstBuildReadWhereItWritesTheSecondTakesBack() {
        Blog flat = new Blog(temporary.resolve("flat"))
                .file(
                        "site.yaml",
                        "title: Flat\nurl: https://example.com\ncards: false\ncontent: {posts: [posts], pages: [.]}\n")
                .file("posts/2026-01-01-a.md", "---\ntitle: A\n---\n")
                .file("public/CNAME", "example.com")
                .file(".herald/.gitignore", "*\n"); // as if it had cards
        Path site = flat.folder().resolve("public");
        Herald.build(flat.folder(), site, SiteDefaults.NONE, false, false, Blog.NOW);
        assertThat(site.resolve("public/CNAME")).exists();

        assertThat(doesNothing(flat.folder(), site, Blog.NOW)).isFalse();
        assertThat(site.resolve("public/CNAME")).doesNotExist();
        assertThat(doesNothing(flat.folder(), site, Blog.NOW)).isTrue();
    }

    @Test
    void aBuildWithDraftsIsAnother() {
        Herald.build(blog.folder(), blog.target(), SiteDefaults.NONE, true, false, Blog.NOW);

        assertThat(doesNothing()).isFalse();
        assertThat(Blog.files(blog.target()).keySet()).noneMatch(file -> file.contains("secret"));
    }

    @Test
    void whatABuildWithErrorsWasToldIsForgottenOnceTheyAreTakenBack() {
        blog.post("2026-03-01-x.md", "---\ndate: 2026-02-31\n---\n");
        assertThat(blog.faults()).hasSize(2);
        assertThat(blog.faults()).hasSize(2);

        assertThat(blog.folder()
                        .resolve("content/posts/2026-03-01-x.md")
                        .toFile()
                        .delete())
                .isTrue();

        assertThat(doesNothing()).isTrue();
    }

    @Test
    void theSiteDoesNotNameDrafts() {
        Map<String, String> site = Blog.files(blog.target());

        assertThat(site.values()).noneMatch(text -> text.contains("secret"));
    }

    @Test
    void withoutItsMemoryABlogIsBuiltAsEver() throws IOException {
        for (String damage : List.of("", "HERALD", "x".repeat(5000))) {
            Files.writeString(memory(), damage);

            assertThat(doesNothing()).isFalse();
            assertThat(doesNothing()).isTrue();
        }
    }

    @Test
    void aMemoryOfWhichABitFellOverIsNotBelieved() throws IOException {
        byte[] bytes = Files.readAllBytes(memory());
        bytes[bytes.length - 30] ^= 1;
        Files.write(memory(), bytes);

        assertThat(doesNothing()).isFalse();
    }

    @Test
    void notesOfWhichABitFellOverMakeNoDifference() throws IOException {
        Path notes = only(".herald/notes");
        byte[] bytes = Files.readAllBytes(notes);
        bytes[bytes.length - 30] ^= 1;
        Files.write(notes, bytes);
        blog.post("2026-01-01-a.md", "---\ntitle: A\n---\nOther text.\n");

        blog.build();

        assertThat(Blog.files(blog.target())).isEqualTo(clean());
    }

    @Test
    void aPageThatSomebodyChangedIsMadeAgainBesideAnEditedOne() throws IOException {
        blog.post("2026-01-01-a.md", "---\ntitle: A\n---\nOther text.\n");
        Files.writeString(blog.target().resolve("archive/index.html"), "x");
        Files.delete(blog.target().resolve("404.html"));

        blog.build();

        assertThat(Blog.files(blog.target())).isEqualTo(clean());
    }

    @Test
    void aCardThatSomebodyDeletedIsDrawnAgainBesideAnEditedText() throws IOException {
        blog.file("site.yaml", "title: Test blog\nurl: https://example.com\n")
                .post("2026-01-02-c.md", "---\ntitle: C\n---\n");
        blog.build();
        for (Path card : all(blog.target().resolve("cards"))) {
            Files.delete(card);
        }
        blog.post("2026-01-01-a.md", "---\ntitle: A\n---\nOther text.\n");

        blog.build();

        assertThat(Blog.files(blog.target())).isEqualTo(clean());
    }

    @Test
    void whatIsWrongWithATextIsToldAgainWhenAnotherIsEdited() {
        blog.file("site.yaml", "title: Test blog\nurl: https://example.com\ncards: false\ncheck: {links: warning}\n")
                .post("2026-01-01-a.md", "Text.\n")
                .post("2026-01-02-c.md", "---\ntitle: C\n---\n[gone](gone.md)\n");
        List<?> told = blog.build().problems();
        blog.post("2026-01-01-a.md", "---\ntitle: A\n---\nOther text.\n");

        assertThat(told).isNotEmpty();
        assertThat(blog.build().problems()).isEqualTo(told);
    }

    @Test
    void ofAnEditedTextNothingElseIsWritten() {
        blog.post("2026-01-01-a.md", "---\ndescription: A text\n---\nSome text.\n\nMore.\n");
        blog.build();
        blog.post("2026-01-01-a.md", "---\ndescription: A text\n---\nSome text.\n\nMuch more.\n");

        assertThat(blog.build().written())
                .as("its page, the feeds in which it stands whole, what is found")
                .isEqualTo(5);
    }

    /** What a build without memory makes. */
    private Map<String, String> clean() {
        Path other = temporary.resolve("other");
        Herald.buildAnew(blog.folder(), other, SiteDefaults.NONE, false, false, Blog.NOW);
        return Blog.files(other);
    }

    @Test
    void aMemoryOfAnotherVersionIsNotBelieved() throws IOException {
        byte[] bytes = Files.readAllBytes(memory());
        bytes[7]++;
        Files.write(memory(), bytes);

        assertThat(doesNothing()).isFalse();
    }

    @Test
    void aBlogInWhichNothingCanBeWrittenIsBuiltAsEver() throws IOException {
        Path memory = memory();
        Files.delete(memory);
        Files.delete(memory.getParent());
        Files.writeString(memory.getParent(), "a file in its place");

        assertThat(doesNothing()).isFalse();
        assertThat(doesNothing()).isFalse();
        assertThat(blog.build().written()).isZero();
    }

    @Test
    void ofTwoBuildsAtOnceEachIsWhole() throws Exception {
        Map<String, String> alone = Blog.files(blog.target());
        ExecutorService builds = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Report>> both = List.of(this::anew, this::anew);
            for (Future<Report> build : builds.invokeAll(both)) {
                assertThat(build.get().files()).isEqualTo(first.files());
            }
        } finally {
            builds.shutdownNow();
        }

        assertThat(Blog.files(blog.target())).isEqualTo(alone);
    }

    private Report anew() {
        return Herald.buildAnew(blog.folder(), blog.target(), SiteDefaults.NONE, false, false, Blog.NOW);
    }

    private Path memory() throws IOException {
        return only(".herald/state");
    }

    private Path only(String folder) throws IOException {
        return all(blog.folder().resolve(folder)).get(0);
    }

    private static List<Path> all(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}
