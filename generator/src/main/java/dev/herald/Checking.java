package dev.herald;

import dev.herald.Announcing.Place;
import dev.herald.Announcing.World;
import dev.herald.cache.Cache;
import dev.herald.check.outside.OutsideLinks;
import dev.herald.check.outside.Remembered;
import dev.herald.check.outside.Visitor;
import dev.herald.check.outside.Visits;
import dev.herald.check.rule.Findings;
import dev.herald.check.rule.Inspection;
import dev.herald.check.rule.Made;
import dev.herald.check.rule.Rule;
import dev.herald.check.rule.Rules;
import dev.herald.check.rule.SiteFiles;
import dev.herald.check.rule.Sources;
import dev.herald.content.BuildOptions;
import dev.herald.http.Censor;
import dev.herald.http.Http;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The front door of checking: a blog in, what readers would stumble over out. */
public final class Checking {

    /**
     * What is asked of a check.
     *
     * @param drafts whether drafts are looked at too
     * @param future whether posts that are not due are
     * @param outside whether links to other sites are asked
     * @param keeping what becomes of the lists of what was published; without drafts and future only
     */
    public record Wish(boolean drafts, boolean future, boolean outside, Keeping keeping) {

        /**
         * A wish.
         *
         * @throws IllegalArgumentException if what is not published shall be kept; with what to leave out
         */
        public Wish {
            if ((drafts || future) && keeping != Keeping.COMPARE) {
                throw new IllegalArgumentException(
                        "drafts and posts that are not due are not published: leave them out to record, accept or mend");
            }
        }

        /** Drafts are not published. */
        boolean isOfWhatIsPublished() {
            return !drafts && !future;
        }
    }

    /** What becomes of the lists of published addresses and feed items. */
    public enum Keeping {
        /** They are compared. */
        COMPARE,
        /** The same, and a lost address whose text is known is written into that text as an alias first. */
        MEND,
        /** The same, and if there is no error what is new is added: the site is, or will be, online. */
        RECORD,
        /** What is lost may go: they become what the site is now. */
        ACCEPT
    }

    private static final String ASIDE = ".herald/check"; // in the blog, where git sees nothing of it

    private static final String UNBUILT =
            "the build stops at its errors, so the site is as it was before; rules were asked of what could be made, "
                    + "and the lists of what was published are neither compared nor changed";

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
        Published kept = Published.of(place.site());
        List<String> mended = new ArrayList<>();
        return findings(kept, mended).noting(mended);
    }

    private Findings findings(Published kept, List<String> mended) {
        try {
            Report report = build();
            Arranged blog = arranged();
            if (wish.keeping() == Keeping.MEND && mended.addAll(new Guards(blog, place, kept).mend())) {
                report = build();
                blog = arranged();
            }
            return inspect(blog, kept, report.problems());
        } catch (SiteException faulty) {
            return attempted();
        }
    }

    private Report build() {
        return Herald.build(
                place.site(),
                place.target(),
                place.defaults(),
                wish.drafts(),
                wish.future(),
                world.clock().instant());
    }

    /** Of a blog with errors: the site stays as it was, and what can be made is made and looked at aside. */
    private Findings attempted() {
        Path aside = place.site().resolve(ASIDE);
        try {
            Report report = Herald.attempt(place.site(), aside, place.defaults(), options());
            Arranged blog = arranged();
            return inspection(blog, aside)
                    .of(rules(blog), List.of(UNBUILT), System::nanoTime)
                    .with(report.problems(), blog.config());
        } catch (SiteException unbuilt) {
            return Findings.ofBuild(unbuilt.problems());
        }
    }

    private Findings inspect(Arranged blog, Published kept, List<Problem> ofBuild) {
        List<Rule> rules = rules(blog);
        if (!wish.isOfWhatIsPublished()) {
            return inspection(blog, place.target())
                    .of(rules, List.of(), System::nanoTime)
                    .with(ofBuild, blog.config());
        }
        Guards guards = new Guards(blog, place, kept);
        rules.addAll(guards.rules(wish.keeping()));
        Findings findings = inspection(blog, place.target())
                .of(rules, guards.notes(wish.keeping()), System::nanoTime)
                .with(ofBuild, blog.config());
        return findings.noting(guards.keep(wish.keeping(), findings));
    }

    private List<Rule> rules(Arranged blog) {
        List<Rule> rules = new ArrayList<>(Rules.ALL);
        if (wish.outside()) {
            rules.add(new OutsideLinks(visits(blog)));
        }
        return rules;
    }

    private Inspection inspection(Arranged blog, Path built) {
        Made made = Made.of(blog.site().pages(), blog.config());
        return new Inspection(
                blog.config(), SiteFiles.of(built), made, Sources.of(place.site(), blog.texts().stream()));
    }

    private Visits visits(Arranged blog) {
        Http http = new Http(
                HttpClient.newHttpClient(),
                world.route(),
                blog.config().announce().timeout(),
                new Censor(world.secrets()));
        Remembered remembered = new Remembered(
                Cache.of(place.site()),
                world.clock(),
                blog.config().check().rules().remember());
        Visitor visitor = new Visitor(http, world.pauses()::sleep);
        return new Visits(visitor, remembered, blog.config().check().rules());
    }

    private Arranged arranged() {
        Problems toldByTheBuild = new Problems();
        return Arranged.read(place.site(), place.target(), place.defaults(), options(), toldByTheBuild);
    }

    private BuildOptions options() {
        return new BuildOptions(wish.drafts(), wish.future(), world.clock().instant());
    }
}
