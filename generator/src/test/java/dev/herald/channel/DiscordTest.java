package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.simulate.Fake;
import dev.herald.simulate.FakeDiscord;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import dev.herald.site.Wishes.Telling;
import dev.herald.site.Wishes.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscordTest {

    private static final String SITE = "channels:\n  discord:\n    url: HOOK\n";
    private static final Story TIDE = Sample.story("tide", "Tide", "It came in.");

    private final FakeDiscord fake = new FakeDiscord();
    private final Networks networks = Networks.start(fake);
    private final TestLine line = new TestLine(networks.route(), Map.of("HOOK", FakeDiscord.SECRET));
    private final Channel discord = Sample.channel(SITE);

    @ParameterizedTest
    @ValueSource(strings = {"My Discord bot", "Clyde", "everyone", "ana@example.com"})
    void aNameThatDiscordKeepsForItselfIsWrong(String name) {
        assertThatThrownBy(() -> Sample.channel(SITE + "    username: '" + name + "'\n"))
                .hasMessageContaining("'channels.discord.username' is '" + name + "'; write another of at most 80"
                        + " characters, without 'discord' and 'clyde', which Discord keeps for itself");
    }

    @Test
    void aPictureOfTheSpeakerNeedsAWholeAddress() {
        assertThatThrownBy(() -> Sample.channel(SITE + "    avatar: /ana.png\n"))
                .hasMessageContaining("'channels.discord.avatar' is '/ana.png'; write the whole address of a picture,"
                        + " with https://");
    }

    @AfterEach
    void stop() {
        networks.close();
    }

    @Test
    void saysTheSummaryAndTheAddressAboveACard() {
        Receipt receipt = discord.send(compose(TIDE), line);

        assertThat(fake.shown())
                .extracting(Fake.Shown::text)
                .containsExactly("It came in.\nhttps://example.com/posts/tide/\nTide");
        assertThat(lastBody()).isEqualTo("""
                        {"content":"It came in.\\n<https://example.com/posts/tide/>",\
                        "embeds":[{"title":"Tide","url":"https://example.com/posts/tide/"}],\
                        "allowed_mentions":{"parse":[]}}""");
        assertThat(receipt.id()).isEqualTo("1300000000000000001");
        assertThat(receipt.url())
                .contains("https://discord.com/channels/5555666677778888/9999000011112222/1300000000000000001");
    }

    @Test
    void putsTheSummaryIntoTheCardIfTheOwnerWroteOtherWords() {
        Wish words = new Wish(
                Telling.USUAL, Optional.of("Off to the sea!"), Optional.empty(), Optional.empty(), Optional.empty());

        discord.send(discord.compose(List.of(Sample.brief(discord, TIDE, words))), line);

        assertThat(fake.shown()).extracting(Fake.Shown::text).containsExactly("Off to the sea!\nTide\nIt came in.");
    }

    @Test
    void callsNobodyAndShowsMarkdownOfAPostAsItIs() {
        discord.send(compose(Sample.story("tide", "*Tide*", "@everyone **look** at <@12345> and _this_")), line);

        assertThat(fake.called()).isZero();
        assertThat(fake.shown().get(0).text().replace("\u200B", ""))
                .isEqualTo("@everyone **look** at <@12345> and _this_\nhttps://example.com/posts/tide/\n*Tide*");
    }

    @Test
    void keepsToTheLimitsOfWordsAndCard() {
        discord.send(compose(Sample.story("tide", "*Tide* ".repeat(80), "It came_in. ".repeat(400))), line);

        assertThat(fake.shown()).hasSize(1);
        assertThat(lastBody()).contains("<https://example.com/posts/tide/>");
    }

    @Test
    void toldOfAGoneWebhookAndNotOfItsAddress() {
        fake.removeWebhook();

        assertThatThrownBy(() -> discord.send(compose(TIDE), line))
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .satisfies(trouble -> assertThat(trouble.means()).isEqualTo(Means.NO_RIGHT))
                .extracting(Trouble::getMessage)
                .isEqualTo("discord.com answered 404: {\"message\":\"Unknown Webhook\",\"code\":10015};"
                        + " the webhook was deleted: make a new one in the channel's settings");
    }

    @Test
    void tellsNoLetterOfAnAddressThatIsNone() {
        TestLine wrong =
                new TestLine(networks.route(), Map.of("HOOK", "https://discord.com/api/web hooks/planted-4711"));

        assertThatThrownBy(() -> discord.send(compose(TIDE), wrong))
                .hasMessage("the secret HOOK holds no address that begins with https://; put the whole address of the"
                        + " webhook into it")
                .hasNoCause();
    }

    @Test
    void strikesTheTokenAloneToo() {
        meetAtPost(new Fault.Instead(Reply.text(400, "text/plain", "no simulated-hook-token here")));

        assertThatThrownBy(() -> discord.send(compose(TIDE), line))
                .hasMessage("discord.com answered 400: no [HOOK] here");
    }

    @Test
    void waitsAsLongAsDiscordWants() {
        meetAtPost(new Fault.Instead(FakeDiscord.tooFast(1.337)));

        assertThatThrownBy(() -> discord.send(compose(TIDE), line))
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .satisfies(trouble -> assertThat(trouble.means()).isEqualTo(Means.WAIT))
                .satisfies(trouble -> assertThat(trouble.pause().orElseThrow())
                        .isBetween(Duration.ofMillis(1337), Duration.ofSeconds(2)));
    }

    @Test
    void doesNotKnowAfterALostReply() {
        meetAtPost(new Fault.LostReply());

        assertThatThrownBy(() -> discord.send(compose(TIDE), line))
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .extracting(Trouble::means)
                .isEqualTo(Means.UNCLEAR);
        assertThat(fake.shown()).hasSize(1);
    }

    @Test
    void changesAndDeletesAMessage() {
        Receipt sent = discord.send(compose(TIDE), line);

        ((Editable) discord).edit(compose(Sample.story("tide", "High tide", "It went out.")), sent, line);
        List<Fake.Shown> changed = fake.shown();
        ((Deletable) discord).delete(sent, line);
        ((Deletable) discord).delete(sent, line);

        assertThat(changed)
                .extracting(Fake.Shown::text)
                .containsExactly("It went out.\nhttps://example.com/posts/tide/\nHigh tide");
        assertThat(fake.shown()).isEmpty();
    }

    @Test
    void knowsWhetherTheWebhookIsThere() {
        assertThat(discord.health(line).account()).isEqualTo("Blog");
    }

    private Announcement compose(Story story) {
        return discord.compose(List.of(Sample.brief(discord, story)));
    }

    private void meetAtPost(Fault fault) {
        networks.fault((number, call) -> call.method().equals("POST") ? Optional.of(fault) : Optional.empty());
    }

    private String lastBody() {
        return networks.calls().get(networks.calls().size() - 1).text();
    }
}
