package dev.herald;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How {@code herald.jar} starts fast: with an archive of its classes as Java has them in memory (class data sharing, JEP 350; from Java 24 on with their links,
 * JEP 483), the compiler that is done first and the smallest collector. Java ignores an archive that another Java or another jar made.
 *
 * @param java the program
 * @param jar Herald's own, beside which all is written
 */
record StartUp(Path java, Path jar) {

    /** Java reads argument files in the machine's own character set. */
    private static final Charset NATIVE = Charset.forName(System.getProperty("native.encoding"));

    private static final boolean LINKED = Runtime.version().feature() >= 24;

    private static final List<String> SHORT_RUNS = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:C1MaxInlineSize=25", // of 35 bytes of code: less is compiled twice, and pages of large blogs take no
            // longer
            "-XX:+UseSerialGC");

    StartUp {
        jar = jar.toAbsolutePath().normalize();
    }

    /**
     * Builds a small blog to see which classes a build needs, keeps them as {@code herald.jsa} or {@code herald.aot}, and writes {@code herald.args}. Takes some seconds.
     *
     * @return the argument file, for {@code java @herald.args build SITE TARGET}
     * @throws SiteException if this Java makes no archive, or nothing can be written beside the jar
     */
    Path prepare() {
        try {
            Path folder = Files.createTempDirectory("herald");
            try {
                archive(folder);
            } finally {
                delete(folder);
            }
            return Files.writeString(jar.resolveSibling("herald.args"), arguments(), NATIVE);
        } catch (IOException fault) {
            throw fault(
                    "nothing can be written beside it (" + fault.getMessage() + ")", "copy it to a folder of yours");
        }
    }

    /** The archive appears when it is whole: Java would fall over half of one. */
    private void archive(Path folder) throws IOException {
        Path made = jar.resolveSibling("herald." + ProcessHandle.current().pid() + ".part");
        if (!(LINKED ? linked(folder, made) : plain(folder, made)) || Files.notExists(made)) {
            throw fault("this Java makes no archive of its classes", "go on without, as 'java -jar herald.jar'");
        }
        Files.move(made, archive(), StandardCopyOption.REPLACE_EXISTING);
    }

    private boolean plain(Path folder, Path made) throws IOException {
        return build(folder, "-XX:ArchiveClassesAtExit=" + made);
    }

    private boolean linked(Path folder, Path made) throws IOException {
        String seen = "-XX:AOTConfiguration=" + folder.resolve("seen");
        return build(folder, "-XX:AOTMode=record", seen)
                && run(folder, List.of("-XX:AOTMode=create", seen, "-XX:AOTCache=" + made), List.of());
    }

    private boolean build(Path folder, String... flags) throws IOException {
        Path blog = Files.createDirectory(folder.resolve("blog"));
        new Training(blog).write();
        return run(
                folder,
                List.of(flags),
                List.of("build", blog.toString(), folder.resolve("site").toString()));
    }

    private boolean run(Path folder, List<String> flags, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(flags);
        command.addAll(SHORT_RUNS);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(arguments);
        return run(command, folder.resolve("log").toFile()) == 0;
    }

    private static int run(List<String> command, File log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", fault);
        }
    }

    private Path archive() {
        return jar.resolveSibling(LINKED ? "herald.aot" : "herald.jsa");
    }

    private SiteException fault(String what, String fix) {
        return new SiteException(Problem.error(jar.getFileName().toString(), 0, what, fix));
    }

    /** Nothing is said of an archive that does not fit: the build is as good, only slower. */
    private String arguments() {
        List<String> lines = new ArrayList<>(List.of(
                "# Written by 'herald prepare', for: java @herald.args build SITE TARGET",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "-Xlog:disable",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:ArchiveRelocationMode=0", // where the archive was made for, which spares Java to mend each address
                // in it: 13 ms
                quoted((LINKED ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + archive())));
        lines.addAll(SHORT_RUNS);
        lines.addAll(List.of("-jar", quoted(jar.toString())));
        return String.join("\n", lines) + "\n";
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\") + '"';
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
