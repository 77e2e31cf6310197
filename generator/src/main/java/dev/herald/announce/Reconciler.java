package dev.herald.announce;

import dev.herald.announce.Result.Ending;
import dev.herald.channel.Announcement;
import dev.herald.channel.Channel;
import dev.herald.channel.Receipt;
import dev.herald.channel.Searchable;
import dev.herald.config.SiteConfig;
import dev.herald.http.Trouble;
import dev.herald.ledger.Entry;
import dev.herald.plan.MessageKey;
import dev.herald.plan.Messages;
import dev.herald.plan.Plan.Due;
import dev.herald.plan.Planner;
import dev.herald.plan.Told;
import dev.herald.problem.SiteException;
import dev.herald.site.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes a lost ledger again from what the networks have. */
public final class Reconciler {

    private static final int AT_ONCE = 50;

    private final Planner.Blog blog;
    private final Messages messages;
    private final Desk desk;

    public Reconciler(Planner.Blog blog, Planner.Teller teller, Desk desk) {
        this.blog = blog;
        this.messages = new Messages(teller);
        this.desk = desk;
    }

    /**
     * What was found.
     *
     * @param found messages that the ledger did not know, the newest post first
     * @param unseen channels of which it is not known what they have told, and why; a run that finds nothing of them in the ledger adopts their posts
     * @param isWhole whether all were asked that can be
     */
    public record Found(List<Outcome.Sent> found, Map<String, String> unseen, boolean isWhole) {
        public Found {
            found = List.copyOf(found);
            unseen = Map.copyOf(unseen);
        }

        public Ending ending() {
            return isWhole ? Ending.DONE : Ending.PARTIAL;
        }
    }

    /**
     * Looks for every post that the ledger does not know, on every channel that can be asked, and writes down what it finds.
     *
     * @throws SiteException if the ledger cannot be read or written
     */
    public Found rebuild() {
        Told told = new Told(desk.ledger().entries());
        List<Outcome.Sent> found = new ArrayList<>();
        Map<String, String> unseen = new TreeMap<>();
        for (Channel channel : blog.channels()) {
            List<Due> sought = blog.posts().stream()
                    .filter(post -> told.of(channel.name(), post, 1).isEmpty())
                    .map(post -> due(channel, post))
                    .toList();
            why(channel, sought).ifPresent(reason -> unseen.put(channel.name(), reason));
            if (!unseen.containsKey(channel.name())) {
                seek(channel, sought, found, unseen);
            }
        }
        return new Found(
                found,
                unseen,
                blog.channels().stream()
                        .filter(Searchable.class::isInstance)
                        .noneMatch(channel -> unseen.containsKey(channel.name())));
    }

    private Due due(Channel channel, Post post) {
        SiteConfig config = blog.config();
        String key = MessageKey.of(config.url(), channel.name(), List.of(post.id()), 1);
        return messages.due(channel, List.of(post), 1, key);
    }

    private static Optional<String> why(Channel channel, List<Due> sought) {
        boolean blind = !(channel instanceof Searchable) && !sought.isEmpty();
        return blind ? Optional.of(channel.kind().title() + " does not say which messages it has") : Optional.empty();
    }

    private void seek(Channel channel, List<Due> sought, List<Outcome.Sent> found, Map<String, String> unseen) {
        try {
            for (int first = 0; first < sought.size(); first += AT_ONCE) {
                List<Due> some = sought.subList(first, Math.min(first + AT_ONCE, sought.size()));
                Map<String, Receipt> there = find(channel, some);
                some.stream()
                        .filter(due -> there.containsKey(due.announcement().key()))
                        .forEach(due ->
                                keep(due, there.get(due.announcement().key())).ifPresent(found::add));
            }
        } catch (Trouble trouble) {
            unseen.put(channel.name(), trouble.getMessage());
        }
    }

    private Map<String, Receipt> find(Channel channel, List<Due> some) {
        List<Announcement> sought = some.stream().map(Due::announcement).toList();
        DeskLine line = DeskLine.asking(
                desk,
                entry(some.get(0)),
                some.stream().flatMap(due -> due.stories().stream()).toList(),
                Desk.settle(channel));
        return ((Searchable) channel).find(sought, line);
    }

    /** Written as if it had been sent when its post came out. */
    private Entry entry(Due due) {
        Announcement announcement = due.announcement();
        return Entry.intent(due.channel().name(), due.round(), announcement, desk.runner(), announcement.published());
    }

    private Optional<Outcome.Sent> keep(Due due, Receipt there) {
        Receipt receipt = desk.struck(there);
        Entry entry = entry(due);
        if (!desk.ledger().claim(entry)) {
            return Optional.empty();
        }
        desk.save(entry.sent(receipt, Optional.of("found by a look at the network")));
        return Optional.of(new Outcome.Sent(entry.channel(), entry.posts(), receipt, true));
    }
}
