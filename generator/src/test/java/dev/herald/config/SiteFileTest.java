package dev.herald.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteFileTest {

    @Test
    void twoLinesAreEnough() {
        SiteConfig config = read("""
                title: Small blog
                url: https://example.com
                """);

        assertThat(config.title()).isEqualTo("Small blog");
        assertThat(config.language()).isEqualTo(Locale.ENGLISH);
        assertThat(config.timezone()).isEqualTo(ZoneId.of("UTC"));
        assertThat(config.theme()).isEqualTo("gazette");
        assertThat(config.pageSize()).isEqualTo(10);
        assertThat(config.content().posts()).containsExactly("content/posts");
        assertThat(config.content().permalinks().posts()).isEqualTo("/posts/:slug/");
        assertThat(config.share()).isEqualTo(ShareConfig.USUAL);
        assertThat(config.basePath()).isEmpty();
    }

    @Test
    void everySettingIsRead() {
        SiteConfig config = read("""
                title: Big blog
                description: All of it
                url: https://example.com/blog/
                language: pt-BR
                timezone: Europe/Paris
                organization: Example Ltd
                authors:
                  ada:
                    name: Ada Lovelace
                    email: ada@example.com
                    url: https://example.com/ada
                    picture: /ada.png
                    bio: Writes programs.
                    links:
                      - {name: Mastodon, url: https://social.example/@ada}
                menu:
                  - {name: About, url: /about/}
                layout: jekyll
                content:
                  posts: [_posts, _releases]
                  exclude: '*.nix'
                permalinks: {posts: pretty}
                theme:
                  name: pocket
                  accent: blue
                text: {raw-html: safe, smart-quotes: no, toc: true, highlight: false, line-numbers: true}
                edit: https://example.com/edit/:file
                since: 2019
                page-size: 5
                feeds: {size: 7, formats: [rss, atom, rss], content: summary, terms: full, hub: "https://hub.example/", tags: none, authors: [ada], series: A tale}
                related: 0
                links: relative
                check: {links: off, pictures: error, rules: {title-cut: off}, outside: {ignore: ["https://intranet.example/"], remember: 1 d}}
                share: {networks: [x, hacker-news], utm: {campaign: spring}}
                on-error: skip
                strict: true
                """);

        assertThat(config.basePath()).isEqualTo("/blog");
        assertThat(config.language()).isEqualTo(Locale.forLanguageTag("pt-BR"));
        assertThat(config.authors())
                .containsExactly(new Author(
                        "ada",
                        "Ada Lovelace",
                        Optional.of("ada@example.com"),
                        Optional.of("https://example.com/ada"),
                        Optional.of("/ada.png"),
                        Optional.of("Writes programs."),
                        List.of(new MenuLink("Mastodon", "https://social.example/@ada"))));
        assertThat(config.menu()).containsExactly(new MenuLink("About", "/about/"));
        assertThat(config.content())
                .isEqualTo(new SiteConfig.Content(
                        Layout.JEKYLL,
                        List.of("_posts", "_releases"),
                        List.of("."),
                        List.of("_drafts"),
                        List.of("."),
                        List.of("*.nix"),
                        new SiteConfig.Permalinks("pretty", "/:path/"),
                        SiteConfig.OnError.SKIP));
        assertThat(config.theme()).isEqualTo("pocket");
        assertThat(config.themeSettings().plain()).isEqualTo(Map.of("accent", "blue"));
        assertThat(config.text()).isEqualTo(new SiteConfig.Text(RawHtml.SAFE, false, true, false, true));
        assertThat(config.feeds())
                .isEqualTo(new FeedConfig(
                        List.of(FeedConfig.Format.RSS, FeedConfig.Format.ATOM),
                        FeedConfig.Content.SUMMARY,
                        FeedConfig.Content.FULL,
                        7,
                        Optional.of("https://hub.example/"),
                        Map.of(
                                "tags", new FeedConfig.Wanted(false, List.of()),
                                "categories", new FeedConfig.Wanted(true, List.of()),
                                "authors", new FeedConfig.Wanted(false, List.of("ada")),
                                "series", new FeedConfig.Wanted(false, List.of("A tale")))));
        assertThat(config.since()).contains(Year.of(2019));
        assertThat(config.links()).isEqualTo(SiteConfig.Links.RELATIVE);
        assertThat(config.check())
                .isEqualTo(new SiteConfig.Checks(
                        SiteConfig.Weight.OFF,
                        SiteConfig.Weight.ERROR,
                        SiteConfig.Weight.WARNING,
                        SiteConfig.Weight.OFF,
                        SiteConfig.Weight.WARNING,
                        SiteConfig.Weight.WARNING,
                        SiteConfig.Weight.WARNING,
                        SiteConfig.Weight.ERROR,
                        SiteConfig.Weight.WARNING,
                        new CheckRules(
                                Map.of("title-cut", SiteConfig.Weight.OFF),
                                true,
                                List.of("https://intranet.example/"),
                                Duration.ofDays(1))));
        assertThat(config.share())
                .isEqualTo(new ShareConfig(
                        List.of(Network.X, Network.HACKER_NEWS),
                        Optional.of(new ShareConfig.Utm(Optional.of("spring")))));
        assertThat(config.strict()).isTrue();
    }

    @Test
    void everyFaultIsToldAtOnceWithItsLine() {
        List<Problem> problems = faults("""
                titel: Blog
                url: example.com
                language: en_GB
                timezone: Europe/Pariss
                layout: jekyl
                page-size: none
                menu: {name: About}
                text:
                  raw-html: maybe
                  smartquotes: true
                authors:
                  ada:
                    nmae: Ada
                """);

        assertThat(problems.stream().map(Problem::toString))
                .containsExactly(
                        "site.yaml: no 'title'; write the blog's name: 'title: My blog'",
                        "site.yaml:1: unknown setting 'titel'; did you mean 'title'?",
                        "site.yaml:2: 'url' is 'example.com', which is not a web address; write the whole address, such as https://example.com or https://example.com/blog",
                        "site.yaml:3: 'language' is 'en_GB'; write a language tag such as en, de or pt-BR",
                        "site.yaml:4: 'timezone' is 'Europe/Pariss'; write a zone such as Europe/Paris or UTC",
                        "site.yaml:5: 'layout' is 'jekyl'; did you mean 'jekyll'?",
                        "site.yaml:6: 'page-size' is 'none'; write a whole number from 1 to 1000",
                        "site.yaml:7: 'menu' is not a list; write each item on a line of its own after '- '",
                        "site.yaml:9: 'text.raw-html' is 'maybe'; use one of on, safe",
                        "site.yaml:10: unknown setting 'text.smartquotes'; did you mean 'smart-quotes'?",
                        "site.yaml:13: unknown setting 'authors.ada.nmae'; did you mean 'name'?");
    }

    @Test
    void saysWhatIsMissingFromAnEmptyFile() {
        assertThat(faults("").stream().map(Problem::toString))
                .containsExactly(
                        "site.yaml: no 'title'; write the blog's name: 'title: My blog'",
                        "site.yaml: no 'url'; write the address at which the blog is published: 'url: https://example.com'");
    }

    @Test
    void brokenYamlIsAProblemWithItsLine() {
        assertThatThrownBy(() -> read("""
                title: Blog: a story
                url: https://example.com
                """))
                .isInstanceOf(SiteException.class)
                .hasMessage(
                        "site.yaml:1: this is not YAML (mapping values are not allowed here); put a value that contains ': ' in quotes");
    }

    @Test
    void whatThePomSaysFillsTheGaps() {
        SiteDefaults pom = new SiteDefaults(
                Optional.of("From the POM"),
                Optional.of("A description"),
                Optional.of("https://pom.example"),
                Optional.of("Example Ltd"),
                List.of(Author.named("ada", "Ada")),
                Optional.empty(),
                Optional.of(Year.of(2020)));

        SiteConfig config = SiteFile.parse("title: From the blog", pom, new Problems());

        assertThat(config.title()).isEqualTo("From the blog");
        assertThat(config.url()).hasToString("https://pom.example");
        assertThat(config.organization()).contains("Example Ltd");
        assertThat(config.authors()).containsExactly(Author.named("ada", "Ada"));
        assertThat(config.since()).contains(Year.of(2020));
    }

    @Test
    void aFolderWithoutSettingsIsAProblem(@TempDir Path folder) {
        assertThatThrownBy(() -> SiteFile.read(folder, SiteDefaults.NONE, new Problems()))
                .isInstanceOf(SiteException.class)
                .hasMessage("site.yaml: there is no such file in " + folder
                        + "; create it with at least 'title: …' and 'url: …'");
    }

    @ParameterizedTest
    @CsvSource({"_config.yml, jekyll, Jekyll", "hugo.toml, hugo, Hugo", "config.toml, hugo, Hugo"})
    void aBlogOfAnotherGeneratorIsToldItsLayout(String settings, String layout, String name, @TempDir Path folder)
            throws IOException {
        Files.createFile(folder.resolve(settings));

        assertThatThrownBy(() -> SiteFile.read(folder, SiteDefaults.NONE, new Problems()))
                .hasMessage("site.yaml: there is no such file in " + folder
                        + "; create it with at least 'title: …' and 'url: …', and 'layout: " + layout
                        + "', as this is a blog of " + name + "'s");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com/, https://example.com",
        "https://example.com/blog//, https://example.com/blog",
        "HTTPS://Example.COM:8080/Blog/, https://example.com:8080/Blog",
        "https://Bücher.example/böög, https://xn--bcher-kva.example/b%C3%B6%C3%B6g",
        "http://[::1]:80, http://[::1]:80"
    })
    void anAddressIsWrittenInOneWay(String written, String read) {
        assertThat(read("title: A\nurl: '" + written + "'\n").url()).hasToString(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com",
                "ftp://example.com",
                "https://",
                "https:///blog",
                "https://a b",
                "https://example.com?x",
                "https://example.com/#x",
                "https://ada@example.com",
                "mailto:ada@example.com"
            })
    void anAddressThatIsNone(String written) {
        assertThat(faults("title: A\nurl: '" + written + "'\n"))
                .singleElement()
                .matches(problem -> problem.line() == 2 && problem.what().startsWith("'url' is '" + written + "'"));
    }

    @Test
    void aFaultOfFeedsSaysWhatToWriteInstead() {
        assertThat(faults("""
                        title: A
                        url: https://example.com
                        feed-size: 7
                        feeds:
                          formats: [atom, rrs]
                          content: sumary
                          size: 0
                          hub: hub.example
                          tag: java
                        """).stream().map(Problem::toString))
                .containsExactly(
                        "site.yaml:3: unknown setting 'feed-size'; write 'size' below 'feeds:'",
                        "site.yaml:5: 'feeds.formats' has 'rrs'; did you mean 'rss'?",
                        "site.yaml:6: 'feeds.content' is 'sumary'; did you mean 'summary'?",
                        "site.yaml:7: 'feeds.size' is '0'; write a whole number from 1 to 1000",
                        "site.yaml:8: 'feeds.hub' is 'hub.example'; write the hub's whole address, such as https://hub.example/",
                        "site.yaml:9: unknown setting 'feeds.tag'; did you mean 'tags'?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/hub", "ftp://hub.example/", "https://", "mailto:a@hub.example", "https://hub.example/#a", "a b"
            })
    void aHubIsAWholeAddress(String hub) {
        assertThat(faults("title: A\nurl: https://example.com\nfeeds: {hub: '" + hub + "'}\n").stream()
                        .map(Problem::what))
                .containsExactly("'feeds.hub' is '" + hub + "'");
    }

    /** Every setting with every kind of value: never more than a problem with its line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "description",
                "url",
                "language",
                "timezone",
                "authors",
                "organization",
                "menu",
                "layout",
                "content",
                "permalinks",
                "theme",
                "text",
                "edit",
                "since",
                "page-size",
                "feeds",
                "related",
                "links",
                "share",
                "check",
                "on-error",
                "strict"
            })
    void aValueOfTheWrongKindIsAProblemWithItsLine(String name) {
        for (String value : List.of(
                "",
                "[]",
                "{}",
                "[a, b]",
                "{a: b}",
                "[[a]]",
                "[{a: [b]}]",
                "{a: {b: c}}",
                "{a: [b]}",
                "-1",
                "99999999999999999999",
                "1.5",
                "2026-01-01",
                "true",
                "\"\\0\"",
                "!!binary x",
                "'😀'")) {
            assertThat(faults("# one\n# two\n" + name + ": " + value + "\n"))
                    .as(name + ": " + value)
                    .allMatch(problem -> problem.line() == 3 || problem.line() == 0);
        }
    }

    @Test
    void anAuthorsIdIsPartOfAnAddress() {
        assertThat(faults("title: A\nurl: https://example.com\nauthors:\n  a/b: {name: A}\n  ..: {name: B}\n").stream()
                        .map(Problem::toString))
                .containsExactly(
                        "site.yaml:4: the author's id 'a/b' cannot be part of an address; write letters, digits and '-'",
                        "site.yaml:5: the author's id '..' cannot be part of an address; write letters, digits and '-'");
    }

    @Test
    void aByteOrderMarkIsNoFault(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("site.yaml"), "\uFEFFtitle: A\nurl: https://example.com\n");

        assertThat(SiteFile.read(folder, SiteDefaults.NONE, new Problems()).title())
                .isEqualTo("A");
    }

    @Test
    void anAnchorMayBeUsedTwice() {
        SiteConfig config = read("""
                title: &name Tea
                url: https://example.com
                organization: *name
                menu:
                  - &about {name: About, url: /about/}
                  - <<: *about
                    name: Us
                """);

        assertThat(config.organization()).contains("Tea");
        assertThat(config.menu()).containsExactly(new MenuLink("About", "/about/"), new MenuLink("Us", "/about/"));
    }

    private static SiteConfig read(String yaml) {
        Problems problems = new Problems();
        SiteConfig config = SiteFile.parse(yaml, SiteDefaults.NONE, problems);
        assertThat(problems.sorted()).isEmpty();
        return config;
    }

    private static List<Problem> faults(String yaml) {
        Problems problems = new Problems();
        SiteFile.parse(yaml, SiteDefaults.NONE, problems);
        return problems.sorted();
    }
}
