package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.config.SiteDefaults;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a writer reads when something is wrong: file, line, fault and fix. */
class BadInputTest {

    @TempDir
    private Path folder;

    private Blog blog;

    @BeforeEach
    void aBlog() {
        blog = new Blog(folder);
    }

    @Test
    void brokenYaml() {
        blog.post("2026-01-01-a.md", "---\ntitle: \"A\ntags: x\n---\ntext\n");

        assertFaults(
                "content/posts/2026-01-01-a.md:3: this is not YAML (found unexpected end of stream); check quotes, colons and indentation here; put values with special characters in quotes");
    }

    @Test
    void aMisspeltKey() {
        blog.post("2026-01-01-a.md", "---\ntitel: A\n---\ntext\n");

        assertFaults("content/posts/2026-01-01-a.md:2: unknown setting 'titel'; did you mean 'title'?");
    }

    @Test
    void aSitemapThatIsNeitherYesNorNo() {
        blog.post("2026-01-01-a.md", "---\nsitemap: maybe\n---\ntext\n");

        assertFaults("content/posts/2026-01-01-a.md:2: 'sitemap' is 'maybe'; write true or false");
    }

    @Test
    void aMisspeltSettingOfTheBlog() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\ntimezon: UTC\n");

        assertFaults("site.yaml:3: unknown setting 'timezon'; did you mean 'timezone'?");
    }

    @Test
    void aDateThatDoesNotExist() {
        blog.post("a.md", "---\ntitle: A\ndate: 2026-02-30\n---\ntext\n");

        assertFaults("content/posts/a.md:3: the date 2026-02-30 does not exist; February 2026 has 28 days");
    }

    @Test
    void twoPostsWithOneUrl() {
        blog.post("2026-01-01-same.md", "one").post("2026-01-02-same.md", "two");

        assertFaults(
                "content/posts/2026-01-02-same.md: its address /posts/same/ is taken by content/posts/2026-01-01-same.md; give one of the two another 'slug' or 'permalink'");
    }

    @Test
    void aSlugThatClimbsOut() {
        blog.post("2026-01-01-a.md", "---\nslug: ../../etc\n---\ntext\n");

        assertFaults(
                "content/posts/2026-01-01-a.md:2: the slug '../../etc' climbs out of the site; write one word, without '..'");
    }

    @Test
    void anAliasThatClimbsOut() {
        blog.post("2026-01-01-a.md", "---\naliases:\n  - /old/\n  - /../up/\n---\ntext\n");

        assertFaults(
                "content/posts/2026-01-01-a.md:4: the alias '/../up/' climbs out of the site; write a path such as /2026/hello/");
    }

    @Test
    void aLinkToAPostThatDoesNotExist() {
        blog.post("2026-01-01-a.md", "---\ntitle: A\n---\nOne\ntwo [three](nope.md)\n");

        assertFaults(
                "content/posts/2026-01-01-a.md:5: the link 'nope.md' leads to no file of the blog; write the path from this file's folder, or from the blog's folder with a '/' before it");
    }

    @Test
    void aPictureThatDoesNotExist() {
        blog.post("2026-01-01-a.md", "![three](nope.png)\n");

        assertFaults(
                "content/posts/2026-01-01-a.md:1: the picture 'nope.png' does not exist; put it beside this file or into the folder static, and mind capital letters");
    }

    @ParameterizedTest
    @CsvSource({
        "pictures/ice.png, /pictures/ice.png",
        "../pictures/ice.png, /pictures/ice.png",
        "static/pictures/ice.png, /static/pictures/ice.png",
    })
    void aPictureThatStandsElsewhereOnTheSite(String written, String meant) {
        blog.file("static/pictures/ice.png", Blog.picture("png", 10, 10));
        blog.post("2026-01-01-a.md", "![Ice](" + written + ")\n");

        assertFaults(
                "content/posts/2026-01-01-a.md:1: the picture '" + written + "' does not exist; write '" + meant + "'");
    }

    @Test
    void aTemplateError() {
        blog.post("2026-01-01-a.md", "text").file("theme/templates/post.ftlh", "<h1>\n${page.post.titel}</h1>\n");

        assertFaults(
                "theme/templates/post.ftlh:2: there is no 'titel' here (on /posts/a/, content/posts/2026-01-01-a.md); did you mean 'title'?");
    }

    @Test
    void aTemplateErrorIsToldOnceHoweverManyPagesItStops() {
        blog.post("2026-01-01-a.md", "text").file("theme/templates/footer.ftlh", "${site.titel}\n");

        assertFaults(
                "theme/templates/footer.ftlh:1: there is no 'titel' here (on 6 pages, such as /); did you mean 'title'?");
    }

    @Test
    void aPictureThatAStyleSheetNamesAndThatDoesNotExist() {
        blog.file("static/ice.png", Blog.picture("png", 10, 10))
                .file("theme/assets/sea.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
                .file("theme/assets/more.css", """
                        a { background: url(sea.svg), url("/ice.png"), url(data:image/gif;base64,x), url(#g) }
                        b { background: url('see.svg'), url(/ise.png) }
                        """);

        assertFaults(
                "theme/assets/more.css:2: the style sheet names '/ise.png', which the site does not have; put the file into theme/assets/ and write its path from the style sheet, such as sea.jpg",
                "theme/assets/more.css:2: the style sheet names 'see.svg', which the site does not have; put the file into theme/assets/ and write its path from the style sheet, such as sea.jpg");
    }

    @Test
    void aTemplateThatNothingUses() {
        blog.file("theme/templates/fotter.ftlh", "Hello\n");

        assertFaults("theme/templates/fotter.ftlh: no template uses this file; did you mean 'footer.ftlh'?");
    }

    @Test
    void aLinkToADraft() {
        blog.post("2026-01-01-a.md", "[later](../drafts/b.md)").file("content/drafts/b.md", "b");

        assertFaults(
                "content/posts/2026-01-01-a.md:1: the link '../drafts/b.md' leads to a text that is not published (draft); publish it, or take the link out until then");
    }

    @Test
    void aLanguageThatDoesNotExist() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\nlanguage: english\n");

        assertFaults("site.yaml:3: 'language' is 'english'; write a language tag such as en, de or pt-BR");
    }

    @Test
    void aThemeThatDoesNotExist() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\ntheme: gazete\n");

        assertFaults("site.yaml:3: the theme 'gazete' does not exist; did you mean 'gazette'?");
    }

    @Test
    void aThemeThatDoesNotExistHidesNoOtherFault() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\ntheme: gazete\n")
                .post("2026-01-01-a.md", "[three](nope.md)\n");

        assertThat(blog.faults()).hasSize(2);
    }

    @Test
    void anUnreadableFile() throws IOException {
        Files.createDirectories(folder.resolve("content/posts"));
        Files.createSymbolicLink(folder.resolve("content/posts/2026-01-01-a.md"), Path.of("2026-01-01-a.md"));

        assertFaults(
                "content/posts/2026-01-01-a.md: this symbolic link leads nowhere; remove it, or put the file itself here");
    }

    @Test
    void invalidUtf8() {
        blog.file("content/posts/2026-01-01-a.md", "---\ntitle: Café\n---\n".getBytes(StandardCharsets.ISO_8859_1));

        assertFaults(
                "content/posts/2026-01-01-a.md:2: this is not UTF-8; it looks like Windows-1252; save it as UTF-8");
    }

    @Test
    void aFileOf200Megabytes() throws IOException {
        blog.post("2026-01-01-a.md", "");
        try (RandomAccessFile file = new RandomAccessFile(
                folder.resolve("content/posts/2026-01-01-a.md").toFile(), "rw")) {
            file.setLength(200 * 1024 * 1024);
        }

        assertFaults(
                "content/posts/2026-01-01-a.md: the file has 200 MB; a text may have 10 MB; split it, or move it to the folder of files to copy");
    }

    @Test
    void aYamlBomb() {
        String bomb = IntStream.range(1, 40)
                .mapToObj(level -> "a%d: &a%d [%s]\n"
                        .formatted(
                                level, level, String.join(", ", java.util.Collections.nCopies(9, "*a" + (level - 1)))))
                .collect(Collectors.joining("", "---\na0: &a0 [x, x]\n", "---\ntext\n"));
        blog.post("2026-01-01-a.md", bomb);

        assertFaults(
                "content/posts/2026-01-01-a.md:2: this cannot be read as YAML (more than 50 aliases); write plain settings");
    }

    @Test
    void aSymbolicLinkOutOfTheBlog() throws IOException {
        Path outside = Files.createTempFile("outside", ".md");
        Files.createDirectories(folder.resolve("content/posts"));
        Files.createSymbolicLink(folder.resolve("content/posts/2026-01-01-a.md"), outside);

        assertFaults(
                "content/posts/2026-01-01-a.md: this symbolic link leads out of the blog; put the file itself here");
    }

    @Test
    void aFrontMatterThatNeverEnds() {
        blog.post("2026-01-01-a.md", "---\ntitle: A\n\nText without an end of the header.\n");

        assertFaults(
                "content/posts/2026-01-01-a.md:1: the front matter that begins here never ends; write --- on a line of its own below it");
    }

    @Test
    void theMenuLeadsNowhere() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\nmenu:\n  - {name: About, url: /about/}\n");

        assertFaults(
                "site.yaml:4: the menu's link 'About' leads to '/about/', which the site does not have; write the address of a page, from the site's root");
    }

    @Test
    void aThemeThatDoesNotExistDoesNotBreakTheMenu() {
        blog.file(
                "site.yaml",
                "title: A\nurl: https://example.com\ntheme: gazete\nmenu:\n  - {name: Archive, url: /archive/}\n");

        assertFaults("site.yaml:3: the theme 'gazete' does not exist; did you mean 'gazette'?");
    }

    @Test
    void settingsThatAreAFolder() throws IOException {
        Files.delete(folder.resolve("site.yaml"));
        blog.file("site.yaml/x", "");

        assertFaults("site.yaml: this cannot be read (Is a directory); make it a text file");
    }

    @Test
    void theSiteInPlaceOfTheBlog() {
        for (Path target : List.of(folder, folder.getParent(), folder.resolve("content"), folder.resolve("static"))) {
            assertThatThrownBy(() -> Herald.build(folder, target, SiteDefaults.NONE, false, false, Blog.NOW))
                    .hasMessage(target + ": the site would be written over the blog; choose another folder, such as "
                            + blog.target());
        }
    }

    @Test
    void theSiteOfAnEarlierBuildIsNoContent() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\nlayout: jekyll\n")
                .file("_posts/2026-01-01-a.md", "---\nredirect_from: /old/\n---\nA");
        Path inside = folder.resolve("public");
        Herald.build(folder, inside, SiteDefaults.NONE, false, false, Blog.NOW);
        Map<String, String> first = Blog.files(inside);

        Report second = Herald.build(folder, inside, SiteDefaults.NONE, false, false, Blog.NOW);

        assertThat(Blog.files(inside)).isEqualTo(first);
        assertThat(second.skipped()).isEmpty();
    }

    @Test
    void theLedgerIsNoContent() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\nlayout: jekyll\nannounce: {folder: told}\n")
                .file("_posts/2026-01-01-a.md", "---\ntitle: A\n---\nA")
                .file("told/hook/posts-a-1a2b3c4d.json", "{}")
                .file("announcements/hook/posts-a-1a2b3c4d.json", "{}");

        blog.build();

        assertThat(blog.target().resolve("told")).doesNotExist();
        assertThat(blog.target().resolve("announcements")).doesNotExist();
    }

    @Test
    void aTargetThatIsAFile() throws IOException {
        Path target = Files.createFile(folder.resolve("file"));

        for (Path path : List.of(target, target.resolve("site"))) {
            assertThatThrownBy(() -> Herald.build(folder, path, SiteDefaults.NONE, false, false, Blog.NOW))
                    .isInstanceOf(SiteException.class)
                    .hasMessageStartingWith(path + ": the site cannot be written here (");
        }
    }

    @Test
    void aNameThatIsTooLongForAFile() {
        blog.post("2026-01-01-a.md", "---\ntags: [" + "茶".repeat(100) + "]\n---\nText");

        assertThat(blog.faults()).singleElement().asString().contains("File name too long");
    }

    @Test
    void whatAPageWouldLoadFromAnotherSiteIsAWarning() {
        blog.post("2026-01-01-a.md", """
                ![a](https://elsewhere.example/a.png) ![b](https://example.com/posts/a/) [c](https://elsewhere.example/)

                <script src="//elsewhere.example/c.js"></script>
                """);

        assertThat(blog.build().problems())
                .extracting(Object::toString)
                .containsExactly(
                        "content/posts/2026-01-01-a.md:1: 'https://elsewhere.example/a.png' is on another site, which would learn of each reader, so browsers are told not to load it; keep a copy with the blog and show that, or name the site below 'load-from' in site.yaml",
                        "content/posts/2026-01-01-a.md:3: '//elsewhere.example/c.js' is on another site, which would learn of each reader, so browsers are told not to load it; keep a copy with the blog and show that, or name the site below 'load-from' in site.yaml");
    }

    @Test
    void anAuthorsPictureThatDoesNotExist() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\nauthors:\n  ada:\n    picture: /nope.png\n");

        assertFaults(
                "site.yaml:5: the picture of 'ada' is '/nope.png', which the site does not have; put it into the folder static and write its path from there, such as /ada.png");
    }

    @Test
    void aBrokenLinkIsAWarningWhereFaultyPostsAreSkipped() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\non-error: skip\n")
                .post("2026-01-01-a.md", "[b](2026-01-02-b.md)\n")
                .post("2026-01-02-b.md", "---\ntitle: [\n---\n");

        assertThat(blog.build().posts()).isEqualTo(1);
    }

    @Test
    void everythingIsToldInOneRunAndTheLastGoodSiteStays() {
        blog.post("2026-01-01-good.md", "good").build();
        Map<String, String> before = Blog.files(blog.target());
        blog.file("site.yaml", "title: A\nurl: https://example.com\nlanguag: en\n")
                .post("2026-01-02-a.md", "---\ntitel: A\nslug: ../a\naliases: /../b/\n---\n[x](nope.md)\n")
                .post("2026-01-03-b.md", "---\ntitle: [\n---\n")
                .file("theme/templates/not-found.ftlh", "${page.nope}");

        assertThat(blog.faults().stream().map(fault -> fault.substring(0, fault.indexOf(": "))))
                .containsExactly(
                        "content/posts/2026-01-02-a.md:2",
                        "content/posts/2026-01-02-a.md:3",
                        "content/posts/2026-01-02-a.md:4",
                        "content/posts/2026-01-02-a.md:6",
                        "content/posts/2026-01-03-b.md:2",
                        "site.yaml:3",
                        "theme/templates/not-found.ftlh:1");
        assertThat(Blog.files(blog.target())).isEqualTo(before);
    }

    @Test
    void aWarningIsAWarningUnlessTheBlogIsStrict() {
        blog.file("site.yaml", "title: A\nurl: https://example.com\ncheck: {links: warning}\n")
                .post("2026-01-01-a.md", "[three](nope.md)\n");
        assertThat(blog.build().problems()).hasSize(1);

        blog.file("site.yaml", "title: A\nurl: https://example.com\ncheck: {links: warning}\nstrict: true\n");
        assertThat(blog.faults()).hasSize(1);
    }

    @Test
    void theCommandLineSaysTheSameAndEndsWithOne() {
        blog.post("2026-01-01-a.md", "---\ntitel: A\n---\ntext\n");
        StringWriter err = new StringWriter();

        int code = Main.run(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err, true),
                "build",
                folder.toString(),
                blog.target().toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        "error: content/posts/2026-01-01-a.md:2: unknown setting 'titel'; did you mean 'title'?",
                        "1 problem in the blog; nothing was done");
    }

    private void assertFaults(String... messages) {
        assertThat(blog.faults()).isEqualTo(List.of(messages));
        assertThat(blog.target()).doesNotExist();
    }
}
