package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Announcing.World;
import dev.herald.importer.MovedText;
import dev.herald.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blogs of Jekyll and Hugo keep the addresses that their own settings give them. */
class ImportFoldersTest {

    @TempDir
    private Path folder;

    private Path old;
    private Path blog;

    @BeforeEach
    void name() {
        old = folder.resolve("old");
        blog = folder.resolve("blog");
    }

    private void old(String file, String text) throws IOException {
        Path path = old.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private String made(String file) throws IOException {
        return Files.readString(blog.resolve(file));
    }

    /** Cards take long to draw. */
    private void given() throws IOException {
        Files.createDirectories(blog);
        Files.writeString(blog.resolve("site.yaml"), "title: Mine\nurl: https://tides.example/\ncards: false\n");
    }

    private Importing.Result imported(Path... addresses) {
        return new Importing(old, blog, Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(addresses))
                .run(World.real(
                        name -> Optional.empty(), Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC)));
    }

    @Test
    void jekyllsDefaultsAndCollectionsSayAddresses() throws IOException {
        given();
        old("_config.yml", """
                title: Tides
                url: https://tides.example
                permalink: /blog/:title/
                exclude: [notes/, README.md]
                collections:
                  posts: {permalink: /notes/:year/:title/}
                  boats: {output: true, permalink: /fleet/:path/}
                  nets: {output: true}
                  drinks: {}
                defaults:
                  - scope: {path: ""}
                    values: {author: Ana, layout: page}
                  - scope: {path: "_posts/old", type: posts}
                    values: {permalink: /archive/:title.html, categories: [attic]}
                  - scope: {path: "_posts/*/drafty", type: posts}
                    values: {published: false}
                """);
        old("_posts/2020-01-02-ice.md", "---\ntitle: Ice\n---\nHello\n");
        old("_posts/old/2019-01-02-fog.md", "---\ntitle: Fog\ncategories: [North Sea]\n---\nHello\n");
        old("_posts/old/2019-01-03-sun.md", "---\ntitle: Sun\nauthor: Rui\npermalink: /sun/\n---\nHello\n");
        old("_posts/old/drafty/2019-01-04-wind.md", "---\ntitle: Wind\n---\nHello\n");
        old("about.md", "---\ntitle: About\n---\nHello\n");
        old("notes/mine.md", "---\ntitle: Mine\n---\nHello\n");
        old("README.md", "---\ntitle: Mine\n---\nHello\n");
        old("_boats/big/anna.md", "---\ntitle: Anna\n---\nHello\n");
        old("_nets/fine.md", "---\ntitle: Fine\n---\nHello\n");
        old("_nets/set/index.md", "---\ntitle: Set\n---\nHello\n");
        old("_drinks/tea.md", "---\ntitle: Tea\n---\nHello\n");
        old("_data/crew.yml", "a: b\n");

        Importing.Result result = imported();

        assertThat(result.moved().addresses())
                .containsExactlyInAnyOrder(
                        "/notes/2020/ice/",
                        "/archive/fog.html",
                        "/sun/",
                        "/about/",
                        "/fleet/big/anna/",
                        "/nets/fine/",
                        "/nets/set/index/");
        assertThat(result.proof().orElseThrow().silent()).isEmpty();
        assertThat(made("content/posts/2019-01-02-fog.md"))
                .contains("authors: [ana]\ncategories: [attic, North Sea]\npermalink: /archive/fog.html\n");
        assertThat(made("content/posts/2019-01-03-sun.md")).contains("authors: [rui]");
        assertThat(blog.resolve("content/drafts/wind.md")).exists();
        assertThat(result.problems())
                .extracting(Problem::toString)
                .contains(
                        "_data: its file was left out, as only templates read them, which do not come over; copy to"
                                + " 'data' what templates of your own will need",
                        "_drinks/: it was left out (a file in a folder that Jekyll does not publish); move it by hand"
                                + " if you need it");
    }

