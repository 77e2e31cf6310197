package dev.herald;

import dev.herald.Announcing.Place;
import dev.herald.Announcing.World;
import dev.herald.config.Secrets;
import dev.herald.simulate.BuiltSite;
import dev.herald.simulate.Fakes;
import dev.herald.simulate.Networks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The whole flow of announcing on this machine: the site is built and live on loopback, networks are simulated there, and the ledger is a copy that is thrown
 * away. Nothing leaves the machine, and nothing of the blog changes.
 */
public final class Simulation implements AutoCloseable {

    private final Path folder;
    private final Networks networks;
    private final Announcing announcing;

    private Simulation(Path folder, Networks networks, Announcing announcing) {
        this.folder = folder;
        this.networks = networks;
        this.announcing = announcing;
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
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), moment));
        Fakes fakes = new Fakes(today.channels());
        Networks networks = Networks.start(new BuiltSite(today.url(), site));
        fakes.join(networks, clock);
        World world = new World(
                fakes.secrets(),
                networks.route(),
                Optional.of(fakes.letterbox()),
                clock,
                Optional.of(folder.resolve("ledger")));
        return new Simulation(folder, networks, Announcing.of(place, world));
    }

    public Announcing announcing() {
        return announcing;
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
}
