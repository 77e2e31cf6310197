package dev.herald.plan;

import dev.herald.Blog;
import dev.herald.channel.Announcement;
import dev.herald.channel.Channel;
import dev.herald.channel.Channels;
import dev.herald.channel.Picture;
import dev.herald.channel.Receipt;
import dev.herald.channel.Story;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.content.BuildOptions;
import dev.herald.content.Content;
import dev.herald.content.Content.Source;
import dev.herald.content.ContentReader;
import dev.herald.ledger.Entry;
import dev.herald.ledger.State;
import dev.herald.plan.Planner.Teller;
import dev.herald.problem.Problems;
import dev.herald.site.Html;
import dev.herald.site.Image;
import dev.herald.site.Post;
import dev.herald.site.Wishes.Wish;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A small blog and its ledger, for plans. There is a picture, {@code /boat.png}. */
final class PlannedBlog implements Teller {

    private static final String SITE = "title: Test blog\nurl: https://example.com\n";

    private final Blog blog;
    private final List<Entry> ledger = new ArrayList<>();
    private final List<String> rendered = new ArrayList<>();

    /** A blog with these settings, whose ledger is empty. */
    PlannedBlog(Path folder, String settings) {
        blog = new Blog(folder)
                .file("site.yaml", (settings.contains("url: http") ? "title: A\n" : SITE) + settings)
                .file("static/boat.png", Blog.picture("png", 800, 400));
    }

    /** A blog with one channel, {@code hook}, that has been there for a while. */
    static PlannedBlog withHook(Path folder, String settings) {
        return new PlannedBlog(folder, "channels:\n  hook:\n    network: webhook\n    url: HOOK\n" + settings.indent(4))
                .entry(State.ADOPTED, "hook", "2026-01-01T00:00:00Z", "/posts/long-ago/");
    }

    /** A post of one line; its front matter without the fences. */
    PlannedBlog post(String name, String... matter) {
        blog.post(name + ".md", "---\n" + String.join("\n", matter) + "\n---\nText.\n");
        return this;
    }

    PlannedBlog entry(State state, String channel, String at, String... posts) {
        return entry(state, channel, 1, at, Map.of(), posts);
    }

    PlannedBlog entry(State state, String channel, int round, String at, Map<String, String> more, String... posts) {
        Instant moment = Instant.parse(at);
        Optional<Announcement> words =
                state == State.ADOPTED ? Optional.empty() : Optional.of(words(channel, more, moment, posts));
        Optional<Receipt> receipt =
                state == State.SENT ? Optional.of(Receipt.of("1", "https://hook.example/1")) : Optional.empty();
        Optional<String> reason = state == State.REJECTED ? Optional.of("too rude") : Optional.empty();
        int tries = state == State.ADOPTED ? 0 : 1;
        ledger.add(new Entry(
                channel,
                MessageKey.of(config().url(), channel, List.of(posts), round),
                List.of(posts),
                round,
                state,
                words,
                moment,
                tries,
                moment,
                "runner",
                Map.of(),
                receipt,
                reason,
                1));
        return this;
    }

    private static Announcement words(String channel, Map<String, String> more, Instant published, String... posts) {
        return new Announcement(
                "key-" + channel,
                List.of(posts),
                published,
                "Old words",
                List.of(),
                "https://example.com" + posts[0],
                "Old title",
                "Old summary",
                Optional.empty(),
                List.of(),
                Locale.ENGLISH,
                more);
    }

    Plan at(String moment) {
        Instant now = Instant.parse(moment);
        SiteConfig config = config();
        Problems problems = new Problems();
        List<Channel> channels = Channels.read(config, problems);
        Content content = ContentReader.read(blog.folder(), config, new BuildOptions(false, false, now));
        problems.addAll(content.problems());
        problems.throwIfErrors();
        List<Post> posts = content.posts().stream()
                .map(Source::post)
                .sorted(Comparator.comparing(Post::published).reversed())
                .toList();
        return new Planner(new Planner.Blog(config, channels, posts, content.skipped()), this).plan(ledger, now);
    }

    private SiteConfig config() {
        Problems problems = new Problems();
        SiteConfig config = SiteFile.read(blog.folder(), SiteDefaults.NONE, problems);
        problems.throwIfErrors();
        return config;
    }

    /** {@code hook: Tide}. */
    static List<String> due(Plan plan) {
        return plan.due().stream()
                .map(due -> due.channel().name() + ": "
                        + String.join(
                                ", ", due.stories().stream().map(Story::title).toList()))
                .toList();
    }

    /** {@code hook: Tide: told on 2026-11-20}. */
    static List<String> left(Plan plan) {
        return plan.left().stream()
                .map(left -> left.channel() + ": " + left.title() + ": " + left.because())
                .toList();
    }

    /** {@code Tide until 2026-11-23T09:00:00Z}. */
    static List<String> waiting(Plan plan) {
        return plan.left().stream()
                .flatMap(left -> left.until().stream().map(until -> left.title() + " until " + until))
                .toList();
    }

    /** The titles of the posts whose texts were rendered, in the order in which that was asked for. */
    List<String> rendered() {
        return rendered;
    }

    @Override
    public Story story(Post post) {
        rendered.add(post.title());
        String page = "https://example.com" + post.route().path();
        Optional<Picture> picture = post.image().map(image -> new Picture(image.on(page), Optional.empty()));
        return new Story(
                post,
                post.canonical().orElse(page),
                page,
                post.description().orElse("Text."),
                picture,
                new Html("<p>Text.</p>"),
                List.of(),
                "0123456789abcdef");
    }

    @Override
    public Optional<Picture> picture(Post post, Wish wish) {
        return wish.picture()
                .filter("/boat.png"::equals)
                .map(path -> new Picture(
                        Image.unmeasured(
                                "https://example.com" + path, wish.alt().orElse("")),
                        Optional.empty()));
    }
}
