package dev.herald.announce;

import dev.herald.channel.Channel;
import dev.herald.channel.Health;
import dev.herald.http.Censor;
import dev.herald.http.Trouble;
import dev.herald.ledger.Entry;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a channel's network says of our access to it.
 *
 * @param at when it was asked
 * @param health what it answered; nothing if it did not let us in, or could not be asked
 * @param fault why the channel cannot be used; nothing if it can
 * @param ends the last day on which its token works, if the network or the owner says so
 */
public record Checkup(
        Channel channel, Instant at, Optional<Health> health, Optional<String> fault, Optional<LocalDate> ends) {

    /** Asks a channel's network. Nothing is sent that people could see. */
    public static Checkup of(Channel channel, Desk desk) {
        Entry nothing = Entry.adopted(channel.name(), List.of(), desk.runner(), desk.now());
        DeskLine line = DeskLine.asking(desk, nothing, List.of(), Desk.settle(channel));
        try {
            Health health = struck(channel.health(line), desk.http().censor());
            return new Checkup(channel, desk.now(), Optional.of(health), missing(health), ends(channel, health));
        } catch (Trouble trouble) {
            return new Checkup(
                    channel, desk.now(), Optional.empty(), Optional.of(trouble.getMessage()), channel.expires());
        }
    }

    public boolean works() {
        return fault.isEmpty();
    }

    private static Optional<String> missing(Health health) {
        return health.missing().isEmpty()
                ? Optional.empty()
                : Optional.of("it lacks " + String.join(", ", health.missing()));
    }

    private static Optional<LocalDate> ends(Channel channel, Health health) {
        return health.expires()
                .map(moment -> moment.atZone(ZoneOffset.UTC).toLocalDate())
                .or(channel::expires);
    }

    /** Lest a network that repeats a token bring it onto the console. */
    private static Health struck(Health health, Censor censor) {
        Map<String, String> limits = new TreeMap<>();
        health.limits().forEach((name, limit) -> limits.put(censor.strike(name), censor.strike(limit)));
        return new Health(
                censor.strike(health.account()),
                health.rights().stream().map(censor::strike).toList(),
                health.missing().stream().map(censor::strike).toList(),
                health.expires(),
                limits);
    }
}
