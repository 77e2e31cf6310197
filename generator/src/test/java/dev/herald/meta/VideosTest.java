package dev.herald.meta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.config.Json;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the graph of a post says of the videos in it. */
class VideosTest {

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder).file("site.yaml", "title: Tea\nurl: https://example.org/blog\ntimezone: Europe/Paris");
    }

    private List<Map<?, ?>> videos(String text) {
        blog.post("2026-01-01-a.md", text).build();
        String data = Jsoup.parse(blog.page("posts/a/index.html"))
                .select("script[type=application/ld+json]")
                .first()
                .data();
        List<?> graph = (List<?>) Json.fields("graph", 0, data).plain().get("@graph");
        return graph.stream()
                .<Map<?, ?>>map(node -> (Map<?, ?>) node)
                .filter(node -> "VideoObject".equals(node.get("@type")))
                .toList();
    }

    @Test
    void aVideoOfYouTubeHasItsOwnPicture() {
        assertThat(videos("---\ntitle: Pots\n---\nHow.\n\nhttps://youtu.be/abcdefghijk"))
                .containsExactly(Map.of(
                        "@type", "VideoObject",
                        "@id", "https://example.org/blog/posts/a/#video-1",
                        "name", "Pots",
                        "description", "How. Watch the video on YouTube",
                        "thumbnailUrl", "https://i.ytimg.com/vi/abcdefghijk/hqdefault.jpg",
                        "uploadDate", "2026-01-01T00:00:00+01:00",
                        "embedUrl", "https://www.youtube-nocookie.com/embed/abcdefghijk"));
    }

    @Test
    void aFilmOfTheBlogIsNamedByItsDescription() {
        blog.file("static/pour.mp4", "").file("static/pot.png", Blog.picture("png", 1200, 630));

        List<Map<?, ?>> videos = videos("---\nimage: /pot.png\n---\n![Pouring](/pour.mp4)");

        assertThat(videos).hasSize(1);
        assertThat(videos.get(0).get("name")).isEqualTo("Pouring");
        assertThat(videos.get(0).get("contentUrl")).isEqualTo("https://example.org/blog/pour.mp4");
        assertThat(videos.get(0).get("thumbnailUrl")).isEqualTo("https://example.org/blog/pot.png");
    }

    @Test
    void aVideoWithoutAnyPictureIsLeftOut() {
        assertThat(videos("---\ntitle: A\n---\nhttps://vimeo.com/123456")).isEmpty();
    }

    @Test
    void aLinkWithinASentenceIsNoVideo() {
        assertThat(videos("---\ntitle: A\n---\nSee https://youtu.be/abcdefghijk there."))
                .isEmpty();
    }
}
