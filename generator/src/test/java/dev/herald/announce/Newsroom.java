package dev.herald.announce;

import dev.herald.channel.Channel;
import dev.herald.channel.Channels;
import dev.herald.channel.Picture;
import dev.herald.channel.Sample;
import dev.herald.channel.Story;
import dev.herald.config.SiteConfig;
import dev.herald.http.Censor;
import dev.herald.http.Http;
import dev.herald.ledger.Ledger;
import dev.herald.mail.Postman;
import dev.herald.mail.Smtp;
import dev.herald.plan.Plan;
import dev.herald.plan.Planner;
import dev.herald.problem.Problems;
import dev.herald.simulate.Letterbox;
import dev.herald.site.Post;
import dev.herald.site.Wishes.Wish;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLSocketFactory;

/** A blog that tells its posts, as the front door does it: plan, then announce. Every page is live. */
public final class Newsroom {

    private static final Path PICTURE = Path.of("src/test/resources/dev/herald/announce/tide.png");
    private static final List<String> LINKS =
            List.of("https://links.example/1", "https://links.example/2", "https://queue.example/3");

    private final SiteConfig config;
    private final List<Channel> channels;
    private final Map<String, Story> stories = new TreeMap<>();
    private final Http http;
    private final Path folder;
    private final Pauses pauses;
    private final Clock clock;
    private Postman postman = new Letterbox();
    private Live live = (story, needs) -> Optional.empty();

    /**
     * @param yaml settings with the channels
     * @param secrets by name
     */
    public Newsroom(String yaml, Map<String, String> secrets, UnaryOperator<URI> route, Path folder, Watch watch) {
        Problems problems = new Problems();
        this.config = Sample.site(yaml);
        this.channels = Channels.read(config, problems);
        problems.throwIfErrors();
        Censor censor = new Censor(name -> Optional.ofNullable(secrets.get(name.name())));
        this.http =
                new Http(HttpClient.newHttpClient(), route, config.announce().timeout(), censor);
        this.folder = folder;
        this.pauses = watch.pauses();
        this.clock = watch.clock();
    }

    /** The time of a newsroom. */
    public record Watch(Pauses pauses, Clock clock) {

        /** Time that passes only when somebody waits. */
        public static Watch patient() {
            FakePauses pauses = new FakePauses();
            return new Watch(pauses, pauses.clock());
        }

        /** Time that passes, the same for every process, long after the posts came out. */
        public static Watch real() {
            Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(3650));
            return new Watch(Pauses.real(), clock);
        }
    }

    /** Writes posts, named {@code post-0} and so on. */
    public void write(int posts) {
        for (int post = 0; post < posts; post++) {
            Story story = Sample.story("post-" + post, told(post), told(post));
            stories.put(story.id(), story);
        }
    }

    /** Writes posts with a picture and three links each. */
    public void illustrate(int posts) {
        for (int post = 0; post < posts; post++) {
            Story story = Sample.illustrated(
                    "post-" + post, told(post), told(post), PICTURE.toAbsolutePath(), "The tide comes in");
            stories.put(story.id(), linked(story));
        }
    }

    private static Story linked(Story story) {
        return new Story(
                story.post(),
                story.url(),
                story.page(),
                story.summary(),
                story.picture(),
                story.html(),
                LINKS,
                story.mark());
    }

    /** From now on mails go to mail servers. */
    public void mail() {
        this.postman =
                new Smtp(http.censor(), config.announce().timeout(), (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /** What title and summary of a post say, so that it can be found on every network. */
    public static String told(int post) {
        return "No. " + post + " came in";
    }

    /** Says of every page what is wrong with it. */
    public void live(Live own) {
        this.live = own;
    }

    /** Makes the channels known to a new ledger before there are posts. */
    public Result open(Ledger ledger) {
        return run(ledger, "opening", Set.of());
    }

    public Plan plan(Ledger ledger) {
        return new Planner(blog(), new Teller()).plan(ledger.entries(), clock.instant());
    }

    public Reconciler reconciler(Ledger ledger) {
        return new Reconciler(blog(), new Teller(), desk(ledger, "reconciler"));
    }

    private Planner.Blog blog() {
        List<Post> posts = new ArrayList<>();
        stories.values().forEach(story -> posts.add(0, story.post()));
        return new Planner.Blog(config, channels, posts, List.of());
    }

    /** Plans and announces. */
    public Result run(Ledger ledger, String runner, Set<Plan.Change> accepted) {
        return run(ledger, runner, plan(ledger), accepted);
    }

    public Result run(Ledger ledger, String runner, Plan plan, Set<Plan.Change> accepted) {
        return new Announcer(desk(ledger, runner), live, outcome -> {}).run(plan, accepted);
    }

    public Desk desk(Ledger ledger, String runner) {
        return new Desk(ledger, http, postman, folder, clock, pauses, runner);
    }

    public List<Channel> channels() {
        return channels;
    }

    public List<Story> stories() {
        return List.copyOf(stories.values());
    }

    private final class Teller implements Planner.Teller {

        @Override
        public Story story(Post post) {
            return stories.get(post.id());
        }

        @Override
        public Optional<Picture> picture(Post post, Wish wish) {
            return Optional.empty();
        }
    }
}
