package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where posts and pages go, and from where they came. */
class AddressesTest {

    @TempDir
    Path folder;

    @Test
    void namesPostsByTheirFilesAndPagesByTheirPaths() {
        Blog blog = Blog.in(folder)
                .file("content/posts/2026-01-02-hello-world.md", "")
                .file("content/posts/2026-01-02_zola.md", "")
                .file("content/posts/2025/2025-01-02-Nested.md", "")
                .file("content/posts/2026-02-03-bundle/index.md", "")
                .file("content/posts/26-1-4-short.md", "")
                .file("content/pages/about.md", "")
                .file("content/pages/team/Who We Are.md", "");

        assertThat(blog.routes())
                .containsExactly(
                        "PAGE /about/",
                        "PAGE /team/who-we-are/",
                        "POST /posts/bundle/",
                        "POST /posts/hello-world/",
                        "POST /posts/nested/",
                        "POST /posts/short/",
                        "POST /posts/zola/");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /:year/:month/:day/:slug/                                  | /2026/01/05/C-News/       | /2026/01/05/c-news/
            /:short_year/:i_month/:i_day/:title.html                   | /26/1/5/C-News.html       |
            /:short_month/:long_month/:y_day/:week/:title              | /Jan/January/005/02/C-News/ |
            /:hour:minute:second/:title                                | /093007/C-News/           |
            /:categories/:title:output_ext                             | /one two/three/C-News.html |
            /:slugified_categories/:slug                               | /one-two/three/c-news/    |
            /:collection/:name                                         | /posts/C-News/            |
            date                                                       | /one two/three/2026/01/05/C-News.html |
            pretty                                                     | /one two/three/2026/01/05/C-News/ |
            ordinal                                                    | /one two/three/2026/005/C-News.html |
            weekdate                                                   | /one two/three/2026/W02/Mon/C-News.html |
            none                                                       | /one two/three/C-News.html |
            """)
    void knowsJekyllsTokensAndStyles(String pattern, String route, String slugRoute) {
        Blog blog = Blog.in(folder)
                .jekyll()
                .permalink(pattern)
                .file(
                        "_posts/2026-01-05-C-News.md",
                        "---\ndate: 2026-01-05 09:30:07\ntitle: Big News\ncategories: [One Two, Three]\n---\n");

        assertThat(blog.post().route().path()).isEqualTo(slugRoute == null ? route : slugRoute);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /:sections/:slugorcontentbasename/  | /blog/2026/my-file/
            /:section/:contentbasename/         | /blog/my-file/
            /:year/:monthname/:title/           | /2026/January/big-news-its-c++/
            /:weekdayname/:weekday/:yearday/:filename/ | /Sunday/0/4/my-file/
            /:slug/                             | /big-news-its-c++/
            """)
    void knowsHugosTokens(String pattern, String route) {
        Blog blog = Blog.in(folder)
                .hugo()
                .permalink(pattern)
                .file(
                        "content/Blog/2026/My File.md",
                        "---\ndate: 2026-01-04T23:30:00-08:00\ntitle: \"Big News: it's C++\"\n---\n");

        assertThat(blog.post().route().path()).isEqualTo(route);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            permalink: /2012/0116/res2985/        | /2012/0116/res2985/
            permalink: /old/page.html             | /old/page.html
            permalink: /no-slash                  | /no-slash/
            permalink: no-slash/v1.2              | /no-slash/v1.2/
            permalink: /:year/:title/             | /2026/hello/
            url: /x/y/                            | /x/y/
            url: https://example.com/x/           | /x/
            path: x/y                             | /x/y/
            link: /roq/                           | /roq/
            link: https://elsewhere.example/      | /posts/hello/
            slug: My Slug                         | /posts/my-slug/
            permalink: /caf%C3%A9/                | /café/
            """)
    void followsWhatThePostSays(String setting, String route) {
        Blog blog = Blog.in(folder).file("content/posts/2026-01-05-hello.md", "---\n" + setting + "\n---\n");

        assertThat(blog.post().route().path()).isEqualTo(route);
        assertThat(blog.post().id()).isEqualTo(route);
    }

    @Test
    void readsAliasesFromTheRootAndBesideThePage() {
        Blog blog = Blog.in(folder).file("content/posts/2026-01-05-hello.md", """
                        ---
                        aliases: [/old/hello.html, former, "https://example.com/a/b"]
                        redirect_from: /even/older
                        ---
                        """);

        assertThat(blog.post().aliases()).hasToString("[/old/hello.html, /posts/former/, /a/b/]");
    }

    @Test
    void composesNamesOfFiles() {
        String name = Normalizer.normalize("2026-01-05-über.md", Normalizer.Form.NFD);

        assertThat(Blog.in(folder).file("content/posts/" + name, "").routes()).containsExactly("POST /posts/über/");
    }

    @Test
    void readsAJekyllBlogInPlace() {
        Blog blog = Blog.in(folder)
                .jekyll()
                .file("_posts/2026-01-05-hello.md", "")
                .file("java/tips/_posts/deep/2026-01-06-tip.markdown", "---\ncategory: Extra\n---\n")
                .file("_posts/2026-01-07-old.html", "---\ntitle: Old\n---\n<p>x</p>")
                .file("_posts/undated.md", "---\ntitle: x\n---\n")
                .file("_drafts/later.md", "")
                .file("_layouts/post.html", "---\n---\n")
                .file("_docs/a.md", "---\n---\n")
                .file("_config.yml", "title: x")
                .file("about.md", "---\ntitle: About\n---\n")
                .file("index.html", "---\n---\n{% for post in posts %}{% endfor %}")
                .file("feed.xml", "---\n---\n<feed/>")
                .file("README.md", "No header.")
                .file("assets/a.png", "")
                .file("secret/b.png", "")
                .file(".htaccess", "")
                .exclude("secret");

        assertThat(blog.routes())
                .containsExactly(
                        "PAGE /about.html",
                        "POST /2026/01/05/hello.html",
                        "POST /2026/01/07/old.html",
                        "POST /java/tips/extra/2026/01/06/tip.html");
        assertThat(blog.copied()).containsExactly("/.htaccess", "/README.md", "/assets/a.png");
        assertThat(blog.skipped())
                .containsExactly(
                        "_docs/: a file in a folder that 'posts' and 'pages' of site.yaml do not name",
                        "_drafts/later.md: draft",
                        "_posts/undated.md: no date in its name or its header",
                        "feed.xml: a Liquid template, which Herald does not run",
                        "index.html: an HTML template, which Herald does not run");
    }

    @Test
    void keepsTheEndingsOfJekyllsPages() {
        Blog blog = Blog.in(folder)
                .jekyll()
                .file("about.md", "---\n---\n")
                .file("docs/index.md", "---\n---\n")
                .file("docs/Start.html", "---\n---\n")
                .file("team/index.md", "---\npermalink: /crew/\n---\n")
                .file("team/a.png", "");

        assertThat(blog.routes())
                .containsExactly("PAGE /about.html", "PAGE /crew/", "PAGE /docs/", "PAGE /docs/Start.html");
        assertThat(blog.copied()).containsExactly("/team/a.png");
    }

    @Test
    void readsACollectionThatSiteYamlNames() {
        Blog blog = Blog.in(folder)
                .jekyll()
                .posts("_posts", "_releases")
                .pages(".", "_docs")
                .file("_releases/2026-01-05-1.0.md", "")
                .file("_docs/usage/start.md", "---\n---\n");

        assertThat(blog.routes()).containsExactly("PAGE /docs/usage/start.html", "POST /2026/01/05/1.0.html");
    }

    @Test
    void readsAHugoSiteInPlace() {
        Blog blog = Blog.in(folder)
                .hugo()
                .file("content/about.md", "---\ndate: 2026-01-01\n---\n")
                .file("content/_index.md", "---\n---\n")
                .file("content/post/_index.md", "---\ntitle: All posts\n---\n")
                .file("content/post/First Post.md", "---\ndate: 2026-01-01\n---\n")
                .file("content/post/2026-01-02-named.md", "---\ntitle: Named\n---\n")
                .file("content/post/2026-01-03-both.md", "---\ndate: 2026-01-03\n---\n")
                .file("content/post/bundle/index.md", "+++\ndate = 2026-01-01\n+++\n")
                .file("content/post/bundle/img/a.png", "")
                .file("content/post/beside.png", "")
                .file("content/docs/use.md", "---\ntitle: Use\n---\n")
                .file("static/logo.svg", "");

        assertThat(blog.routes())
                .containsExactly(
                        "PAGE /about/",
                        "PAGE /docs/use/",
                        "PAGE /post/",
                        "POST /post/2026-01-03-both/",
                        "POST /post/bundle/",
                        "POST /post/first-post/",
                        "POST /post/named/");
        assertThat(blog.copied()).containsExactly("/logo.svg", "/post/beside.png", "/post/bundle/img/a.png");
        assertThat(blog.skipped()).containsExactly("content/_index.md: the home page, which Herald makes itself");
    }

    @Test
    void leavesOutWhatMatchesAPattern() {
        Blog blog = Blog.in(folder)
                .exclude("content/posts/old/", "**/*.tmp", "static/b?.txt")
                .file("content/posts/old/2026-01-05-a.md", "")
                .file("static/deep/x.tmp", "")
                .file("static/x.tmp", "")
                .file("static/b1.txt", "")
                .file("static/b12.txt", "");

        assertThat(blog.routes()).isEmpty();
        assertThat(blog.copied()).containsExactly("/b12.txt");
    }

    @Test
    void anIndexIsItsFoldersPageWhateverThePattern() {
        Blog blog = Blog.in(folder)
                .file("content/pages/x.md", "---\npermalink: /.html\n---\n")
                .file("content/pages/a.md", "---\npermalink: /b/index.html\n---\n");

        assertThat(blog.routes()).containsExactly("PAGE /", "PAGE /b/");
    }

    @Test
    void aBlogMayWriteItsHomeAndIts404Page() {
        Blog blog = Blog.in(folder)
                .file("content/pages/404.md", "---\npermalink: /404.html\n---\n")
                .file("content/pages/index.md", "");

        assertThat(blog.routes()).containsExactly("PAGE /", "PAGE /404.html");
    }

    @Test
    void copiesWhatLiesBesidePosts() {
        Blog blog = Blog.in(folder)
                .file("content/posts/2026-01-05-hello/index.md", "---\npermalink: /x/hello.html\n---\n")
                .file("content/posts/2026-01-05-hello/a.png", "")
                .file("content/posts/2026-01-05-hello/deep/b.png", "")
                .file("content/posts/plain.png", "")
                .file("content/pages/page.png", "")
                .file("static/.well-known/x.txt", "")
                .file("static/sub/c.md", "# copied")
                .file("static/.DS_Store", "");

        assertThat(blog.copied())
                .containsExactly(
                        "/.well-known/x.txt",
                        "/page.png",
                        "/posts/plain.png",
                        "/sub/c.md",
                        "/x/a.png",
                        "/x/deep/b.png");
    }
}