    @Test
    void jekyllsAddressesWithoutAnEndAreFiles() throws IOException {
        given();
        old("_config.yml", "url: https://tides.example\npermalink: /:categories/:title\n");
        old("_posts/2020-01-02-ice.md", "---\ntitle: Ice\ncategories: [North Sea]\n---\nHello\n");
        old("about.md", "---\ntitle: About\n---\nHello\n");
        old("crew.md", "---\ntitle: Crew\npermalink: /all/crew\n---\nHello\n");
        Path saved = Files.writeString(folder.resolve("list.txt"), "/about\n/all/crew\n/north%20sea/ice\n/lost\n");

        Importing.Result result = imported(saved);

        assertThat(result.moved().addresses())
                .containsExactlyInAnyOrder("/north sea/ice.html", "/about.html", "/all/crew.html");
        assertThat(result.proof().orElseThrow().silent()).containsExactly("/lost");
    }

    @Test
    void theZoneOfTheOldBlogIsThatOfTheNew() throws IOException {
        old("_config.yml", "title: Tides\nurl: https://tides.example\ntimezone: Europe/Lisbon\n");
        old("_posts/2020-07-02-ice.md", "---\ntitle: Ice\ndate: 2020-07-02 00:30:00\n---\nHello\n");

        imported();

        assertThat(made("site.yaml"))
                .contains("timezone: Europe/Lisbon\n", "posts: \"/:year/:month/:day/:slug.html\"\n");
        assertThat(made("content/posts/2020-07-02-ice.md")).contains("date: 2020-07-02 00:30:00 +0100\n");
    }

    @Test
    void hugosPermalinksAreOfSections() throws IOException {
        given();
        old("hugo.toml", """
                title = "Tides"
                baseURL = "https://tides.example/"
                [permalinks.page]
                posts = "/articles/:2006/:01/:slug/"
                log = "/:sections[last]/:contentbasename/"
                "/" = "/pages/:slugorcontentbasename/"
                [permalinks.section]
                posts = "/articles/"
                [permalinks.term]
                tags = "/about/:slug/"
                [permalinks.taxonomy]
                tags = "/about/"
                """);
        old("content/posts/ice.md", "---\ntitle: Thin ice\ndate: 2020-01-02\ntags: [C++]\n---\nHello\n");
        old("content/posts/own.md", "---\ntitle: Own\ndate: 2020-01-02\nurl: /mine/\n---\nHello\n");
        old("content/posts/_index.md", "---\ntitle: All posts\n---\nHello\n");
        old("content/log/_index.md", "---\ntitle: Log\n---\nHello\n");
        old("content/log/deep/_index.md", "---\ntitle: Deep\n---\nHello\n");
        old("content/log/deep/within/sea.md", "---\ntitle: Sea\ndate: 2020-01-02\n---\nHello\n");
        old("content/crew.md", "---\ntitle: Crew\n---\nHello\n");
        old("content/misc/net.md", "---\ntitle: Net\ndate: 2020-01-02\n---\nHello\n");

        Importing.Result result = imported();

        assertThat(result.moved().addresses())
                .containsExactlyInAnyOrder(
                        "/articles/2020/01/thin-ice/",
                        "/mine/",
                        "/articles/",
                        "/log/",
                        "/log/deep/",
                        "/deep/sea/",
                        "/pages/crew/",
                        "/misc/net/",
                        "https://tides.example/misc/",
                        "https://tides.example/about/",
                        "https://tides.example/categories/",
                        "https://tides.example/about/c++/");
        assertThat(result.proof().orElseThrow().silent()).isEmpty();
        assertThat(made("static/_redirects"))
                .contains("/index.xml /feed.xml 301\n", "/about/c%2B%2B/index.xml /tags/c-plus-plus/feed.xml 301\n");
    }

