package dev.herald.report;

import dev.herald.channel.Announcement;
import dev.herald.channel.Channel;
import dev.herald.channel.Money;
import dev.herald.channel.Sample;
import dev.herald.channel.Story;
import dev.herald.ledger.Entries;
import dev.herald.plan.Plan;
import dev.herald.plan.Plan.Adoption;
import dev.herald.plan.Plan.Change;
import dev.herald.plan.Plan.Due;
import dev.herald.plan.Plan.Left;
import dev.herald.plan.Plan.Offer;
import dev.herald.plan.Plan.Open;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Plans for the tests of reports. */
public final class SmallPlan {

    static final Instant MOMENT = Instant.parse("2026-11-20T09:00:00Z");

    private static final Channel MASTODON =
            Sample.channel("channels: {mastodon: {server: 'https://social.example', token: T}}");
    private static final Channel HOOK = Sample.channel("channels: {hook: {network: webhook, url: HOOK}}");

    private SmallPlan() {}

    /** A plan with one of each. */
    static Plan ofEverything() {
        Story tide = Sample.illustrated("tide", "The tide", "It came in.", Path.of("tide.png"), "A wet harbour", "Sea");
        Announcement words = HOOK.compose(List.of(Sample.brief(HOOK, tide)));
        return new Plan(
                MOMENT,
                List.of(due(MASTODON, tide, "it has no question")),
                List.of(
                        left("hook", "ebb", "told on 2026-11-19", "https://hook.example/1"),
                        left("mastodon", "ebb", "told on 2026-11-19", "https://social.example/@me/1"),
                        new Left(
                                Left.EVERY_CHANNEL,
                                "content/posts/fog.md",
                                "Fog",
                                "draft",
                                Optional.empty(),
                                Optional.empty())),
                List.of(new Adoption(HOOK, List.of("/posts/ebb/", "/posts/spring/"))),
                List.of(new Open(HOOK, Entries.intent("hook", "/posts/storm/"), List.of())),
                List.of(new Offer(
                        HOOK,
                        Entries.sent(Entries.intent("hook", "/posts/tide/")),
                        Change.EDIT,
                        Optional.of(words),
                        "its title has changed")),
                List.of("'url' is a local address"));
    }

    /** The same as a page. */
    public static String page() {
        return PlanPage.of(
                Path.of("nowhere"),
                Sample.site(""),
                List.of(MASTODON, HOOK),
                ofEverything(),
                story -> Optional.empty());
    }

    /** A plan of messages with this title. */
    static Plan of(int messages, String title) {
        Story story = Sample.story("one", title, "A summary.");
        List<Due> due = IntStream.range(0, messages)
                .mapToObj(index -> due(MASTODON, story))
                .toList();
        return new Plan(MOMENT, due, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static Due due(Channel channel, Story story, String... remarks) {
        Announcement message = channel.compose(List.of(Sample.brief(channel, story)));
        return new Due(
                channel,
                List.of(story),
                1,
                message,
                channel.length(message),
                Optional.of(Money.of("0.015")),
                List.of(remarks));
    }

    private static Left left(String channel, String post, String because, String url) {
        return new Left(channel, "/posts/" + post + "/", "Ebb", because, Optional.empty(), Optional.of(url));
    }
}
