package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.site.Route;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkResolverTest {

    @TempDir
    Path folder;

    private LinkResolver links;

    @BeforeEach
    void readBlog() {
        Blog blog = Blog.in(folder)
                .url("https://example.com/my%20blog")
                .file("content/posts/2026-01-02-hello/index.md", "")
                .file("content/posts/2026-01-02-hello/my pic.png", "")
                .file("content/posts/2026-01-03-other.md", "---\naliases: /former/\n---\n")
                .file("content/posts/2026-01-04-über.md", "")
                .file("content/pages/about.md", "")
                .file("static/img/a.png", "");
        SiteIndex index = SiteIndex.of(
                blog.read(),
                blog.config(),
                route -> route.equals(new Route("/tags/java/")) || route.equals(Route.HOME));
        links = new LinkResolver(index, "content/posts/2026-01-02-hello/index.md", new Route("/posts/hello/"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../2026-01-03-other.md             | /my%20blog/posts/other/
            ../2026-01-03-other.md?x=1#part    | /my%20blog/posts/other/?x=1#part
            ../2026-01-04-%C3%BCber.md         | /my%20blog/posts/%C3%BCber/
            ../2026-01-04-über.md              | /my%20blog/posts/%C3%BCber/
            ../../pages/about.md               | /my%20blog/about/
            index.md                           | /my%20blog/posts/hello/
            my pic.png                         | /my%20blog/posts/hello/my%20pic.png
            my%20pic.png                       | /my%20blog/posts/hello/my%20pic.png
            ./my%20pic.png                     | /my%20blog/posts/hello/my%20pic.png
            ../other/                          | /my%20blog/posts/other/
            ../other                           | /my%20blog/posts/other/
            /posts/other                       | /my%20blog/posts/other/
            /posts/other/index.html            | /my%20blog/posts/other/
            /former/                           | /my%20blog/posts/other/
            /my%20blog/about/                  | /my%20blog/about/
            /tags/java/                        | /my%20blog/tags/java/
            /img/a.png                         | /my%20blog/img/a.png
            /posts/2026-01-03-other.md         | /my%20blog/posts/other/
            /content/pages/about.md            | /my%20blog/about/
            /                                  | /my%20blog/
            ../..                              | /my%20blog/
            """)
    void leadsToFilesAndPages(String written, String href) {
        assertThat(links.link(written)).contains(href);
        assertThat(links.picture(written)).contains(href);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example/x.md",
                "//cdn.example/x.png",
                "mailto:a@example.com",
                "#part",
                "?page=2",
                "",
                "{{ site.x }}/y",
                "/another-app/of/this/host"
            })
    void leavesWhatIsNotOfTheBlog(String written) {
        assertThat(links.link(written)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nope.md",
                "nope.png",
                "../../../../../etc/passwd",
                "/my%20blog/nope/",
                "../other.md",
                "/posts/nope/",
                "/img/nope.png"
            })
    void knowsWhatIsMissing(String written) {
        assertThat(links.link(written)).isEmpty();
    }

    @Test
    void judgesEveryPathFromTheRootOfASiteThatHasTheHostToItself() {
        Blog blog = Blog.in(folder).url("https://example.com");
        LinkResolver resolver = new LinkResolver(
                SiteIndex.of(blog.read(), blog.config(), route -> false),
                "content/pages/about.md",
                new Route("/about/"));

        assertThat(resolver.picture("/img/nope.png")).isEqualTo(Optional.empty());
        assertThat(resolver.picture("/img/a.png")).contains("/img/a.png");
    }
}
