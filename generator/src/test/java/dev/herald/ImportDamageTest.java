package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.Announcing.World;
import dev.herald.problem.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of exports that are damaged, too large or written unusually comes over what is sound, and the rest is told. */
class ImportDamageTest {

    private static final String WXR = """
            <?xml version="1.0" encoding="%s"?>
            <rss xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Tides</title><link>https://tides.example</link>
            <item><title>Gr\u00fc\u00dfe</title><link>https://tides.example/ice/</link><wp:post_id>1</wp:post_id>
            <wp:post_date_gmt>2020-01-02 03:04:05</wp:post_date_gmt><wp:post_name>ice</wp:post_name><wp:status>publish</wp:status>
            <wp:post_type>post</wp:post_type><content:encoded><![CDATA[Hello]]></content:encoded></item>
            %s</channel></rss>
            """;

    @TempDir
    private Path folder;

    private Path blog;

    @BeforeEach
    void withoutCards() throws IOException {
        blog = Files.createDirectories(folder.resolve("blog"));
        Files.writeString(blog.resolve("site.yaml"), "title: Mine\nurl: https://tides.example/\ncards: false\n");
    }

    private Importing.Result imported(Path export, Path... addresses) {
        return new Importing(
                        export, blog, Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(addresses))
                .run(World.real(
                        name -> Optional.empty(), Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC)));
    }

    private String made(String file) throws IOException {
        return Files.readString(blog.resolve(file));
    }

    @Test
    void utf16IsReadWithAndWithoutItsMark() throws IOException {
        for (String name : List.of("UTF-16", "UTF-16LE", "UTF-16BE")) {
            Path export = folder.resolve(name + ".xml");
            Files.write(export, WXR.formatted("UTF-16", "").getBytes(name));

            assertThat(imported(export).problems()).isEmpty();
            assertThat(made("content/posts/2020-01-02-ice.md")).contains("title: Gr\u00fc\u00dfe\n");
        }
    }

    @Test
    void aSitemapMayBePacked() throws IOException {
        Path export = Files.writeString(folder.resolve("old.xml"), WXR.formatted("UTF-8", ""));
        Path sitemap = folder.resolve("sitemap.xml.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(sitemap))) {
            out.write("<urlset><url><loc>https://tides.example/lost/</loc></url></urlset>"
                    .getBytes(StandardCharsets.UTF_8));
        }

        assertThat(imported(export, sitemap).proof().orElseThrow().silent())
                .containsExactly("https://tides.example/lost/");
    }

    @Test
    void aLineThatIsTooLongIsTold() throws IOException {
        Path export = folder.resolve("old.xml");
        try (Writer out = Files.newBufferedWriter(export)) {
            String[] parts =
                    WXR.formatted("UTF-8", "<item><title>#</title></item>").split("#");
            out.write(parts[0]);
            for (int i = 0; i < 40; i++) {
                out.write("x".repeat(1_000_000));
            }
            out.write(parts[1]);
        }

        assertThat(imported(export).problems())
                .extracting(Problem::toString)
                .containsExactly("old.xml:6: a broken <item> was left out: it has more than 32 million letters; mend"
                        + " the file here, or export it once more, and import it again");
        assertThat(blog.resolve("content/posts/2020-01-02-ice.md")).exists();
    }

    private static final String GHOST = """
            {"db": [{"data": {"posts": [
              {"id": "1", "title": "Ice", "slug": "ice", "status": "published", "html": "<p>a {[\\"</p>", "published_at": "2020-01-02T03:04:05.000Z"},
              {"id": "2", "title": "Fog", "slug": "fog", "status": "published", "html": "<p>b</p>", "published_at": "2020-01-02T03:04:05.000Z"}
            ]}}]}
            """;

    @Test
    void ofGhostsFileThatWasCutComesWhatIsWhole() throws IOException {
        Path export = Files.writeString(folder.resolve("g.json"), GHOST.substring(0, GHOST.indexOf("<p>b")));

        Importing.Result result = imported(export);

        assertThat(result.problems())
                .extracting(Problem::toString)
                .containsExactly("g.json: the file ends too early; only what is whole in it was read; export the blog"
                        + " once more, and import it again");
        assertThat(made("content/posts/2020-01-02-ice.md")).endsWith("a {\\[\"\n");
        assertThat(blog.resolve("content/posts/2020-01-02-fog.md")).doesNotExist();
    }

    @Test
    void ghostsExportIsKnownWhateverComesFirstInIt() throws IOException {
        Path bare = Files.writeString(
                folder.resolve("bare.json"),
                "{\"db\":[{\"posts\":[" + " ".repeat(9000)
                        + "{\"id\":\"1\",\"title\":\"Ice\",\"slug\":\"ice\",\"status\":\"published\","
                        + "\"html\":\"a\",\"published_at\":\"2020-01-02T03:04:05.000Z\"}]}]}");

        imported(bare);

        assertThat(blog.resolve("content/posts/2020-01-02-ice.md")).exists();
    }

    @Test
    void aZipThatWasCutBetweenTwoFilesIsTold() throws IOException {
        Path zip = folder.resolve("old.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("posts.csv"));
            out.write("""
                    post_id,post_date,is_published,type,audience,title
                    1.a,2020-01-02T03:04:05.000Z,TRUE,newsletter,everyone,A
                    2.b,2020-01-02T03:04:05.000Z,TRUE,newsletter,everyone,B
                    """.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("posts/1.a.html"));
            out.write("<p>Hello</p>".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("posts/2.b.html"));
            out.write("<p>Hello</p>".getBytes(StandardCharsets.UTF_8));
        }
        byte[] whole = Files.readAllBytes(zip);
        int second = new String(whole, StandardCharsets.ISO_8859_1).indexOf("posts/2.b.html") - 30; // its head
        Files.write(zip, Arrays.copyOf(whole, second));

        Importing.Result result = imported(zip);

        assertThat(result.problems())
                .extracting(Problem::what)
                .contains(
                        "the zip ends too early; only what is whole in it was read",
                        "'B' was left out: its text is not in what is left of the export");
        assertThat(blog.resolve("content/posts/2020-01-02-a.md")).exists();
        assertThat(blog.resolve("content/posts/2020-01-02-b.md")).doesNotExist();
    }

    @Test
    void anImportThatEndsHalfWaySaysSo() throws IOException {
        Path export = Files.writeString(
                folder.resolve("old.xml"),
                WXR.formatted(
                        "UTF-8",
                        "<item><title>Fog</title><wp:post_id>2</wp:post_id><wp:status>draft</wp:status>"
                                + "<wp:post_type>post</wp:post_type><wp:post_name>fog</wp:post_name></item>"));
        Files.createDirectories(blog.resolve("content"));
        Files.writeString(blog.resolve("content/drafts"), "in the way");

        assertThatThrownBy(() -> imported(export))
                .hasMessageContaining("the import ended here, and a file is written; mend this, and import once more");
        StringWriter told = new StringWriter();
        int code = Main.run(new PrintWriter(told), new PrintWriter(told), "import", export.toString(), blog.toString());
        assertThat(code).isEqualTo(1);
        assertThat(told.toString())
                .contains("content/drafts/fog.md: this cannot be written")
                .doesNotContain("nothing");
    }
}
