package dev.herald;

import dev.herald.announce.Announcer;
import dev.herald.announce.Checkup;
import dev.herald.announce.Desk;
import dev.herald.announce.LivePages;
import dev.herald.announce.Outcome;
import dev.herald.announce.Pauses;
import dev.herald.announce.Reconciler;
import dev.herald.announce.Result;
import dev.herald.announce.Verdict;
import dev.herald.channel.Channel;
import dev.herald.config.Secret;
import dev.herald.config.Secrets;
import dev.herald.config.SiteDefaults;
import dev.herald.content.BuildOptions;
import dev.herald.http.Censor;
import dev.herald.http.Http;
import dev.herald.ledger.Entry;
import dev.herald.ledger.FileLedger;
import dev.herald.ledger.Ledger;
import dev.herald.ledger.Seed;
import dev.herald.mail.Postman;
import dev.herald.mail.Smtp;
import dev.herald.plan.EndingTokens;
import dev.herald.plan.Plan;
import dev.herald.plan.Planner;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.report.PlanPage;
import dev.herald.site.Post;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocketFactory;

/** The front door of announcing: a blog and its ledger in, messages out. */
public final class Announcing {

    /**
     * Where a blog is.
     *
     * @param site its folder, with {@code site.yaml} in it
     * @param target where its site goes
     * @param defaults what a POM or the like says, used where {@code site.yaml} is silent
     */
    public record Place(Path site, Path target, SiteDefaults defaults) {}

    /**
     * What of the world announcing sees.
     *
     * @param route where an address is really asked; itself, unless networks are simulated
     * @param postman instead of one that talks to mail servers
     * @param pauses how it is waited
     * @param ledger a folder of files instead of the blog's own ledger
     */
    public record World(
            Secrets secrets,
            UnaryOperator<URI> route,
            Optional<Postman> postman,
            Clock clock,
            Pauses pauses,
            Optional<Path> ledger) {

        /** The same at a moment that somebody names. */
        World at(Instant moment) {
            return new World(secrets, route, postman, Clock.fixed(moment, ZoneOffset.UTC), pauses, ledger);
        }

        /** The world as it is. */
        public static World real(Secrets secrets, Clock clock) {
            return new World(
                    secrets, UnaryOperator.identity(), Optional.empty(), clock, Pauses.real(), Optional.empty());
        }
    }

    private final Arranged blog;
    private final Problems problems;
    private final World world;
    private final Censor censor;

    private Announcing(Arranged blog, Problems problems, World world) {
        this.blog = blog;
        this.problems = problems;
        this.world = world;
        this.censor = new Censor(world.secrets());
    }

    /**
     * Reads a blog.
     *
     * @throws SiteException with every problem, if there is an error
     */
    public static Announcing of(Place place, World world) {
        Problems problems = new Problems();
        BuildOptions options = new BuildOptions(false, false, world.clock().instant());
        Arranged blog = Arranged.read(place.site(), place.target(), place.defaults(), options, problems);
        problems.throwIfErrors();
        LocalDate today =
                LocalDate.ofInstant(world.clock().instant(), blog.config().timezone());
        problems.addAll(EndingTokens.of(blog.channels(), today));
        return new Announcing(blog, problems, world);
    }

    /** Those of the blog, in the order of {@code site.yaml}. */
    public List<Channel> channels() {
        return blog.channels();
    }

    /** Where the blog is published. */
    URI url() {
        return blog.config().url();
    }

    ZoneId zone() {
        return blog.config().timezone();
    }

    /** All that are published, the newest first. */
    List<Post> posts() {
        return blog.site().posts();
    }

    /** When the newest post came out; now, if there is none. */
    Instant newest() {
        return blog.site().posts().stream()
                .findFirst()
                .map(post -> post.published().toInstant())
                .orElseGet(world.clock()::instant);
    }

    /** Where the ledger's files are, if it is one of files. */
    Path ledgerFolder() {
        return blog.blog().resolve(blog.config().announce().folder());
    }

    /** What was found in the blog, and stops nothing. */
    public List<Problem> warnings() {
        return problems.sorted();
    }

