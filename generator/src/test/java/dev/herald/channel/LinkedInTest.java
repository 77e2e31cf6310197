package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import dev.herald.simulate.Fake;
import dev.herald.simulate.FakeLinkedIn;
import dev.herald.simulate.Fault;
import dev.herald.simulate.Networks;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkedInTest {

    private static final String SITE =
            "channels:\n  linkedin:\n    author: urn:li:person:simulated\n    token: TOKEN\n    expires: 2027-01-20\n";
    private static final Story TIDE = Sample.story("tide", "Tide (1)", "It came in.", "Sea life");

    private final FakeLinkedIn fake = new FakeLinkedIn(Set.of("urn:li:person:simulated"));
    private final Networks networks = Networks.start(fake);
    private final TestLine line = new TestLine(networks.route(), Map.of("TOKEN", FakeLinkedIn.SECRET));
    private final Channel linkedin = Sample.channel(SITE);

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        networks.close();
    }

    @Test
    void saysTitleSummaryAndTagsAboveAnArticle() {
        Receipt receipt = linkedin.send(compose(linkedin, TIDE), line);

        assertThat(fake.shown()).extracting(Fake.Shown::text).containsExactly("Tide (1)\n\nIt came in.\n\n#SeaLife");
        assertThat(networks.calls().get(0).text()).isEqualTo("""
                        {"author":"urn:li:person:simulated",\
                        "commentary":"Tide \\\\(1\\\\)\\n\\nIt came in.\\n\\n{hashtag|\\\\#|SeaLife}",\
                        "visibility":"PUBLIC",\
                        "distribution":{"feedDistribution":"MAIN_FEED","targetEntities":[],"thirdPartyDistributionChannels":[]},\
                        "content":{"article":{"source":"https://example.com/posts/tide/","title":"Tide (1)","description":"It came in."}},\
                        "lifecycleState":"PUBLISHED","isReshareDisabledByAuthor":false}""");
        assertThat(receipt)
                .isEqualTo(Receipt.of(
                        "urn:li:share:7400000000000000000",
                        "https://www.linkedin.com/feed/update/urn:li:share:7400000000000000000/"));
    }

    @Test
    void uploadsThePictureOnceForAllTries() {
        Story story = Sample.illustrated("tide", "Tide", "In.", Photos.png(folder, 800, 420), "Grey water");
        Announcement message = compose(linkedin, story);
        meetAtPosts(new Fault.LostReply(), 1);
        assertThatThrownBy(() -> linkedin.send(message, line)).isInstanceOf(Trouble.class);

        Receipt again = linkedin.send(message, line);

        assertThat(fake.pictures()).isEqualTo(1);
        assertThat(fake.shown()).hasSize(1);
        assertThat(again.id()).isEqualTo("urn:li:share:7400000000000000000");
    }

    @Test
    void showsThePictureAndTheAddressWherePicturesDoWell() {
        Channel pictures = Sample.channel(SITE + "    likes: picture\n");
        Story story = Sample.illustrated("tide", "Tide", "In.", Photos.png(folder, 800, 420), "Grey water");

        pictures.send(compose(pictures, story), line);

        assertThat(fake.shown())
                .extracting(Fake.Shown::text)
                .containsExactly("Tide\n\nIn.\n\nhttps://example.com/posts/tide/");
        assertThat(networks.calls().get(2).text())
                .contains("\"content\":{\"media\":{")
                .contains("\"altText\":\"Grey water\"");
    }

    @Test
    void showsEverySignThatLinkedInReserves() {
        String signs = "a \\ | { } @ [ ] ( ) < > # * _ ~ z";

        linkedin.send(compose(linkedin, Sample.story("tide", "Tide", signs)), line);

        assertThat(fake.shown().get(0).text()).isEqualTo("Tide\n\n" + signs);
    }

    @Test
    void keepsToTheLimitWithAllEscapes() {
        linkedin.send(compose(linkedin, Sample.story("tide", "Tide", "(It came in.) ".repeat(400), "Sea")), line);

        assertThat(fake.shown().get(0).text())
                .startsWith("Tide\n\n(It came in.)")
                .endsWith("#Sea");
    }

    @Test
    void adoptsThePostThatLinkedInNames() {
        Announcement message = compose(linkedin, TIDE);
        Receipt first = linkedin.send(message, line);

        Receipt second = linkedin.send(message, line);

        assertThat(second).isEqualTo(first);
        assertThat(fake.shown()).hasSize(1);
    }

    @Test
    void changesAndDeletesAPost() {
        Receipt sent = linkedin.send(compose(linkedin, TIDE), line);

        ((Editable) linkedin).edit(compose(linkedin, Sample.story("tide", "Tide", "It went out.")), sent, line);
        List<Fake.Shown> changed = fake.shown();
        ((Deletable) linkedin).delete(sent, line);
        ((Deletable) linkedin).delete(sent, line);

        assertThat(changed).extracting(Fake.Shown::text).containsExactly("Tide\n\nIt went out.");
        assertThat(fake.shown()).isEmpty();
    }

    @Test
    void stopsWhereTheTokenHasEnded() {
        fake.expireToken();

        assertThatThrownBy(() -> linkedin.send(compose(linkedin, TIDE), line))
                .asInstanceOf(InstanceOfAssertFactories.type(Trouble.class))
                .satisfies(trouble -> assertThat(trouble.means()).isEqualTo(Means.NO_RIGHT))
                .extracting(Trouble::getMessage)
                .asString()
                .endsWith("\"message\":\"The token used in the request has expired\"}; make a new token; it lives for"
                        + " 60 days");
    }

    @Test
    void stopsWhereTheTokenWasTakenBack() {
        fake.revokeToken();

        assertThat(means(linkedin)).isEqualTo(Means.NO_RIGHT);
    }

    @Test
    void stopsForAnAuthorForWhomItMayNotSpeak() {
        assertThat(means(Sample.channel(SITE.replace("person:simulated", "organization:4711"))))
                .isEqualTo(Means.NO_RIGHT);
    }

    @Test
    void tellsWhichVersionIsServedNoMore() {
        Channel old = Sample.channel(SITE + "    version: 202405\n");

        assertThatThrownBy(() -> old.send(compose(old, TIDE), line))
                .hasMessage("api.linkedin.com answered 426: {\"status\":426,\"code\":\"NONEXISTENT_VERSION\","
                        + "\"message\":\"Requested version 20240501 is not active\"}; write a newer 'version', as year"
                        + " and month, into the channel's block");
    }

    @Test
    void waitsWhereTheDayIsFull() {
        meetAtPosts(new Fault.Instead(FakeLinkedIn.tooMuch()), 1);

        assertThat(means(linkedin)).isEqualTo(Means.WAIT);
    }

    @Test
    void knowsWhoseTheTokenIsAndWhenItEnds() {
        Health health = linkedin.health(line);

        assertThat(health.account()).isEqualTo("Ana Simulated");
        assertThat(health.expires()).contains(Instant.parse("2027-01-20T00:00:00Z"));
    }

    @Test
    void tellsSettingsThatCannotBe() {
        assertThatThrownBy(() -> Sample.channel("channels:\n  linkedin:\n    author: ana\n    version: 5\n"))
                .hasMessageContaining("'channels.linkedin.author' is 'ana'; write urn:li:person: or"
                        + " urn:li:organization: and the id behind it")
                .hasMessageContaining("no 'channels.linkedin.token'; write the name of an environment variable that"
                        + " holds the access token")
                .hasMessageContaining("'channels.linkedin.version' is '5'");
    }

    private void meetAtPosts(Fault fault, int times) {
        int[] met = {0};
        networks.fault((number, call) ->
                call.path().equals("/rest/posts") && met[0]++ < times ? Optional.of(fault) : Optional.empty());
    }

    private Means means(Channel channel) {
        try {
            channel.send(compose(channel, TIDE), line);
            throw new AssertionError("it was sent");
        } catch (Trouble trouble) {
            return trouble.means();
        }
    }

    private static Announcement compose(Channel channel, Story story) {
        return channel.compose(List.of(Sample.brief(channel, story)));
    }
}
