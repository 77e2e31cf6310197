package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Announcing.World;
import java.io.IOException;
import java.nio.file.Files;
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

    /** Without cards, which take long to draw. */
    private static final String PLAIN = """
            title: Old
            url: https://old.example/
            cards: false
            permalinks:
              posts: /:year/:month/:day/:slug/
            check: {links: warning, pictures: warning, preview: warning, search: warning, misspelt: warning}
            """;

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            wxr-theme-unit-test/themeunittestdata.wordpress.xml | 49 posts, 21 pages, 2 drafts, 29 comments, 64 categories, 61 tags, 3 authors | 231 of 231
            wxr-importer-tests/data/crazy-cdata.xml | 1 post, 0 pages, 0 drafts, 0 comments, 0 categories, 0 tags, 1 author | 1 of 2
            wxr-importer-tests/data/small-export.xml | 5 posts, 4 pages, 2 drafts, 1 comment, 27 categories, 3 tags, 3 authors | 31 of 40
            wxr-importer-tests/data/valid-wxr-1.0.xml | 3 posts, 3 pages, 0 drafts, 1 comment, 2 categories, 4 tags, 1 author | 7 of 13
            wxr-importer-tests/data/wxr-utf-8-challenges.xml | 1 post, 0 pages, 0 drafts, 0 comments, 1 category, 0 tags, 1 author | 1 of 1
            wxr-importer-tests/fixtures/wxr-comprehensive.xml | 1 post, 1 page, 0 drafts, 1 comment, 2 categories, 2 tags, 2 authors | 5 of 7
            nikola-samples/wordpress_import/wordpress_export_example.xml | 4 posts, 1 page, 0 drafts, 0 comments, 4 categories, 13 tags, 1 author | 8 of 8
            ghost-migrate-fixtures/mg-wp-xml/test/fixtures/sample.xml | 2 posts, 2 pages, 1 draft, 0 comments, 1 category, 2 tags, 2 authors | 6 of 6
            ghost-migrate-fixtures/mg-wp-xml/test/fixtures/multiple | 2 posts, 2 pages, 1 draft, 0 comments, 1 category, 2 tags, 2 authors | 6 of 6
            ghost-migrate-fixtures/mg-squarespace-xml/test/fixtures/sample.xml | 2 posts, 2 pages, 1 draft, 0 comments, 1 category, 2 tags, 2 authors | 6 of 6
            blogger-sample/blogger-shape.xml | 2 posts, 0 pages, 0 drafts, 0 comments, 0 categories, 2 tags, 1 author | 4 of 4
            ghost-migrate-fixtures/mg-medium-export/test/fixtures/export | 6 posts, 0 pages, 2 drafts, 0 comments, 0 categories, 2 tags, 1 author | 0 of 0
            ghost-migrate-fixtures/mg-substack/test/fixtures | 3 posts, 1 page, 1 draft, 0 comments, 0 categories, 0 tags, 0 authors | 4 of 4
            ghost-migrate-fixtures/mg-ghost-api/src/test/fixtures/posts.json | 1 post, 0 pages, 0 drafts, 0 comments, 0 categories, 1 tag, 1 author | 3 of 3
            jekyll-fixtures | 55 posts, 9 pages, 2 drafts, 0 comments, 9 categories, 11 tags, 0 authors | 64 of 64
            jbake-org | 0 posts, 1 page, 0 drafts, 0 comments, 0 categories, 0 tags, 0 authors | 1 of 1
            """)
    void comesOver(String export, String counts, String proof, @TempDir Path blog) throws IOException {
        Files.writeString(blog.resolve("site.yaml"), PLAIN);
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