    /**
     * What each channel would hear now. Asks no network, unless the ledger is in a database whose secrets are set; if one is not, the plan does without the
     * ledger and says so.
     */
    public Plan plan() {
        Optional<Secret> missing =
                world.ledger().isPresent() ? Optional.empty() : ledgers().missing();
        if (missing.isPresent()) {
            return plan(Seed.known(blog.channels(), world.clock().instant()))
                    .without(
                            "it is not known what was told already, so more may stand here than will be sent: the ledger"
                                    + " is in a database, and the secret "
                                    + missing.get().name() + " is not set here");
        }
        try (Ledger ledger = world.ledger().map(Announcing::files).orElseGet(ledgers()::openForPlan)) {
            return plan(ledger.entries());
        }
    }

    private Plan plan(List<Entry> entries) {
        return new Planner(published(), Stories.of(blog))
                .plan(entries, world.clock().instant());
    }

    private Planner.Blog published() {
        return new Planner.Blog(
                blog.config(),
                blog.channels(),
                blog.site().posts(),
                blog.content().skipped());
    }

    /** A plan as a page. */
    public String page(Plan plan) {
        Stories stories = Stories.of(blog);
        return PlanPage.of(blog.blog(), blog.config(), blog.channels(), plan, story -> stories.head(story.post()));
    }

    /**
     * Tells what is due, once.
     *
     * @param accepted what may be done with messages that people have seen
     * @param listener hears of each message as soon as it is done
     */
    public Result announce(Set<Plan.Change> accepted, Consumer<Outcome> listener) {
        try (Ledger ledger = ledger()) {
            Plan plan = plan(ledger.entries());
            if (!plan.refusals().isEmpty()) {
                return new Result(List.of(), plan.refusals());
            }
            Desk desk = desk(ledger);
            LivePages live = new LivePages(
                    desk.http(), desk.pauses(), blog.config().announce().gate().patience());
            return new Announcer(desk, live, listener).run(plan, accepted);
        }
    }

    private Ledger ledger() {
        return world.ledger().map(Announcing::files).orElseGet(ledgers()::open);
    }

    /**
     * Asks each channel's network whether it lets us in. Sends nothing.
     *
     * @param listener hears of each channel as soon as its network has answered
     */
    public List<Checkup> checkups(Consumer<Checkup> listener) {
        List<Checkup> checkups = new ArrayList<>();
        try (Ledger untouched = files(ledgerFolder())) {
            Desk desk = desk(untouched);
            for (Channel channel : blog.channels()) {
                Checkup checkup = Checkup.of(channel, desk);
                listener.accept(checkup);
                checkups.add(checkup);
            }
        }
        return List.copyOf(checkups);
    }

    /** Looks on the networks for messages that the ledger does not know, and writes down what it finds. */
    public Reconciler.Found reconcile() {
        try (Ledger ledger = ledger()) {
            return new Reconciler(published(), Stories.of(blog), desk(ledger)).rebuild();
        }
    }

    /**
     * Settles a message by what a person says of it.
     *
     * @param post the id of one of its posts
     * @throws SiteException if nothing is open there
     */
    public Outcome settle(String channel, String post, Verdict verdict) {
        try (Ledger ledger = ledger()) {
            return verdict.give(channel, post, desk(ledger));
        }
    }

    private Desk desk(Ledger ledger) {
        Duration timeout = blog.config().announce().timeout();
        Http http = new Http(HttpClient.newHttpClient(), world.route(), timeout, censor);
        Postman postman = world.postman().orElseGet(() -> new Smtp(censor, timeout, trusted()));
        String runner = UUID.randomUUID().toString();
        return new Desk(ledger, http, postman, blog.blog(), world.clock(), world.pauses(), runner);
    }

    private static SSLSocketFactory trusted() {
        return (SSLSocketFactory) SSLSocketFactory.getDefault();
    }

    private static Ledger files(Path folder) {
        return new FileLedger(folder);
    }

    private Ledgers ledgers() {
        return new Ledgers(blog.blog(), blog.config(), world.secrets(), censor);
    }
}
