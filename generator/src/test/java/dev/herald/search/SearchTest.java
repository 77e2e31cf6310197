package dev.herald.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchTest {

    @TempDir
    private Path folder;

    @Test
    void anIndexHoldsTermsAndWhatTheySayAboutEachText() {
        Blog blog = new Blog(folder)
                .post("2026-01-02-tea.md", "---\ndescription: Hot\ntags: [Pot]\n---\n## Green\n\ntea, tea")
                .post("2026-01-03-cafe.md", "---\ntitle: Café's \\\nlanguage: fr\n---\ncafé")
                .file("content/pages/about.md", "---\ntitle: About\n---\nTea.");

        blog.build();

        assertThat(blog.page("search/index.js")).isEqualTo("""
                self.heraldIndex = '{"fields":["title","headings","topics","text"],\
                "terms":["about","cafe","green","pot","s","tea"],\
                "texts":[["Café\\'s \\\\\\\\","posts/cafe/","2026-01-03","fr","café",[1,390,3,814],[],[],[1,56]],\
                ["Tea","posts/tea/","2026-01-02","en","Hot",[5,149],[2,103],[3,270],[2,35,3,15]],\
                ["About","about/","","en","Tea.",[0,1093],[],[],[5,16]]]}';
                """);
    }

    @Test
    void whatSearchEnginesShallNotHaveIsNotFoundHereEither() {
        Blog blog = new Blog(folder)
                .post("2026-01-02-open.md", "Open")
                .post("2026-01-03-hidden.md", "---\nrobots: noindex\n---\nSecret")
                .post("2026-01-04-draft.md", "---\ndraft: true\n---\nSecret")
                .file("content/pages/404.md", "---\npermalink: /404.html\n---\nGone");

        blog.build();

        assertThat(blog.page("search/index.js"))
                .contains("posts/open/")
                .doesNotContain("hidden", "secret", "draft", "404", "gone");
    }

    @Test
    void aSiteForADiskNamesWholeFiles() {
        Blog blog = new Blog(folder)
                .file("site.yaml", "title: Tea\nurl: https://example.com/blog\nlinks: relative\n")
                .post("2026-01-02-thé.md", "Tea");

        blog.build();

        assertThat(blog.page("search/index.js")).contains("\"posts/th%C3%A9/index.html\"");
        assertThat(blog.page("search/index.html")).contains("src=\"../assets/lunr.js\"", "src=\"../search/index.js\"");
    }

    @Test
    void theLibraryKeepsItsLicence() {
        Blog blog = new Blog(folder).post("2026-01-02-tea.md", "Tea");

        blog.build();

        assertThat(blog.page("assets/lunr.js")).contains("Copyright", "@license MIT");
    }

    @Test
    void searchEnginesMayHaveTheSearchPage() {
        Blog blog = new Blog(folder).post("2026-01-02-tea.md", "Tea");

        blog.build();

        assertThat(blog.page("search/index.html"))
                .contains("<meta name=\"robots\" content=\"index, follow", "<title>Search – Test blog</title>")
                .contains("rel=\"canonical\" href=\"https://example.com/search/\"");
        assertThat(blog.page("sitemap.xml")).contains("<loc>https://example.com/search/</loc>");
        assertThat(blog.page("posts/tea/index.html")).contains("<a href=\"/search/\">Search</a>");
    }

    @Test
    void aBlogCanDoWithoutSearch() {
        Blog blog = new Blog(folder)
                .file("site.yaml", "title: Tea\nurl: https://example.com\nsearch: false\n")
                .post("2026-01-02-tea.md", "Tea");

        blog.build();

        assertThat(blog.target().resolve("search")).doesNotExist();
        assertThat(blog.target().resolve("assets/lunr.js")).doesNotExist();
        assertThat(blog.page("index.html")).doesNotContain("Search", "/search/");
    }

    @Test
    void aPageOfTheBlogsOwnTakesThePlace() {
        Blog blog = new Blog(folder)
                .post("2026-01-02-tea.md", "See [the search](/search/) and [its index](/search/index.js).")
                .file("content/pages/search.md", "---\ntitle: Ask Ada\n---\nBy mail.");

        assertThat(blog.build().problems()).isEmpty();

        assertThat(blog.page("search/index.html")).contains("Ask Ada").doesNotContain("herald-search");
        assertThat(blog.target().resolve("search/index.js")).exists();
    }

    @Test
    void aPostThatTakesThePlaceIsTold() {
        Blog blog = new Blog(folder).post("2026-01-02-tea.md", "---\npermalink: /search/\n---\nTea");

        assertThat(blog.build().problems())
                .extracting(Object::toString)
                .containsExactly("content/posts/2026-01-02-tea.md: its address /search/ is that of a list, which is"
                        + " left out; give the post another 'slug' or 'permalink'");
    }

    @Test
    void aTextIsFoundByItsShareOfTheWords() {
        Blog blog = new Blog(folder);
        String words = "early ".repeat(400_000) + "middle " + "later ".repeat(200_000);

        blog.post("2026-01-02-a.md", words).post("2026-01-03-b.md", "short").build();

        assertThat(blog.page("search/index.js")).contains("\"early\"", "\"middle\"", "\"short\"");

        blog.post("2026-01-04-c.md", "third").build();

        assertThat(blog.page("search/index.js"))
                .contains("\"early\"", "\"third\"")
                .doesNotContain("middle");
    }

    @Test
    void aFileOfTheBlogWhereTheIndexGoesIsTold() {
        Blog blog = new Blog(folder).post("2026-01-02-tea.md", "Tea").file("static/search/index.js", "mine()");

        assertThat(blog.build().problems())
                .extracting(Object::toString)
                .containsExactly("static/search/index.js: it is not copied, as Herald writes something of its own to "
                        + "/search/index.js; give it another name, or list it below 'content.exclude'");
    }

    @Test
    void aMenuThatLeadsToTheSearchPageHasItOnce() {
        Blog blog = new Blog(folder)
                .file("site.yaml", "title: Tea\nurl: https://example.com\nmenu: [{name: Find, url: /search/}]\n")
                .post("2026-01-02-tea.md", "Tea");

        blog.build();

        assertThat(blog.page("posts/tea/index.html")).containsOnlyOnce("href=\"/search/\"");
    }

    @Test
    void everyBuildWritesTheSameIndex(@TempDir Path other) throws Exception {
        for (Path place : new Path[] {folder, other}) {
            Blog blog = new Blog(place);
            for (int number = 10; number < 60; number++) {
                blog.post("2026-01-02-" + number + ".md", "word" + number + " word" + number % 7 + " word");
            }
            blog.build();
        }

        String index = "target/site/search/index.js";
        assertThat(Files.readString(folder.resolve(index))).isEqualTo(Files.readString(other.resolve(index)));
    }
}
