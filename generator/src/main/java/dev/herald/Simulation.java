package dev.herald;

import dev.herald.Announcing.Place;
import dev.herald.Announcing.World;
import dev.herald.announce.Outcome;
import dev.herald.announce.Pauses;
import dev.herald.announce.Result;
import dev.herald.config.Secrets;
import dev.herald.ledger.FileLedger;
import dev.herald.ledger.Ledger;
import dev.herald.ledger.Seed;
import dev.herald.plan.Plan.Change;
import dev.herald.simulate.BuiltSite;
import dev.herald.simulate.Fakes;
import dev.herald.simulate.Networks;
import dev.herald.site.Post;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The whole flow of announcing on this machine: the site is built and live on loopback, networks are simulated there, and the ledger is a copy that is thrown
 * away. Nothing leaves the machine, and nothing of the blog changes.
 */
public final class Simulation implements AutoCloseable {

    private final Path folder;
    private static final Duration SPAN = Duration.ofDays(8);

    private final Networks networks;
    private final Announcing announcing;
    private final Hand clock;

    private Simulation(Path folder, Networks networks, Announcing announcing, Hand clock) {
        this.folder = folder;
        this.networks = networks;
        this.announcing = announcing;
        this.clock = clock;
    }

    /**
     * Builds a blog's site and starts the networks of its channels.
     *
     * @param at the moment that is simulated; by default an hour after the newest post came out
     * @throws dev.herald.problem.SiteException with every problem of the blog, if there is an error
     */
    public static Simulation of(Place place, Optional<Instant> at) {
        Announcing today = Announcing.of(place, World.real(Secrets.NONE, Clock.systemUTC()));
        Instant moment = at.orElseGet(() -> today.newest().plus(Duration.ofHours(1)));
        Path folder = temporary();
        Path site = folder.resolve("site");
        Herald.build(place.site(), site, place.defaults(), false, false, moment);
        copy(today.ledgerFolder(), folder.resolve("ledger"));
        Hand clock = new Hand(moment);
        seed(today, folder.resolve("ledger"), moment);
        Fakes fakes = new Fakes(today.channels());
        Networks networks = Networks.start(new BuiltSite(today.url(), site));
        fakes.join(networks, clock);
        World world = new World(
                fakes.secrets(),
                networks.route(),
                Optional.of(fakes.letterbox()),
                clock,
                Pauses.real(),
                Optional.of(folder.resolve("ledger")));
        return new Simulation(folder, networks, Announcing.of(place, world), clock);
    }

    /** A new channel would hear of nothing: let it know every post but the newest. */
    private static void seed(Announcing blog, Path folder, Instant moment) {
        List<String> older = blog.posts().stream().skip(1).map(Post::id).toList();
        try (Ledger ledger = new FileLedger(folder)) {
            blog.channels().forEach(channel -> Seed.adopt(ledger, channel.name(), older, moment));
        }
    }

    /** Hears what happens, and at which simulated moment. */
    public interface Listener {

        /** A run begins. */
        void at(ZonedDateTime moment);

        /** A message is done. */
        void done(Outcome outcome);
    }

    /** Tells what is due, and then, as the days of a week go by, whatever waits for its hour. */
    public Result run(Set<Change> accepted, Listener listener) {
        List<Outcome> outcomes = new ArrayList<>();
        Instant end = clock.instant().plus(SPAN);
        for (Optional<Instant> next = Optional.of(clock.instant()); next.isPresent(); next = next(end)) {
            clock.set(next.get());
            listener.at(clock.instant().atZone(announcing.zone()));
            Result result = announcing.announce(accepted, listener::done);
            if (!result.refusals().isEmpty()) {
                return result;
            }
            outcomes.addAll(result.outcomes());
        }
        return new Result(outcomes);
    }

    /** When the first of what waits is due. */
    private Optional<Instant> next(Instant end) {
        Instant now = clock.instant();
        return announcing.plan().left().stream()
                .flatMap(left -> left.until().stream())
                .filter(until -> until.isAfter(now) && until.isBefore(end))
                .min(Comparator.naturalOrder());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("herald-simulation-");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void copy(Path from, Path to) {
        for (Path path : below(from)) {
            try {
                Path copied = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copied);
                } else {
                    Files.copy(path, copied);
                }
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /** Folders before what is in them. */
    private static List<Path> below(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Stops the networks and removes what was written. */
    @Override
    public void close() {
        networks.close();
        for (Path path :
                below(folder).stream().sorted(Comparator.reverseOrder()).toList()) {
            try {
                Files.delete(path);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /** A clock that somebody sets, and that goes on from there. */
    private static final class Hand extends Clock {

        private Duration ahead;

        Hand(Instant moment) {
            set(moment);
        }

        final void set(Instant moment) {
            ahead = Duration.between(Clock.systemUTC().instant(), moment);
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
