package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a post's page says of where it was told. */
class DiscussionsTest {

    private static final String SITE = """
            title: Test blog
            url: https://example.com
            channels:
              fosstodon:
                network: mastodon
                server: https://fosstodon.example
                token: MASTODON_TOKEN
              discord:
                url: DISCORD_WEBHOOK
            """;

    @TempDir
    private Path folder;

    @Test
    void aPageNamesThePublicCopiesOfItsPost() {
        Blog blog = new Blog(folder).file("site.yaml", SITE).post("2026-11-20-tide.md", "It came in.");
        blog.file("announcements/fosstodon/tide.json", sent("fosstodon", "https://fosstodon.example/@me/1"));
        blog.file("announcements/discord/tide.json", sent("discord", "https://discord.com/channels/1/2/3"));

        blog.build();

        assertThat(blog.page("posts/tide/index.html"))
                .contains(
                        "<a class=\"u-syndication\" rel=\"syndication\" href=\"https://fosstodon.example/@me/1\">Mastodon</a>")
                .doesNotContain("discord.com");
    }

    @Test
    void aPageOfAPostThatWasNotToldSaysNothing() {
        Blog blog = new Blog(folder).file("site.yaml", SITE).post("2026-11-20-tide.md", "It came in.");

        blog.build();

        assertThat(blog.page("posts/tide/index.html")).doesNotContain("u-syndication");
        assertThat(folder.resolve("announcements")).doesNotExist();
    }

    private static String sent(String channel, String url) {
        return """
                {
                  "channel" : "%s",
                  "created-at" : "2026-11-20T09:00:00Z",
                  "key" : "k1",
                  "posts" : [ "/posts/tide/" ],
                  "receipt" : { "id" : "1", "url" : "%s" },
                  "revision" : 2,
                  "round" : 1,
                  "runner" : "r",
                  "state" : "sent",
                  "tried-at" : "2026-11-20T09:00:00Z",
                  "tries" : 1,
                  "version" : 1
                }
                """.formatted(channel, url);
    }
}
