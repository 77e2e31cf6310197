package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.simulate.Fake;
import dev.herald.simulate.FakeDevTo;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import dev.herald.simulate.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DevToTest {

    private static final String SITE = "channels:\n  devto:\n    token: KEY\n";
    private static final String DRAFTS = SITE + "    published: false\n";
    private static final Story TIDE =
            Sample.story("tide", "Tide", "It came in.", "Sea life", "C#", "Java 17", "maven-plugin", "fifth");

    private final FakeDevTo fake = new FakeDevTo();
    private final Networks networks = Networks.start(fake);
    private final TestLine line = new TestLine(networks.route(), Map.of("KEY", FakeDevTo.SECRET));
    private final Channel devto = Sample.channel(SITE);

    @AfterEach
    void stop() {
        networks.close();
    }

    @Test
    void publishesTheWholeArticleWithTheBlogAsItsOriginal() {
        Receipt receipt = devto.send(compose(devto, TIDE), line);

        assertThat(networks.calls().get(0).text()).isEqualTo("""
                        {"article":{"title":"Tide","body_markdown":"It came in.",\
                        "tags":["sealife","csharp","java17","mavenplugin"],"description":"It came in.",\
                        "published":true,"canonical_url":"https://example.com/posts/tide/"}}""");
        assertThat(fake.shown()).extracting(Fake.Shown::text).containsExactly("Tide\n\nIt came in.");
        assertThat(receipt).isEqualTo(Receipt.of("100", "https://dev.to/ana/article-100"));
    }

    @Test
    void leavesOneArticleWhereTheReplyGotLost() {
        Announcement message = compose(devto, TIDE);
        meetFirst(new Fault.LostReply());
        assertThatThrownBy(() -> devto.send(message, line)).isInstanceOf(Trouble.class);

        Receipt again = devto.send(message, line);

        assertThat(fake.shown()).hasSize(1);
        assertThat(again).isEqualTo(Receipt.of("100", "https://dev.to/ana/article-100"));
    }

    @Test
    void leavesOneDraftWhereTheReplyGotLost() {
        Channel drafts = Sample.channel(DRAFTS);
        Announcement message = compose(drafts, TIDE);
        networks.fault((number, call) ->
                number == 1 ? Optional.of(new Fault.LostReply()) : Optional.empty()); // the first is the look-up
        assertThatThrownBy(() -> drafts.send(message, line)).isInstanceOf(Trouble.class);

        drafts.send(message, line);

        assertThat(drafts.delivery()).isEqualTo(Delivery.LOOK_UP);
        assertThat(fake.drafts()).hasSize(1);
        assertThat(fake.shown()).isEmpty();
    }

    @Test
    void isRefusedWhereSomebodyElseWasFirst() {
        fake.takenBySomebodyElse("https://example.com/posts/tide/");

        assertThatThrownBy(() -> devto.send(compose(devto, TIDE), line))
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .satisfies(trouble -> assertThat(trouble.means()).isEqualTo(Means.REFUSED))
                .extracting(Trouble::getMessage)
                .asString()
                .endsWith("; somebody else has published an article with this canonical address there");
    }

    @Test
    void waitsFiveMinutesBetweenArticlesOfOneTitle() {
        devto.send(compose(devto, Sample.story("tide-1", "Tide", "It came in.")), line);

        assertThatThrownBy(() -> devto.send(compose(devto, TIDE), line))
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .satisfies(trouble -> assertThat(trouble.means()).isEqualTo(Means.WAIT))
                .satisfies(trouble -> assertThat(trouble.pause()).contains(Duration.ofMinutes(5)));
    }

    @Test
    void findsArticlesOnLaterPages() {
        for (int count = 0; count < 35; count++) {
            devto.send(compose(devto, Sample.story("tide-" + count, "Tide " + count, "It came in.")), line);
        }
        Announcement last = compose(devto, Sample.story("tide-34", "Tide 34", "It came in."));
        Announcement never = compose(devto, TIDE);

        Map<String, Receipt> found = ((Searchable) devto).find(List.of(last, never), line);

        assertThat(found).containsOnlyKeys("key-of-Tide 34");
        assertThat(found.get("key-of-Tide 34").id()).isEqualTo("134");
    }

    @Test
    void saysThatAnAnswerIsNoListRatherThanThatNothingWasFound() {
        networks.fault(
                (number, call) -> Optional.of(new Fault.Instead(Reply.text(200, "application/json", "[{\"id\":1"))));

        assertThatThrownBy(() -> ((Searchable) devto).find(List.of(compose(devto, TIDE)), line))
                .hasMessage("dev.to answered 200: [{\"id\":1, which is no list of articles");
    }

    @Test
    void changesAnArticleAndTakesItBack() {
        Receipt sent = devto.send(compose(devto, TIDE), line);

        ((Editable) devto).edit(compose(devto, Sample.story("tide", "High tide", "It went out.")), sent, line);
        List<Fake.Shown> changed = fake.shown();
        ((Deletable) devto).delete(sent, line);

        assertThat(changed).extracting(Fake.Shown::text).containsExactly("High tide\n\nIt went out.");
        assertThat(fake.shown()).isEmpty();
        assertThat(fake.drafts()).hasSize(1);
    }

    @Test
    void stopsWhereTheKeyIsWrong() {
        TestLine wrong = new TestLine(networks.route(), Map.of("KEY", "planted-key"));

        assertThatThrownBy(() -> devto.send(compose(devto, TIDE), wrong))
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .satisfies(trouble -> assertThat(trouble.means()).isEqualTo(Means.NO_RIGHT))
                .extracting(Trouble::getMessage)
                .isEqualTo("dev.to answered 401: {\"error\":\"unauthorized\",\"status\":401}");
    }

    @Test
    void takesAKeyWithoutTheLineBreakOfItsFile() {
        TestLine read = new TestLine(networks.route(), Map.of("KEY", FakeDevTo.SECRET + "\r\n"));

        devto.send(compose(devto, TIDE), read);

        assertThat(fake.shown()).hasSize(1);
    }

    @Test
    void tellsNoLetterOfAKeyThatCannotBe() {
        TestLine two = new TestLine(networks.route(), Map.of("KEY", "planted-4711\nplanted-4712"));

        assertThatThrownBy(() -> devto.send(compose(devto, TIDE), two))
                .hasMessage("the secret KEY holds a line break or another sign that cannot be seen; set it to the"
                        + " secret alone");
    }

    @Test
    void waitsAsLongAsDevToWants() {
        meetFirst(new Fault.Instead(FakeDevTo.tooFast(30)));

        assertThatThrownBy(() -> devto.send(compose(devto, TIDE), line))
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .satisfies(trouble -> assertThat(trouble.means()).isEqualTo(Means.WAIT))
                .satisfies(trouble -> assertThat(trouble.pause()).contains(Duration.ofSeconds(30)));
    }

    @Test
    void cutsATitleThatIsTooLong() {
        devto.send(compose(devto, Sample.story("tide", "Tide and time ".repeat(20), "It came in.")), line);

        assertThat(fake.shown().get(0).text()).contains("…\n\nIt came in.");
    }

    @Test
    void putsTheOwnersWordsAboveTheArticle() {
        Channel own = Sample.channel(SITE + "    template: 'From my blog about {{sea}}: {link}'\n");

        own.send(compose(own, TIDE), line);

        assertThat(fake.shown())
                .extracting(Fake.Shown::text)
                .containsExactly("Tide\n\nFrom my blog about {sea}: https://example.com/posts/tide/\n\n* * *\n\n"
                        + "It came in.");
    }

    @Test
    void knowsWhoseTheKeyIs() {
        assertThat(devto.health(line).account()).isEqualTo("@ana");
    }

    private void meetFirst(Fault fault) {
        networks.fault((number, call) -> number == 0 ? Optional.of(fault) : Optional.empty());
    }

    private static Announcement compose(Channel channel, Story story) {
        return channel.compose(List.of(Sample.brief(channel, story)));
    }
}
