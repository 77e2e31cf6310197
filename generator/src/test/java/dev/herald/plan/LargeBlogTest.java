package dev.herald.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.channel.Channels;
import dev.herald.channel.Picture;
import dev.herald.channel.Sample;
import dev.herald.channel.Story;
import dev.herald.config.SiteConfig;
import dev.herald.ledger.Entry;
import dev.herald.ledger.State;
import dev.herald.plan.Planner.Teller;
import dev.herald.problem.Problems;
import dev.herald.site.Post;
import dev.herald.site.Wishes.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeBlogTest implements Teller {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private int rendered;

    @Test
    void tenThousandPostsAndTwelveChannelsArePlannedInAMoment() {
        String blocks = IntStream.range(0, 12)
                .mapToObj(number -> "  c" + number + ": {network: webhook, url: HOOK}\n")
                .collect(Collectors.joining());
        SiteConfig config = Sample.site("announce: {cap: 20}\nchannels:\n" + blocks);
        List<Post> posts = IntStream.range(0, 10_000)
                .mapToObj(number -> Sample.story("p" + number, "P", "Summary.").post())
                .toList();
        List<Entry> ledger = new ArrayList<>();
        config.channels()
                .fields()
                .keySet()
                .forEach(channel -> posts.stream().skip(1).forEach(post -> ledger.add(adopted(channel, post))));
        Planner planner =
                new Planner(new Planner.Blog(config, Channels.read(config, new Problems()), posts, List.of()), this);

        long start = System.nanoTime();
        Plan plan = planner.plan(ledger, NOW);
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertThat(plan.due()).hasSize(12);
        assertThat(plan.left()).hasSize(12 * 9_999);
        assertThat(rendered).isEqualTo(1);
        assertThat(took)
                .isLessThan(Duration.ofSeconds(5)); // well under a second; machines that do much else take longer
    }

    private static Entry adopted(String channel, Post post) {
        return new Entry(
                channel,
                post.id(),
                List.of(post.id()),
                1,
                State.ADOPTED,
                Optional.empty(),
                NOW,
                0,
                NOW,
                "runner",
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    @Override
    public Story story(Post post) {
        rendered++;
        return Sample.story(post.id().replace("/posts/", "").replace("/", ""), "P", "Summary.");
    }

    @Override
    public Optional<Picture> picture(Post post, Wish wish) {
        return Optional.empty();
    }
}
