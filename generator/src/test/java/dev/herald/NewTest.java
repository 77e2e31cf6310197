package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Announcing.World;
import dev.herald.config.SiteDefaults;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a writer gets from {@code herald new}. */
class NewTest {

    private static final Instant LATE = Instant.parse("2026-11-21T23:30:29Z"); // in Berlin it is the next day

    @TempDir
    private Path folder;

    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private Blog blog;

    @BeforeEach
    void begin() {
        blog = new Blog(folder).file("site.yaml", "title: Tide\nurl: https://tide.example\ntimezone: Europe/Berlin\n");
    }

    @Test
    void aPostHasTheBlogsOwnDayInItsNameAndTheMomentAtItsHead() {
        assertThat(run("A title")).isZero();

        assertThat(out.toString().strip()).isEqualTo(path("content/posts/2026-11-22-a-title.md"));
        assertThat(text("content/posts/2026-11-22-a-title.md")).isEqualTo("""
                ---
                title: A title
                date: 2026-11-22T00:30:00+01:00
                ---

                """);
        assertThat(err.toString().strip())
                .isEqualTo("Write below its head. Its address will be https://tide.example/posts/a-title/");
    }

    @Test
    void wordsThatTheShellTookApartAreOneTitle() {
        assertThat(run("Boats", "of", "May")).isZero();

        assertThat(text("content/posts/2026-11-22-boats-of-may.md")).contains("title: Boats of May\n");
    }

    @Test
    void whatIsAskedForStandsAtTheHead() {
        blog.file(
                "site.yaml",
                "title: Tide\nurl: https://tide.example\nauthors:\n  ana: {name: Ana}\n  bo: {name: Bo}\n");

        assertThat(run(
                        "Später",
                        "--tags=boats,a: b,true",
                        "--date=2026-12-24 18:00",
                        "--language=de",
                        "--author=Bo",
                        "--draft",
                        "--bundle",
                        "--slug=Spät dran"))
                .isZero();

        assertThat(text("content/posts/2026-12-24-spät-dran/index.md")).isEqualTo("""
                ---
                title: Später
                date: 2026-12-24T18:00:00+00:00
                lang: de
                author: bo
                tags: [boats, "a: b", "true"]
                draft: true
                ---

                """);
        assertThat(err.toString().lines())
                .containsExactly(
                        "Write below its head. Its address will be https://tide.example/posts/sp%C3%A4t-dran/",
                        "No build publishes it before 2026-12-24 18:00 UTC",
                        "It is a draft: only a preview, or a build with drafts, shows it");
    }

    @Test
    void aPageHasNoDate() {
        assertThat(run("About us", "--page")).isZero();

        assertThat(text("content/pages/about-us.md")).isEqualTo("---\ntitle: About us\n---\n\n");
        assertThat(err.toString()).contains("https://tide.example/about-us/");
    }

    @Test
    void whateverTheTitlesTheBuildHasNothingToSay() {
        Map<String, String> slugs = Map.ofEntries(
                Map.entry("He said \"no\": #1 \\ done", "he-said-no-1-done"),
                Map.entry("it's 'so'", "its-so"),
                Map.entry("???", "u3f-u3f-u3f"),
                Map.entry("😀", "u1f600"),
                Map.entry("مرحبا بالعالم", "مرحبا-بالعالم"),
                Map.entry("true", "true"),
                Map.entry("2026", "2026"),
                Map.entry("2026-01-02", "2026-01-02"),
                Map.entry("[a] {b} & *c*", "a-b-c"),
                Map.entry("d\te\u0007\u2028f", "d-e-f"),
                Map.entry(":slug of :title", "slug-of-title"),
                Map.entry("index", "index"),
                Map.entry("~", "u7e"),
                Map.entry("- 100 % @home `x`", "100-home-x"),
                Map.entry("...and then", "and-then"));

        slugs.keySet()
                .forEach(title -> assertThat(run("--tags=first", "--", title)).isZero());

        Report report = Herald.build(folder, blog.target(), SiteDefaults.NONE, false, false, LATE);
        assertThat(report.problems()).isEmpty();
        assertThat(report.posts()).isEqualTo(15);
        slugs.values().forEach(slug -> {
            assertThat(blog.target().resolve("posts").resolve(slug).resolve("index.html"))
                    .exists();
            assertThat(folder.resolve("content/posts/2026-11-22-" + slug + ".md"))
                    .exists();
        });
    }

    @Test
    void aLongTitleIsCutBehindAWordInItsFileNameOnly() {
        String title = "All the boats that came in this morning ".repeat(8).strip();

        assertThat(run(title)).isZero();

        String name = Path.of(out.toString().strip()).getFileName().toString();
        assertThat(name)
                .isEqualTo(
                        "2026-11-22-all-the-boats-that-came-in-this-morning-all-the-boats-that-came-in-this-morning-all-the-boats-that-came-in-this-morning.md");
        assertThat(text("content/posts/" + name)).contains("title: " + title);
    }

    @Test
    void nothingIsOverwritten() {
        blog.file("content/posts/2026-11-22-a-title.md", "Mine.");

        assertThat(run("A title")).isEqualTo(1);

        assertThat(err.toString())
                .startsWith(
                        "error: content/posts/2026-11-22-a-title.md: this file is there already; open it, or choose another title or slug");
        assertThat(text("content/posts/2026-11-22-a-title.md")).isEqualTo("Mine.");
    }