    @Test
    void hugosUglyAddressesAndOlderSettingsStay() throws IOException {
        given();
        old("config/_default/hugo.yaml", "baseURL: https://tides.example/\nuglyURLs: {posts: true}\n");
        old("config/_default/permalinks.yaml", "log: /:year/:title/\n");
        old("content/posts/ice.md", "---\ntitle: Ice\ndate: 2020-01-02\n---\nHello\n");
        old("content/posts/fog/index.md", "---\ntitle: Fog\ndate: 2020-01-02\n---\nHello\n");
        old("content/log/sea.md", "---\ntitle: Rough sea\ndate: 2020-01-02\n---\nHello\n");

        Importing.Result result = imported();

        assertThat(result.moved().addresses())
                .contains("/posts/ice.html", "/posts/fog.html", "/2020/rough-sea/", "https://tides.example/posts.html");
        assertThat(result.proof().orElseThrow().silent()).isEmpty();
    }

    @Test
    void aRuleThatIsNoneIsLeftOut() throws IOException {
        given();
        old("hugo.yaml", """
                baseURL: https://tides.example/
                permalinks:
                  - {target: {path: "/{posts"}, pattern: "/p/:slug/"}
                """);
        old("content/posts/ice.md", "---\ntitle: Ice\ndate: 2020-01-02\n---\nHello\n");

        assertThat(imported().moved().addresses()).contains("/posts/ice/");
    }

    @Test
    void hugosRulesMayBeAList() throws IOException {
        given();
        old("hugo.yaml", """
                baseURL: https://tides.example/
                permalinks:
                  - target: {kind: page, path: "/posts/**"}
                    pattern: /p/:slugorcontentbasename/
                """);
        old("content/posts/ice.md", "---\ntitle: Ice\ndate: 2020-01-02\n---\nHello\n");

        assertThat(imported().moved().addresses()).contains("/p/ice/");
    }

    @Test
    void aProofOfSettingsSaysWhatItIs() throws IOException {
        given();
        old("_config.yml", "url: https://tides.example\n");
        old("_posts/2020-01-02-ice.md", "---\ntitle: Ice\n---\nHello\n");
        Path sitemap = Files.writeString(
                folder.resolve("sitemap.xml"),
                "<urlset><url><loc>https://tides.example/2020/01/02/ice.html</loc></url></urlset>");

        assertThat(MovedText.of(imported().proof().orElseThrow()))
                .containsExactly("Old addresses: 1 of 1 address answers, as Herald reads the old settings; prove it"
                        + " against the site itself with --addresses sitemap.xml");
        assertThat(MovedText.of(imported(sitemap).proof().orElseThrow()))
                .containsExactly("Old addresses: 2 of 2 addresses answer");
    }

    @Test
    void aKeyOfTranslationsThatNobodySharesIsLeftOut() throws IOException {
        given();
        old("hugo.toml", "baseURL = \"https://tides.example/\"\n");
        old("content/posts/ice.md", "---\ntitle: Ice\ndate: 2020-01-02\ntranslationKey: ice\n---\nHello\n");
        old("content/posts/fog.md", "---\ntitle: Fog\ndate: 2020-01-02\n---\nHello\n");
        old("content/posts/fog.de.md", "---\ntitle: Nebel\ndate: 2020-01-02\n---\nHallo\n");

        imported();

        assertThat(made("content/posts/2020-01-02-ice.md")).doesNotContain("translationKey");
        assertThat(made("content/posts/2020-01-02-fog.md")).contains("translationKey: ");
    }

    @Test
    void aFileThatIsGoneFromTheOldFolderIsGoneFromTheNew() throws IOException {
        given();
        old("_config.yml", "url: https://tides.example\n");
        old("_posts/2020-01-02-ice.md", "---\ntitle: Ice\n---\nHello\n");
        old("_posts/2020-01-02-fog.md", "---\ntitle: Fog\n---\nHello\n");
        imported();
        Files.move(old.resolve("_posts/2020-01-02-ice.md"), old.resolve("_posts/2020-01-03-ice.md"));

        assertThat(imported().moved().changes().removed()).containsExactly("content/posts/2020-01-02-ice.md");
        assertThat(blog.resolve("content/posts/2020-01-02-ice.md")).doesNotExist();
        assertThat(blog.resolve("content/posts/2020-01-03-ice.md")).exists();
    }
}
