package dev.herald.plan;

import dev.herald.channel.Channel;
import dev.herald.ledger.Entry;
import dev.herald.ledger.State;
import dev.herald.plan.Plan.Adoption;
import dev.herald.plan.Plan.Due;
import dev.herald.plan.Plan.Left;
import dev.herald.plan.Timetable.Slot;
import dev.herald.site.Post;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one channel hears at a moment. */
final class Turn {

    private static final Set<State> HEARD = EnumSet.of(State.INTENT, State.SENT, State.UNKNOWN, State.WITHDRAWN);

    private final Channel channel;
    private final URI site;
    private final Messages messages;
    private final Instant now;
    private final List<Entry> entries;
    private final Choice choice;
    private final Timetable timetable;
    private final Spending spending;
    private final List<Due> due = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();
    private final List<Post> adopted = new ArrayList<>();
    private final List<Post> chosen = new ArrayList<>();

    Turn(Channel channel, URI site, ZoneId zone, Told told, Messages messages, Instant now) {
        this.channel = channel;
        this.site = site;
        this.messages = messages;
        this.now = now;
        this.entries = told.of(channel.name());
        this.choice = new Choice(channel, told, zone, now, messages::isPictured);
        this.timetable = new Timetable(channel.strategy(), zone);
        this.spending = new Spending(channel, entries, zone, now);
    }

    List<Due> due() {
        return due;
    }

    List<Left> left() {
        return left;
    }

    /** If the channel is new, the posts that it knows from now on; perhaps none. */
    Optional<Adoption> adoption() {
        List<String> ids = adopted.stream().map(Post::id).sorted().toList();
        return entries.isEmpty() ? Optional.of(new Adoption(channel, ids)) : Optional.empty();
    }

    /** Decides on each post. */
    void take(List<Post> posts) {
        posts.forEach(this::choose);
        Slot slot = timetable.first(now, last());
        for (Group group : groups()) {
            if (!slot.isNow(now)) {
                leave(group.posts(), slot.because(), Optional.of(slot.at().toInstant()));
                slot = timetable.after(slot);
            } else if (isTold(group)) {
                slot = timetable.after(slot);
            }
        }
    }

    private void choose(Post post) {
        boolean isNew = entries.isEmpty() && !post.wishes().want(channel.name());
        if (isNew && !post.published().toInstant().isAfter(now)) {
            adopted.add(post);
        } else if (!choice.isBegun(post)) {
            choice.settled(post).or(() -> choice.against(post)).ifPresentOrElse(left::add, () -> chosen.add(post));
        }
    }

    /** When people last heard of the channel, or may have. What is begun will be told in this run. */
    private Optional<Instant> last() {
        return entries.stream()
                .filter(entry -> HEARD.contains(entry.state()))
                .map(entry -> entry.state() == State.INTENT ? now : entry.triedAt())
                .filter(moment -> !moment.isAfter(latest()))
                .max(Comparator.naturalOrder());
    }

    /** What is later was written by a clock that was wrong. */
    private Instant latest() {
        return now.plus(channel.strategy().gap());
    }

    private List<Group> groups() {
        List<Post> told = chosen.stream().filter(this::hasItsPicture).toList();
        return Group.of(told, channel.together(), choice::round);
    }

    private boolean hasItsPicture(Post post) {
        Optional<String> missing = messages.missingPicture(channel, post);
        missing.ifPresent(path ->
                leave(List.of(post), "its picture '" + path + "' for this channel does not exist", Optional.empty()));
        return missing.isEmpty();
    }

    private boolean isTold(Group group) {
        List<String> ids = group.posts().stream().map(Post::id).toList();
        String key = MessageKey.of(site, channel.name(), ids, group.round());
        Due message = messages.due(channel, group.posts(), group.round(), key);
        Optional<String> silence = channel.silence(message.announcement());
        if (silence.isPresent()) {
            leave(group.posts(), silence.get(), Optional.empty());
            return false;
        }
        if (!message.length().fits()) {
            leave(group.posts(), "it does not fit, even when it is cut: " + message.length(), Optional.empty());
            return false;
        }
        Optional<Spending.Objection> objection = message.cost().flatMap(spending::against);
        objection.ifPresent(money -> leave(group.posts(), money.because(), money.until()));
        if (objection.isEmpty()) {
            message.cost().ifPresent(spending::spend);
            due.add(message);
        }
        return objection.isEmpty();
    }

    private void leave(List<Post> posts, String because, Optional<Instant> until) {
        posts.forEach(
                post -> left.add(new Left(channel.name(), post.id(), post.title(), because, until, Optional.empty())));
    }
}
