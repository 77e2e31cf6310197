package dev.herald.plan;

import dev.herald.channel.Announcement;
import dev.herald.channel.Channel;
import dev.herald.channel.Editable;
import dev.herald.ledger.Entry;
import dev.herald.ledger.State;
import dev.herald.plan.Plan.Change;
import dev.herald.plan.Plan.Offer;
import dev.herald.site.Post;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What could be changed of what people have seen: never done unless somebody asks. */
final class Offers {

    private final Map<String, Post> posts = new HashMap<>();
    private final Messages messages;
    private final Instant now;

    Offers(List<Post> posts, Messages messages, Instant now) {
        posts.forEach(post -> Told.names(post).forEach(name -> this.posts.putIfAbsent(name, post)));
        this.messages = messages;
        this.now = now;
    }

    /** The posts of a message that are still there. */
    List<Post> posts(Entry entry) {
        return entry.posts().stream()
                .flatMap(id -> Optional.ofNullable(posts.get(id)).stream())
                .toList();
    }

    List<Offer> of(Channel channel, List<Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.state() == State.SENT && entry.receipt().isPresent())
                .flatMap(entry -> deletion(channel, entry).or(() -> edit(channel, entry)).stream())
                .toList();
    }

    /** A message of several posts is taken back if none of them shall be read any more. */
    private Optional<Offer> deletion(Channel channel, Entry entry) {
        List<Post> there = posts(entry);
        boolean allWithdrawn = there.stream().allMatch(post -> post.wishes().withdrawn());
        if (!Change.DELETE.isPossibleOn(channel) || !allWithdrawn) {
            return Optional.empty();
        }
        String because =
                there.isEmpty() ? "its post is not on the blog any more" : "its front matter says 'withdraw: true'";
        return Optional.of(new Offer(channel, entry, Change.DELETE, Optional.empty(), because));
    }

    private Optional<Offer> edit(Channel channel, Entry entry) {
        List<Post> there = posts(entry);
        if (!Change.EDIT.isPossibleOn(channel) || entry.posts().size() != 1 || there.size() != 1) {
            return Optional.empty();
        }
        Post post = there.get(0);
        return entry.announcement()
                .filter(told -> mayDiffer(channel, entry, told, post))
                .flatMap(told -> edit(channel, entry, told, post));
    }

    /** Spares most posts from being rendered: a summary that nobody wrote is looked at while its post is new. */
    private boolean mayDiffer(Channel channel, Entry entry, Announcement told, Post post) {
        boolean isNew =
                entry.triedAt().plus(channel.strategy().common().maxAge()).isAfter(now);
        return !told.title().equals(post.title())
                || post.description()
                        .map(summary -> !summary.equals(told.description()))
                        .orElse(isNew);
    }

    private Optional<Offer> edit(Channel channel, Entry entry, Announcement told, Post post) {
        Announcement words =
                messages.due(channel, List.of(post), entry.round(), entry.key()).announcement();
        List<String> changes = ((Editable) channel).changes(told, words);
        if (changes.isEmpty() || !channel.length(words).fits()) {
            return Optional.empty();
        }
        String last = changes.get(changes.size() - 1);
        String what = String.join(" and ", changes) + (changes.size() > 1 || last.endsWith("s") ? " have" : " has");
        return Optional.of(new Offer(channel, entry, Change.EDIT, Optional.of(words), "its " + what + " changed"));
    }
}
