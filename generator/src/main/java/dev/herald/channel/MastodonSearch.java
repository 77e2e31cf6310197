package dev.herald.channel;

import dev.herald.channel.Trouble.Means;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for messages among those of the account, by the addresses to which they lead. One walk, from the newest back, is for all of them; a message older than
 * the line's moment, less a day in which clocks may differ, is of an earlier round, or somebody's own.
 */
record MastodonSearch(MastodonServer server) {

    private static final int PAGES = 100;
    private static final Duration CLOCKS = Duration.ofDays(1);
    private static final Duration WRONG_CLOCK = Duration.ofDays(30);
    private static final Pattern NEXT = Pattern.compile("<[^>?]*\\?([^>]*)>[^,]*\\brel=\"?next\\b");

    Map<String, Receipt> find(List<Announcement> sought) {
        Answer self = server.get("/api/v1/accounts/verify_credentials");
        String account = self.json("id").orElseThrow(() -> self.trouble(Means.AGAIN));
        Instant since = since(self);
        Map<String, Receipt> found = new LinkedHashMap<>();
        walk(
                "/api/v1/accounts/" + account + "/statuses",
                "exclude_reblogs=true&limit=40",
                account,
                since,
                sought,
                found);
        if (sought.stream().anyMatch(one -> isPrivate(one) && !found.containsKey(one.key()))) {
            walk(
                    "/api/v1/timelines/home",
                    "limit=40",
                    account,
                    since,
                    sought,
                    found); // snac2 lists what is private only here
        }
        return found;
    }

    private static boolean isPrivate(Announcement announcement) {
        return "private".equals(announcement.more().get("visibility"));
    }

    /** A moment that is still to come for the server comes from a clock that was wrong, and says nothing. */
    private Instant since(Answer answer) {
        Instant moment = server.line().createdAt();
        return Pause.clock(answer)
                .filter(now -> now.plus(CLOCKS).isBefore(moment))
                .map(now -> now.minus(WRONG_CLOCK))
                .orElseGet(() -> moment.minus(CLOCKS));
    }

    /** Until all are found, or the messages are too old, or there are no more. */
    private void walk(
            String path,
            String first,
            String account,
            Instant since,
            List<Announcement> sought,
            Map<String, Receipt> found) {
        Set<String> seen = new HashSet<>();
        String query = first;
        for (int page = 0; page < PAGES; page++) {
            Answer answer = server.get(path + "?" + query);
            List<MastodonStatus> statuses = MastodonStatus.all(answer).orElseThrow(() -> answer.trouble(Means.AGAIN));
            boolean more =
                    statuses.stream().map(MastodonStatus::id).filter(seen::add).count() > 0; // snac2 repeats itself
            statuses.stream()
                    .filter(status -> status.own() && status.account().equals(account))
                    .filter(status -> !status.createdAt().isBefore(since))
                    .forEach(status -> match(status, sought, found));
            if (!more
                    || found.size() == sought.size()
                    || last(statuses).createdAt().isBefore(since)) {
                return;
            }
            query = next(answer).orElse(first + "&max_id=" + last(statuses).id());
        }
        throw new Trouble(
                Means.AGAIN,
                server.host() + " lists more messages since " + since + " than Herald reads (" + PAGES + " pages)");
    }

    private static MastodonStatus last(List<MastodonStatus> statuses) {
        return statuses.get(statuses.size() - 1);
    }

    /** Only the query, so that the token goes to no other server. */
    private static Optional<String> next(Answer answer) {
        return answer.headers().allValues("Link").stream()
                .map(NEXT::matcher)
                .filter(Matcher::find)
                .map(next -> next.group(1))
                .findFirst();
    }

    private static void match(MastodonStatus status, List<Announcement> sought, Map<String, Receipt> found) {
        List<String> links = status.links().stream().map(BareAddress::of).toList();
        sought.stream()
                .filter(one -> !found.containsKey(one.key()))
                .filter(one -> links.contains(BareAddress.of(one.link())))
                .findFirst()
                .ifPresent(one -> found.put(one.key(), status.receipt()));
    }
}
