package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.channel.Picture;
import dev.herald.config.SiteDefaults;
import dev.herald.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A post without a picture is told with its card, the very file that its page names. */
class CardIsToldTest {

    @TempDir
    private Path folder;

    @Test
    void theCardGoesWithTheMessage() throws IOException {
        Blog blog = new Blog(folder)
                .file("site.yaml", """
                        title: Test blog
                        url: https://example.com
                        channels:
                          bluesky: {handle: me.bsky.social, password: BLUESKY_PASSWORD}
                        """)
                .post("2026-11-20-hello.md", "---\ntitle: Hello\nannounce: true\n---\nHello");
        blog.build();

        Picture picture = plan(blog).due().get(0).announcement().picture().orElseThrow();

        String address = picture.image().src();
        assertThat(blog.page("posts/hello/index.html")).contains("<meta property=\"og:image\" content=\"" + address);
        assertThat(picture.image().alt()).isEqualTo("A card with the title “Hello”, from Test blog");
        assertThat(folder.resolve(picture.file().orElseThrow()))
                .hasSameBinaryContentAs(blog.target().resolve(address.replace("https://example.com/", "")));
    }

    @Test
    void theMarkOfAPageDoesNotChangeWithTheDesignOfItsCard() {
        Blog blog = new Blog(folder).post("2026-11-20-hello.md", "---\ntitle: Hello\n---\nHello");
        blog.build();
        String before = mark(blog);

        blog.file("site.yaml", "title: Test blog\nurl: https://example.com\ncards: false\n");
        blog.build();

        assertThat(mark(blog)).isEqualTo(before);
    }

    private static String mark(Blog blog) {
        return blog.page("posts/hello/index.html").replaceAll("(?s).*name=\"herald-mark\" content=\"(\\w+)\".*", "$1");
    }

    private Plan plan(Blog blog) throws IOException {
        Announcing.World world = Announcing.World.real(name -> Optional.empty(), Clock.fixed(Blog.NOW, ZoneOffset.UTC));
        Files.createDirectories(folder.resolve("announcements"));
        return Announcing.of(new Announcing.Place(folder, blog.target(), SiteDefaults.NONE), world)
                .plan();
    }
}
