package dev.herald.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {

    private static final String KEY = Cache.key("card", "1", "A title");

    @TempDir
    private Path blog;

    @Test
    void makesAnEntryOnce() {
        assertThat(get("first")).isEqualTo("first");

        assertThat(get("second")).isEqualTo("first");
        assertThat(Cache.of(blog).kept("card", KEY)).isPresent();
    }

    @Test
    void isNoPartOfTheBlogsRepository() throws IOException {
        get("first");

        assertThat(blog.resolve(".herald/.gitignore")).hasContent("*\n");
    }

    @Test
    void tellsPartsApartThatRunTogether() {
        assertThat(Cache.key("ab", "c")).isNotEqualTo(Cache.key("a", "bc"));
    }

    @Test
    void letsGoWhatNobodyAskedForInHalfAYear() throws IOException {
        String forgotten = Cache.key("card", "1", "Another title");
        Cache.of(blog).keep("card", KEY, new byte[1]);
        Cache.of(blog).keep("card", forgotten, new byte[1]);
        stamp(entry(KEY), "2026-01-01T00:00:00Z");
        stamp(entry(forgotten), "2026-01-01T00:00:00Z");

        assertThat(on("2026-06-01T00:00:00Z").kept("card", KEY)).isPresent();
        on("2026-06-29T00:00:00Z").tidy();
        assertThat(entry(forgotten)).exists();
        on("2026-07-01T00:00:00Z").tidy();

        assertThat(entry(KEY)).exists();
        assertThat(entry(forgotten)).doesNotExist();
    }

    @Test
    void looksForWhatMayGoOnceADay() throws IOException {
        on("2026-07-01T00:00:00Z").tidy();
        Cache.of(blog).keep("card", KEY, new byte[1]);
        on("2026-07-01T00:00:00Z").tidy();
        stamp(entry(KEY), "2026-01-01T00:00:00Z");

        on("2026-07-01T23:59:00Z").tidy();
        assertThat(entry(KEY)).exists();
        on("2026-07-02T00:01:00Z").tidy();
        assertThat(entry(KEY)).doesNotExist();
    }

    private Cache on(String time) {
        return new Cache(blog.resolve(".herald/cache"), Clock.fixed(Instant.parse(time), ZoneOffset.UTC));
    }

    private static void stamp(Path file, String time) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(time)));
    }

    @Test
    void makesADamagedEntryAgain() throws IOException {
        get("first");
        byte[] entry = Files.readAllBytes(entry());
        entry[entry.length - 1] ^= 1;
        Files.write(entry(), entry);

        assertThat(get("second")).isEqualTo("second");
        assertThat(get("third")).isEqualTo("second");
    }

    @Test
    void makesAnEntryAgainThatWasCutShort() throws IOException {
        get("first");
        Files.write(entry(), new byte[5]);

        assertThat(get("second")).isEqualTo("second");
    }

    @Test
    void doesWithoutAFolder() throws IOException {
        Files.writeString(blog.resolve(".herald"), "a file where the folder should be");

        assertThat(get("first")).isEqualTo("first");
        assertThat(get("second")).isEqualTo("second");
    }

    @Test
    void countsWhatItHadToMake() {
        Cache cache = Cache.of(blog);
        cache.get("card", KEY, () -> new byte[1]);
        cache.get("card", KEY, () -> new byte[1]);

        assertThat(cache.made()).isEqualTo(1);
    }

    @Test
    void isSharedByThreads() throws IOException {
        IntStream.range(0, 200).parallel().forEach(at -> assertThat(get("same")).isEqualTo("same"));

        try (Stream<Path> files = Files.walk(blog.resolve(".herald/cache"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    private String get(String text) {
        byte[] bytes = Cache.of(blog).get("card", KEY, () -> text.getBytes(StandardCharsets.UTF_8));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Path entry() {
        return entry(KEY);
    }

    private Path entry(String key) {
        return blog.resolve(".herald/cache/card").resolve(key.substring(0, 2)).resolve(key);
    }
}
