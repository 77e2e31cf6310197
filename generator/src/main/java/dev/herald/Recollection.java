package dev.herald;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.content.BuildOptions;
import dev.herald.content.GitHead;
import dev.herald.content.Territory;
import dev.herald.output.Looks;
import dev.herald.state.Memory;
import dev.herald.state.Memory.Looked;
import dev.herald.state.Notes;
import dev.herald.state.Places;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** What Herald remembers of the last build of a site, so that one that would change nothing does nothing. */
final class Recollection {

    private final Path blog;
    private final Path target;
    private final BuildOptions options;
    private final boolean looks;
    private final String maker;
    private final Optional<Memory> memory;
    private final Optional<Looked> settings;

    private Recollection(
            Path blog, Path target, BuildOptions options, boolean looks, String maker, Optional<Memory> memory) {
        this.blog = blog;
        this.target = target;
        this.options = options;
        this.looks = looks;
        this.maker = maker;
        this.memory = memory;
        this.settings = memory.flatMap(of -> of.look(new Places(List.of(), List.of(SiteFile.NAME), name -> false)));
    }

    /**
     * Begins to look at a blog.
     *
     * @param looks whether pages are made that show how each post will look out there
     * @param looksBack whether the last build counts
     */
    static Recollection of(
            Path blog, Path target, SiteDefaults defaults, BuildOptions options, boolean looks, boolean looksBack) {
        String maker = maker(defaults, options, looks);
        Optional<Memory> memory = GitHead.of(blog, System.getenv())
                .map(head -> new Memory(blog, target, head + "\n" + maker, Recollection::now, looksBack));
        return new Recollection(blog, target, options, looks, maker, memory);
    }

    /** Files are stamped by this clock too. */
    private static long now() {
        return TimeUnit.MILLISECONDS.toNanos(Clock.systemUTC().millis());
    }

    private static String maker(SiteDefaults defaults, BuildOptions options, boolean looks) {
        return String.join(
                "\n",
                defaults.toString(),
                options.drafts() + " " + options.future() + " " + looks,
                Maker.system(),
                String.join("\n", Maker.files()));
    }

    /** Who builds the site, and how it was asked to. */
    String maker() {
        return maker;
    }

    /** What the last build noted of the site's files. With looks more is made of each page than notes speak of. */
    Notes notes() {
        return memory.filter(any -> !looks).map(Memory::notes).orElseGet(Notes::none);
    }

    /** What a build has to tell that would change nothing. */
    Optional<Report> report() {
        return memory.flatMap(Memory::unchanged)
                .map(LastBuild::unpack)
                .filter(last -> last.season().has(options.now()))
                .map(last -> last.report(target, options.now(), outlook()));
    }

    private Optional<Path> outlook() {
        return Optional.of(target.resolve(Looks.ROUTE.file())).filter(any -> looks);
    }

    /** Looks at all that a build with these settings reads, before it does. */
    Optional<Looked> look(SiteConfig config) {
        return memory.flatMap(of -> of.look(places(config)))
                .filter(looked -> settings.isPresent()
                        && looked.inputs().containsAll(settings.get().inputs()));
    }

    private Places places(SiteConfig config) {
        Territory territory = new Territory(blog, config);
        List<String> others = new ArrayList<>(List.of(SiteFile.NAME, "theme", "themes", "data", "_data"));
        others.add(config.announce().folder());
        others.addAll(config.cards().fonts());
        others.addAll(Maker.files());
        return new Places(territory.roots(), others, territory::isForeign);
    }

    /**
     * Keeps a build in mind.
     *
     * @param files of the site, with the sums of their bytes where they are known
     */
    void keep(Optional<Looked> looked, LastBuild build, Map<String, OptionalLong> files, Notes notes) {
        if (looked.isPresent() && !build.isOfThisMachine()) {
            memory.orElseThrow().keep(looked.get(), files, notes, build.packed());
        } else {
            memory.ifPresent(Memory::forget);
        }
    }
}
