package dev.herald;

import dev.herald.Announcing.Place;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.content.BuildOptions;
import dev.herald.problem.Problems;
import java.time.Instant;
import java.util.Optional;

/** A blog as its preview shows it and as a plain build would have it, each read once for each build. Thread-safe. */
final class Readings {

    private final Place place;
    private Optional<Arranged> built = Optional.empty();
    private Optional<Both> last = Optional.empty();

    Readings(Place place) {
        this.place = place;
    }

    /**
     * Two readings of a blog.
     *
     * @param whole with drafts and with what is not due yet
     * @param usual as it is published
     */
    record Both(Arranged whole, Arranged usual) {}

    Place place() {
        return place;
    }

    /** Lets go what was read: the blog has changed. */
    synchronized void forget() {
        built = Optional.empty();
        last = Optional.empty();
    }

    /** Takes what a build has read. */
    synchronized void put(Arranged whole) {
        built = Optional.of(whole);
        last = Optional.empty();
    }

    /** @throws dev.herald.problem.SiteException if the settings cannot be read */
    synchronized Both at(Instant now) {
        Both both = last.filter(one -> one.usual.content().season().has(now)).orElseGet(() -> read(now));
        last = Optional.of(both);
        return both;
    }

    private Both read(Instant now) {
        SiteConfig config = built.map(Arranged::config)
                .orElseGet(() -> SiteFile.read(place.site(), place.defaults(), new Problems()));
        return new Both(
                built.orElseGet(() -> read(config, new BuildOptions(true, true, now))),
                read(config, new BuildOptions(false, false, now)));
    }

    private Arranged read(SiteConfig config, BuildOptions options) {
        Problems toldByTheBuild = new Problems();
        return Arranged.read(place.site(), place.target(), config, options, Optional.empty(), toldByTheBuild);
    }
}
