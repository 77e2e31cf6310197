package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.herald.config.Author;
import dev.herald.config.MenuLink;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.site.Image;
import dev.herald.site.Indexing;
import dev.herald.site.Post;
import dev.herald.site.Term;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a file says about itself, in every dialect. */
class HeaderTest {

    private static final String FILE = "content/posts/2026-01-02-hello.md";

    @TempDir
    Path folder;

    @Test
    void readsYaml() {
        Post post = post("""
                ---
                title: "Hello: world"
                date: 2026-01-03 10:00
                lastmod: 2026-02-01
                description: First
                tags: [Java, April's Fools, 47]
                category: Notes
                series: Beginnings
                aliases: /old/
                lang: pt-BR
                canonical_url: https://first.example/hello
                sitemap: false
                toc: true
                weight: 3
                id: hello-1
                layout: wide
                mood: bright
                ---
                Text.
                """);

        assertThat(post.title()).isEqualTo("Hello: world");
        assertThat(post.date()).hasToString("Optional[2026-01-03T10:00+01:00[Europe/Paris]]");
        assertThat(post.updated()).hasToString("Optional[2026-02-01T00:00+01:00[Europe/Paris]]");
        assertThat(post.description()).contains("First");
        assertThat(post.tags()).extracting(Term::name).containsExactly("Java", "April's Fools", "47");
        assertThat(post.categories()).extracting(Term::slug).containsExactly("notes");
        assertThat(post.series()).map(Term::name).contains("Beginnings");
        assertThat(post.aliases()).hasToString("[/old/]");
        assertThat(post.language()).isEqualTo(Locale.forLanguageTag("pt-BR"));
        assertThat(post.canonical()).contains("https://first.example/hello");
        assertThat(post.indexing()).isEqualTo(Indexing.UNLISTED);
        assertThat(post.toc()).isTrue();
        assertThat(post.weight()).isEqualTo(3);
        assertThat(post.id()).isEqualTo("hello-1");
        assertThat(post.edit()).contains("https://code.example/edit/content/posts/2026-01-02-hello.md");
        assertThat(post.params()).isEqualTo(Map.of("layout", "wide", "mood", "bright"));
    }

    @ParameterizedTest
    @CsvSource({
        "noindex: true, HIDDEN",
        "robotsNoIndex: true, HIDDEN",
        "robots: noindex, HIDDEN",
        "noindex: false, LISTED",
    })
    void hidesWhatAFlagOfOtherThemesHides(String setting, Indexing indexing) {
        Post post = post("---\n" + setting + "\n---\n");

        assertThat(post.indexing()).isEqualTo(indexing);
    }

    @Test
    void readsToml() {
        Post post = post("""
                +++
                title = "Hello"
                date = 2026-01-03T10:00:00+01:00
                [taxonomies]
                tags = ["a", "b"]
                [extra]
                mood = "bright"
                +++
                Text.
                """);

        assertThat(post.title()).isEqualTo("Hello");
        assertThat(post.date()).hasToString("Optional[2026-01-03T10:00+01:00[Europe/Paris]]");
        assertThat(post.tags()).extracting(Term::name).containsExactly("a", "b");
        assertThat(post.params()).isEqualTo(Map.of("mood", "bright"));
    }

    @Test
    void readsJson() {
        Blog blog = Blog.in(folder).file(FILE, """
                {
                  "title": "Hello",
                  "tags": ["a", 47]
                }

                Text.
                """);

        assertThat(blog.post().title()).isEqualTo("Hello");
        assertThat(blog.post().tags()).extracting(Term::name).containsExactly("a", "47");
        assertThat(blog.body(FILE).text().firstLine()).isEqualTo(5);
        assertThat(blog.body(FILE).text().text()).isEqualTo("\nText.\n");
    }

    @Test
    void takesJBakesPageForAPageWhereverItLies() {
        Blog blog = Blog.in(folder)
                .file(FILE, "title=About\ndate=2026-01-02\ntype=page\nstatus=published\n~~~~~~\nText.\n")
                .file("content/posts/b.md", "---\ndate: 2026-01-02\ntype: page\n---\nText.\n");

        assertThat(blog.read().pages()).extracting(page -> page.post().title()).containsExactly("About");
        assertThat(blog.read().posts()).hasSize(1);
    }

    @Test
    void keepsWhatElseSearchEnginesAreAsked() {
        Post post = Blog.in(folder)
                .file(FILE, "---\nrobots: [\"NoIndex, NoArchive\", 'max-snippet: 20', follow, noarchive]\n---\n")
                .post();

        assertThat(post.indexing()).isEqualTo(Indexing.HIDDEN);
        assertThat(post.robots()).containsExactly("noarchive", "max-snippet:20");
    }

