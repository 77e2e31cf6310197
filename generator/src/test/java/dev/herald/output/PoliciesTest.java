package dev.herald.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PoliciesTest {

    private static final Pattern META = Pattern.compile(
            "<meta charset=\"utf-8\">\\s<meta http-equiv=\"Content-Security-Policy\" content=\"(.*?)\">");
    private static final String OWN =
            "default-src 'self'; frame-src 'none'; object-src 'none'; form-action 'self'; base-uri 'none'";

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder).file("site.yaml", "title: A\nurl: https://example.com\nshare: false\n");
    }

    @Test
    void aPageMayLoadWhatIsOfTheSiteAndNothingElse() {
        blog.post(
                "2026-01-01-a.md",
                "Text on=\"x\" style=\"y\" `<script>alert(1)</script>` <b title=\"style='x'\">b</b>\n");

        assertThat(policy()).isEqualTo(OWN);
        assertThat(policy("index.html")).isEqualTo(OWN);
        assertThat(policy("404.html")).isEqualTo(OWN);
    }

    @Test
    void aPageThatSpeaksOfPoliciesHasOneAllTheSame() {
        blog.post("2026-01-01-a.md", """
                ---
                title: What http-equiv=content-security-policy does
                description: A <meta http-equiv="Content-Security-Policy"> tag
                ---
                <meta http-equiv="Content-Security-Policy" content="default-src *">
                """);
        blog.file(
                "site.yaml",
                "title: http-equiv=Content-Security-Policy\nurl: https://example.com\nshare: false\ncheck:\n  search: off\n");

        assertThat(policy()).isEqualTo(OWN);
        assertThat(policy("index.html")).isEqualTo(OWN);
    }

    @Test
    void aVideoMayFrameItsPlayer() {
        blog.post("2026-01-01-a.md", "https://vimeo.com/12345678\n");

        assertThat(policy()).contains("; frame-src https://player.vimeo.com; ");
        assertThat(policy("index.html")).isEqualTo(OWN);
    }

    @Test
    void aScriptOfAPostIsAllowedByItsHash() {
        blog.post("2026-01-01-a.md", """
                <script>document.title = 'x' < 'y';</script>
                <script type="application/json">{"a": "<script>"}</script>
                """);

        assertThat(policy())
                .isEqualTo(OWN.replace(
                        "frame-src",
                        "script-src 'self' 'sha256-+OiTfEVhZ6C7cbg7mSjrmWJ3d/xcf14U0TeQjYObnag='; frame-src"));
    }

    @Test
    void attributesThatRunOrStyleAreAllowedByTheHashOfTheirValue() {
        blog.post("2026-01-01-a.md", "<p style=\"color:&#32;red\" onclick='go(1)'>a</p>\n");

        assertThat(policy())
                .contains(
                        "script-src 'self' 'sha256-oopyQloGglvWmMz5jW49OLcPG4Zf/xbfwxZIQgBfJ+w=' 'unsafe-hashes';",
                        "style-src 'self' 'sha256-NerDAUWfwD31YdZHveMrq0GLjsNFMwxLpZl0dPUeCcw=' 'unsafe-hashes';");
    }

    @Test
    void theTonesOfPicturesAreOneStyleSheet() {
        blog.post(
                        "2026-01-01-a.md",
                        "<img src=\"/a.png\" alt=\"\" data-tone=\"a3c\"> <img src=\"/a.png\" alt=\"\" data-tone=\"01fe9b\">\n")
                .file("static/a.png", Blog.picture("png", 1, 1));

        assertThat(policy())
                .isEqualTo(OWN.replace(
                        "frame-src",
                        "style-src 'self' 'sha256-ol+G0SN8K+zHaqJlSGGOkvTuY7n7fe8bwwolzEo9HDo='; frame-src"));
        assertThat(blog.page("posts/a/index.html"))
                .contains(
                        "<style>[data-tone=\"01fe9b\"]{background:#01fe9b}[data-tone=\"a3c\"]{background:#a3c}</style>\n</head>");
    }

    @Test
    void noPageOfOursNeedsWhatIsUnsafe() {
        blog.post("2026-01-01-a.md", "https://vimeo.com/12345678\n\n```java\nint a;\n```\n");

        blog.file("site.yaml", "title: A\nurl: https://example.com\n");

        assertThat(policy()).contains("script-src 'self' 'sha256-").doesNotContain("unsafe");
        assertThat(blog.page("_headers")).doesNotContain("unsafe");
    }

    @Test
    void aStyleMayHaveItsPicturesAndFonts() {
        blog.file(
                "site.yaml", "title: Tea\nurl: https://example.com\nshare: false\nload-from: [https://cdn.example]\n");
        blog.post("2026-01-01-a.md", """
                <p style="background: url('https://cdn.example/a.png'), url(data:image/png;base64,AA==)">a</p>
                <style>@font-face { font-family: A; src: url("https://cdn.example/a.woff2?1"); }</style>
                """);

        assertThat(policy()).contains("img-src 'self' data: https://cdn.example; font-src 'self' https://cdn.example;");
    }

    @Test
    void aStyleSheetMayHaveItsPicturesAndFonts() {
        blog.file(
                "site.yaml",
                "title: Tea\nurl: https://example.com/blog\nshare: false\nload-from: [https://cdn.example]\n");
        blog.file("theme/assets/style.css", """
                @import 'https://cdn.example/base.css';
                body { background: url("https://elsewhere.example/a.png") }
                /* a { background: url(https://old.example/a.png) } */
                li { background: url('data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>') }
                """);
        blog.post("2026-01-01-a.md", "A");

        assertThat(policy())
                .contains(
                        "style-src 'self' https://cdn.example;",
                        "img-src 'self' data: https://cdn.example; font-src 'self' https://cdn.example;");
        assertThat(blog.build().problems())
                .hasToString("[site.yaml: pages such as / show 'https://elsewhere.example/a.png', which is on"
                        + " another site, so browsers are told not to load it; keep a copy with the blog, or name the"
                        + " site below 'load-from']");
    }

    @Test
    void aStyleSheetOfAnotherSiteMayLoadWhatLoadFromNames() {
        blog.file(
                "site.yaml",
                "title: Tea\nurl: https://example.com\nshare: false\nload-from: [https://css.example, https://fonts.example]\n");
        blog.post("2026-01-01-a.md", "<link rel=\"stylesheet\" href=\"https://css.example/a.css\">\n");

        assertThat(policy())
                .contains(
                        "style-src 'self' https://css.example; img-src 'self' https://css.example https://fonts.example;"
                                + " font-src 'self' https://css.example https://fonts.example;");
    }

    @Test
    void tellsOfWhateverIsRefusedOnce() {
        blog.post("2026-01-01-a.md", """
                <p style="background: url(https://elsewhere.example/a.png)">a</p>
                <object data="https://elsewhere.example/b.pdf"></object>
                <svg><image href="https://elsewhere.example/c.png"/></svg>
                <style>p { background: url(https://elsewhere.example/d.png) }</style>
                """);

        assertThat(blog.build().problems())
                .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.what())
                .containsExactly(
                        "content/posts/2026-01-01-a.md:1 'https://elsewhere.example/a.png' is on another site,"
                                + " which would learn of each reader, so browsers are told not to load it",
                        "content/posts/2026-01-01-a.md:2 'https://elsewhere.example/b.pdf' is on another site,"
                                + " which would learn of each reader, so browsers are told not to load it",
                        "content/posts/2026-01-01-a.md:3 'https://elsewhere.example/c.png' is on another site,"
                                + " which would learn of each reader, so browsers are told not to load it",
                        "site.yaml:0 pages such as /posts/a/ show 'https://elsewhere.example/d.png',"
                                + " which is on another site, so browsers are told not to load it");
    }

    @Test
    void whatIsOnOtherSitesIsRefused() {
        blog.post("2026-01-01-a.md", """
                ![a](https://elsewhere.example/a.png) <img src="//other.example/b.png" alt="">

                <iframe src="https://elsewhere.example/f"></iframe>
                <script src="https://elsewhere.example/s.js"></script>
                """);

        assertThat(policy()).isEqualTo(OWN);
    }

    @Test
    void aSiteThatTheOwnerNamesIsAllowedWhereItIsUsedAndNotWarnedAbout() {
        blog.file(
                        "site.yaml",
                        "title: A\nurl: https://example.com\nshare: false\nload-from: [https://img.example/, 'http://b.example:81']\n")
                .post("2026-01-01-a.md", """
                        ![a](https://img.example/a.png) <img src="//IMG.example/b.png" alt="">

                        <video src="http://b.example:81/v.mp4"></video>
                        """);

        assertThat(blog.build().problems()).isEmpty();
        assertThat(policy())
                .isEqualTo(OWN.replace(
                        "frame-src",
                        "img-src 'self' https://img.example; media-src 'self' http://b.example:81; frame-src"));
        assertThat(policy("404.html")).isEqualTo(OWN);
    }

    @Test
    void aSiteWhoseScriptIsWantedMayDoWhatTheScriptDoes() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\nshare: false\nload-from: https://count.example\n")
                .file(
                        "theme/templates/footer.ftlh",
                        "<script src=\"https://count.example/c.js\" defer></script>\n<#include \"original:footer.ftlh\">");

        assertThat(blog.build().problems()).isEmpty();
        assertThat(policy("index.html"))
                .contains("script-src 'self' https://count.example;", "connect-src 'self' https://count.example;");
    }

    @Test
    void aBlogThatMovedInKeepsWhatItShowsFromElsewhere() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\nshare: false\ncheck: {elsewhere: off}\n")
                .post("2026-01-01-a.md", """
                        ![a](https://elsewhere.example/a.png)

                        <iframe src="https://frames.example/f"></iframe>
                        <link rel="stylesheet" href="https://fonts.example/a.css">
                        """)
                .post("2026-01-02-b.md", "Nothing\n")
                .post("2026-01-03-c.md", "<script src=\"https://widgets.example/w.js\"></script>\n");

        assertThat(policy())
                .isEqualTo(
                        OWN.replace(
                                "frame-src 'none'",
                                "style-src 'self' https://fonts.example; img-src 'self' https:; font-src 'self' https:; frame-src https:"));
        assertThat(policy("posts/b/index.html")).isEqualTo(OWN);
        assertThat(policy("posts/c/index.html"))
                .contains(
                        "script-src 'self' https://widgets.example;",
                        "connect-src 'self' https:;",
                        "frame-src https:;");
    }

    @Test
    void aFrameAndAPictureInTheTextItselfAreTheSites() {
        blog.file("static/demo.html", "<p>Demo")
                .post(
                        "2026-01-01-a.md",
                        "<iframe src=\"/demo.html\"></iframe>\n<img src=\"data:image/gif;base64,R0lGODlhAQABAAAAACw=\" alt=\"\">\n");

        assertThat(policy()).isEqualTo(OWN.replace("frame-src 'none'", "img-src 'self' data:; frame-src 'self'"));
    }

    @Test
    void aFormMayBeSentToWhereItSays() {
        blog.post("2026-01-01-a.md", "<form action=\"https://letters.example/join\"><button>Join</button></form>\n");

        assertThat(policy()).isEqualTo(OWN.replace("form-action 'self'", "form-action 'self' https://letters.example"));
    }

    @Test
    void whatATemplateOrASettingWouldLoadFromElsewhereIsTold() {
        blog.file(
                        "site.yaml",
                        "title: A\nurl: https://example.com\nshare: false\nauthors: {ada: {picture: 'https://pics.example/ada.png'}}\n")
                .post("2026-01-01-a.md", "---\nauthor: ada\n---\nA\n");

        assertThat(blog.build().problems())
                .extracting(Object::toString)
                .containsExactly(
                        "site.yaml: pages such as /authors/ada/ show 'https://pics.example/ada.png', which is on another site, so browsers are told not to load it; keep a copy with the blog, or name the site below 'load-from'");
    }

    @Test
    void aPostMayTellOfPolicies() {
        blog.post(
                "2026-01-01-a.md",
                "---\ntitle: Content-Security-Policy, http-equiv=\"Content-Security-Policy\"\n---\nx\n");

        assertThat(policy()).isEqualTo(OWN);
    }

    @Test
    void aPageWithAPolicyOfItsOwnKeepsIt() {
        blog.file("theme/templates/not-found.ftlh", """
                <html><head><meta charset="utf-8">
                <meta http-equiv="content-security-policy" content="default-src 'self'"><title>Gone</title></head></html>
                """);

        blog.build();

        assertThat(blog.page("404.html")).isEqualTo("""
                <html><head><meta charset="utf-8">
                <meta http-equiv="content-security-policy" content="default-src 'self'"><title>Gone</title></head></html>
                """);
        assertThat(blog.page("_headers")).contains("  Content-Security-Policy: frame-ancestors 'self'\n");
    }

    private String policy() {
        return policy("posts/a/index.html");
    }

    private String policy(String page) {
        blog.build();
        Matcher meta = META.matcher(blog.page(page));
        assertThat(meta.find()).isTrue();
        return meta.group(1);
    }
}
