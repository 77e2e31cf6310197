package dev.herald.announce;

import dev.herald.channel.Channel;
import dev.herald.channel.Receipt;
import dev.herald.http.Censor;
import dev.herald.http.Http;
import dev.herald.ledger.Entry;
import dev.herald.ledger.Ledger;
import dev.herald.mail.Postman;
import dev.herald.problem.SiteException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is at hand for telling.
 *
 * @param blog the folder of the blog, from which the files of pictures are named
 * @param clock for what people read; how long something takes is measured by the pauses
 * @param runner which process this is; unlike any other, and says nothing to anybody else
 */
public record Desk(Ledger ledger, Http http, Postman postman, Path blog, Clock clock, Pauses pauses, String runner) {

    /** The entry was changed by another runner, who has it now. */
    static final class TakenOver extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS); // as much as every network keeps
    }

    long later(Duration time) {
        return pauses.nanos() + time.toNanos();
    }

    /**
     * Makes a change durable.
     *
     * @throws TakenOver if another runner was faster
     * @throws SiteException if the ledger cannot be written
     */
    Entry save(Entry next) {
        if (!ledger.save(next)) {
            throw new TakenOver();
        }
        return next;
    }

    /** The entry as everybody sees it now. */
    Optional<Entry> current(Entry entry) {
        return ledger.current(entry);
    }

    /** Lest a network that repeats its own secret address bring it into the ledger. */
    Receipt struck(Receipt receipt) {
        Censor censor = http.censor();
        Map<String, String> more = new TreeMap<>(receipt.more());
        more.replaceAll((name, value) -> censor.strike(value));
        return new Receipt(censor.strike(receipt.id()), receipt.url().map(censor::strike), more);
    }

    /** How long others wait until they believe that nobody is at work on an entry any more. */
    static Duration settle(Channel channel) {
        return channel.strategy().common().settle();
    }
}
