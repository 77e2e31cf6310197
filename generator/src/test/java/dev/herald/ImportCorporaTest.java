package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Announcing.World;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real exports and fixtures of other importers: what comes over of each, and that it builds at once with its old addresses. */
class ImportCorporaTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wxr-theme-unit-test/themeunittestdata.wordpress.xml | 49 posts, 21 pages, 2 drafts, 29 comments, 64 categories, 61 tags, 3 authors | 231 of 231
            """)
    void comesOver(String export, String counts, String proof, @TempDir Path blog) {
        Importing importing = new Importing(
                Corpora.folder().resolve(export),
                blog,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of());

        Importing.Result result = importing.run(World.real(name -> Optional.empty(), NOW));

        assertThat(result.moved().counts()).hasToString(counts);
        assertThat(result.proof().orElseThrow().toString()).startsWith(proof + " ");
    }
}
