package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Announcing.World;
import dev.herald.config.SiteDefaults;
import dev.herald.scaffold.NewBlog;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody gets from {@code herald init}. */
class InitTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Optional<Terminal> terminal = Optional.empty();

    @Test
    void aBlogIsBegunAndBuiltAtOnce() throws IOException {
        Path blog = folder.resolve("notes-from-the-harbour");

        assertThat(run(blog)).isZero();

        assertThat(files(blog))
                .containsExactly(".gitignore", "content/posts/2026-11-21-hello.md", "pom.xml", "site.yaml");
        assertThat(blog.resolve("site.yaml")).hasContent("""
                title: Notes from the harbour
                url: https://blog.example
                language: en
                timezone: UTC
                theme: gazette
                links: relative # so that the site opens from a disk too, without a server
                """);
        assertThat(Files.readString(blog.resolve("pom.xml")))
                .contains("<artifactId>notes-from-the-harbour</artifactId>", "<version>" + NewBlog.version() + "<");
        Report report = build(blog);
        assertThat(report.problems()).isEmpty();
        assertThat(report.posts()).isEqualTo(1);
        assertThat(out.toString()).contains("  cd " + blog, "  mvn site ", "  git init ", "  herald new ");
    }

    @Test
    void thePomNamesTheVersionOfThisVeryHerald() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>herald</artifactId>\n    <version>" + NewBlog.version() + "</version>");
    }

    @Test
    void whatIsGivenIsWritten() throws IOException {
        Path blog = folder.resolve("n");

        int code = run(
                blog,
                "--title=Ahoy: \"boats\"",
                "--url=https://Bücher.example/log/",
                "--language=de",
                "--timezone=Europe/Berlin",
                "--author=Jana O'Brien",
                "--theme=pocket",
                "--ci=gitlab");

        assertThat(code).isZero();
        assertThat(blog.resolve("site.yaml")).hasContent("""
                title: "Ahoy: \\"boats\\""
                url: "https://Bücher.example/log/"
                language: de
                timezone: Europe/Berlin
                theme: pocket
                links: relative # so that the site opens from a disk too, without a server

                authors:
                  jana-obrien:
                    name: Jana O'Brien
                """);
        assertThat(blog.resolve("content/posts/2026-11-21-hello.md")).content().contains("title: Hallo\n");
        assertThat(build(blog).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "github, .github/workflows/blog.yml, github.yml",
        "gitlab, .gitlab-ci.yml, gitlab.yml",
        "forgejo, .forgejo/workflows/blog.yml, forgejo.yml",
        "jenkins, Jenkinsfile, Jenkinsfile"
    })
    void theRecipeIsTheManuals(String server, String file, String source) throws IOException {
        assertThat(run(folder, "--ci", server)).isZero();

        List<String> recipe = Files.readAllLines(folder.resolve(file));
        List<String> manual = Files.readAllLines(Path.of("../docs/ci", source));
        assertThat(recipe.subList(1, recipe.size())).isEqualTo(manual.subList(1, manual.size()));
        assertThat(manual.get(0)).contains("Copy to " + file);
        assertThat(recipe.get(0)).matches("(#|//) Herald's docs/announcing-from-ci.md says what each part is for.");
    }

    @Test
    void theFirstPostIsInEveryLanguageThatHeraldSpeaks() throws IOException {
        try (Stream<Path> strings = Files.list(Path.of("../themes/src/main/resources/themes/base/strings"))) {
            for (String language : strings.map(
                            path -> path.getFileName().toString().replace(".yaml", ""))
                    .toList()) {
                Path blog = folder.resolve(language);

                assertThat(run(blog, "--language", language)).isZero();

                assertThat(blog.resolve("content/posts/2026-11-21-hello.md"))
                        .content()
                        .doesNotContain("lang:");
                assertThat(build(blog).problems())
                        .as(language)
                        .allMatch(problem -> problem.what().contains("no font has the letter")); // Japanese and Chinese
            }
        }
    }

    @Test
    void whereHeraldDoesNotSpeakTheLanguageTheFirstPostSaysThatItIsInEnglish() {
        assertThat(run(folder, "--language=pl")).isZero();

        assertThat(folder.resolve("content/posts/2026-11-21-hello.md"))
                .content()
                .contains("title: Hello\n", "\nlang: en\n---\nThis is");
    }

    @Test
    void everyThemeThatComesAlongCanBeChosen() throws IOException {
        try (Stream<Path> themes = Files.list(Path.of("../themes/src/main/resources/themes"))) {
            for (String theme : themes.map(path -> path.getFileName().toString())
                    .filter(name -> !name.equals("base"))
                    .toList()) {
                assertThat(run(folder.resolve(theme), "--theme", theme)).isZero();
            }
        }
    }

    @Test
    void aFolderWithFilesIsRefused() throws IOException {
        for (String name : List.of("a.txt", "b.txt", "c.txt", "d.txt", "e.txt", "f.txt", "g.txt")) {
            Files.writeString(folder.resolve(name), "x");
        }

        assertThat(run(folder)).isEqualTo(1);

        assertThat(err.toString())
                .startsWith(
                        "error: " + folder
                                + ": the folder is not empty: it has a.txt, b.txt, c.txt, d.txt, e.txt and 2 more; name a new or empty folder for the blog");
        assertThat(folder.resolve("site.yaml")).doesNotExist();
    }

    @Test
    void aFreshCloneIsEmptyAndABlogIsNot() throws IOException {
        Files.createDirectory(folder.resolve(".git"));

        assertThat(run(folder)).isZero();
        assertThat(run(folder)).isEqualTo(1);

        assertThat(err.toString()).contains("this is a blog already: begin a post with 'herald new'");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        Path blog = folder.resolve("n");

        int code = run(blog, "--url=tide", "--language=german", "--timezone=Berlin", "--theme=pockett", "--ci=githup");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "error: ci: there is no CI server 'githup'; did you mean 'github'?",
                        "error: language: 'language' is 'german'; write a language tag such as en, de or pt-BR",
                        "error: theme: there is no theme 'pockett'; did you mean 'pocket'?",
                        "error: timezone: 'timezone' is 'Berlin'; write a zone such as Europe/Paris or UTC",
                        "error: url: 'url' is 'tide', which is not a web address; write the whole address, such as https://example.com or https://example.com/blog",
                        "5 problems in the blog; nothing was done");
        assertThat(blog).doesNotExist();
    }

    @Test
    void onATerminalItAsksForTheRestUntilTheAnswerCanBeUsed() {
        Path blog = folder.resolve("tide");
        Keyboard keyboard =
                new Keyboard("", "tide.example", "https://tide.example", "", "Jana", "gazete", "gazette", "");
        terminal = Optional.of(keyboard);

        assertThat(run(blog, "--language=de")).isZero();

        assertThat(keyboard.screen)
                .containsExactly(
                        "Title of the blog [Tide]: ",
                        "Address at which it will be published [https://blog.example]: ",
                        "'url' is 'tide.example', which is not a web address; write the whole address, such as https://example.com or https://example.com/blog",
                        "Address at which it will be published [https://blog.example]: ",
                        "Time zone, such as Europe/Paris [Asia/Tokyo]: ",
                        "Your name, or nothing: ",
                        "Theme: gazette or pocket [gazette]: ",
                        "there is no theme 'gazete'; did you mean 'gazette'?",
                        "Theme: gazette or pocket [gazette]: ",
                        "CI server: github, gitlab, forgejo, jenkins or none [none]: ");
        assertThat(blog.resolve("site.yaml"))
                .content()
                .contains(
                        "title: Tide\nurl: https://tide.example\nlanguage: de\ntimezone: Asia/Tokyo\ntheme: gazette\n",
                        "    name: Jana\n");
    }

    @Test
    void whoeverLeavesTheTerminalGetsWhatIsUsual() {
        terminal = Optional.of(new Keyboard());

        assertThat(run(folder.resolve("tide"))).isZero();
    }

    /** Somebody who types these lines and goes. */
    private static final class Keyboard implements Terminal {

        private final Queue<String> lines;
        private final List<String> screen = new ArrayList<>();

        Keyboard(String... lines) {
            this.lines = new ArrayDeque<>(List.of(lines));
        }

        @Override
        public Optional<String> ask(String question) {
            screen.add(question);
            return Optional.ofNullable(lines.poll());
        }

        @Override
        public void tell(String line) {
            screen.add(line);
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Asia/Tokyo");
        }
    }

    private static Report build(Path blog) {
        return Herald.build(blog, blog.resolve("target/site"), SiteDefaults.NONE, false, false, Blog.NOW);
    }

    private static List<String> files(Path blog) throws IOException {
        try (Stream<Path> files = Files.walk(blog)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> blog.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private int run(Path blog, String... options) {
        World world = World.real(name -> Optional.empty(), Clock.fixed(Blog.NOW, ZoneOffset.UTC));
        String[] all = Stream.concat(Stream.of("init", blog.toString()), Arrays.stream(options))
                .toArray(String[]::new);
        return Main.run(world, () -> terminal, new PrintWriter(out, true), new PrintWriter(err, true), all);
    }
}
