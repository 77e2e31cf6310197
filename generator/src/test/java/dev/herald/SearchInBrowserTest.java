package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteDefaults;
import dev.herald.search.Tokenized;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** The search page as a reader uses it, in a real browser. */
class SearchInBrowserTest {

    @TempDir
    private static Path temporary;

    private static FolderServer host;
    private static Browser browser;

    @BeforeAll
    static void openABlog() throws IOException {
        browser = Browser.start(temporary.resolve("profile"));
        blog("host/blog", "url: https://example.org/blog\n");
        blog("disk", "url: https://example.org\nlinks: relative\n");
        host = FolderServer.start(temporary.resolve("host"));
    }

    @AfterAll
    static void close() {
        if (host != null) {
            host.close();
        }
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void asAReaderComes() {
        browser.scripts(true);
        browser.width(390);
        browser.scheme("light");
        browser.requests();
        browser.errors();
    }

    @ParameterizedTest
    @CsvSource({
        "markdown, Writing Markdown",
        "markdwon, Writing Markdown",
        "MARKDOWN, Writing Markdown",
        "markd, Writing Markdown",
        "日本語, 日本語の記事",
        "猫, 日本語の記事",
        "カギ, ''",
        "ガギ, 日本語の記事",
        "Grosse Strasse, Größe der Straße",
        "größe, Größe der Straße",
        "C++, C++ for <b>beginners</b>",
        ".net, What .NET does",
        "हिन्दी, हिन्दी में",
        "harbour, Writing Markdown", // a tag
        "Ada, Writing Markdown", // an author
        "Fences, Writing Markdown", // a heading
        "markdown fences, Writing Markdown",
        "markdown strasse, 'Writing Markdown; Größe der Straße'",
        "zzzzzz, ''",
        "'!', ''",
    })
    void aReaderFinds(String query, String titles) {
        search(query);

        assertThat(String.join("; ", titles())).isEqualTo(titles);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void theNumberIsToldAndWhatWasFoundIsMarked() {
        search("markdwon");

        assertThat(found()).isEqualTo("1 result");
        assertThat(strings("document.querySelectorAll('#herald-results mark')")).containsExactly("Markdown");
    }

    @Test
    void whatIsFoundInTheTextOnlyIsNamed() {
        search("strasse ampel");

        assertThat(strings("document.querySelectorAll('#herald-results mark')")).containsExactly("Straße", "ampel");
    }

    @Test
    void someOfTheWordsWillDo() {
        search("markdown strasse");

        assertThat(found()).isEqualTo("No text has all of these words; 2 have some of them.");
    }

    @Test
    void nothingFoundLeadsToTheArchive() {
        search("zzzzzz");

        assertThat(found()).isEqualTo("Nothing was found. Try fewer or other words.");
        assertThat(strings("document.querySelectorAll('#herald-places a')")).contains("Archive", "Tags");
        assertThat(browser.ask("return document.querySelector('#herald-places').checkVisibility()"))
                .isEqualTo(true);
    }

    @Test
    void aTitleBringsNoMarkup() {
        search("beginners");

        assertThat(titles()).containsExactly("C++ for <b>beginners</b>");
        assertThat(browser.ask("return document.querySelectorAll('#herald-results b').length"))
                .isEqualTo(0L);
    }

    @Test
    void aResultNamesItsDayAndLanguageAndLeadsToItsPost() {
        search("日本語");

        assertThat(browser.ask("return document.querySelector('#herald-results time').dateTime"))
                .isEqualTo("2026-01-03");
        assertThat(strings("document.querySelectorAll('#herald-results time')")).containsExactly("January 3, 2026");
        assertThat(browser.ask("return document.querySelector('#herald-results h2').lang"))
                .isEqualTo("ja");
        assertThat(browser.ask("return document.querySelector('#herald-results a').href"))
                .isEqualTo(host.address("/blog/posts/nihongo/"));
    }

    @Test
    void theKeyboardIsEnough() {
        browser.open(host.address("/blog/search/"));
        browser.ask("document.activeElement.blur()");

        browser.type("/");
        browser.type("post");
        browser.await("document.querySelectorAll('#herald-results li').length > 1");
        browser.type(Keys.ARROW_DOWN);
        browser.type(Keys.ARROW_DOWN);
        String second = focus();
        browser.type(Keys.ARROW_UP);
        String first = focus();
        List<String> results = titles();
        browser.type(Keys.ESCAPE);
        String field = focus();
        browser.type(Keys.ESCAPE);

        assertThat(List.of(first, second)).isEqualTo(results.subList(0, 2));
        assertThat(field).isEqualTo("post");
        assertThat(focus()).isEmpty();
        browser.await("document.querySelectorAll('#herald-results li').length == 0");
    }

    @Test
    void theAddressKeepsTheQuestion() {
        browser.open(host.address("/blog/search/"));

        browser.type("markdwon ü");
        browser.await("location.search != ''");

        assertThat(browser.address()).isEqualTo(host.address("/blog/search/?q=markdwon+%C3%BC"));
    }

    @Test
    void moreThan50ResultsComeWhenAskedFor() {
        search("post");

        assertThat(found()).isEqualTo("60 results");
        assertThat(titles()).hasSize(50);
        browser.ask("document.getElementById('herald-more').click()");
        assertThat(titles()).hasSize(60);
        assertThat(browser.ask("return document.getElementById('herald-more').checkVisibility()"))
                .isEqualTo(false);
    }

    @Test
    void onlyTheSearchPageLoadsTheIndexAndNothingComesFromElsewhere() {
        browser.open(host.address("/blog/"));
        assertThat(browser.requests()).noneMatch(request -> request.contains("lunr") || request.contains("search"));

        search("markdown");

        assertThat(browser.requests())
                .contains(host.address("/blog/search/index.js"), host.address("/blog/assets/lunr.js"))
                .allSatisfy(request -> assertThat(request).startsWith(host.address("/")));
    }

    @Test
    void aSiteOnADiskSearchesToo() {
        Path page = temporary.resolve("disk/search/index.html");

        browser.open(page.toUri() + "?q=markdwon");
        browser.await("document.querySelectorAll('#herald-results li').length > 0");

        assertThat(titles()).containsExactly("Writing Markdown");
        assertThat(browser.ask("return document.querySelector('#herald-results a').href"))
                .isEqualTo(temporary
                        .resolve("disk/posts/markdown/index.html")
                        .toUri()
                        .toString());
        browser.type(Keys.TAB);
        assertThat(browser.errors()).isEmpty();
    }

    @Test
    void withoutJavaScriptThePageLeadsToTheArchive() {
        browser.scripts(false);

        browser.open(host.address("/blog/search/"));

        assertThat(browser.text())
                .contains("Search needs JavaScript, which is off or did not load.", "Archive")
                .doesNotContain("Words to look for");
    }

    @Test
    void withoutItsLibraryThePageLeadsToTheArchiveToo() throws IOException {
        blog("broken", "url: https://example.org\nlinks: relative\n");
        Files.delete(temporary.resolve("broken/assets/lunr.js"));

        browser.open(temporary.resolve("broken/search/index.html").toUri().toString());

        assertThat(browser.text())
                .contains("Search needs JavaScript, which is off or did not load.", "Archive")
                .doesNotContain("Words to look for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "post", "zzzzzz"})
    void thePageIsForEveryone(String query) {
        search(query);

        for (int width : List.of(390, 1280)) {
            browser.width(width);
            assertThat(browser.sideways()).isZero();
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                assertThat(browser.violations()).isEmpty();
            }
        }
    }

    @Test
    void theBrowserTakesTextsApartAsTheBuildDid() throws IOException {
        browser.open(host.address("/blog/search/"));
        List<String> texts = new ArrayList<>(Files.readAllLines(Path.of("src/test/resources/search/tokens.txt")));
        try (Stream<Path> posts = Files.walk(Corpora.folder().resolve("azu-ja/_posts"))) {
            for (Path post :
                    posts.filter(Files::isRegularFile).sorted().limit(40).toList()) {
                texts.add(Files.readString(post));
            }
        }

        for (String text : texts) {
            assertThat(browser.ask("return heraldSearch.tokens(arguments[0])", text))
                    .isEqualTo(Tokenized.text(text));
        }
    }

    /** Lunr, given the same texts in the browser and our tokens, weighs every word as the build did. */
    @Test
    void theIndexIsTheOneThatLunrWouldHaveBuilt() {
        browser.open(host.address("/blog/search/"));

        Object differences = browser.ask("""
                const texts = [
                  ['Writing Markdown', 'Fences', 'harbour Ada', 'Fences Markdown is text, and text is Markdown.'],
                  ['Größe der Straße', '', 'Ada', 'Eine Ampel.'],
                  ['日本語の記事', '見出し 見出し', '', '日本語の本文。Markdown も。']];
                const fields = ['title', 'headings', 'topics', 'text'];
                const built = lunr(function () {
                  this.pipeline.reset();
                  this.searchPipeline.reset();
                  this.tokenizer = (text) => heraldSearch.tokens(text || '').map((token) => new lunr.Token(token, {}));
                  this.ref('ref');
                  fields.forEach((field, index) => this.field(field, { boost: [10, 4, 5, 1][index] }));
                  texts.forEach((text, ref) =>
                    this.add(Object.assign({ ref }, ...fields.map((field, index) => ({ [field]: text[index] })))));
                });
                const ours = heraldSearch.load(arguments[0]).index;
                const weights = (index) => {
                  const terms = new Map(Object.entries(index.invertedIndex).map(([term, posting]) => [posting._index, term]));
                  return Object.entries(index.fieldVectors).flatMap(([ref, vector]) => {
                    const pairs = vector.toJSON();
                    return pairs.filter((one, place) => place % 2 === 0)
                      .map((term, place) => [`${ref} ${terms.get(term)}`, pairs[2 * place + 1]]);
                  });
                };
                const wanted = new Map(weights(built));
                const got = new Map(weights(ours));
                const queries = ['markdown', '日本', 'text', 'ada', 'ampel', 'fen*', 'mrakdown~1'];
                const hits = (index, text) => JSON.stringify(index.search(text).map((hit) => hit.ref));
                return [
                  ...[...wanted].filter(([key, weight]) => !(Math.abs(got.get(key) - weight) <= 0.0051)).map(String),
                  ...[...got.keys()].filter((key) => !wanted.has(key)),
                  ...queries.filter((text) => hits(built, text) !== hits(ours, text) || hits(built, text) === '[]')];
                """, THREE);

        assertThat(differences).isEqualTo(List.of());
    }

    /** What the build writes of the three texts in the test above. */
    private static final String THREE = three();

    private static String three() {
        return Tokenized.index(List.of(
                List.of("Writing Markdown", "Fences", "harbour Ada", "Fences Markdown is text, and text is Markdown."),
                List.of("Größe der Straße", "", "Ada", "Eine Ampel."),
                List.of("日本語の記事", "見出し 見出し", "", "日本語の本文。Markdown も。")));
    }

    private static void search(String query) {
        browser.open(host.address("/blog/search/?q=") + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    private static List<String> titles() {
        return strings("document.querySelectorAll('#herald-results h2')");
    }

    private static String found() {
        return (String) browser.ask("return document.getElementById('herald-found').textContent");
    }

    private static String focus() {
        return (String) browser.ask("return document.activeElement.value ?? document.activeElement.textContent");
    }

    private static List<String> strings(String elements) {
        Object texts = browser.ask("return [..." + elements + "].map(element => element.textContent)");
        return ((List<?>) texts).stream().map(String.class::cast).toList();
    }

    private static void blog(String target, String settings) {
        Blog blog = new Blog(temporary.resolve("source-" + target.replace('/', '-')))
                .file("site.yaml", "title: Searched\n" + settings + "authors: {ada: {name: Ada}, bo: {name: Bo}}\n")
                .post(
                        "2026-01-02-markdown.md",
                        "---\ntitle: Writing Markdown\ntags: [Harbour]\nauthor: ada\n---\n## Fences\n\nText.\n")
                .post("2026-01-03-nihongo.md", "---\ntitle: 日本語の記事\nlanguage: ja\n---\n白猫がガギグ。\n")
                .post(
                        "2026-01-04-strasse.md",
                        "---\ntitle: Größe der Straße\nlanguage: de\ndescription: Kurz\n---\nEine Ampel.\n")
                .post("2026-01-05-cpp.md", "---\ntitle: C++ for <b>beginners</b>\n---\nCode.\n")
                .post("2026-01-06-net.md", "---\ntitle: What .NET does\n---\nIt runs.\n")
                .post("2026-01-07-fishing.md", "---\ntitle: A fishing net\n---\nIt holds.\n")
                .post("2026-01-08-hindi.md", "---\ntitle: हिन्दी में\nlanguage: hi\n---\nपाठ।\n");
        for (int number = 10; number < 70; number++) {
            blog.post("2025-01-02-" + number + ".md", "---\ntitle: Post number " + number + "\n---\nWords.\n");
        }
        Herald.build(blog.folder(), temporary.resolve(target), SiteDefaults.NONE, false, false, Blog.NOW);
    }
}