    @Test
    void noneIsNoindexAndNofollow() {
        Post post = Blog.in(folder).file(FILE, "---\nrobots: none\n---\n").post();

        assertThat(post.indexing()).isEqualTo(Indexing.HIDDEN);
        assertThat(post.robots()).containsExactly("nofollow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noindex: true", "noIndex: 'yes'", "params: {noindex: true}"})
    void hidesWhatAsksForItAsInHugo(String setting) {
        Post post = Blog.in(folder).file(FILE, "---\n" + setting + "\n---\n").post();

        assertThat(post.indexing()).isEqualTo(Indexing.HIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sitemap: false", "sitemap: 'no'", "sitemap: {disable: 'true'}", "sitemap: {exclude: yes}"})
    void keepsOutOfTheSitemapAlone(String setting) {
        Post post = Blog.in(folder).file(FILE, "---\n" + setting + "\n---\n").post();

        assertThat(post.indexing()).isEqualTo(Indexing.UNLISTED);
    }

    @Test
    void doesNotHideWhatSaysThatItIsNotHidden() {
        Post post = Blog.in(folder).file(FILE, "---\nnoindex: false\n---\n").post();

        assertThat(post.indexing()).isEqualTo(Indexing.LISTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/posts/a/",
                "http://example.com/posts/a",
                "https://example.com/posts/a/index.html",
                "/posts/a/"
            })
    void aTextThatNamesItsOwnPageIsItsOwnOriginal(String address) {
        Post post = Blog.in(folder)
                .file("content/posts/2026-01-02-a.md", "---\ncanonical_url: " + address + "\n---\n")
                .post();

        assertThat(post.canonical()).isEmpty();
    }

    @Test
    void encodesTheAddressOfTheOriginal() {
        Post post = Blog.in(folder)
                .file(FILE, "---\ncanonical_url: https://first.example/größe/\n---\n")
                .post();

        assertThat(post.canonical()).contains("https://first.example/gr%C3%B6%C3%9Fe/");
    }

    @Test
    void asksWhetherAnAuthorIsMisspelt() {
        Blog blog = Blog.in(folder)
                .author(Author.named("ana", "Ana Silva"))
                .author(Author.named("bob", "Bob"))
                .file(FILE, "---\nauthors:\n  - ana\n  - Ana Sliva\n  - anna\n  - Christopher\n---\n");

        assertThat(blog.read().problems())
                .extracting(Object::toString)
                .containsExactly(
                        FILE + ":4: the author 'Ana Sliva' is not known; did you mean 'ana silva'?",
                        FILE + ":5: the author 'anna' is not known; did you mean 'ana'?",
                        FILE
                                + ":6: the author 'Christopher' is not known; write 'christopher: {name: Christopher}' into site.yaml, below 'authors:'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ana and Bob|1: there are no authors in it",
                "'- name: Ana\n- [a, b]'|2: this author has no id",
                "'ana:\n  - Ana'|1: the author 'ana' is a list"
            })
    void tellsOfAuthorsInAWrongShape(String authors, String fault) {
        Blog blog = Blog.in(folder)
                .file("data/authors.yaml", authors.replace("\\n", "\n"))
                .file(FILE, "Text.");

        assertThat(blog.read().problems())
                .extracting(Object::toString)
                .containsExactly("data/authors.yaml:" + fault
                        + "; write an id for each, such as 'ana:', and below it 'name', 'url' and the like");
    }

    @Test
    void readsJBake() {
        Blog blog = Blog.in(folder).file(FILE, """
                title=Hello = World
                date=2026-01-03
                type=post
                tags=a b, c
                status=published
                ~~~~~~

                Text.
                """);

        assertThat(blog.post().title()).isEqualTo("Hello = World");
        assertThat(blog.post().tags()).extracting(Term::name).containsExactly("a b", "c");
        assertThat(blog.body(FILE).text().firstLine()).isEqualTo(7);
    }

    @Test
    void readsNikola() {
        Blog blog = Blog.in(folder).file(FILE, """
                <!--
                .. title: T: Hello
                .. date: 2026-01-03 00:00:00 UTC
                .. tags: a,b
                .. link:
                -->

                Text.
                """);

        assertThat(blog.post().title()).isEqualTo("T: Hello");
        assertThat(blog.post().tags()).extracting(Term::name).containsExactly("a", "b");
        assertThat(blog.body(FILE).text().text()).isEqualTo("\nText.\n");
    }

    @Test
    void readsNamesInAnyCaseAndUnderParams() {
        Post post = post("""
                ---
                Title: Hello
                Tags: [x]
                LastMod: 2026-03-01
                params:
                  author: Ada
                  mood: bright
                ---
                """);

        assertThat(post.title()).isEqualTo("Hello");
        assertThat(post.tags()).extracting(Term::name).containsExactly("x");
        assertThat(post.updated()).isPresent();
        assertThat(post.authors()).containsExactly(Author.named("ada", "Ada"));
        assertThat(post.params()).isEqualTo(Map.of("mood", "bright"));
    }

    @Test
    void splitsTagsInOneTextAtCommas() {
        assertThat(post("---\ntags: one two, three\n---\n").tags())
                .extracting(Term::name)
                .containsExactly("one two", "three");
    }

    @Test
    void splitsTagsInOneTextAtSpacesAsJekyllDoes() {
        Blog blog = Blog.in(folder).jekyll().file("_posts/2026-01-02-a.md", "---\ntags: one two\ncategory: x y\n---\n");

        assertThat(blog.post().tags()).extracting(Term::name).containsExactly("one", "two");
        assertThat(blog.post().categories()).extracting(Term::name).containsExactly("x y");
    }

    @Test
    void takesTheTitleFromTheFirstHeadingAndOutOfTheText() {
        Blog blog = Blog.in(folder).file(FILE, """

                # Hello *big* [world](https://example.org)

                Text.
                """);

        assertThat(blog.post().title()).isEqualTo("Hello big world");
        assertThat(blog.body(FILE).text().firstLine()).isEqualTo(3);
        assertThat(blog.body(FILE).text().text()).isEqualTo("\nText.\n");
    }

    @Test
    void takesTheTitleFromTheNameOfTheFile() {
        assertThat(post("```\n# no heading\n```\n").title()).isEqualTo("Hello");
    }

    @Test
    void readsFilesWithoutAnyHeader() {
        assertThat(post("Just text.\n").date()).hasToString("Optional[2026-01-02T00:00+01:00[Europe/Paris]]");
    }

    @Test
    void readsAnEmptyHeader() {
        Blog blog = Blog.in(folder).file(FILE, "---\n---\nText.\n");

        assertThat(blog.body(FILE).text().text()).isEqualTo("Text.\n");
    }

    @Test
    void takesRulesAroundProseForRules() {
        Blog blog = Blog.in(folder).file(FILE, "---\n\nSome prose.\n\n---\n\nMore.\n");

        assertThat(blog.problems()).isEmpty();
        assertThat(blog.body(FILE).text().text()).startsWith("---\n\nSome prose.");
    }

    @Test
    void takesARuleOnTheFirstLineForARule() {
        assertThat(Blog.in(folder)
                        .file(FILE, "---\n\nSome prose.\n")
                        .body(FILE)
                        .text()
                        .text())
                .startsWith("---\n");
    }

    @Test
    void readsByteOrderMarksAndWindowsLineEnds() {
        String text = "\uFEFF---\r\ntitle: Grüße\r\n---\r\n\r\nText.\r\n";

        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Blog blog = Blog.in(folder).bytes(FILE, text.getBytes(charset));

            assertThat(blog.post().title()).isEqualTo("Grüße");
            assertThat(blog.body(FILE).text().text()).isEqualTo("\nText.\n");
            assertThat(blog.body(FILE).text().firstLine()).isEqualTo(4);
        }
    }

    @Test
    void leavesControlCharactersOutWithAWarning() {
        Blog blog = Blog.in(folder).file(FILE, "---\ntitle: Hello\n---\na\u0000b\u0008c\n");

        assertThat(blog.problems())
                .containsExactly(
                        "WARNING content/posts/2026-01-02-hello.md:4: the text has 2 control characters (first U+0000), which no page can show; delete it");
        assertThat(blog.body(FILE).text().text()).isEqualTo("a\uFFFDbc\n");
    }

    @Test
    void readsAccountsOfAuthorsFromTheirFile() {
        Blog blog = Blog.in(folder).file("data/authors.yml", """
                        carl:
                          twitter: https://twitter.com/carl_c
                          fediverse: carl@social.example
                        dora:
                          fediverse: dora
                        """).file(FILE, "---\nauthors: [carl, dora]\n---\n");

        assertThat(blog.post().authors())
                .extracting(Author::x, Author::fediverse)
                .containsExactly(
                        tuple(Optional.of("@carl_c"), Optional.of("@carl@social.example")),
                        tuple(Optional.empty(), Optional.empty()));
        assertThat(blog.problems())
                .containsExactly(
                        "WARNING data/authors.yml:5: 'dora' is no account; write a name such as @mara@social.example");
    }

    @Test
    void knowsAuthorsByIdAndName() {
        Author ada = new Author(
                "ada",
                "Ada Lovelace",
                Optional.empty(),
                Optional.of("https://ada.example"),
                Optional.empty(),
                Optional.empty(),
                List.of());
        Blog blog = Blog.in(folder)
                .author(ada)
                .author(Author.named("bob", "Bob"))
                .file(
                        "data/authors.yml",
                        "carl:\n  name: Carl C.\n  avatar: /carl.png\n  links:\n    - name: Code\n      url: https://c.example\n")
                .file(
                        FILE,
                        "---\nauthors:\n  - ada\n  - Bob\n  - carl\n  - name: Dora\n    url: https://d.example\n  - Eve Who\n---\n");

        List<Author> authors = blog.post().authors();

        assertThat(authors).extracting(Author::id).containsExactly("ada", "bob", "carl", "dora", "eve-who");
        assertThat(authors)
                .extracting(Author::name)
                .containsExactly("Ada Lovelace", "Bob", "Carl C.", "Dora", "Eve Who");
        assertThat(authors.get(0)).isEqualTo(ada);
        assertThat(authors.get(2).picture()).contains("/carl.png");
        assertThat(authors.get(2).links()).containsExactly(new MenuLink("Code", "https://c.example"));
        assertThat(authors.get(3).url()).contains("https://d.example");
    }

    @Test
    void readsAuthorsFromAList() {
        Blog blog = Blog.in(folder)
                .file("_data/authors.yaml", "- username: carl\n  name: Carl C.\n- Dora\n")
                .file(FILE, "---\nauthors: [carl, Dora]\n---\n");

        assertThat(blog.post().authors()).extracting(Author::name).containsExactly("Carl C.", "Dora");
    }

    @Test
    void givesPostsOfNobodyToTheOnlyAuthor() {
        Blog blog = Blog.in(folder).author(Author.named("ada", "Ada")).file(FILE, "Text.");

        assertThat(blog.post().authors()).containsExactly(Author.named("ada", "Ada"));
    }

    @Test
    void findsThePictureBesideABundle() {
        Blog blog = Blog.in(folder)
                .url("https://example.com/blog")
                .file("content/posts/2026-01-02-hello/index.md", "---\nimage:\n  path: my pic.png\n  alt: A cat\n---\n")
                .file("content/posts/2026-01-02-hello/my pic.png", "");

        assertThat(blog.post().image()).contains(Image.unmeasured("/blog/posts/hello/my%20pic.png", "A cat"));
    }

    @Test
    void findsThePictureOfTheSiteAndElsewhere() {
        Blog blog = Blog.in(folder).file("static/img/a.png", "");

        assertThat(blog.file(FILE, "---\nimage: /img/a.png\n---\n").post().image())
                .contains(Image.unmeasured("/img/a.png", ""));
        assertThat(blog.file(FILE, "---\nimages: [img/a.png]\n---\n").post().image())
                .contains(Image.unmeasured("/img/a.png", ""));
        assertThat(blog.file(FILE, "---\ncover:\n  image: https://x.example/b.png\n---\n")
                        .post()
                        .image())
                .contains(Image.unmeasured("https://x.example/b.png", ""));
    }

    @Test
    void tellsThatAPictureDoesNotExist() {
        assertThat(Blog.in(folder)
                        .weight(Weight.ERROR)
                        .file(FILE, "---\ntitle: x\nimage: nope.png\n---\n")
                        .problems())
                .containsExactly(
                        "ERROR content/posts/2026-01-02-hello.md:3: the picture 'nope.png' does not exist; put it beside the text, or write its path from the site's root");
    }

    @Test
    void suggestsWhatAMisspeltSettingMeans() {
        Blog blog = Blog.in(folder).file(FILE, "---\ntitel: Hello\ncatgories: [x]\nmood: bright\nlinks: []\n---\n");

        assertThat(blog.problems())
                .containsExactly(
                        "WARNING content/posts/2026-01-02-hello.md:2: unknown setting 'titel'; did you mean 'title'?",
                        "WARNING content/posts/2026-01-02-hello.md:3: unknown setting 'catgories'; did you mean 'categories'?");
        assertThat(blog.weight(Weight.ERROR).problems()).first().asString().startsWith("ERROR");
        assertThat(blog.weight(Weight.OFF).problems()).isEmpty();
    }

    @Test
    void unitesTagsThatDifferByCase() {
        Content content = Blog.in(folder)
                .file("content/posts/2026-01-03-b.md", "---\ntags: [golang, C++, C#]\n---\n")
                .file("content/posts/2026-01-02-z.md", "---\ntags: [GoLang, goLang]\n---\n")
                .read();

        assertThat(content.posts())
                .flatExtracting(source -> source.post().tags())
                .extracting(Term::name)
                .containsExactlyInAnyOrder("GoLang", "GoLang", "C++", "C#");
    }

    @Test
    void neverSaysThatAPostWasChangedBeforeItWasWritten() {
        assertThat(post("---\ndate: 2026-01-03\nupdated: 2026-01-02\n---\n").updated())
                .isEmpty();
    }

    private Post post(String text) {
        return Blog.in(folder).file(FILE, text).post();
    }
}
