package dev.herald.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a build has made of a synthetic blog, counted in a process of its own in which nothing is ever collected. It has one thread for the work and one
 * compiler that leaves no object out, so neither other work on the machine nor its speed or cores move a figure.
 *
 * @param objects how many there are of each class
 * @param bytes of all objects
 * @param files of the site, by path
 */
record Census(Map<String, Long> objects, long bytes, List<Path> files) {

    private static final Pattern LINE = Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +(\\S+)");
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
    private static final Path SETTINGS = Path.of("benchmark/peers/herald/site.yaml");

    /** Makes a blog of so many posts, and builds it. */
    static Census of(int posts, Path folder) throws IOException, InterruptedException {
        Path blog = Files.createDirectories(folder.resolve("blog"));
        Path site = folder.resolve("site");
        Files.copy(SETTINGS, blog.resolve("site.yaml"));
        new MakeBlog(Peer.HERALD, blog).write(posts, post -> post);
        age(blog);
        return build(blog, site);
    }

    /** Builds the blog of an earlier census again. */
    static Census again(Path folder) throws IOException, InterruptedException {
        return build(folder.resolve("blog"), folder.resolve("site"));
    }

    private static Census build(Path blog, Path site) throws IOException, InterruptedException {
        String histogram = histogram(blog, site);
        Map<String, Long> objects = LINE.matcher(histogram)
                .results()
                .collect(Collectors.toMap(line -> line.group(2), line -> Long.valueOf(line.group(1)), Long::sum));
        long bytes = TOTAL.matcher(histogram)
                .results()
                .mapToLong(line -> Long.parseLong(line.group(1)))
                .sum();
        return new Census(objects, bytes, files(site));
    }

    /** A file that has just been written is read once more, which would depend on the machine's speed. */
    private static void age(Path blog) throws IOException {
        try (Stream<Path> files = Files.walk(blog)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
            }
        }
    }

    private static String histogram(Path blog, Path site) throws IOException, InterruptedException {
        Process build = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:+UseEpsilonGC",
                        "-Xmx4g",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ActiveProcessorCount=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CountedBuild.class.getName(),
                        blog.toString(),
                        site.toString())
                .redirectErrorStream(true)
                .start();
        String told = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(build.waitFor()).as(told).isZero();
        return told;
    }

    private static List<Path> files(Path site) throws IOException {
        try (Stream<Path> files = Files.walk(site)) {
            return files.filter(Files::isRegularFile)
                    .map(site::relativize)
                    .filter(file -> !file.startsWith(".herald"))
                    .toList();
        }
    }

    long objects(String type) {
        return objects.getOrDefault(type, 0L);
    }

    long pages() {
        return files.stream().filter(file -> file.toString().endsWith(".html")).count();
    }
}
