package dev.herald.channel;

import dev.herald.http.Answer;
import dev.herald.http.BareAddress;
import dev.herald.http.Trouble;
import dev.herald.http.Trouble.Means;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for messages among those of the account, by the addresses to which they lead. One walk, from the newest back, is for all of them, down to a day before
 * the first of their posts came out: our own clock, which may be wrong, has no part in it. What the ledger knows as another message is passed over.
 */
record MastodonSearch(MastodonServer server) {

    private static final int PAGES = 100;
    private static final Duration CLOCKS = Duration.ofDays(1);
    private static final Pattern NEXT =
            Pattern.compile("<[^>?]*\\?((?:[\\w.~!$&'()*+,;=:@/?-]|%\\p{XDigit}{2})*)>[^,]*\\brel=\"?next\\b");

    Map<String, Receipt> find(List<Announcement> sought) {
        String account = account();
        Map<String, Receipt> found = new LinkedHashMap<>();
        walk("/api/v1/accounts/" + account + "/statuses", "exclude_reblogs=true&limit=40", account, sought, found);
        if (sought.stream().anyMatch(one -> isPrivate(one) && !found.containsKey(one.key()))) {
            walk("/api/v1/timelines/home", "limit=40", account, sought, found); // snac2 lists what is private only here
        }
        return found;
    }

    private static boolean isPrivate(Announcement announcement) {
        return "private".equals(announcement.more().get("visibility"));
    }

    private String account() {
        Answer self = server.get("/api/v1/accounts/verify_credentials");
        return self.json("id").orElseThrow(() -> self.trouble(Means.AGAIN));
    }

    /** Until all are found, or the messages are too old, or there are no more. */
    private void walk(
            String path, String first, String account, List<Announcement> sought, Map<String, Receipt> found) {
        Instant since = since(sought);
        Set<String> others = server.line().others();
        Set<String> seen = new HashSet<>();
        String query = first;
        for (int page = 0; page < PAGES; page++) {
            Answer answer = server.get(path + "?" + query);
            List<MastodonStatus> statuses = MastodonStatus.all(answer).orElseThrow(() -> answer.trouble(Means.AGAIN));
            boolean more =
                    statuses.stream().map(MastodonStatus::id).filter(seen::add).count() > 0; // snac2 repeats itself
            statuses.stream()
                    .filter(status -> status.own() && status.account().equals(account))
                    .filter(status -> !others.contains(status.id()))
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

    private static Instant since(List<Announcement> sought) {
        return sought.stream()
                .map(Announcement::published)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX)
                .minus(CLOCKS);
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
