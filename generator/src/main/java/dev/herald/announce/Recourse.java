package dev.herald.announce;

import dev.herald.channel.Channel;
import dev.herald.channel.Searchable;
import dev.herald.plan.Plan;

/** What can be done about a message that may have arrived. */
enum Recourse {
    /** Send it again: the network takes it once. */
    REPEAT,
    /** Wait until nobody can be at work on it any more, look for it, then decide. */
    LOOK,
    /** Wait as long and send it again: the network names the earlier one, or the owner wants it so. */
    REPEAT_LATER,
    /** Ask a person. */
    ASK;

    static Recourse of(Channel channel) {
        return switch (channel.delivery()) {
            case CONDITIONAL -> REPEAT;
            case WINDOWED -> channel instanceof Searchable ? LOOK : REPEAT_LATER;
            case LOOK_UP -> channel instanceof Searchable ? LOOK : blind(channel);
            case BLIND -> blind(channel);
        };
    }

    private static Recourse blind(Channel channel) {
        return channel.strategy().resend() ? REPEAT_LATER : ASK;
    }

    /** What can be done when the network does not want the message now, although it may have taken it earlier. */
    static Recourse refused(Channel channel) {
        return channel instanceof Searchable ? LOOK : ASK;
    }

    /** What can be done when nobody wants the message told any more: it is not sent again where people would see it. */
    static Recourse unwanted(Channel channel) {
        Recourse usual = of(channel);
        return channel instanceof Searchable || usual == REPEAT_LATER ? refused(channel) : usual;
    }

    /** Whether there is anything left but to ask a person. */
    static boolean isForUnknown(Plan.Open open) {
        boolean mayResend =
                open.channel().strategy().resend() && !open.stories().isEmpty();
        return open.channel() instanceof Searchable || mayResend;
    }
}
