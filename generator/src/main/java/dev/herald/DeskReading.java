package dev.herald;

import dev.herald.channel.Channel;
import dev.herald.config.AnnounceConfig;
import dev.herald.config.SiteConfig;
import dev.herald.ledger.Entry;
import dev.herald.ledger.FileLedger;
import dev.herald.ledger.Ledger;
import dev.herald.ledger.Seed;
import dev.herald.plan.Plan;
import dev.herald.plan.Planner;
import dev.herald.problem.SiteException;
import dev.herald.report.PlanPage;
import dev.herald.serve.DeskBlog;
import dev.herald.serve.DeskText;
import dev.herald.serve.Work;
import dev.herald.site.Addresses;
import dev.herald.site.Post;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A blog as it was read for the desk.
 *
 * @param whole with drafts and with what is not due yet
 * @param usual as it is published
 * @param ledger what was told
 * @param unknown what of that is not known; nothing if all is
 */
record DeskReading(Arranged whole, Arranged usual, List<Entry> ledger, Optional<String> unknown, List<DeskText> texts) {

    private static final String DATABASE =
            "it is not known what was announced: the ledger is in a database, which the desk does not ask";

    static DeskReading of(Readings.Both blog, Instant now) {
        Told told = Told.of(blog.usual(), now);
        List<DeskText> texts = DeskTexts.of(blog.whole(), blog.usual(), told.ledger(), now);
        return new DeskReading(blog.whole(), blog.usual(), told.ledger(), told.unknown(), texts);
    }

    /** What the ledger says, as far as it is at hand. */
    private record Told(List<Entry> ledger, Optional<String> unknown) {

        static Told of(Arranged blog, Instant now) {
            AnnounceConfig announce = blog.config().announce();
            if (announce.ledger() == AnnounceConfig.Ledger.POSTGRES) {
                return new Told(Seed.known(blog.channels(), now), Optional.of(DATABASE));
            }
            try (Ledger files = new FileLedger(blog.blog().resolve(announce.folder()))) {
                return new Told(files.entries(), Optional.empty());
            } catch (SiteException damaged) {
                String fault = damaged.problems().get(0).toString();
                return new Told(
                        Seed.known(blog.channels(), now), Optional.of("it is not known what was announced: " + fault));
            }
        }
    }

    /** Whether it is at this moment as it was when it was read. */
    boolean holds(Instant now) {
        return usual.content().season().has(now);
    }

    DeskBlog blog(Work work) {
        SiteConfig config = usual.config();
        return new DeskBlog(
                config.title(),
                config.language(),
                new Addresses(config),
                config.timezone(),
                texts,
                work.problems(),
                work.done(),
                unknown.stream().toList());
    }

    /** What each channel would hear now. */
    String plan(Instant now, int problems) {
        Planner.Blog blog = new Planner.Blog(
                usual.config(),
                channels(),
                usual.site().posts(),
                usual.content().skipped());
        Stories stories = Stories.of(usual);
        Plan plan = new Planner(blog, stories).plan(ledger, now);
        return page(unknown.map(plan::without).orElse(plan), stories, problems);
    }

    /** What each channel would hear of a post if it was published, now or at its date. */
    String plan(Post post, Instant now, int problems) {
        Instant then = post.date()
                .map(date -> date.toInstant())
                .filter(date -> date.isAfter(now))
                .orElse(now);
        Planner.Blog blog = new Planner.Blog(usual.config(), channels(), List.of(post), List.of());
        Stories stories = Stories.of(whole);
        Plan plan = new Planner(blog, stories).plan(ledger, then);
        String condition = "if “" + post.title() + "” were published " + (then.equals(now) ? "now" : "at its date")
                + ", this is what each channel would hear";
        return page(
                of(post, plan)
                        .without(condition + unknown.map(note -> "; " + note).orElse("")),
                stories,
                problems);
    }

    /** Without what the plan says of others. */
    private static Plan of(Post post, Plan plan) {
        List<Plan.Left> left =
                plan.left().stream().filter(one -> one.post().equals(post.id())).toList();
        return new Plan(plan.at(), plan.due(), left, plan.adoptions(), List.of(), List.of(), plan.refusals());
    }

    private List<Channel> channels() {
        return usual.channels();
    }

    private String page(Plan plan, Stories stories, int problems) {
        return PlanPage.onDesk(
                usual.blog(), usual.config(), channels(), plan, story -> stories.head(story.post()), problems);
    }
}
