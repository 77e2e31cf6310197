package dev.herald;

import dev.herald.Announcing.Place;
import dev.herald.config.SiteDefaults;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import dev.herald.serve.DeskPages;
import dev.herald.serve.Work;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A blog with a text in every state, its preview and its desk, for tests. */
public final class DeskSample {

    static final String SITE = """
            title: The tide <log>
            url: https://example.com
            timezone: Europe/Paris
            check: {preview: off, search: off, links: warning}
            channels:
              fosstodon: {network: mastodon, server: 'https://fosstodon.example', token: MASTODON_TOKEN}
              bluesky: {handle: blog.example, password: BLUESKY_PASSWORD}
            """;

    private static final Clock CLOCK = Clock.fixed(Blog.NOW, ZoneOffset.UTC);

    private final Blog blog;
    private final DeskPages desk;
    private final Readings readings;
    private Work work = new Work(false, Set.of(), List.of());

    DeskSample(Path folder) {
        this(folder, CLOCK);
    }

    DeskSample(Path folder, Clock clock) {
        blog = new Blog(folder).file("site.yaml", SITE);
        Place place = new Place(blog.folder(), blog.target(), SiteDefaults.NONE);
        readings = new Readings(place);
        desk = new DeskPages(new DeskOf(readings, clock, () -> work), blog.target(), clock);
    }

    /** With a text in every state. */
    public static DeskSample ofEverything(Path folder) {
        DeskSample sample = new DeskSample(folder);
        sample.blog
                .file("static/wide.png", Blog.picture("png", 1200, 630))
                .post(
                        "2026-11-20-tide.md",
                        "---\ntitle: The tide\nimage: {src: /wide.png, alt: Waves}\n---\nIt came in. [Gone](/gone/)\n")
                .post("2026-11-19-ebb.md", "---\ntitle: Ebb & flow\nlang: de\n---\nEs ging.\n")
                .post("2026-11-24-storm.md", "---\ntitle: Storm\ndate: 2026-11-24 08:00\n---\nIt will come.\n")
                .post("2026-11-30-calm.md", "---\ntitle: Calm\n---\nAfter it.\n")
                .post("2026-11-01-fair.md", "---\ntitle: The fair\nexpiryDate: 2026-11-10\n---\nIt was.\n")
                .file("content/posts/2020-01-01-old.adoc", "= Old\n")
                .file("content/drafts/fog.md", "---\ntitle: Fog\n---\nGrey.\n")
                .file("content/pages/about.md", "---\ntitle: About\n---\nMe.\n")
                .file("announcements/fosstodon/tide.json", entry("fosstodon", "tide", "sent", """
                        "receipt" : { "id" : "1", "url" : "https://fosstodon.example/@me/1" },"""))
                .file("announcements/bluesky/tide.json", entry("bluesky", "tide", "rejected", """
                        "reason" : "the link is not wanted","""))
                .file("announcements/bluesky/ebb.json", entry("bluesky", "ebb", "sent", """
                        "receipt" : { "id" : "2", "url" : "https://bsky.app/profile/blog.example/post/2" },"""));
        sample.build();
        return sample;
    }

    private static String entry(String channel, String post, String state, String more) {
        return """
                {
                  "channel" : "%s",
                  "created-at" : "2026-11-20T09:00:00Z",
                  "key" : "%s",
                  "posts" : [ "/posts/%s/" ],
                  %s
                  "revision" : 2,
                  "round" : 1,
                  "runner" : "r",
                  "state" : "%s",
                  "tried-at" : "2026-11-20T09:00:00Z",
                  "tries" : 1,
                  "version" : 1
                }
                """.formatted(channel, channel + "-" + post, post, more, state);
    }

    Blog blog() {
        return blog;
    }

    /** As the preview builds. */
    DeskSample build() {
        readings.forget();
        try {
            Report report = Herald.build(blog.folder(), blog.target(), SiteDefaults.NONE, true, true, Blog.NOW);
            work = new Work(true, Set.of(), report.problems());
        } catch (SiteException fault) {
            work = new Work(false, Set.of(), fault.problems());
        }
        return this;
    }

    /** As if the preview had built and found this. */
    DeskSample found(Problem... problems) {
        readings.forget();
        boolean done = Stream.of(problems).noneMatch(Problem::isError);
        work = new Work(done, Set.of(), List.of(problems));
        return this;
    }

    DeskPages desk() {
        return desk;
    }

    /** A page of the desk, such as {@code problems/} or {@code ?state=draft}. */
    Document page(String address) {
        return Jsoup.parse(text(address));
    }

    public String text(String address) {
        String[] parts = address.split("\\?", 2);
        byte[] bytes = desk.page(parts[0], parts.length == 2 ? parts[1] : "")
                .orElseThrow()
                .bytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
