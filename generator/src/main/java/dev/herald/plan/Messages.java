package dev.herald.plan;

import dev.herald.channel.Announcement;
import dev.herald.channel.Brief;
import dev.herald.channel.Channel;
import dev.herald.channel.Money;
import dev.herald.channel.Picture;
import dev.herald.channel.Story;
import dev.herald.channel.Strategy;
import dev.herald.plan.Plan.Due;
import dev.herald.site.Post;
import dev.herald.site.Wishes.Wish;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts posts into the words of channels; each post's story is told once. */
public final class Messages {

    private final Planner.Teller teller;
    private final Map<String, Story> stories = new HashMap<>();

    public Messages(Planner.Teller teller) {
        this.teller = teller;
    }

    Story story(Post post) {
        Story known = stories.get(post.id());
        if (known == null) {
            known = teller.story(post);
            stories.put(post.id(), known);
        }
        return known;
    }

    /** Whether a post has a picture, in its front matter or its text. */
    boolean isPictured(Post post) {
        return post.image().isPresent() || story(post).picture().isPresent();
    }

    /** The picture that a post names for a channel and that is not there. */
    Optional<String> missingPicture(Channel channel, Post post) {
        return wish(channel, post)
                .picture()
                .filter(named -> picture(channel, post).isEmpty());
    }

    /** What the channel would say. */
    public Due due(Channel channel, List<Post> posts, int round, String key) {
        Announcement words = compose(channel, posts, key);
        Optional<Money> cost = channel.cost(words);
        Announcement priced = cost.map(money -> priced(words, money)).orElse(words);
        List<Story> told = posts.stream().map(this::story).toList();
        return new Due(channel, told, round, priced, channel.length(priced), cost, List.of());
    }

    private Announcement compose(Channel channel, List<Post> posts, String key) {
        return channel.compose(
                posts.stream().map(post -> brief(channel, post, key)).toList());
    }

    private Brief brief(Channel channel, Post post, String key) {
        Strategy strategy = channel.strategy();
        return new Brief(
                story(post),
                wish(channel, post),
                picture(channel, post),
                strategy,
                strategy.common().hashtags(),
                strategy.common().utm(),
                channel.name(),
                key);
    }

    private static Wish wish(Channel channel, Post post) {
        return post.wishes().of(channel.name());
    }

    private Optional<Picture> picture(Channel channel, Post post) {
        Wish wish = wish(channel, post);
        return wish.picture().isPresent()
                ? teller.picture(post, wish)
                : story(post).picture();
    }

    private static Announcement priced(Announcement words, Money cost) {
        Map<String, String> more = new TreeMap<>(words.more());
        more.put(Spending.COST, cost.dollars().toPlainString());
        return new Announcement(
                words.key(),
                words.posts(),
                words.published(),
                words.text(),
                words.parts(),
                words.link(),
                words.title(),
                words.description(),
                words.picture(),
                words.tags(),
                words.language(),
                more);
    }
}
