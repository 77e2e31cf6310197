package dev.herald.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problems;
import dev.herald.site.Route;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadersTest {

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder).file("site.yaml", "title: A\nurl: https://example.org/blog\n");
    }

    @Test
    void everyAnswerAllowsWhatSomePageNeeds() {
        blog.post("2026-01-01-a.md", "https://vimeo.com/12345678\n")
                .post("2026-01-02-b.md", "<style>p{color:red}</style>\n")
                .file(
                        "static/a.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><style><![CDATA[p{color:red}]]></style></svg>");

        blog.build();

        assertThat(blog.page("_headers").replaceAll("(script|style)-src [^;]*", "$1-src …"))
                .startsWith("""
                /blog/*
                  Content-Security-Policy: default-src 'self'; script-src …; style-src …; frame-src https://player.vimeo.com; \
                object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'
                  X-Content-Type-Options: nosniff
                  X-Frame-Options: SAMEORIGIN
                  Referrer-Policy: strict-origin-when-cross-origin
                  Permissions-Policy: camera=(), geolocation=(), microphone=()
                """);
        assertThat(blog.page("_headers")).contains(" 'sha256-p0bF+un5yUb9MBO6xRb8kPHlY2BdpHVtLiFkDrZPF64=';");
    }

    @Test
    void whatHasAFingerprintIsKept() {
        blog.file("theme/assets/fonts/a.woff2", "font").build();

        assertThat(blog.page("_headers")).contains("""
                /blog/assets/fonts/a.795ea3ef.woff2
                  Cache-Control: public, max-age=31536000, immutable
                """).doesNotContain("favicon", "icon.svg");
    }

    @Test
    void aFolderOfLastingFilesIsKeptWhole() {
        SiteConfig config =
                SiteFile.parse("title: A\nurl: https://example.org/blog\n", SiteDefaults.NONE, new Problems());
        Headers headers = new Headers(
                config, new Policies(config, List.of(), Map.of()), List.of(), List.of(new Route("/cards/")));

        OutputFile.Bytes file = (OutputFile.Bytes) headers.files().get(0);
        assertThat(new String(file.bytes(), UTF_8))
                .endsWith("\n/blog/cards/*\n  Cache-Control: public, max-age=31536000, immutable\n");
    }

    @Test
    void linesOfTheBlogsOwnComeFirst() {
        blog.file("static/_headers", "/secret/*\n  X-Robots-Tag: noindex\n\n");

        assertThat(blog.build().problems()).isEmpty();

        assertThat(blog.page("_headers"))
                .startsWith("/secret/*\n  X-Robots-Tag: noindex\n/blog/*\n  Content-Security-Policy: default-src");
    }

    @Test
    void aPageOfTheBlogsOwnMayNeedAnything() {
        blog.file("static/demo.html", "<script>alert(1)</script>").build();

        assertThat(blog.page("_headers")).contains("  Content-Security-Policy: frame-ancestors 'self'\n");
    }

    @Test
    void aLineThatHostsWouldIgnoreLeavesStylesToThePages() {
        blog.file("site.yaml", "title: A\nurl: https://example.org/blog\nshare: false\n")
                .post(
                        "2026-01-01-a.md",
                        "<p style=\"order:%d\">a</p>\n".repeat(40).formatted(numbers()))
                .build();

        assertThat(blog.page("_headers"))
                .contains(
                        "  Content-Security-Policy: script-src 'self'; img-src 'self'; font-src 'self'; media-src 'self';"
                                + " connect-src 'self'; frame-src 'none'; object-src 'none'; form-action 'self'; base-uri 'none';"
                                + " manifest-src 'self'; frame-ancestors 'self'\n");
        assertThat(blog.page("posts/a/index.html")).contains("style-src 'self' 'sha256-");
    }

    @Test
    void aLineThatIsStillTooLongSaysWhatPagesCannot() {
        blog.post("2026-01-01-a.md", "<p onclick=\"go(%d)\">a</p>\n".repeat(40).formatted(numbers()))
                .build();

        assertThat(blog.page("_headers")).contains("  Content-Security-Policy: frame-ancestors 'self'\n");
    }

    private static Object[] numbers() {
        return IntStream.range(0, 40).boxed().toArray();
    }

    @Test
    void gitHubPagesGetsTheNameOfTheHostAndNoJekyll() {
        blog.file("site.yaml", "title: A\nurl: https://Blog.Example.org/\nhost: github-pages\n")
                .build();

        assertThat(blog.page("CNAME")).isEqualTo("blog.example.org\n");
        assertThat(blog.page(".nojekyll")).isEmpty();
        assertThat(blog.target().resolve("_headers")).doesNotExist();
    }

    @Test
    void gitHubsOwnHostAndASiteBelowAnotherHaveNoName() {
        blog.file("site.yaml", "title: A\nurl: https://ada.github.io/\nhost: github-pages\n")
                .build();
        assertThat(blog.target().resolve("CNAME")).doesNotExist();

        blog.file("site.yaml", "title: A\nurl: https://example.org/blog/\nhost: github-pages\n")
                .build();
        assertThat(blog.target().resolve("CNAME")).doesNotExist();
    }

    @Test
    void aNameOfTheBlogsOwnStays() {
        blog.file("site.yaml", "title: A\nurl: https://example.org/\nhost: github-pages\n")
                .file("static/CNAME", "www.example.org\n");

        assertThat(blog.build().problems()).isEmpty();

        assertThat(blog.page("CNAME")).isEqualTo("www.example.org\n");
    }

    @Test
    void withoutTheSettingThereIsNeither() {
        blog.file("site.yaml", "title: A\nurl: https://example.org/\n").build();

        assertThat(blog.target().resolve("CNAME")).doesNotExist();
        assertThat(blog.target().resolve(".nojekyll")).doesNotExist();
    }

    @Test
    void aHostThatHeraldDoesNotKnow() {
        blog.file("site.yaml", "title: A\nurl: https://example.org/\nhost: gitub-pages\n");

        assertThat(blog.faults()).containsExactly("site.yaml:3: 'host' is 'gitub-pages'; did you mean 'github-pages'?");
    }

    @Test
    void aSiteToLoadFromThatIsNone() {
        blog.file("site.yaml", """
                title: A
                url: https://example.org/
                load-from:
                  - img.example.com
                  - https://img.example.com/pictures
                  - https://*.example.com
                """);

        assertThat(blog.faults())
                .containsExactly(
                        "site.yaml:3: 'load-from' has 'https://*.example.com', which is not the address of a site; write https:// and a host, such as https://img.example.com",
                        "site.yaml:3: 'load-from' has 'https://img.example.com/pictures', which is not the address of a site; write https:// and a host, such as https://img.example.com",
                        "site.yaml:3: 'load-from' has 'img.example.com', which is not the address of a site; write https:// and a host, such as https://img.example.com");
    }
}
