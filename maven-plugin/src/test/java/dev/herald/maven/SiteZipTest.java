package dev.herald.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteZipTest {

    @TempDir
    private Path folder;

    private Path site;

    @BeforeEach
    void aSite() throws IOException {
        site = folder.resolve("site");
        Files.createDirectories(site.resolve("posts/hällo"));
        Files.writeString(site.resolve("posts/hällo/index.html"), "<p>Hello</p>");
        Files.writeString(site.resolve("index.html"), "<p>Home</p>");
        Files.writeString(site.resolve("feed.xml"), "<feed/>");
        Files.createDirectories(site.resolve(".herald"));
        Files.writeString(site.resolve(".herald/files"), "feed.xml");
    }

    @Test
    void holdsTheFilesByName() throws IOException {
        Path zip = folder.resolve("out/site.zip");

        int files = new SiteZip(site).write(zip);

        assertThat(files).isEqualTo(3);
        try (ZipFile read = new ZipFile(zip.toFile())) {
            assertThat(read.stream().map(ZipEntry::getName))
                    .containsExactly("feed.xml", "index.html", "posts/hällo/index.html");
            assertThat(read.getInputStream(read.getEntry("index.html"))).hasContent("<p>Home</p>");
        }
    }

    @Test
    void theSameSiteGivesTheSameBytes() throws IOException {
        Path first = folder.resolve("first.zip");
        Path second = folder.resolve("second.zip");

        new SiteZip(site).write(first);
        Files.setLastModifiedTime(site.resolve("feed.xml"), FileTime.from(Instant.EPOCH));
        new SiteZip(site).write(second);

        assertThat(second).hasSameBinaryContentAs(first);
    }
}