    @ParameterizedTest
    @CsvSource({"static/hi", "static/hi/index.html", "content/posts/2025-01-01-hi/index.md"})
    void anAddressThatAFileHasIsTakenToo(String file) {
        blog.file(file, "---\ntitle: Old\npermalink: /hi/\n---\nOld");

        assertThat(run("Hi", "--page")).isEqualTo(1);

        assertThat(err.toString())
                .startsWith("error: content/pages/hi.md: its address /hi/ is taken by " + file
                        + "; choose another title, or give it a slug of its own");
    }

    @Test
    void anAddressThatIsTakenIsToldWithItsOwner() {
        blog.post("2025-01-01-old.md", "---\naliases: /posts/a-title/\n---\nOld");

        assertThat(run("A title")).isEqualTo(1);

        assertThat(err.toString())
                .startsWith(
                        "error: content/posts/2026-11-22-a-title.md: its address /posts/a-title/ is taken by content/posts/2025-01-01-old.md; choose another title, or give it a slug of its own");
        assertThat(folder.resolve("content/posts/2026-11-22-a-title.md")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--date=soon | date: 'soon' is not a date; write it like 2026-01-31 or 2026-01-31 18:30",
                "--language=german | language: 'german' is not a language; write a language tag such as en, de or pt-BR",
                "--author=Nobody | the author 'Nobody' is not known",
            })
    void whatCannotBeIsToldAndNothingIsWritten(String option, String told) {
        blog.file("site.yaml", "title: Tide\nurl: https://tide.example\nauthors: {ana: {}}\ncheck: {authors: error}\n");

        assertThat(run("A title", option)).isEqualTo(1);

        assertThat(err.toString()).contains(told);
        assertThat(folder.resolve("content")).doesNotExist();
    }

    @Test
    void noSlugClimbsOutOfTheFolder() {
        assertThat(run("A title", "--slug=../../x")).isZero();

        assertThat(folder.resolve("content/posts/2026-11-22-x.md")).exists();
    }

    @Test
    void anEmptyTitleIsNone() {
        assertThat(run(" ")).isEqualTo(1);
        assertThat(err.toString()).startsWith("error: title: it is empty; write what the text is about");
    }

    @Test
    void aFolderThatIsNoBlogIsRefused() {
        assertThat(Main.run(new PrintWriter(out), new PrintWriter(err, true), "new", "A", "--site", folder + "/nope"))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("error: site.yaml: there is no such file in " + folder + "/nope");
    }

    @Test
    void aJekyllBlogGetsItsPostsDraftsAndPagesWhereJekyllHasThem() {
        blog.file("site.yaml", "title: Tide\nurl: https://tide.example\nlayout: jekyll\n");

        assertThat(run("Hello")).isZero();
        assertThat(run("Idea", "--draft")).isZero();
        assertThat(run("About", "--page")).isZero();
        assertThat(run("Boats", "--bundle")).isEqualTo(1);

        assertThat(text("_posts/2026-11-21-hello.md"))
                .startsWith("---\ntitle: Hello\ndate: 2026-11-21T23:30:00+00:00\n");
        assertThat(text("_drafts/idea.md")).contains("draft: true");
        assertThat(text("about.md")).startsWith("---\ntitle: About\n");
        assertThat(err.toString()).contains("in Jekyll's layout a text is a file");
        assertThat(Herald.build(folder, blog.target(), SiteDefaults.NONE, true, false, LATE)
                        .problems())
                .isEmpty();
    }

    @Test
    void aHugoBlogGetsItsPostsInTheSectionThatItHas() {
        blog.file("site.yaml", "title: Tide\nurl: https://tide.example\nlayout: hugo\n")
                .file("content/post/first.md", "---\ntitle: First\ndate: 2026-01-01\n---\nText");

        assertThat(run("Hello")).isZero();
        assertThat(run("Hallo", "--language", "de")).isZero();
        assertThat(run("About", "--page")).isZero();

        assertThat(text("content/post/hello.md")).contains("date: 2026-11-21T23:30:00+00:00");
        assertThat(folder.resolve("content/post/hallo.de.md")).exists();
        assertThat(folder.resolve("content/about.md")).exists();
        assertThat(err.toString())
                .contains("https://tide.example/post/hello/", "https://tide.example/de/post/hallo/", "/about/");
    }

    @Test
    void foldersAndAddressesAreThoseOfTheSettings() {
        blog.file(
                "site.yaml",
                "title: Tide\nurl: https://tide.example/blog\ncontent: {posts: [./articles/]}\npermalinks: {posts: '/:year/:slug/'}\n");

        assertThat(run("Hello")).isZero();

        assertThat(folder.resolve("articles/2026-11-21-hello.md")).exists();
        assertThat(err.toString()).contains("https://tide.example/blog/2026/hello/");
    }

    private String path(String file) {
        return folder.resolve(file).toString();
    }

    private String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException fault) {
            throw new AssertionError(fault);
        }
    }

    private int run(String... arguments) {
        out = new StringWriter();
        World world = World.real(name -> Optional.empty(), Clock.fixed(LATE, ZoneOffset.UTC));
        String[] all = Stream.concat(Stream.of("new", "--site", folder.toString()), Arrays.stream(arguments))
                .toArray(String[]::new);
        return Main.run(world, Optional::empty, new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
