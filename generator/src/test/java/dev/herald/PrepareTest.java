package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes, made and used by real Java processes. */
class PrepareTest {

    private static final String ARCHIVE = Runtime.version().feature() >= 24 ? "herald.aot" : "herald.jsa";

    @TempDir
    private static Path home;

    private static Ended prepared;

    @TempDir
    private Path folder;

    /** A process that ended. */
    private record Ended(int code, String told) {}

    @BeforeAll
    static void prepare() throws IOException, InterruptedException {
        Path jar = HeraldJar.write(home.resolve("herald.jar"));
        prepared = run("-jar", jar.toString(), "prepare");
        Files.copy(home.resolve(ARCHIVE), home.resolve("good"));
    }

    @BeforeEach
    void restore() throws IOException {
        Files.copy(home.resolve("good"), home.resolve(ARCHIVE), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void itSaysHowToBuildFromNowOn() {
        assertThat(prepared.told)
                .isEqualTo("Now build with: java @" + home.resolve("herald.args") + " build SITE TARGET\n");
        assertThat(prepared.code).isZero();
        assertThat(home).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void classesComeFromTheArchive() throws IOException, InterruptedException {
        Path loaded = folder.resolve("loaded");

        Ended build = buildNoting(loaded);

        assertBuilt(build);
        assertThat(Files.readString(loaded)).contains("dev.herald.Herald source: shared objects file");
    }

    @Test
    void withoutTheArchiveABuildIsOnlySlower() throws IOException, InterruptedException {
        Files.delete(home.resolve(ARCHIVE));

        assertBuilt(build());
    }

    @Test
    void anArchiveOfAnotherJavaDoesNoHarm() throws IOException, InterruptedException {
        writeOtherJava(home.resolve(ARCHIVE));
        Path loaded = folder.resolve("loaded");

        Ended build = buildNoting(loaded);

        assertBuilt(build);
        assertThat(Files.readString(loaded))
                .contains("dev.herald.Herald source: ")
                .doesNotContain("dev.herald.Herald source: shared");
    }

    @Test
    void whatIsNoArchiveDoesNoHarm() throws IOException, InterruptedException {
        Files.delete(home.resolve(ARCHIVE));
        Files.writeString(home.resolve(ARCHIVE), "nothing of the kind\n".repeat(1_000));

        assertBuilt(build());
    }

    /** The head of an archive names the Java that made it, version and build, and Java compares the name with its own. */
    private static void writeOtherJava(Path archive) throws IOException {
        String own = System.getProperty("java.vm.version");
        assertThat(archive.toFile().setWritable(true)).isTrue();
        try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
            byte[] head = new byte[8_192];
            file.readFully(head);
            int at = new String(head, StandardCharsets.ISO_8859_1).indexOf(own);
            assertThat(at).isPositive();
            file.seek(at);
            file.write("99".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private void assertBuilt(Ended build) {
        Path target = folder.resolve("site");
        assertThat(build.told.replaceFirst("(\\d+) of \\1 files", "all files"))
                .isEqualTo("1 post, 6 pages; all files written, 0 removed, 0 skipped\nOpen "
                        + target.resolve("index.html").toUri() + "\n");
        assertThat(build.code).isZero();
    }

    private Ended build() throws IOException, InterruptedException {
        return build(home.resolve("herald.args"));
    }

    /** Java writes to {@code loaded} where it has each class from. */
    private Ended buildNoting(Path loaded) throws IOException, InterruptedException {
        String arguments = Files.readString(home.resolve("herald.args"));
        String noting = "-Xlog:disable\n\"-Xlog:class+load:file=" + loaded + "\"\n";
        return build(Files.writeString(folder.resolve("noting.args"), arguments.replace("-Xlog:disable\n", noting)));
    }

    private Ended build(Path arguments) throws IOException, InterruptedException {
        Blog blog = new Blog(folder.resolve("blog")).post("2026-01-01-a.md", "A");
        return run(
                "@" + arguments,
                "build",
                blog.folder().toString(),
                folder.resolve("site").toString());
    }

    private static Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), told);
    }
}
