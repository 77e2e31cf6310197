package dev.herald.plan;

import dev.herald.channel.Channel;
import dev.herald.channel.Strategy;
import dev.herald.config.Durations;
import dev.herald.ledger.Entry;
import dev.herald.ledger.State;
import dev.herald.plan.Plan.Change;
import dev.herald.plan.Plan.Left;
import dev.herald.site.Indexing;
import dev.herald.site.Post;
import dev.herald.site.Wishes;
import dev.herald.site.Wishes.Telling;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which posts a channel may tell, whatever the hour and the price.
 *
 * @param pictured whether a post has a picture; asked only if a rule wants to know
 */
record Choice(Channel channel, Told told, ZoneId zone, Instant now, Predicate<Post> pictured) {

    /** Whether it was told already, or somebody or the network decided that it is not; nothing if that is open. */
    Optional<Left> settled(Post post) {
        return known(post).filter(entry -> !isOpen(entry)).map(entry -> left(post, history(post, entry), entry));
    }

    /** Whether a message about it was begun, whose fate a later step decides. */
    boolean isBegun(Post post) {
        return known(post).filter(Choice::isOpen).isPresent();
    }

    /** The round in which it would be told: the one that its writer asks for, or the one after its adoption. */
    int round(Post post) {
        int wanted = post.wishes().round(channel.name());
        return told.of(channel.name(), post, wanted)
                .map(entry -> entry.round() + 1)
                .orElse(wanted);
    }

    /** Who was there before the channel is told all the same if its writer says so. */
    private Optional<Entry> known(Post post) {
        return told.of(channel.name(), post, post.wishes().round(channel.name()))
                .filter(entry -> entry.state() != State.ADOPTED || !isAlways(post));
    }

    private boolean isAlways(Post post) {
        Wishes wishes = post.wishes();
        return wishes.telling() == Telling.ALWAYS || wishes.of(channel.name()).telling() == Telling.ALWAYS;
    }

    static boolean isOpen(Entry entry) {
        return entry.state() == State.INTENT || entry.state() == State.UNKNOWN;
    }

    private String history(Post post, Entry entry) {
        String because = entry.reason().map(reason -> ": " + reason).orElse("");
        return switch (entry.state()) {
            case SENT -> "told on " + day(entry.triedAt()) + (post.wishes().withdrawn() ? deletion() : "");
            case ADOPTED -> "was there before the channel; 'announce: true' tells it all the same";
            case REJECTED -> channel.kind().title() + " refused it on " + day(entry.triedAt()) + because;
            case SKIPPED -> "it was left out" + because + "; " + round(entry.round() + 1) + " tells it all the same";
            case WITHDRAWN -> "told and taken back" + because;
            case INTENT, UNKNOWN ->
                throw new IllegalArgumentException(entry.state().key());
        };
    }

    private String round(int round) {
        return "'announce: {" + channel.name() + ": {round: " + round + "}}'";
    }

    private String deletion() {
        return Change.DELETE.isPossibleOn(channel)
                ? "; it can be taken back"
                : "; " + channel.kind().title() + " lets no program take it back";
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Left left(Post post, String because, Entry entry) {
        Optional<String> url = entry.receipt().flatMap(receipt -> receipt.url());
        return new Left(channel.name(), post.id(), post.title(), because, Optional.empty(), url);
    }

    /** Why the channel does not want a post that it does not know; nothing if it may tell it. */
    Optional<Left> against(Post post) {
        Optional<Instant> future = Optional.of(post.published().toInstant()).filter(now::isBefore);
        return future.map(moment -> "its date is still to come")
                .or(() -> refused(post.wishes()))
                .or(() -> unwanted(post))
                .or(() -> unmeant(post))
                .map(because -> new Left(channel.name(), post.id(), post.title(), because, future, Optional.empty()));
    }

    private Optional<String> refused(Wishes wishes) {
        if (wishes.withdrawn()) {
            return Optional.of("its front matter says 'withdraw: true'");
        }
        if (wishes.telling() == Telling.NEVER) {
            return Optional.of("its front matter says 'announce: false'");
        }
        boolean never = wishes.of(channel.name()).telling() == Telling.NEVER;
        return never
                ? Optional.of("its front matter says '" + channel.name() + ": false' below 'announce:'")
                : Optional.empty();
    }

    /** What a writer's wish overrules. */
    private Optional<String> unwanted(Post post) {
        Strategy strategy = channel.strategy();
        Duration age = strategy.common().maxAge().plus(strategy.gap()); // nothing grows too old while it waits its turn
        if (post.wishes().want(channel.name())) {
            return Optional.empty();
        }
        if (post.published().toInstant().isBefore(now.minus(age))) {
            return Optional.of("it is older than " + Durations.shown(age));
        }
        return post.indexing() == Indexing.HIDDEN
                ? Optional.of("it asks not to be found ('noindex')")
                : Optional.empty();
    }

    /** A wish for this very channel overrules its rules; one for all channels does not. */
    private Optional<String> unmeant(Post post) {
        Strategy strategy = channel.strategy();
        if (post.wishes().of(channel.name()).wants()) {
            return Optional.empty();
        }
        if (!strategy.only().means(post, () -> pictured.test(post))) {
            return Optional.of("it is not among those that 'only' of the channel means");
        }
        boolean excepted = !strategy.except().isEmpty() && strategy.except().means(post, () -> pictured.test(post));
        return excepted ? Optional.of("it is among those that 'except' of the channel means") : Optional.empty();
    }
}
