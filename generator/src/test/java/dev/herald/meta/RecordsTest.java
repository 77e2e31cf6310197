package dev.herald.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordsTest {

    private static final String SITE = """
            title: Test blog
            url: https://example.com
            channels:
              bluesky:
                handle: ana.example
                password: BLUESKY
            """;
    private static final String DID = "    did: did:plc:ewvi7nxzyoun6zhxrhs64oiz\n";

    @TempDir
    private Path folder;

    @Test
    void aPostsPageNamesTheRecordsOfBlogAndPost() {
        String head = page(SITE + DID, "title: Tide", "posts/tide/index.html");

        assertThat(head)
                .contains("<link rel=\"site.standard.publication\""
                        + " href=\"at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/site.standard.publication/3kdddf7z7egtl\">\n"
                        + "<link rel=\"site.standard.document\""
                        + " href=\"at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/site.standard.document/36wrpuckchizv\">\n");
    }

    @Test
    void aNewDateOrTitleLeavesTheRecordWhereItIs() {
        String before = page(SITE + DID, "title: Tide", "posts/tide/index.html");
        String after = page(SITE + DID, "title: Ebb\ndate: 2026-01-02", "posts/tide/index.html");

        assertThat(record(after)).isEqualTo(record(before)).startsWith("at://did:plc:");
    }

    @Test
    void theSiteProvesThatTheRecordIsItsOwn() {
        assertThat(page(SITE + DID, "title: Tide", ".well-known/site.standard.publication"))
                .isEqualTo("at://did:plc:ewvi7nxzyoun6zhxrhs64oiz/site.standard.publication/3kdddf7z7egtl\n");
    }

    @Test
    void nothingIsNamedWithoutADidOrWhereThereIsNoRecord() {
        assertThat(page(SITE, "title: Tide", "posts/tide/index.html")).doesNotContain("site.standard");
        assertThat(folder.resolve("target/site/.well-known")).doesNotExist();
        assertThat(page(SITE + DID + "    standard-site: false\n", "title: Tide", "posts/tide/index.html"))
                .doesNotContain("site.standard");
        assertThat(page(SITE + DID, "title: Tide\nannounce: false", "posts/tide/index.html"))
                .doesNotContain("site.standard");
        assertThat(page(SITE + DID, "title: Tide\ncanonical_url: https://first.example/", "posts/tide/index.html"))
                .doesNotContain("site.standard");
        assertThat(page(SITE + DID, "title: Tide", "archive/index.html")).doesNotContain("site.standard");
    }

    private String page(String site, String header, String file) {
        Blog blog = new Blog(folder).file("site.yaml", site);
        blog.post("2026-01-01-tide.md", "---\n" + header + "\n---\nIt came in.\n")
                .build();
        return blog.page(file);
    }

    private static String record(String head) {
        String start = "<link rel=\"site.standard.document\" href=\"";
        int from = head.indexOf(start) + start.length();
        return head.substring(from, head.indexOf('"', from));
    }
}
