package dev.herald.announce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.channel.Announcement;
import dev.herald.channel.Brief;
import dev.herald.channel.Channel;
import dev.herald.channel.Look;
import dev.herald.channel.Sample;
import dev.herald.channel.Scribble;
import dev.herald.channel.Story;
import dev.herald.channel.Strategy;
import dev.herald.channel.TestLine;
import dev.herald.simulate.Fake;
import dev.herald.simulate.Fake.Shown;
import dev.herald.simulate.Networks;
import dev.herald.site.Wishes.Wish;
import dev.herald.wording.Part;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a post is called: each network takes its message by a count of its own, and shows every link and tag of it whole. */
class NetworkLawsTest {

    private static final int RUNS = 40;

    static Stream<Subject> networks() {
        return Subject.ALL.stream()
                .filter(subject -> !subject.isMail() && subject.channel().look() != Look.PING)
                .filter(subject ->
                        !subject.equals(Subject.DEVTO)); // its address is a member of its own, and its title is cut
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everyMessageIsTakenWithItsLinksAndTagsWhole(Subject subject) {
        Channel channel = subject.channel();
        Fake fake = subject.fake().get();
        try (Networks networks = Networks.start(fake)) {
            for (int seed = 0; seed < RUNS; seed++) {
                Story story = story(seed);
                Announcement message = channel.compose(List.of(brief(channel, story, "key-" + seed)));

                channel.send(message, new TestLine(networks.route(), subject.secrets(), story));

                String about = "seed " + seed + ": " + message.text();
                assertThat(channel.length(message).fits()).as(about).isTrue();
                assertThat(fake.shown()).as(about).hasSize(seed + 1);
                showsWhole(fake.shown().get(seed), message, about);
            }
        }
    }

    private static Brief brief(Channel channel, Story story, String key) {
        Strategy strategy = channel.strategy();
        return new Brief(
                story,
                Wish.NONE,
                story.picture(),
                strategy,
                strategy.common().hashtags(),
                strategy.common().utm(),
                channel.name(),
                key);
    }

    private static void showsWhole(Shown shown, Announcement message, String about) {
        for (Part part : message.parts()) {
            if (part instanceof Part.Link link) {
                assertThat(shown.text()).as(about).containsAnyOf(link.shown(), link.url());
            } else if (part instanceof Part.Tag tag) {
                assertThat((shown.text() + "\n").split("[\\s,()]+")).as(about).contains(tag.shown());
            }
        }
    }

    private static Story story(int seed) {
        Scribble scribble = new Scribble(seed);
        String title = "T" + seed + " " + scribble.text(scribble.number(1, 60));
        String summary = scribble.text(scribble.number(1, 900));
        return Sample.story("tide-" + seed, title, summary, "Sea life", "お茶", "Maven");
    }
}
