package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.picture.Photos;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures as a real browser chooses and lays them out. */
class PicturesInBrowserTest {

    private static FolderServer host;
    private static Browser browser;

    @TempDir
    private static Path profile;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.start(profile.resolve("profile"));
        Blog photos = new Blog(profile.resolve("blog"))
                .file("site.yaml", "title: Walks\nurl: https://example.com\nshare: false\n")
                .file("content/posts/2026-01-02-walk/hills.jpg", Photos.jpeg(2000, 1200, 7))
                .file(
                        "content/posts/2026-01-02-walk/index.md",
                        "---\ntitle: A walk\n---\n\n![Hills](hills.jpg)\n\nBelow.\n");
        photos.build();
        host = FolderServer.start(photos.target());
    }

    @AfterAll
    static void close() {
        if (host != null) {
            host.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aTelephoneTakesASmallerFileThanADesk() {
        browser.width(390);
        browser.open(host.address("/posts/walk/"));
        browser.await("document.querySelector('.prose img').complete");
        String small = (String) browser.ask("return document.querySelector('.prose img').currentSrc");

        browser.width(1280);
        browser.open(host.address("/posts/walk/"));
        browser.await("document.querySelector('.prose img').complete");
        String large = (String) browser.ask("return document.querySelector('.prose img').currentSrc");

        assertThat(small).contains("/hills-480.").endsWith(".webp");
        assertThat(large).contains("/hills-800.").endsWith(".webp");
    }

    @Test
    void nothingMovesWhenThePictureComes() {
        browser.width(390);
        browser.open(host.address("/posts/walk/"));
        browser.await("document.querySelector('.prose img').complete");

        Object moved = browser.askLater("""
                const moved = [];
                const note = source => moved.push(source.node?.outerHTML?.slice(0, 60));
                new PerformanceObserver(list => list.getEntries().forEach(entry => entry.sources.forEach(note)))
                    .observe({type: 'layout-shift', buffered: true});
                setTimeout(() => done(moved.join()), 300);
                """);

        assertThat(moved).isEqualTo("");
    }
}
