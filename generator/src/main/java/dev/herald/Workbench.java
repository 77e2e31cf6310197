package dev.herald;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
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
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Builds a blog for its preview, with drafts and all that is still to come. */
final class Workbench implements Workshop {

    private final Path blog;
    private final Path target;
    private final SiteDefaults defaults;
    private final Clock clock;
    private Map<Route, FileTime> written;
    private Optional<Map<Route, Mark>> marks = Optional.empty();
    private Bearings bearings = new Bearings("", new Places(List.of("content", "static"), others(), name -> false));

    /** @param target a folder of the preview's own, never that which is published */
    Workbench(Path blog, Path target, SiteDefaults defaults, Clock clock) {
        this.blog = blog;
        this.target = target;
        this.defaults = defaults;
        this.clock = clock;
        this.written = files();
    }

    private static List<String> others() {
        return List.of(SiteFile.NAME, "theme", "themes", "data", "_data");
    }

    /** Where the settings say that things are, or where they said so last. */
    Bearings bearings() {
        try {
            SiteConfig config = SiteFile.read(blog, defaults, new Problems());
            Territory territory = new Territory(blog, config);
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

    /** Which texts are published, once for each build. */
    synchronized Map<Route, Mark> marks() {
        Map<Route, Mark> known = marks.orElseGet(() -> Marks.of(blog, defaults, clock.instant()));
        marks = Optional.of(known);
        return known;
    }

    private synchronized void forget() {
        marks = Optional.empty();
    }

    @Override
    public Set<Route> quickly(Set<Path> changed) {
        return Set.of();
    }

    @Override
    public Work build() {
        forget();
        try {
            Report report = Herald.build(blog, target, defaults, true, true, clock.instant());
            return new Work(true, changed(), report.problems());
        } catch (SiteException faults) {
            return new Work(false, Set.of(), faults.problems());
        } catch (UncheckedIOException gone) { // while we read it; the next save, or the end of this one, mends it
            return new Work(false, changed(), List.of(unreadable(gone.getCause())));
        }
    }

    private static Problem unreadable(IOException fault) {
        return Problem.error(
                String.valueOf(fault.getMessage()), 0, "this cannot be read or written", "save it again, or allow it");
    }

    private Set<Route> changed() {
        Map<Route, FileTime> now = files();
        Set<Route> changed = new HashSet<>(now.keySet());
        changed.addAll(written.keySet());
        changed.removeIf(route -> Objects.equals(now.get(route), written.get(route)));
        written = now;
        return changed;
    }

    private Map<Route, FileTime> files() {
        Map<Route, FileTime> files = new HashMap<>();
        try {
            if (Files.exists(target)) {
                Files.walkFileTree(target, new Visitor(files));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return files;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Map<Route, FileTime> files;

        Visitor(Map<Route, FileTime> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(target.resolve(".herald")) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = target.relativize(file).toString().replace('\\', '/');
            files.put(new Route("/" + name.replaceFirst("(^|/)index\\.html$", "$1")), attributes.lastModifiedTime());
            return FileVisitResult.CONTINUE;
        }
    }
}
