package dev.herald.plan;

import dev.herald.channel.Announcement;
import dev.herald.channel.Channel;
import dev.herald.channel.Deletable;
import dev.herald.channel.Editable;
import dev.herald.channel.Money;
import dev.herald.channel.Searchable;
import dev.herald.channel.Story;
import dev.herald.ledger.Entry;
import dev.herald.ledger.State;
import dev.herald.wording.Length;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What each channel would hear now, and why it would not hear the rest.
 *
 * @param at the moment for which this holds
 * @param due in the order in which they will be sent
 * @param left what is not due, by channel and then the newest post first
 * @param adoptions channels that are new: all posts are known to them from now on, and none is told
 * @param open messages that were begun and not finished
 * @param offers changes of what was told, done only if somebody asks
 * @param refusals why nothing at all may be sent; empty if all is well
 * @param notes what this plan could not take into account; empty if it knows all
 */
public record Plan(
        Instant at,
        List<Due> due,
        List<Left> left,
        List<Adoption> adoptions,
        List<Open> open,
        List<Offer> offers,
        List<String> refusals,
        List<String> notes) {

    /**
     * A message that is due.
     *
     * @param stories one, or those that go together
     * @param round of all of them, from 1
     * @param remarks what a careful friend would say of it
     */
    public record Due(
            Channel channel,
            List<Story> stories,
            int round,
            Announcement announcement,
            Length length,
            Optional<Money> cost,
            List<String> remarks) {
        public Due {
            stories = List.copyOf(stories);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A post that a channel does not hear now.
     *
     * @param channel its name, or {@link #EVERY_CHANNEL}
     * @param post its id; the file of one that is not published
     * @param because such as {@code told on 2026-11-20} or {@code quiet until Mon 09:00}
     * @param until when it is due, if that is known
     * @param url at which it was told
     */
    public record Left(
            String channel, String post, String title, String because, Optional<Instant> until, Optional<String> url) {

        /** Of what is not published, and so not told anywhere. */
        public static final String EVERY_CHANNEL = "every channel";
    }

    /**
     * Posts that a new channel knows without having heard of them.
     *
     * @param posts their ids, sorted; none on a blog without posts, whose first post is told
     */
    public record Adoption(Channel channel, List<String> posts) {
        public Adoption {
            posts = List.copyOf(posts);
        }
    }

    /**
     * A message whose fate is not settled: an intent without a receipt, or one that only a person can settle.
     *
     * @param stories those of its posts that are still there and may still be told
     */
    public record Open(Channel channel, Entry entry, List<Story> stories) {
        public Open {
            stories = List.copyOf(stories);
        }

        /** What will happen to it, such as {@code the network is asked whether it arrived; if not, it is sent again}. */
        public String next() {
            if (entry.state() == State.UNKNOWN
                    && !(channel instanceof Searchable)
                    && !channel.strategy().resend()) {
                return "nobody knows whether it arrived; look at "
                        + channel.kind().title() + " and say whether it was sent";
            }
            if (entry.isClean()) {
                return stories.isEmpty()
                        ? "nothing has arrived yet, and its post is not to be told any more; it is dropped"
                        : "nothing has arrived yet; it is sent";
            }
            if (stories.isEmpty() && channel instanceof Searchable) {
                return "its post is not to be told any more; the network is asked whether it arrived, and it is not sent again";
            }
            return switch (channel.delivery()) {
                case CONDITIONAL -> "it is sent again, and the network takes it only once";
                case WINDOWED, LOOK_UP -> "the network is asked whether it arrived; if not, it is sent again";
                case BLIND ->
                    channel.strategy().resend()
                            ? "it is sent again, as 'on-unknown: resend' says"
                            : "it is sent again only if it is certain that nothing arrived";
            };
        }
    }

    /** What can be done with a message that people have seen. */
    public enum Change {
        EDIT(Editable.class),
        DELETE(Deletable.class);

        private final Class<?> ability;

        Change(Class<?> ability) {
            this.ability = ability;
        }

        /** Whether the network lets a program do it. */
        public boolean isPossibleOn(Channel channel) {
            return ability.isInstance(channel);
        }
    }

    /**
     * A change that somebody may ask for.
     *
     * @param announcement the new words; none for a deletion
     * @param because such as {@code its title has changed}
     */
    public record Offer(
            Channel channel, Entry entry, Change change, Optional<Announcement> announcement, String because) {}

    public Plan {
        due = List.copyOf(due);
        left = List.copyOf(left);
        adoptions = List.copyOf(adoptions);
        open = List.copyOf(open);
        offers = List.copyOf(offers);
        refusals = List.copyOf(refusals);
        notes = List.copyOf(notes);
    }

    /** One that takes everything into account. */
    public Plan(
            Instant at,
            List<Due> due,
            List<Left> left,
            List<Adoption> adoptions,
            List<Open> open,
            List<Offer> offers,
            List<String> refusals) {
        this(at, due, left, adoptions, open, offers, refusals, List.of());
    }

    /** The same, made without knowing something. */
    public Plan without(String note) {
        return new Plan(at, due, left, adoptions, open, offers, refusals, List.of(note));
    }
}
