package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.server.Snac;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server: snac2, which ignores the key, has no pages, deletes nothing and takes its time over long words. */
class MastodonOnSnacTest {

    private static Snac snac;
    private static String token;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        snac = Snac.start();
        token = snac.token("alice");
    }

    @AfterAll
    static void stop() {
        if (snac != null) {
            snac.close();
        }
    }

    @Test
    void showsTextTagsLanguageAndThePictureWithItsDescription() throws Exception {
        Mastodon channel = channel("    likes: picture\n    content-warning: The sea\n");
        ImageIO.write(
                new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("tide.png").toFile());
        Story story = Sample.illustrated(
                "tide", "Tide & ebb", "It <came> in.", folder.resolve("tide.png"), "A grey sea, müde", "slow travel");
        Announcement message = compose(channel, story);

        Receipt receipt = channel.send(message, line());

        JsonNode shown = status(receipt.id());
        assertThat(shown.get("text").asString())
                .isEqualTo("Tide & ebb\n\nIt <came> in.\n\nhttps://example.com/posts/tide/\n\n#SlowTravel");
        assertThat(shown.get("tags").get(0).get("name").asString()).isEqualTo("slowtravel");
        assertThat(shown.get("visibility").asString()).isEqualTo("public");
        assertThat(shown.get("spoiler_text").asString()).isEqualTo("The sea");
        assertThat(shown.get("media_attachments").get(0).get("description").asString())
                .isEqualTo("A grey sea, müde");
        assertThat(receipt.url()).contains(shown.get("url").asString());
        assertThat(note(shown.get("uri").asString()).get("contentMap").propertyNames())
                .containsExactly("en"); // its Mastodon API tells no language, its pages for other servers do
    }

    @Test
    void theSameMessageSentTwiceWithALookBetweenIsThereOnce() {
        Mastodon channel = channel("");
        Announcement message = compose(channel, Sample.story("once", "Once", "And no more."));
        Receipt sent = channel.send(message, line());

        Map<String, Receipt> found = channel.find(List.of(message), line());

        assertThat(found).containsOnlyKeys(message.key());
        assertThat(found.get(message.key()).id()).isEqualTo(sent.id());
        assertThat(found.get(message.key()).url()).isEqualTo(sent.url());
        assertThat(count("/posts/once/")).isEqualTo(1);
    }

    @Test
    void findsWhatLandsAfterNobodyWaitedForItAnyMore() {
        Mastodon channel = channel("    characters: 100000\n    template: \"{title} {link}\"\n");
        Announcement message = compose(channel, Sample.story("slow", "x".repeat(60_000), ""));
        assertThatThrownBy(() -> channel.send(message, line(Duration.ofMillis(400))))
                .satisfies(late -> assertThat(((Trouble) late).means()).isEqualTo(Means.UNCLEAR));
        assertThat(channel.find(List.of(message), line())).isEmpty();

        Map<String, Receipt> found = lookUntilThere(channel, message);

        assertThat(found).containsKey(message.key());
        assertThat(count("/posts/slow/")).isEqualTo(1);
    }

    @Test
    void changesAMessageThatKeepsItsPicture() throws Exception {
        Mastodon channel = channel("    likes: picture\n");
        ImageIO.write(
                new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("ebb.png").toFile());
        Announcement first =
                compose(channel, Sample.illustrated("ebb", "Ebb", "", folder.resolve("ebb.png"), "The strand"));
        Announcement better =
                compose(channel, Sample.illustrated("ebb", "Low tide", "", folder.resolve("ebb.png"), "The strand"));
        Receipt sent = channel.send(first, line());

        Receipt changed = channel.edit(better, sent, line());

        JsonNode shown = status(changed.id());
        assertThat(changed.id()).isEqualTo(sent.id());
        assertThat(shown.get("text").asString()).startsWith("Low tide");
        assertThat(shown.get("media_attachments").get(0).get("description").asString())
                .isEqualTo("The strand");
        assertThat(count("/posts/ebb/")).isEqualTo(1);
    }

    @Test
    void saysThatItDeletesNothingAndIsContentOnceItsAuthorDid() {
        Mastodon channel = channel("");
        Receipt sent = channel.send(compose(channel, Sample.story("gone", "Gone", "")), line());

        assertThatThrownBy(() -> channel.delete(sent, line()))
                .hasMessage("127.0.0.1 lets no program delete a message; delete it yourself: "
                        + sent.url().orElseThrow());
        snac.delete("alice", sent.url().orElseThrow());

        channel.delete(sent, line());
        assertThat(count("/posts/gone/")).isZero();
    }

    @Test
    void findsAPrivateMessageToo() {
        Mastodon channel = channel("    visibility: private\n");
        Announcement message = compose(channel, Sample.story("private", "For you", ""));
        Receipt sent = channel.send(message, line());

        assertThat(status(sent.id()).get("visibility").asString()).isEqualTo("private");
        assertThat(channel.find(List.of(message), line())).containsKey(message.key());
    }

    @Test
    void saysThatATokenIsWrong() {
        TestLine wrong = new TestLine(UnaryOperator.identity(), Map.of("SNAC", "planted-4711"));
        Mastodon channel = channel("");
        Announcement message = compose(channel, Sample.story("wrong", "Wrong", ""));

        assertThatThrownBy(() -> channel.send(message, wrong))
                .satisfies(trouble -> assertThat(((Trouble) trouble).means()).isEqualTo(Means.NO_RIGHT));
        assertThatThrownBy(() -> channel.health(wrong))
                .hasMessage("127.0.0.1 answered 422 without a word: the token in SNAC is wrong or was taken back");
    }

    @Test
    void isHealthy() {
        Health health = channel("").health(line());

        assertThat(health.account()).isEqualTo("@alice@127.0.0.1");
        assertThat(health.limits())
                .containsEntry(
                        "characters", "100000, but the channel counts with 500: write 'characters: 100000' below it")
                .containsEntry("version", "4.0.0 (not true; really snac/2.75)");
        assertThat(health.missing()).isEmpty();
    }

    private static Mastodon channel(String more) {
        return (Mastodon)
                Sample.channel("channels:\n  mastodon:\n    server: " + snac.url() + "\n    token: SNAC\n" + more);
    }

    private static Announcement compose(Mastodon channel, Story story) {
        return channel.compose(List.of(Sample.brief(channel, story)));
    }

    private static TestLine line() {
        return new TestLine(UnaryOperator.identity(), Map.of("SNAC", token));
    }

    private static TestLine line(Duration timeout) {
        return new TestLine(UnaryOperator.identity(), timeout, Map.of("SNAC", token));
    }

    private static Map<String, Receipt> lookUntilThere(Mastodon channel, Announcement message) {
        Instant end = Instant.now().plusSeconds(60);
        Map<String, Receipt> found = channel.find(List.of(message), line());
        while (found.isEmpty() && Instant.now().isBefore(end)) {
            found = channel.find(List.of(message), line());
        }
        return found;
    }

    private static long count(String link) {
        return new JsonMapper()
                .readTree(snac.statuses("alice"))
                .valueStream()
                .filter(status -> status.get("content").asString().contains(link))
                .count();
    }

    private static JsonNode status(String id) {
        return get(snac.url() + "/api/v1/statuses/" + id, "application/json");
    }

    private static JsonNode note(String uri) {
        return get(uri, "application/activity+json");
    }

    private static JsonNode get(String url, String type) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", type)
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return new JsonMapper()
                    .readTree(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body());
        } catch (IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
