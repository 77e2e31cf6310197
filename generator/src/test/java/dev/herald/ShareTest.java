package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which share buttons a page has, and what is said of a network that is none. */
class ShareTest {

    private static final String SITE = "title: A\nurl: https://example.com/blog\n";

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder);
    }

    @Test
    void aPostHasAHandfulWithoutAnySetting() {
        blog.post("2026-01-01-a.md", "text\n").build();

        assertThat(names("posts/a/index.html"))
                .containsExactly(
                        "Share…", "Bluesky", "Mastodon", "LinkedIn", "Reddit", "WhatsApp", "E-mail", "Copy link");
    }

    @Test
    void theBlogSaysWhichAndInWhichOrder() {
        blog.file("site.yaml", SITE + "share: [Hacker News, e-mail, X]\n")
                .post("2026-01-01-a.md", "text\n")
                .build();

        assertThat(names("posts/a/index.html")).containsExactly("Share…", "Hacker News", "E-mail", "X");
    }

    @Test
    void aPostSaysItForItself() {
        blog.post("2026-01-01-a.md", "---\nshare: [threads, copy]\n---\ntext\n")
                .post("2026-01-02-b.md", "---\nshare: false\n---\ntext\n")
                .post("2026-01-03-c.md", "title=C\nshare=tumblr, print\n~~~~~~\ntext\n")
                .build();

        assertThat(names("posts/a/index.html")).containsExactly("Share…", "Threads", "Copy link");
        assertThat(blog.page("posts/b/index.html")).doesNotContain("class=\"share\"", "share.js");
        assertThat(names("posts/c/index.html")).containsExactly("Share…", "Tumblr", "Print");
    }

    @Test
    void aBlogMayHaveNone() {
        blog.file("site.yaml", SITE + "share: false\n")
                .post("2026-01-01-a.md", "text\n")
                .post("2026-01-02-b.md", "---\nshare: x\n---\ntext\n")
                .build();

        assertThat(blog.page("posts/a/index.html")).doesNotContain("class=\"share\"", "share.js");
        assertThat(names("posts/b/index.html")).containsExactly("Share…", "X");
    }

    @Test
    void aPageHasThemIfItAsksAndAListNever() {
        blog.post("2026-01-01-a.md", "text\n")
                .file("content/pages/about.md", "about\n")
                .file("content/pages/now.md", "---\nshare: true\n---\nnow\n")
                .build();

        assertThat(names("now/index.html")).contains("Bluesky");
        assertThat(List.of("about/index.html", "index.html", "archive/index.html", "404.html"))
                .allSatisfy(page -> assertThat(blog.page(page)).doesNotContain("class=\"share\"", "share.js"));
    }

    @Test
    void whatIsSharedIsTheWholeAddressBelowTheBlogsPath() {
        blog.file("site.yaml", SITE + "share: [pinterest, linkedin]\n")
                .file("content/posts/2026-01-01-tea/index.md", "---\ntitle: Tea\n---\n![Pot](grüner%20Topf.png)\n")
                .file("content/posts/2026-01-01-tea/grüner Topf.png", "png")
                .post("2026-01-02-svg.md", "![Pot](/pot.svg)\n")
                .file("static/pot.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
                .build();

        assertThat(links("posts/tea/index.html"))
                .containsExactly(
                        "https://www.pinterest.com/pin/create/button/?url=https%3A%2F%2Fexample.com%2Fblog%2Fposts%2Ftea%2F&media=https%3A%2F%2Fexample.com%2Fblog%2Fposts%2Ftea%2Fgr%25C3%25BCner%2520Topf.png&description=Tea",
                        "https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fexample.com%2Fblog%2Fposts%2Ftea%2F");
        assertThat(links("posts/svg/index.html"))
                .containsExactly(
                        "https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fexample.com%2Fblog%2Fposts%2Fsvg%2F");
    }

    @Test
    void thePictureOfACopyIsFetchedHereAndTheOriginalIsPassedOn() {
        blog.file("site.yaml", SITE + "share: [pinterest]\n")
                .file("static/pot.png", Blog.picture("png", 1200, 630))
                .post(
                        "2026-01-01-tea.md",
                        "---\ntitle: Tea\nimage: /pot.png\ncanonical_url: https://first.example/tea\n---\n")
                .build();

        assertThat(links("posts/tea/index.html"))
                .containsExactly(
                        "https://www.pinterest.com/pin/create/button/?url=https%3A%2F%2Ffirst.example%2Ftea&media=https%3A%2F%2Fexample.com%2Fblog%2Fpot.png&description=Tea");
    }

    @Test
    void aCampaignMarksTheLinksAndNothingElse() {
        blog.file("site.yaml", SITE + "share: {networks: [linkedin, copy], utm: {campaign: tea}}\n")
                .post("2026-01-01-a.md", "text\n")
                .post("2026-01-02-b.md", "---\ncanonical: https://elsewhere.example/?p=3\n---\ntext\n")
                .build();

        assertThat(links("posts/a/index.html"))
                .containsExactly(
                        "https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Fexample.com%2Fblog%2Fposts%2Fa%2F%3Futm_source%3Dlinkedin%26utm_medium%3Dshare%26utm_campaign%3Dtea");
        assertThat(links("posts/b/index.html"))
                .containsExactly(
                        "https://www.linkedin.com/sharing/share-offsite/?url=https%3A%2F%2Felsewhere.example%2F%3Fp%3D3%26utm_source%3Dlinkedin%26utm_medium%3Dshare%26utm_campaign%3Dtea");
        assertThat(blog.page("posts/a/index.html"))
                .contains("data-url=\"https://example.com/blog/posts/a/\"")
                .contains("<link rel=\"canonical\" href=\"https://example.com/blog/posts/a/\">");
        assertThat(blog.page("index.html")).doesNotContain("utm_");
    }

    @Test
    void aPolicyWithoutInlineScriptsAndStylesHoldsForTheButtons() {
        blog.post("2026-01-01-a.md", "text\n").build();

        Element share = share("posts/a/index.html");
        assertThat(share.select("[style], [onclick], script, style, [target], img, iframe"))
                .isEmpty();
        assertThat(share.select("a[href^=http]").eachAttr("rel")).containsOnly("noopener noreferrer nofollow");
        assertThat(blog.page("posts/a/index.html")).contains("<script type=\"module\">for (const button of document");
    }

    @Test
    void whatOnlyAScriptCanDoIsHiddenUntilThereIsOne() {
        blog.post("2026-01-01-a.md", "---\nshare: [copy, print]\n---\ntext\n").build();

        Element share = share("posts/a/index.html");
        assertThat(share.select("button"))
                .hasSize(3)
                .allMatch(button -> button.parent().hasAttr("hidden"));
        assertThat(share.hasAttr("hidden")).isTrue();
    }

    @Test
    void networksThatAreNoneInTheSettings() {
        blog.file("site.yaml", SITE + """
                share:
                  - Google+
                  - mastdon
                  - twitter
                  - myspace
                  - xing
                  - X
                  - x
                """);

        assertThat(blog.faults())
                .containsExactly(
                        "site.yaml:4: the share network 'Google+' is no more: Google+ closed in 2019; write 'mastodon', the nearest that is there, or leave it out",
                        "site.yaml:5: there is no share network 'mastdon'; did you mean 'mastodon'?",
                        "site.yaml:6: the share network 'twitter' is called x now; write 'x'",
                        "site.yaml:7: the share network 'myspace' is no more: Myspace as people knew it closed in 2013; write 'facebook', the nearest that is there, or leave it out",
                        "site.yaml:8: there is no share network 'xing'; use one of bluesky, copy, email, facebook, hacker-news, linkedin, mastodon, pinterest, print, reddit, telegram, threads, tumblr, whatsapp, x",
                        "site.yaml:10: the share network 'x' stands here twice; leave one of the two out");
    }

    @Test
    void networksThatAreNoneInAPost() {
        blog.file("site.yaml", SITE + "share: {networks: [pocket], utm: perhaps, colour: red}\n")
                .post("2026-01-01-a.md", "---\ntitle: A\nshare: [hn, vine]\n---\ntext\n")
                .post("2026-01-02-b.md", "---\nshare:\n  x: true\n---\ntext\n");

        assertThat(blog.faults())
                .containsExactly(
                        "content/posts/2026-01-01-a.md:3: the share network 'hn' is called hacker-news here; write 'hacker-news'",
                        "content/posts/2026-01-01-a.md:3: the share network 'vine' is no more: Vine closed in 2017; write 'tumblr', the nearest that is there, or leave it out",
                        "content/posts/2026-01-02-b.md:3: 'share' holds a group of settings; write names, as in 'share: [bluesky, copy]'",
                        "site.yaml:3: 'share.utm' is 'perhaps'; write true or false",
                        "site.yaml:3: the share network 'pocket' is no more: Pocket closed in 2025; write 'copy', the nearest that is there, or leave it out",
                        "site.yaml:3: unknown setting 'share.colour'; use one of networks, utm");
    }

    @Test
    void whatAnotherGeneratorsThemeMadeOfItIsNoError() {
        blog.file("site.yaml", SITE + "layout: jekyll\n")
                .file("_posts/2026-01-01-a.md", "---\ntitle: A\nshare: true\n---\ntext\n")
                .file("_posts/2026-01-02-b.md", "---\ntitle: B\nshare: {twitter: true}\n---\ntext\n")
                .file("_posts/2026-01-03-c.md", "---\ntitle: C\nshare: [gplus, x]\n---\ntext\n");

        Report report = blog.build();

        assertThat(report.problems())
                .extracting(Object::toString)
                .containsExactly(
                        "_posts/2026-01-03-c.md:3: the share network 'gplus' is no more: Google+ closed in 2019; write 'mastodon', the nearest that is there, or leave it out");
        assertThat(names("2026/01/01/a.html")).hasSize(8);
        assertThat(names("2026/01/02/b.html")).hasSize(8);
        assertThat(names("2026/01/03/c.html")).containsExactly("Share…", "X");
    }

    private Element share(String page) {
        return Jsoup.parse(blog.page(page)).selectFirst("nav.share");
    }

    private List<String> names(String page) {
        return share(page).select("a, button").eachText();
    }

    private List<String> links(String page) {
        return share(page).select("a").eachAttr("href");
    }
}
