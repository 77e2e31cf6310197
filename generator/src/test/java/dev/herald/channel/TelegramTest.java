package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.simulate.Fake;
import dev.herald.simulate.FakeTelegram;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelegramTest {

    private static final String SITE = "channels:\n  telegram:\n    chat: '@tideblog'\n    token: BOT\n";
    private static final Story TIDE = Sample.story("tide", "Tide <1> & time", "It came in.", "Sea life");

    private final FakeTelegram fake = new FakeTelegram(Set.of("@tideblog"));
    private final Networks networks = Networks.start(fake);
    private final TestLine line = new TestLine(networks.route(), Map.of("BOT", FakeTelegram.SECRET));
    private final Channel telegram = Sample.channel(SITE);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        networks.close();
    }

    @Test
    void saysTheTitleAsALinkAndTheSummaryAndTags() {
        Receipt receipt = telegram.send(compose(telegram, TIDE), line);

        assertThat(networks.calls().get(0).text())
                .contains("\"text\":\"<a href=\\\"https://example.com/posts/tide/\\\">Tide &lt;1&gt; &amp; time</a>"
                        + "\\n\\nIt came in.\\n\\n#SeaLife\"")
                .contains("\"url\":\"https://example.com/posts/tide/\"");
        assertThat(fake.shown())
                .extracting(Fake.Shown::text)
                .containsExactly("Tide <1> & time\n\nIt came in.\n\n#SeaLife");
        assertThat(receipt).isEqualTo(Receipt.of("42", "https://t.me/tideblog/42"));
    }

    @Test
    void countsAfterTheEscapesAreRead() {
        Announcement message = compose(telegram, Sample.story("tide", "Tide", "&".repeat(9) + " <>& ".repeat(2000)));

        telegram.send(message, line);

        assertThat(telegram.length(message).used()).isBetween(3000, 4096);
        assertThat(fake.shown().get(0).text()).hasSize(telegram.length(message).used());
    }

    @Test
    void sendsAPhotoWithItsShorterCaption() {
        Channel pictures = Sample.channel(SITE + "    likes: picture\n");
        Story story = Sample.illustrated(
                "tide", "Tide", "It came in. ".repeat(300), Photos.png(folder, 800, 600), "Grey water");
        Announcement message = compose(pictures, story);

        Receipt receipt = pictures.send(message, line);

        assertThat(pictures.length(message).limit()).isEqualTo(1024);
        assertThat(networks.calls().get(0).path()).endsWith("/sendPhoto");
        assertThat(fake.shown().get(0).text()).startsWith("Tide\n\nIt came in. It came in.");
        assertThat(receipt.more()).containsEntry("photo", "true");
    }

    @Test
    void sendsWordsInsteadOfAPictureThatTelegramWouldRefuse() {
        Channel pictures = Sample.channel(SITE + "    likes: picture\n");
        Story story = Sample.withPicture(Sample.story("tide", "Tide", "It came in."), "https://example.com/tide.svg");

        pictures.send(compose(pictures, story), line);

        assertThat(networks.calls().get(0).path()).endsWith("/sendMessage");
    }

    @Test
    void changesACaptionAndATextAndDeletesThem() {
        Channel pictures = Sample.channel(SITE + "    likes: picture\n");
        Story story = Sample.illustrated("tide", "Tide", "In.", Photos.png(folder, 80, 60), "Grey water");
        Receipt photo = pictures.send(compose(pictures, story), line);
        Receipt text = telegram.send(compose(telegram, TIDE), line);

        Announcement other = compose(telegram, Sample.story("tide", "Tide", "It went out."));
        ((Editable) pictures).edit(other, photo, line);
        ((Editable) telegram).edit(other, text, line);
        ((Editable) telegram).edit(other, text, line);
        List<Fake.Shown> changed = fake.shown();
        ((Deletable) telegram).delete(photo, line);
        ((Deletable) telegram).delete(text, line);
        ((Deletable) telegram).delete(text, line);

        assertThat(changed).extracting(Fake.Shown::text).containsOnly("Tide\n\nIt went out.");
        assertThat(fake.shown()).isEmpty();
    }

    @Test
    void tellsThatTheTokenIsWrongWithoutIt() {
        TestLine wrong = new TestLine(networks.route(), Map.of("BOT", "110201543:planted"));
        TestLine none = new TestLine(networks.route(), Map.of("BOT", "planted token"));

        assertThatThrownBy(() -> telegram.send(compose(telegram, TIDE), wrong))
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .satisfies(trouble -> assertThat(trouble.means()).isEqualTo(Means.NO_RIGHT))
                .extracting(Trouble::getMessage)
                .asString()
                .contains("answered 401")
                .doesNotContain("planted");
        assertThatThrownBy(() -> telegram.send(compose(telegram, TIDE), none))
                .hasMessage("the secret BOT holds no token of a bot; @BotFather gives one such as 110201543:AAH…");
    }

    @Test
    void tellsWhereTheBotIsNoMember() {
        fake.removeBot();

        assertThatThrownBy(() -> telegram.send(compose(telegram, TIDE), line))
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .extracting(Trouble::means)
                .isEqualTo(Means.NO_RIGHT);
    }

    @Test
    void tellsWhereThereIsNoSuchChat() {
        Channel elsewhere = Sample.channel(SITE.replace("tideblog", "nobody_here"));

        assertThatThrownBy(() -> elsewhere.send(compose(elsewhere, TIDE), line))
                .hasMessage(
                        "api.telegram.org answered 400: {\"ok\":false,\"error_code\":400,"
                                + "\"description\":\"Bad Request: chat not found\"}; make the bot an administrator of the chat");
    }

    @Test
    void waitsAsLongAsTelegramWants() {
        networks.fault((number, call) -> Optional.of(new Fault.Instead(FakeTelegram.tooFast(17))));

        assertThatThrownBy(() -> telegram.send(compose(telegram, TIDE), line))
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .satisfies(trouble -> assertThat(trouble.means()).isEqualTo(Means.WAIT))
                .satisfies(trouble -> assertThat(trouble.pause()).contains(Duration.ofSeconds(17)));
    }

    @Test
    void doesNotKnowAfterALostReply() {
        networks.fault((number, call) -> Optional.of(new Fault.LostReply()));

        assertThatThrownBy(() -> telegram.send(compose(telegram, TIDE), line))
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .extracting(Trouble::means)
                .isEqualTo(Means.UNCLEAR);
        assertThat(fake.shown()).hasSize(1);
    }

    @Test
    void knowsTheBotAndItsRights() {
        Health health = telegram.health(line);

        assertThat(health.account()).isEqualTo("@tide_herald_bot in @tideblog");
        assertThat(health.rights()).containsExactly("can_post_messages");
        assertThat(health.missing()).isEmpty();
    }

    @Test
    void asksForAChatThatCanBe() {
        assertThatThrownBy(() -> Sample.channel(SITE.replace("'@tideblog'", "'tide blog'")))
                .hasMessageContaining("'channels.telegram.chat' is 'tide blog'; write '@' and the name of a public"
                        + " channel, or the number of a chat, such as -1001234567890");
    }

    private static Announcement compose(Channel channel, Story story) {
        return channel.compose(List.of(Sample.brief(channel, story)));
    }
}
