package dev.herald;

import dev.herald.Announcing.Place;
import dev.herald.Announcing.World;
import dev.herald.check.rule.Finding;
import dev.herald.check.rule.Findings;
import dev.herald.check.rule.Inspection;
import dev.herald.check.rule.Rules;
import dev.herald.check.rule.SiteFiles;
import dev.herald.check.rule.Sources;
import dev.herald.content.BuildOptions;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The front door of checking: a blog in, what readers would stumble over out. */
public final class Checking {

    /**
     * What is asked of a check.
     *
     * @param drafts whether drafts are looked at too
     * @param future whether posts that are not due are
     */
    public record Wish(boolean drafts, boolean future) {}

    private final Place place;
    private final World world;
    private final Wish wish;

    private Checking(Place place, World world, Wish wish) {
        this.place = place;
        this.world = world;
        this.wish = wish;
    }

    /** Builds a blog, which does nothing if nothing changed, and looks at its site with every rule that is on. */
    public static Findings check(Place place, World world, Wish wish) {
        return new Checking(place, world, wish).findings();
    }

    private Findings findings() {
        try {
            Report report = Herald.build(
                    place.site(),
                    place.target(),
                    place.defaults(),
                    wish.drafts(),
                    wish.future(),
                    world.clock().instant());
            return inspect()
                    .with(report.problems().stream().map(Finding::ofBuild).toList());
        } catch (SiteException unbuilt) {
            return Findings.ofBuild(unbuilt.problems());
        }
    }

    private Findings inspect() {
        Arranged blog = arranged();
        SiteFiles files = SiteFiles.of(place.target());
        Set<Route> made = blog.site().pages().stream().map(Page::route).collect(Collectors.toSet());
        Sources sources = Sources.of(place.site(), texts(blog));
        return new Inspection(blog.config(), files, made, sources).of(Rules.ALL, List.of(), System::nanoTime);
    }

    private Arranged arranged() {
        BuildOptions options =
                new BuildOptions(wish.drafts(), wish.future(), world.clock().instant());
        Problems toldByTheBuild = new Problems();
        return Arranged.read(place.site(), place.target(), place.defaults(), options, toldByTheBuild);
    }

    private static Stream<Post> texts(Arranged blog) {
        return Stream.concat(blog.content().posts().stream(), blog.content().pages().stream())
                .map(source -> source.post());
    }
}
