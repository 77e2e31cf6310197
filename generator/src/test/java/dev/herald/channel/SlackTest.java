package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.simulate.Fake;
import dev.herald.simulate.FakeSlack;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackTest {

    private static final String SITE = "channels:\n  slack:\n    url: HOOK\n";
    private static final Story TIDE = Sample.story("tide", "Tide & time", "It came in.");

    private final FakeSlack fake = new FakeSlack();
    private final Networks networks = Networks.start(fake);
    private final TestLine line = new TestLine(networks.route(), Map.of("HOOK", FakeSlack.SECRET));
    private final Channel slack = Sample.channel(SITE);

    @AfterEach
    void stop() {
        networks.close();
    }

    @Test
    void saysTheTitleAsAHeadingAndTheSummaryBelow() {
        Receipt receipt = slack.send(compose(slack, TIDE), line);

        assertThat(networks.calls().get(0).text()).isEqualTo("""
                        {"text":"Tide &amp; time","blocks":[\
                        {"type":"header","text":{"type":"plain_text","text":"Tide & time"}},\
                        {"type":"section","text":{"type":"mrkdwn","text":"It came in.\\n<https://example.com/posts/tide/|example.com>"}}],\
                        "unfurl_links":true,"unfurl_media":true}""");
        assertThat(fake.shown())
                .extracting(Fake.Shown::text)
                .containsExactly("Tide & time\n\nIt came in.\nhttps://example.com/posts/tide/");
        assertThat(receipt).isEqualTo(Receipt.taken());
    }

    @Test
    void showsThePictureWherePicturesDoWell() {
        Channel pictures = Sample.channel(SITE + "    likes: picture\n");
        Story story = Sample.illustrated("tide", "Tide", "It came in.", Path.of("tide.png"), "Grey water");

        pictures.send(compose(pictures, story), line);

        assertThat(networks.calls().get(0).text())
                .contains("{\"type\":\"image\",\"image_url\":\"https://example.com/posts/tide/tide.png\","
                        + "\"alt_text\":\"Grey water\"}")
                .contains("\"unfurl_links\":false");
    }

    /** Slack refuses a message as a whole if it cannot show its picture. */
    @ParameterizedTest
    @CsvSource({"tide.svg, false", "tide.webp, false", "tide.avif?v=1.png, false", "tide, false", "tide.JPG?v=1, true"})
    void showsOnlyPicturesThatSlackKnows(String file, boolean shown) {
        Channel pictures = Sample.channel(SITE + "    likes: picture\n");
        Story story = Sample.withPicture(TIDE, "https://pictures.example/" + file);

        pictures.send(compose(pictures, story), line);

        assertThat(networks.calls().get(0).text().contains("\"type\":\"image\""))
                .isEqualTo(shown);
    }

    @Test
    void keepsToTheLimitsWithAllEscapes() {
        slack.send(compose(slack, Sample.story("tide", "Tide & ".repeat(60), "In & out. ".repeat(500))), line);

        assertThat(fake.shown().get(0).text()).endsWith("\nhttps://example.com/posts/tide/");
    }

    @Test
    void stopsWhereTheChannelIsArchived() {
        fake.archiveChannel();

        assertThat(means(compose(slack, TIDE))).isEqualTo(Means.NO_RIGHT);
        assertThatThrownBy(() -> slack.health(line))
                .hasMessage("hooks.slack.com answered 410: channel_is_archived; make a new webhook for a channel that"
                        + " is open to it");
    }

    @Test
    void stopsWhereTheWebhookIsGone() {
        fake.removeWebhook();

        assertThat(means(compose(slack, TIDE))).isEqualTo(Means.NO_RIGHT);
    }

    @Test
    void waitsAsLongAsSlackWants() {
        networks.fault((number, call) -> Optional.of(new Fault.Instead(FakeSlack.tooFast(30))));

        assertThatThrownBy(() -> slack.send(compose(slack, TIDE), line))
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .satisfies(trouble -> assertThat(trouble.means()).isEqualTo(Means.WAIT))
                .satisfies(trouble -> assertThat(trouble.pause()).contains(Duration.ofSeconds(30)));
    }

    @Test
    void findsAWebhookWellWithoutAMessage() {
        assertThat(slack.health(line).account()).isEqualTo("an incoming webhook");
        assertThat(fake.shown()).isEmpty();
    }

    private Means means(Announcement announcement) {
        try {
            slack.send(announcement, line);
            throw new AssertionError("it was sent");
        } catch (Trouble trouble) {
            return trouble.means();
        }
    }

    private static Announcement compose(Channel channel, Story story) {
        return channel.compose(List.of(Sample.brief(channel, story)));
    }
}
