package dev.herald.plan;

import dev.herald.channel.Channel;
import dev.herald.channel.Picture;
import dev.herald.channel.Story;
import dev.herald.config.SiteConfig;
import dev.herald.content.Content.Skipped;
import dev.herald.ledger.Entry;
import dev.herald.plan.Plan.Adoption;
import dev.herald.plan.Plan.Due;
import dev.herald.plan.Plan.Left;
import dev.herald.plan.Plan.Offer;
import dev.herald.plan.Plan.Open;
import dev.herald.site.Post;
import dev.herald.site.Wishes.Wish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out what each channel would hear. Reads no clock, no file and no network. */
public final class Planner {

    /**
     * What may be told.
     *
     * @param channels in the order of {@code site.yaml}
     * @param posts all that are published, without drafts and without what is not due yet, the newest first
     * @param unpublished what is not, and why
     */
    public record Blog(SiteConfig config, List<Channel> channels, List<Post> posts, List<Skipped> unpublished) {
        public Blog {
            channels = List.copyOf(channels);
            posts = List.copyOf(posts);
            unpublished = List.copyOf(unpublished);
        }
    }

    /** Says more of a post than its header does; asked only where it matters, as it renders texts. */
    public interface Teller {

        Story story(Post post);

        /** The picture that a wish names; nothing if it is not there. */
        Optional<Picture> picture(Post post, Wish wish);
    }

    private final Blog blog;
    private final Teller teller;

    public Planner(Blog blog, Teller teller) {
        this.blog = blog;
        this.teller = teller;
    }

    /** What each channel would hear at a moment. */
    public Plan plan(List<Entry> ledger, Instant now) {
        Told told = new Told(ledger);
        Messages messages = new Messages(teller);
        Offers changes = new Offers(blog.posts(), messages, now);
        List<Due> due = new ArrayList<>();
        List<Left> left = new ArrayList<>(unpublished());
        List<Adoption> adoptions = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        List<Offer> offers = new ArrayList<>();
        for (Channel channel : blog.channels()) {
            Turn turn = turn(channel, told, messages, now);
            due.addAll(turn.due());
            left.addAll(newestFirst(turn.left()));
            turn.adoption().ifPresent(adoptions::add);
            open.addAll(open(channel, told, changes, messages));
            offers.addAll(changes.of(channel, told.of(channel.name())));
        }
        left.addAll(abandoned(told));
        due.sort(Comparator.comparing(message -> message.announcement().published())); // keeps the channels' order
        return new Plan(
                now, Remarked.of(due), left, adoptions, open, offers, Refusals.of(blog.config(), blog.channels(), due));
    }

    private List<Left> unpublished() {
        return blog.unpublished().stream()
                .map(file -> new Left(
                        Left.EVERY_CHANNEL,
                        file.file(),
                        file.file(),
                        file.reason(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
    }

    private Turn turn(Channel channel, Told told, Messages messages, Instant now) {
        SiteConfig config = blog.config();
        Turn turn = new Turn(channel, config.url(), config.timezone(), told, messages, now);
        turn.take(blog.posts());
        return turn;
    }

    private List<Left> newestFirst(List<Left> left) {
        Map<String, Integer> places = new HashMap<>();
        blog.posts().forEach(post -> places.put(post.id(), places.size()));
        return left.stream()
                .sorted(Comparator.comparing(one -> places.get(one.post())))
                .toList();
    }

    /** What was begun on channels that are in {@code site.yaml} no more. */
    private List<Left> abandoned(Told told) {
        Map<String, List<Entry>> others = told.all();
        blog.channels().forEach(channel -> others.remove(channel.name()));
        return others.values().stream()
                .flatMap(List::stream)
                .filter(Choice::isOpen)
                .flatMap(entry -> entry.posts().stream().map(post -> abandoned(entry, post)))
                .toList();
    }

    private static Left abandoned(Entry entry, String post) {
        String because = "it was begun, and nobody knows whether it arrived; 'channels' in site.yaml has no '"
                + entry.channel() + "' any more";
        return new Left(entry.channel(), post, post, because, Optional.empty(), Optional.empty());
    }

    private static List<Open> open(Channel channel, Told told, Offers changes, Messages messages) {
        return told.of(channel.name()).stream()
                .filter(Choice::isOpen)
                .map(entry -> new Open(
                        channel,
                        entry,
                        changes.posts(entry).stream()
                                .filter(post -> !post.wishes().forbid(channel.name()))
                                .map(messages::story)
                                .toList()))
                .toList();
    }
}
