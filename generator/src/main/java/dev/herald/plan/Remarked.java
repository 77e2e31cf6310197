package dev.herald.plan;

import dev.herald.channel.Announcement;
import dev.herald.plan.Plan.Due;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Messages with what can be said of each, and of all that tell the same posts. */
final class Remarked {

    private Remarked() {}

    static List<Due> of(List<Due> due) {
        Map<List<String>, Map<String, Announcement>> told = new LinkedHashMap<>();
        for (Due one : due) {
            if (Remarks.isForPeople(one.announcement())) {
                told.computeIfAbsent(one.announcement().posts(), any -> new LinkedHashMap<>())
                        .put(one.channel().name(), one.announcement());
            }
        }
        return due.stream().map(one -> remarked(one, told)).toList();
    }

    private static Due remarked(Due one, Map<List<String>, Map<String, Announcement>> told) {
        List<String> remarks = new ArrayList<>(Remarks.of(one.announcement(), one.stories()));
        Optional.ofNullable(told.get(one.announcement().posts()))
                .filter(words ->
                        words.keySet().iterator().next().equals(one.channel().name())) // said once, of the first
                .flatMap(Remarks::ofAll)
                .ifPresent(remarks::add);
        return new Due(
                one.channel(), one.stories(), one.round(), one.announcement(), one.length(), one.cost(), remarks);
    }
}
