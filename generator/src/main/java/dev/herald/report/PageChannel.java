package dev.herald.report;

import dev.herald.channel.Channel;
import dev.herald.channel.Searchable;
import dev.herald.plan.Plan;
import dev.herald.plan.Plan.Left;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A channel for the plan's page: who listens, what they would hear, and why not the rest. */
final class PageChannel {

    private final Plan plan;
    private final PageMessage messages;

    PageChannel(Plan plan, PageMessage messages) {
        this.plan = plan;
        this.messages = messages;
    }

    Map<String, Object> of(Channel channel) {
        String name = channel.name();
        List<Map<String, Object>> due = plan.due().stream()
                .filter(one -> one.channel().name().equals(name))
                .map(messages::due)
                .toList();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", name);
        model.put("network", network(channel));
        model.put("strategy", StrategyLines.of(channel.strategy()));
        model.put("promise", promise(channel));
        model.put("messages", due);
        model.put("due", due.isEmpty() ? "nothing due" : Counted.of(due.size(), "message"));
        model.put("left", left(plan, name));
        model.put("adopted", adopted(name));
        return model;
    }

    /** "" if the channel is called like it. */
    private static String network(Channel channel) {
        String title = channel.kind().title();
        boolean same = title.replaceAll("\\W", "")
                .toLowerCase(Locale.ROOT)
                .equals(channel.name().replace("-", ""));
        return same ? "" : title;
    }

    private static String promise(Channel channel) {
        return switch (channel.delivery()) {
            case CONDITIONAL -> "Told exactly once: the network refuses a second message.";
            case WINDOWED, LOOK_UP ->
                channel instanceof Searchable
                        ? "Told exactly once: if an answer gets lost, Herald looks before it repeats."
                        : "Told exactly once: if an answer gets lost, the network names the first message when it is repeated.";
            case BLIND ->
                channel.strategy().resend()
                        ? "Told at least once: if an answer gets lost, it is sent again."
                        : "Told at most once: if an answer gets lost, Herald asks you.";
        };
    }

    /** What a channel, or every channel, does not hear: by reason. */
    static List<Map<String, Object>> left(Plan plan, String channel) {
        return LeftGroup.of(plan).stream()
                .filter(group -> group.channel().equals(channel))
                .map(PageChannel::group)
                .toList();
    }

    private static Map<String, Object> group(LeftGroup group) {
        return Map.of(
                "because",
                group.because(),
                "count",
                Counted.of(group.posts().size(), "post"),
                "posts",
                group.posts().stream().map(PageChannel::post).toList());
    }

    private static Map<String, Object> post(Left left) {
        return Map.of(
                "title",
                left.title(),
                "url",
                left.url().filter(PageChannel::isOnTheWeb).orElse(""));
    }

    private static boolean isOnTheWeb(String url) {
        return url.startsWith("https://") || url.startsWith("http://");
    }

    /** "" if it is not new. */
    private String adopted(String channel) {
        return plan.adoptions().stream()
                .filter(adoption -> adoption.channel().name().equals(channel))
                .map(adoption -> PlanText.adoption(adoption.posts().size()))
                .findFirst()
                .orElse("");
    }
}
