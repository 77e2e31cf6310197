package dev.herald.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        return blog.resolve(".herald/cache/card").resolve(KEY.substring(0, 2)).resolve(KEY);
    }
}
