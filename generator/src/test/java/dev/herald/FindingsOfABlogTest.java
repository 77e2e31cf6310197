package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person would say of a blog's pages, and what the check says. */
class FindingsOfABlogTest {

    private static final String SITE = "title: Notes\nurl: https://example.com\ncards: false\n";
    private static final String ANA = "authors: {ana: {name: Ana}}\n";

    @TempDir
    private Path folder;

    private Blog blog;
    private String summary = "";

    @BeforeEach
    void writeABlog() {
        blog = new Blog(folder).file("site.yaml", SITE + ANA);
    }

    @Test
    void anAuthorWhoHasNotWrittenYetIsNoOrphan() {
        blog.file("site.yaml", SITE + "authors: {ana: {name: Ana}, bo: {name: Bo}}\n")
                .post("2026-01-01-ice.md", "---\ntitle: Ice\nauthors: ana\n---\n\nIce in the harbour.\n");

        assertThat(found()).isEmpty();
    }

    @Test
    void aTextThatItsWriterKeepsOutOfTheSitemapMayStayOut() {
        blog.file("content/pages/thanks.md", "---\ntitle: Thanks\nsitemap: false\n---\n\nThank you.\n");

        assertThat(found()).isEmpty();
    }

    @Test
    void aTagMayBeCalledReadMore() {
        blog.post("2026-01-01-ice.md", "---\ntitle: Ice\ntags: [Read more]\n---\n\nOf [ice](/tags/read-more/).\n");

        assertThat(found()).isEmpty();
    }

    @Test
    void aShortTextIsItsOwnDescription() {
        String wide = "WWW, WWW and WWW again: MMMM and WWWW, which MANY WOMEN and MEN of the WIDE WEST WANT, "
                + "and WHAT WE WEAR when we WALK HOME in MAY.";
        blog.post("2026-01-01-ice.md", "---\ntitle: Ice\n---\n\n" + wide.replace("again: ", "*again:*\n\n") + "\n");
        assertThat(found()).isEmpty();

        blog.post("2026-01-01-ice.md", "---\ntitle: Ice\ndescription: \"" + wide + "\"\n---\n\nIce.\n");
        assertThat(found())
                .containsExactly(
                        "  warning 3: search results show 108 of the 129 letters of its description, up to '…and WHAT WE WEAR when ...'; write a 'description' of at most 100 letters, what matters first [description-cut]");
    }

    @Test
    void aHeadingIsToldWhereItStandsAndNotWhereItsWordsDo() {
        blog.post(
                "2026-01-01-ice.md",
                "---\ntitle: Ice and Snow\n---\n\nOf Snow and Thaw.\n\n#### Snow\n\n<h1>\n  Ice\n</h1>\n");

        assertThat(found())
                .extracting(line -> line.substring(0, line.indexOf("' is")))
                .containsExactly("  warning 7: the heading 'Snow", "  warning 10: the heading 'Ice");
    }

    @Test
    void aDoubledTitleIsToldWhereItStands() {
        blog.post("2026-01-01-ice.md", "---\ntitle: Ice\n---\n\nIce in the harbour.\n")
                .post("2026-01-02-ice-again.md", "---\ndate: 2026-01-02\ntitle: Ice\n---\n\nIce again.\n");

        assertThat(found())
                .containsExactly(
                        "  warning 2: its title 'Ice – Notes' is that of /posts/ice-again/ too; give each its own 'title' in the front matter [title-doubled]");
    }

    @Test
    void aLinkOfTheMenuIsToldOfTheMenuAlone() {
        blog.file(
                "site.yaml",
                SITE + "authors: {ana: {name: Ana, picture: /ana.png}}\nmenu:\n- {name: Boats, url: /boats/}\n");

        assertThat(found())
                .containsExactly(
                        "  error 4: the picture of 'Ana' is '/ana.png', which the site does not have; put it into the folder static and write its path from there, such as /ada.png [broken-pictures]",
                        "  error 6: the menu's link 'Boats' leads to '/boats/', which the site does not have; write the address of a page, from the site's root [broken-links]");
    }

    @Test
    void aBlogOfNobodyIsToldOnceAndWithoutWrongingPostsOfSomebody() {
        blog.file("site.yaml", SITE)
                .post("2026-01-01-ice.md", "---\ntitle: Ice\n---\n\nIce in the harbour.\n")
                .post("2026-01-02-oars.md", "---\ntitle: Oars\n---\n\nOars made of ash.\n");

        assertThat(found())
                .containsExactly(
                        "  warning posts without an author tell search engines nobody who wrote them; name yourself below 'authors', or the author in each text's front matter [structured-data]");
    }

    @Test
    void aPostOfNobodyWantsAnAuthor() {
        blog.file("site.yaml", SITE + "authors: {ana: {name: Ana}, bo: {name: Bo}}\n")
                .post("2026-01-01-ice.md", "---\ntitle: Ice\n---\n\nIce in the harbour.\n");

        assertThat(found())
                .containsExactly(
                        "  warning its BlogPosting in the JSON-LD has no 'author'; write 'authors:' and who wrote it into the front matter, by a name below 'authors' in site.yaml [structured-data]");
    }

    @Test
    void aPictureWhoseAddressEndsInASlashHasAName() {
        blog.file("site.yaml", SITE + ANA + "load-from: [https://pictures.example]\n")
                .post(
                        "2026-01-01-ice.md",
                        "---\ntitle: Ice\n---\n\n<p>Ice <img src=\"https://pictures.example/boat/\"></p>\n");

        assertThat(found()).singleElement().asString().contains("the picture ").contains("boat");
    }

    @Test
    void aTextIsMeantBeforeAFileThatLiesBesideOne() {
        blog.file("content/posts/2026-01-01-ice/index.md", "---\ntitle: Ice\n---\n\nIce in the harbour.\n")
                .file("content/posts/2026-01-01-ice/oars", "a file")
                .post("2026-01-02-oars.md", "---\ntitle: Oars\n---\n\nOars made of ash.\n")
                .post("2026-01-03-sails.md", "---\ntitle: Sails\n---\n\nSails and [oars](/oars/).\n");

        assertThat(found())
                .containsExactly(
                        "  error 5: the link '/oars/' leads to no file of the blog; did you mean /posts/oars/? [broken-links]");
    }

    @Test
    void whatIsAlikeInManyTextsIsToldOnceAndCounted() {
        for (int day = 1; day <= 7; day++) {
            blog.post(
                    "2026-01-0" + day + "-day-" + day + ".md",
                    "---\ntitle: Day " + day + "\n---\n\nDay " + day + ", [here](https://a.example/).\n");
        }

        assertThat(found())
                .containsExactly("  warning 5: the link 'here' to https://a.example/ does not say where it leads "
                        + "(the same in 6 more files: content/posts/2026-01-02-day-2.md, content/posts/2026-01-03-day-3.md, content/posts/2026-01-04-day-4.md, …); "
                        + "make the words that name the thing the link [link-texts]");
        assertThat(summary).startsWith("0 errors, 7 warnings: ");
    }

    private List<String> found() {
        CheckedBlog checked = new CheckedBlog(blog);
        checked.check();
        List<String> lines = checked.said().lines().toList();
        summary = lines.get(lines.size() - 1);
        return lines.stream().filter(line -> line.startsWith("  ")).toList();
    }
}
