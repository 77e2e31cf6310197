package dev.herald;

import dev.herald.Announcing.Place;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.content.Territory;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.serve.Bearings;
import dev.herald.serve.Mark;
import dev.herald.serve.Work;
import dev.herald.serve.Workshop;
import dev.herald.site.Route;
import dev.herald.state.Places;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Builds a blog for its preview, with drafts and all that is still to come. */
final class Workbench implements Workshop {

    private final Place place;
    private final Clock clock;
    private final Readings readings;
    private volatile Optional<Built> built = Optional.empty(); // the last that went well
    private final Set<String> shown = ConcurrentHashMap.newKeySet(); // before a build had it
    private Optional<Readings.Both> marked = Optional.empty();
    private Map<Route, Mark> marks = Map.of();
    private Bearings bearings = new Bearings("", new Places(List.of("content", "static"), others(), name -> false));

    /** @param place of the blog, and of a folder of the preview's own, never that which is published */
    Workbench(Place place, Clock clock) {
        this.place = place;
        this.clock = clock;
        this.readings = new Readings(place);
    }

    private static List<String> others() {
        return List.of(SiteFile.NAME, "theme", "themes", "data", "_data");
    }

    /** Where the settings say that things are, or where they said so last. */
    Bearings bearings() {
        try {
            SiteConfig config = SiteFile.read(place.site(), place.defaults(), new Problems());
            Territory territory = new Territory(place.site(), config);
            List<String> others = new ArrayList<>(others());
            others.add(config.announce().folder());
            others.addAll(config.cards().fonts());
            bearings = new Bearings(
                    config.basePath(), new Places(territory.roots(), others, name -> territory.isForeign(name)));
        } catch (SiteException unreadable) { // the build tells it
            return bearings;
        }
        return bearings;
    }

    /** Which texts are published at this moment, or were when the settings could be read last. */
    @SuppressWarnings("ReferenceEquality") // a reading is another as soon as something may be
    synchronized Map<Route, Mark> marks() {
        try {
            Readings.Both now = readings.at(clock.instant());
            if (marked.filter(before -> before == now).isEmpty()) {
                marks = Marks.of(now);
                marked = Optional.of(now);
            }
        } catch (SiteException unreadable) { // the build tells it
            return marks;
        }
        return marks;
    }

    /** What the last build has read, and what a plain one would. */
    Readings readings() {
        return readings;
    }

    @Override
    public Set<Route> quickly(Set<Path> changed) {
        Set<String> files = built.map(site -> site.again(changed)).orElse(Set.of());
        shown.addAll(files);
        return routes(files);
    }

    @Override
    public Work build() {
        readings.forget();
        Set<String> before = Set.copyOf(shown);
        try {
            Built site = Herald.preview(place.site(), place.target(), place.defaults(), clock.instant());
            Set<Route> changed = routes(site.changed(built, shown));
            shown.removeAll(before);
            built = Optional.of(site);
            readings.put(site.arranged());
            return new Work(true, changed, site.report().problems());
        } catch (SiteException faults) {
            return new Work(false, Set.of(), faults.problems());
        } catch (UncheckedIOException gone) { // while we read it; the next save, or the end of this one, mends it
            return new Work(false, Set.of(), List.of(unreadable(gone.getCause())));
        }
    }

    private static Problem unreadable(IOException fault) {
        return Problem.error(
                String.valueOf(fault.getMessage()), 0, "this cannot be read or written", "save it again, or allow it");
    }

    private static Set<Route> routes(Set<String> files) {
        return files.stream()
                .map(name -> new Route("/" + name.replaceFirst("(^|/)index\\.html$", "$1")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
