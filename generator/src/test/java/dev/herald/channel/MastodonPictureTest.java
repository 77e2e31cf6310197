package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.simulate.FakeMastodon;
import dev.herald.simulate.FakeMastodon.Quirk;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that go with messages on a server with Mastodon's API. */
class MastodonPictureTest {

    private static final String SITE = """
            channels:
              mastodon:
                server: https://mastodon.example
                token: MASTODON_TOKEN
                likes: picture
            """;

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-20T09:00:30Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final Mastodon channel = (Mastodon) Sample.channel(SITE);

    @BeforeEach
    void draw() throws IOException {
        ImageIO.write(
                new BufferedImage(60, 30, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("tide.png").toFile());
    }

    @Test
    void goesWithItsDescription() {
        FakeMastodon fake = fake();
        try (Networks networks = Networks.start(fake)) {
            Receipt receipt = channel.send(message("Das Meer, müde"), line(networks));

            assertThat(fake.statuses().get(0))
                    .containsEntry(
                            "media_attachments",
                            List.of(Map.of("id", "900", "type", "image", "description", "Das Meer, müde")));
            assertThat(receipt.more())
                    .isEqualTo(Map.of("media", "900", "picture", "https://example.com/posts/tide/tide.png"));
        }
    }

    @Test
    void itsDescriptionIsCutWhereTheServerWouldRefuseIt() {
        FakeMastodon fake = fake();
        try (Networks networks = Networks.start(fake)) {
            channel.send(message("A wave. ".repeat(300).strip()), line(networks));
        }

        assertThat(fake.statuses().get(0).get("media_attachments").toString())
                .contains("A wave. A wave.")
                .hasSizeBetween(1400, 1600);
    }

    @Test
    void aServerThatStillWorksOnItIsWaitedForAndGetsItOnce() {
        FakeMastodon fake = fake(Quirk.SLOW_PICTURES);
        try (Networks networks = Networks.start(fake)) {
            TestLine line = line(networks);
            assertThatThrownBy(() -> channel.send(message("The sea"), line))
                    .hasMessage("mastodon.example still works on the picture")
                    .satisfies(wait -> assertThat(((Trouble) wait).means()).isEqualTo(Means.WAIT))
                    .satisfies(wait -> assertThat(((Trouble) wait).pause()).contains(Duration.ofSeconds(3)));

            channel.send(message("The sea"), line);
        }
        assertThat(fake.pictures()).hasSize(1);
        assertThat(fake.statuses()).hasSize(1);
    }

    @Test
    void anotherTryUsesTheSamePictureAndLearnsThatTheFirstArrived() {
        FakeMastodon fake = fake(Quirk.IGNORES_KEYS, Quirk.ONE_USE_OF_PICTURES);
        try (Networks networks = Networks.start(fake)) {
            TestLine line = line(networks);
            networks.fault((number, call) ->
                    number == 1 ? Optional.of(new Fault.LostReply()) : Optional.empty()); // of the message itself
            assertThatThrownBy(() -> channel.send(message("The sea"), line)).isInstanceOf(Trouble.class);

            Receipt found = channel.send(message("The sea"), line);

            assertThat(found.id()).isEqualTo("115000000000000001");
        }
        assertThat(fake.statuses()).hasSize(1);
        assertThat(fake.pictures()).hasSize(1);
    }

    @Test
    void onePictureOfAnotherMessageIsUploadedAnew() {
        FakeMastodon fake = fake(Quirk.IGNORES_KEYS, Quirk.ONE_USE_OF_PICTURES);
        try (Networks networks = Networks.start(fake)) {
            TestLine line = line(networks);
            Receipt first = channel.send(message("The sea"), line);
            Announcement ebb = message("ebb", "The sea");

            assertThatThrownBy(() -> channel.send(ebb, line)) // with the notes of another message
                    .satisfies(
                            unclear -> assertThat(((Trouble) unclear).means()).isEqualTo(Means.UNCLEAR));
            Receipt second = channel.send(ebb, line);

            assertThat(second.id()).isNotEqualTo(first.id());
        }
        assertThat(fake.pictures()).hasSize(2);
    }

    @Test
    void aPictureThatTheServerHasForgottenIsUploadedAgain() {
        FakeMastodon fake = fake();
        try (Networks networks = Networks.start(fake)) {
            TestLine line = line(networks);
            line.note("media", "17");

            channel.send(message("The sea"), line);
        }
        assertThat(fake.statuses().get(0).get("media_attachments").toString()).contains("900");
    }

    @Test
    void aMessageThatIsChangedKeepsItsPicture() {
        FakeMastodon fake = fake(Quirk.ONE_USE_OF_PICTURES);
        try (Networks networks = Networks.start(fake)) {
            Receipt sent = channel.send(message("The sea"), line(networks));

            channel.edit(message("The sea"), sent, line(networks));
        }
        assertThat(fake.statuses().get(0).get("media_attachments").toString()).contains("900");
        assertThat(fake.statuses().get(0).get("edited_at").toString()).contains("2026-11-20T09:00:30Z");
        assertThat(fake.pictures()).hasSize(1);
    }

    @Test
    void aPictureThatCannotBeReadIsToldAndNotLeftOutInSilence() throws IOException {
        Files.writeString(folder.resolve("tide.png"), "no picture");
        try (Networks networks = Networks.start(fake())) {
            assertThatThrownBy(() -> channel.send(message("The sea"), line(networks)))
                    .hasMessage(
                            "the picture https://example.com/posts/tide/tide.png cannot be read; use a JPEG or PNG");
        }
    }

    private Announcement message(String alt) {
        return message("tide", alt);
    }

    private Announcement message(String name, String alt) {
        Story story = Sample.illustrated(name, "About " + name, "It came in.", folder.resolve("tide.png"), alt);
        return channel.compose(List.of(Sample.brief(channel, story)));
    }

    private static FakeMastodon fake(Quirk... quirks) {
        return new FakeMastodon(List.of("mastodon.example"), NOW, quirks);
    }

    private static TestLine line(Networks networks) {
        return new TestLine(networks.route(), Map.of("MASTODON_TOKEN", "planted-token-4711"));
    }
}
