package dev.herald.channel;

import dev.herald.config.AnnounceConfig;
import dev.herald.config.AnnounceConfig.Needs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who listens on a channel and how it speaks to them: what every block below {@code channels:} may say.
 *
 * @param audience who is there, in the owner's words; for people only
 * @param tone how it speaks, in the owner's words; for people only
 * @param likes what does well there; default a link
 * @param hours when it speaks; default always
 * @param gap the shortest time between two messages; default none
 * @param tags how many hashtags at most; default what is usual on the network
 * @param always hashtags of every message, before the post's own
 * @param only which posts it tells; default all
 * @param except which of them it does not tell; default none
 * @param template what a message says, with places such as {@code {title}}; default the network's own
 * @param budget what its messages may cost
 * @param cap how many messages one run may send; more, and nothing is sent at all; default that of all channels
 * @param gate what must be live first; default as for all channels
 * @param resend {@code on-unknown: resend}: whether a message that may have arrived is sent again
 * @param common what all channels share
 */
public record Strategy(
        Optional<String> audience,
        Optional<String> tone,
        Likes likes,
        Optional<Hours> hours,
        Duration gap,
        Optional<Integer> tags,
        List<String> always,
        Rule only,
        Rule except,
        Optional<String> template,
        Budget budget,
        Optional<Integer> cap,
        Optional<Needs> gate,
        boolean resend,
        AnnounceConfig common) {

    /** What does well with readers. */
    public enum Likes {
        LINK,
        PICTURE,
        TEXT
    }

    /** What may be spent; nothing said is nothing spent on a network that charges. */
    public record Budget(Optional<Money> run, Optional<Money> month, Optional<Money> year) {

        public static final Budget NONE = new Budget(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Strategy {
        always = List.copyOf(always);
    }
}
