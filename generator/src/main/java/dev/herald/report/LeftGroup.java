package dev.herald.report;

import dev.herald.plan.Plan;
import dev.herald.plan.Plan.Left;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Posts that a channel does not hear for one and the same reason.
 *
 * @param posts the newest first
 */
record LeftGroup(String channel, String because, List<Left> posts) {

    private static final int NAMED = 3;

    /** What is left of a plan, by channel and reason, in the plan's order. */
    static List<LeftGroup> of(Plan plan) {
        Map<List<String>, List<Left>> groups = new LinkedHashMap<>();
        plan.left()
                .forEach(left -> groups.computeIfAbsent(
                                List.of(left.channel(), left.because()), absent -> new ArrayList<>())
                        .add(left));
        return groups.entrySet().stream()
                .map(group ->
                        new LeftGroup(group.getKey().get(0), group.getKey().get(1), group.getValue()))
                .toList();
    }

    /** The same, where channels with the same posts and reason are one: {@code mastodon, bluesky}. */
    static List<LeftGroup> acrossChannels(Plan plan) {
        Map<List<Object>, LeftGroup> groups = new LinkedHashMap<>();
        of(plan).forEach(group -> groups.merge(group.same(), group, LeftGroup::with));
        return List.copyOf(groups.values());
    }

    private List<Object> same() {
        return List.of(because, posts.stream().map(Left::post).toList());
    }

    private LeftGroup with(LeftGroup other) {
        return new LeftGroup(channel + ", " + other.channel, because, posts);
    }

    /** {@code “A”, “B”, “C” and 380 more}. */
    String titles() {
        List<String> named = posts.stream()
                .limit(NAMED)
                .map(left -> "“" + left.title() + "”")
                .toList();
        int more = posts.size() - named.size();
        return String.join(", ", named) + (more > 0 ? " and " + more + " more" : "");
    }
}
