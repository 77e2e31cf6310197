package dev.herald.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.problem.SiteException;
import dev.herald.site.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {

    @TempDir
    Path blog;

    @Test
    void theBlogsOwnFileReplacesTheThemesFile() {
        write("theme/templates/archive.ftlh", "<h1>${page.kind}</h1>");

        assertThat(archive()).isEqualTo("<h1>archive</h1>");
    }

    @Test
    void aReplacedFileIsStillThereAsTheOriginal() {
        write("theme/templates/footer.ftlh", "<#include \"original:footer.ftlh\"><!-- and more -->");

        assertThat(archive()).contains("© 2024–2026 The Lantern Room").contains("<!-- and more -->");
    }

    @Test
    void anOriginalSeesTheBlogsOtherFiles() {
        write("theme/templates/archive.ftlh", "<#include \"original:archive.ftlh\">");
        write("theme/templates/footer.ftlh", "<p>my foot</p>");

        assertThat(archive()).contains("<p>my foot</p>").contains("<h1>Archive</h1>");
    }

    @Test
    void everyLinkOfTheChainHasItsOriginal() {
        write("themes/mine/theme.yaml", "parent: gazette");
        write("theme/templates/archive.ftlh", "A<#include \"original:archive.ftlh\">");
        write("themes/mine/templates/archive.ftlh", "B<#include \"original:archive.ftlh\">");

        assertThat(archive("mine")).startsWith("AB").contains("<h1>Archive</h1>");
    }

    @Test
    void aThemeTakesFromItsParentWhatItDoesNotHave() {
        write("themes/mine/theme.yaml", "name: Mine\nparent: gazette\nsettings:\n  excerpts: false\n");
        write("themes/mine/templates/footer.ftlh", "<footer>${theme.name} ${theme.settings.excerpts}</footer>");

        assertThat(archive("mine")).contains("<h1>Archive</h1>").contains("<footer>Mine false</footer>");
    }

    @Test
    void assetsAreLookedUpFileByFile() {
        write("theme/assets/style.css", "body {}");
        write("theme/assets/fonts/a.woff2", "font");

        Map<Route, byte[]> assets = load("gazette", Map.of()).assets();

        assertThat(assets.keySet().stream().map(route -> route.path().replaceAll("[0-9a-f]{8}", "FINGERPRINT")))
                .containsExactlyInAnyOrder(
                        "/assets/alert.FINGERPRINT.css",
                        "/assets/apple-touch-icon.png",
                        "/assets/code.FINGERPRINT.css",
                        "/assets/fonts/a.FINGERPRINT.woff2",
                        "/assets/gallery.FINGERPRINT.css",
                        "/assets/icon-192.png",
                        "/assets/icon-512.png",
                        "/assets/icon-maskable.png",
                        "/assets/icon.svg",
                        "/assets/lists.FINGERPRINT.css",
                        "/assets/search.FINGERPRINT.css",
                        "/assets/search.FINGERPRINT.js",
                        "/assets/series.FINGERPRINT.css",
                        "/assets/share.FINGERPRINT.js",
                        "/assets/style.FINGERPRINT.css",
                        "/assets/table.FINGERPRINT.css",
                        "/assets/video.FINGERPRINT.css",
                        "/assets/video.FINGERPRINT.js",
                        "/favicon.ico");
        assertThat(new String(assets.get(new Route("/assets/style.7c98040a.css")), StandardCharsets.UTF_8))
                .isEqualTo("body{}");
    }

    @Test
    void aStyleSheetIsThereWhereAPageNeedsIt() {
        write("theme/theme.yaml", "sheets:\n  code.css: <pre\n  table.css: <table\n  font.css: <table\n");
        write("theme/assets/code.css", "pre { }");
        write("theme/assets/table.css", "table { order: 1 }".repeat(200));
        write("theme/assets/font.css", "p { background: url(a.png) }");
        Theme theme = load("gazette", Map.of());

        assertThat(theme.dress("<p>Nothing</p>".getBytes(UTF_8))).isEqualTo(new Dress("", ""));
        assertThat(theme.dress("<p>Code</p>\n<pre tabindex=\"0\">a</pre>".getBytes(UTF_8))
                        .styles())
                .isEqualTo("pre{}");
        assertThat(theme.dress("<pre><table>".getBytes(UTF_8)).links())
                .startsWith("<link rel=\"stylesheet\" href=\"/blog/assets/font.af6bcebf.css\""
                        + " integrity=\"sha256-r2vOv2ug57Lv5A64cywF3CtQN2vsJANb9vSZmvit1w0=\">\n"
                        + "<link rel=\"stylesheet\" href=\"/blog/assets/table.")
                .doesNotContain("code");
    }

    @Test
    void tellsOfASheetThatIsNoneOrOfNoPage() {
        write("theme/theme.yaml", "sheets:\n  cod.css: <pre\n  style.css:\n");

        assertProblem(
                "gazette",
                "theme/theme.yaml:2: the theme has no file assets/cod.css; did you mean 'code.css'?\n"
                        + "theme/theme.yaml:3: 'style.css' does not say which pages need it; write a text that is in their HTML, such as 'code.css: <pre'");
    }

    @Test
    void aBlogChangesOneWordOfTheTheme() {
        write("theme/strings/en.yaml", "archive: Everything so far");

        assertThat(archive()).contains("<h1>Everything so far</h1>").contains("Skip to the content");
    }

    @Test
    void aBlogsOwnTemplateHasWordsOfItsOwn() {
        write("theme/strings/en.yaml", "lamps: {1: one lamp, other: \"{0} lamps\"}");
        write("theme/templates/archive.ftlh", "${theme.text.lamps(1)}, ${theme.text.lamps(3)}");

        assertThat(archive()).isEqualTo("one lamp, 3 lamps");
    }

    @Test
    void settingsOfTheBlogReachTheTemplates() {
        Theme theme = load("gazette", Map.of("imprint", "Printed by hand"));

        assertThat(archive(theme)).contains("<p>Printed by hand</p>");
    }

    @Test
    void templatesSeeOurTypesAsTextsAndParts() {
        write("theme/templates/post.ftlh", """
                ${page.route} ${page.route.url} ${page.newer.route}
                ${page.post.date} | ${page.post.date.iso} | ${page.post.date.day} | ${page.post.date.year}
                ${page.post.language} ${page.post.kind} ${page.part.series.taxonomy} ${page.part.series.route}
                ${page.post.params.mood} ${page.post.params.other!"none"} ${page.post.series???c}
                ${site.title} ${site.url} ${site.config.pageSize} ${site.data.links[0].zones?join("+")}
                ${site.menu[1].url} ${page.post.authors[0].picture} ${page.post.authors[0].route}
                ${page.post.title} ${page.body.excerpt}
                """);

        assertThat(load("gazette", Map.of())
                        .render(
                                SampleBlog.site(SampleBlog.config("gazette", Map.of())),
                                SampleBlog.view(SampleBlog.post(), Locale.ENGLISH))
                        .toString())
                .isEqualTo("""
                        /blog/posts/everything/ https://example.org/blog/posts/everything/ /blog/posts/sch%C3%B6ne-gr%C3%BC%C3%9Fe/
                        February 14, 2026 | 2026-02-14T09:05:00+01:00 | 2026-02-14 | 2026
                        en post series /blog/series/a-blog-from-nothing/
                        calm none true
                        The Lantern Room https://example.org/blog 10 1+2
                        /blog/about/ /blog/pictures/ada.svg /blog/authors/ada/
                        Everything that a post can hold, and how it reads <p>A tour of <em>everything</em>.</p>
                        """);
    }

    @Test
    void aLanguageKnowsItsNameAndWhereItsLinesBegin() {
        write("theme/templates/archive.ftlh", "${page.language} ${page.language.name} ${page.language.dir}");

        assertThat(archive(Locale.GERMAN)).isEqualTo("de Deutsch ltr");
        assertThat(archive(Locale.forLanguageTag("ar-EG"))).endsWith(" rtl");
        assertThat(archive(Locale.forLanguageTag("he"))).isEqualTo("he עברית rtl");
        assertThat(archive(Locale.forLanguageTag("pa-Arab"))).endsWith(" rtl");
        assertThat(archive(Locale.forLanguageTag("ks-Deva"))).endsWith(" ltr");
    }

    private String archive(Locale language) {
        View archive = SampleBlog.views(language).stream()
                .filter(view -> view.page().route().path().equals("/archive/"))
                .findFirst()
                .orElseThrow();
        return load("gazette", Map.of())
                .render(SampleBlog.site(SampleBlog.config("gazette", Map.of())), archive)
                .toString();
    }

    @Test
    void numbersAreWrittenTheSameEverywhere() {
        write("theme/templates/archive.ftlh", "${1234567.5} ${true} ${\"I\"?lower_case}");
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));

        String page = archive();

        Locale.setDefault(before);
        assertThat(page).isEqualTo("1234567.5 true i");
    }

    @Test
    void tellsWhichThemesThereAre() {
        write("themes/mine/theme.yaml", "parent: gazette");

        assertProblem("gazete", "site.yaml:13: the theme 'gazete' does not exist; did you mean 'gazette'?");
        assertProblem(
                "../../etc", "site.yaml:13: the theme '../../etc' does not exist; use one of gazette, mine, pocket");
    }

    @Test
    void tellsAParentThatDoesNotExist() {
        write("themes/mine/theme.yaml", "name: Mine\nparent: gazzette\n");

        assertProblem(
                "mine", "themes/mine/theme.yaml:2: the theme 'gazzette' does not exist;" + " did you mean 'gazette'?");
    }

    @Test
    void tellsAThemeThatIsItsOwnParent() {
        write("themes/mine/theme.yaml", "parent: mine");

        assertProblem(
                "mine",
                "themes/mine/theme.yaml:1: the theme 'mine' is its own parent;"
                        + " name another parent, or leave 'parent' out");
    }

    @Test
    void tellsEveryTemplateThatDoesNotParse() {
        write("theme/templates/archive.ftlh", "<h1>\n<#if page.years>\n</h1>");
        write("theme/templates/home.ftlh", "${page.");
        write("theme/templates/post.ftlh", "<#iff x></#iff>");
        write("theme/templates/term.ftlh", "x\n${page.}");
        write("theme/templates/year.ftlh", "</#list>");

        assertProblem("gazette", """
                theme/templates/archive.ftlh:3: this is not a template (Unexpected end of file reached. You have an unclosed #if); close every <#…> and <@…> that is open here
                theme/templates/home.ftlh:1: this is not a template (Unexpected end of file reached); close every <#…> and <@…> that is open here
                theme/templates/post.ftlh:1: this is not a template (Unknown directive: #iff); check the name of the directive
                theme/templates/term.ftlh:2: this is not a template (Encountered "}"); check brackets, quotes and commas here
                theme/templates/year.ftlh:1: this is not a template (Encountered "</#list>"); check brackets, quotes and commas here""");
    }

    @Test
    void tellsAThemeThatLacksATemplate() {
        write("themes/mine/theme.yaml", "name: Mine");
        for (String name : new String[] {"archive", "home", "not-found", "page", "post", "search", "term", "terms"}) {
            write("themes/mine/templates/" + name + ".ftlh", "x");
        }

        assertProblem(
                "mine",
                "themes/mine/templates/year.ftlh: the theme lacks this template;"
                        + " add it, or name a parent in theme.yaml that has it");
    }

    @Test
    void aThemeWithoutASearchPageIsForBlogsWithoutSearch() {
        write("themes/mine/theme.yaml", "name: Mine");
        for (String name : new String[] {"archive", "home", "not-found", "page", "post", "term", "terms", "year"}) {
            write("themes/mine/templates/" + name + ".ftlh", "x");
        }

        assertProblem(
                "mine",
                "themes/mine/templates/search.ftlh: the theme lacks this template; add it, name a parent in theme.yaml"
                        + " that has it, or write 'search: false' in site.yaml");
    }

    @Test
    void tellsSettingsThatTheThemeDoesNotHave() {
        assertThatThrownBy(() -> load("gazette", Map.of("acent", "#000", "imprint", 3L)))
                .isInstanceOf(SiteException.class)
                .hasMessage("""
                        site.yaml:13: the theme has no setting 'acent'; did you mean 'accent'?
                        site.yaml:13: the theme's setting 'imprint' is a number; write a text, in quotes if it is a number or has signs in it""");
    }

    @Test
    void tellsMistakesInTheThemesOwnFiles() {
        write("themes/mine/theme.yaml", "parent: gazette\nsetings:\n  a: 1\n");
        assertProblem("mine", "themes/mine/theme.yaml:2: unknown setting 'setings'; did you mean 'settings'?");

        write("themes/mine/theme.yaml", "parent: gazette\n");
        write("theme/strings/de.yaml", "# mine\narchiv: Alles\nolder: [a]\n");
        assertProblem("mine", """
                theme/strings/de.yaml:2: unknown string 'archiv'; did you mean 'archive'?
                theme/strings/de.yaml:3: the string 'older' is not a text; write a text, or one text for each number and for 'other'""");
    }

    @Test
    void tellsAFileOfStringsThatNoLanguageReads() {
        write("theme/strings/de_AT.yaml", "archive: Archiv");
        write("theme/strings/german.yaml", "archive: [");

        assertProblem("gazette", """
                theme/strings/de_AT.yaml: no language has the tag 'de_AT'; did you mean 'de-AT'?
                theme/strings/german.yaml:1: this is not YAML (expected the node content, but found '<stream end>'); check quotes, colons and indentation here; put values with special characters in quotes""");
    }

    @Test
    void tellsAFileThatLiesBesideTheFolders() {
        write("theme/style.css", "body {}");
        write("theme/cards/tall.yaml", "");

        assertProblem(
                "gazette",
                """
                theme/cards/tall.yaml: no theme has a file in this place; %1$s
                theme/style.css: no theme has a file in this place; %1$s""".formatted(
                                "move it to theme/assets/, theme/strings/ or theme/templates/, to theme/text/ as NAME.ftl, or to theme/cards/ as wide.yaml or square.yaml"));
    }

    @Test
    void tellsATemplateThatIsNotUtf8() throws IOException {
        write("theme/templates/archive.ftlh", "");
        Files.write(blog.resolve("theme/templates/archive.ftlh"), new byte[] {'a', (byte) 0xe9, 'b'});

        assertProblem("gazette", "theme/templates/archive.ftlh: this file is not UTF-8; save it as UTF-8");
    }

    @Test
    void tellsALinkThatLeadsOutOfTheBlog(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "x");
        Files.createDirectories(blog.resolve("theme/assets"));
        Files.createSymbolicLink(blog.resolve("theme/assets/a.txt"), secret);

        assertProblem("gazette", "theme/assets/a.txt: this link leads out of the blog; put a copy of the file here");
    }

    @Test
    void tellsAFolderThatIsALinkOutOfTheBlog(@TempDir Path elsewhere) throws IOException {
        Files.writeString(elsewhere.resolve("theme.yaml"), "parent: gazette");
        Files.createSymbolicLink(blog.resolve("theme"), elsewhere);

        assertProblem("gazette", "theme/theme.yaml: this link leads out of the blog; put a copy of the file here");
    }

    @Test
    void tellsWhatIsMissingWhereAndOnWhichPage() {
        assertFault(
                "<h1>\n${page.post.titel}</h1>",
                "theme/templates/post.ftlh:2: there is no 'titel' here (on /posts/everything/,"
                        + " content/posts/everything.md); did you mean 'title'?");
        assertFault(
                "${page.nothing.title}",
                "theme/templates/post.ftlh:1: 'page.nothing' has no value (on /posts/everything/,"
                        + " content/posts/everything.md); check its name, or write page.nothing! if it may be missing");
        assertFault(
                "${pages}",
                "theme/templates/post.ftlh:1: 'pages' has no value (on /posts/everything/,"
                        + " content/posts/everything.md); check its name, or write pages! if it may be missing");
        assertFault(
                "${theme.text.archiv}",
                "theme/templates/post.ftlh:1: the theme has no string 'archiv' (on /posts/everything/,"
                        + " content/posts/everything.md); did you mean 'archive'?");
        assertFault(
                "${theme.text.posts}",
                "theme/templates/post.ftlh:1: the string 'posts' wants a value (on /posts/everything/,"
                        + " content/posts/everything.md); write theme.text.posts(…) with the value in it");
        assertFault(
                "${theme.asset[\"stlye.css\"]}",
                "theme/templates/post.ftlh:1: the theme has no file assets/stlye.css (on /posts/everything/,"
                        + " content/posts/everything.md); did you mean 'style.css'?");
        assertFault(
                "${theme.settings.colour}",
                "theme/templates/post.ftlh:1: the theme has no setting 'colour' (on /posts/everything/,"
                        + " content/posts/everything.md); give it a default below 'settings' in theme.yaml");
    }

    @Test
    void tellsTheFileOfTheThemeInWhichTheFaultStands() {
        write("theme/templates/home.ftlh", "");
        write("themes/mine/theme.yaml", "parent: gazette");
        write("themes/mine/templates/archive.ftlh", "\n\n${page.oops}");
        write("theme/templates/archive.ftlh", "<#include \"original:archive.ftlh\">");

        assertThatThrownBy(() -> archive("mine"))
                .isInstanceOf(SiteException.class)
                .hasMessage("themes/mine/templates/archive.ftlh:3: 'page.oops' has no value (on /archive/);"
                        + " check its name, or write page.oops! if it may be missing");
    }

    @Test
    void tellsOtherFaultsInOneLine() {
        assertFault(
                "x\n<#include \"nothing.ftlh\">",
                "theme/templates/post.ftlh:2: the template 'nothing.ftlh' does not exist (on /posts/everything/,"
                        + " content/posts/everything.md); check its name");
        assertFault(
                "<#include \"original:mine.ftlh\">",
                "theme/templates/post.ftlh:1: the template 'original:mine.ftlh' does not exist (on /posts/everything/,"
                        + " content/posts/everything.md); check its name");
        assertFault(
                "<#import \"layout.ftlh\" as layout>\n<@layout.bsae></@>",
                "theme/templates/post.ftlh:2: 'layout.bsae' has no value (on /posts/everything/,"
                        + " content/posts/everything.md); check its name, or write layout.bsae! if it may be missing");
        assertFault(
                "<#list page.post as x></#list>",
                "theme/templates/post.ftlh:1: 'page.post' is a group of values where a list is needed"
                        + " (on /posts/everything/, content/posts/everything.md); mend the template here");
        assertFault(
                "${page.related}",
                "theme/templates/post.ftlh:1: 'page.related' is a list where a text is needed (on /posts/everything/,"
                        + " content/posts/everything.md); mend the template here");
        assertFault(
                "<#include \"post.ftlh\">",
                "theme/templates/post.ftlh: the templates call each other without end (on /posts/everything/,"
                        + " content/posts/everything.md); end the circle");
        assertFault(
                "<#stop \"no more\">",
                "theme/templates/post.ftlh:1: no more (on /posts/everything/, content/posts/everything.md);"
                        + " mend the template here");
    }

    @Test
    void aTemplateReachesNoClass() {
        assertFault(
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "theme/templates/post.ftlh:1: Instantiating freemarker.template.utility.Execute is not allowed in the"
                        + " template for security reasons (on /posts/everything/, content/posts/everything.md);"
                        + " mend the template here");
        assertThatThrownBy(() -> post("${page.post.title?api.getClass()}")).isInstanceOf(SiteException.class);
        assertThatThrownBy(() -> post("${page.post.class.name}")).isInstanceOf(SiteException.class);
        assertThatThrownBy(() -> post("${page.post.getClass()}")).isInstanceOf(SiteException.class);
        assertThatThrownBy(() -> post("${site.data.getClass()}")).isInstanceOf(SiteException.class);
        assertThatThrownBy(() -> post("${page.post.published()}")).isInstanceOf(SiteException.class);
    }

    @Test
    void aTemplateReachesNoFile() throws IOException {
        Files.writeString(blog.resolve("secret.txt"), "secret");
        Files.writeString(blog.resolve("site.yaml"), "secret");

        for (String name : new String[] {"../secret.txt", "../../site.yaml", "/etc/passwd", "file:///etc/passwd"}) {
            assertThatThrownBy(() -> post("<#include \"" + name + "\">"))
                    .isInstanceOf(SiteException.class)
                    .hasMessageContaining("does not exist");
        }
    }

    @Test
    void aTemplateReachesNoClock() {
        write("theme/templates/footer.ftlh", "<script>Date.now()</script>\n© ${.now?string(\"yyyy\")}");

        assertProblem(
                "gazette",
                "theme/templates/footer.ftlh:2: '.now' would make every build another one;"
                        + " use a date of the content, such as site.lastYear");
    }

    @Test
    void templatesSeeThreeVariables() {
        assertThat(post("${.data_model?keys?sort?join(\" \")}")).isEqualTo("page site theme");
        assertThat(post("${theme?keys?join(\" \")}, ${theme.papers?keys?join(\" \")}"))
                .isEqualTo("asset inline integrity kept logo name papers picture settings text, dark light");
    }

    private void assertProblem(String theme, String message) {
        assertThatThrownBy(() -> load(theme, Map.of()))
                .isInstanceOf(SiteException.class)
                .hasMessage(message);
    }

    private void assertFault(String template, String message) {
        assertThatThrownBy(() -> post(template))
                .isInstanceOf(SiteException.class)
                .hasMessage(message);
    }

    private String post(String template) {
        write("theme/templates/post.ftlh", template);
        return load("gazette", Map.of())
                .render(
                        SampleBlog.site(SampleBlog.config("gazette", Map.of())),
                        SampleBlog.view(SampleBlog.post(), Locale.ENGLISH))
                .toString();
    }

    private String archive() {
        return archive("gazette");
    }

    private String archive(String theme) {
        return archive(load(theme, Map.of()));
    }

    private static String archive(Theme theme) {
        Optional<View> archive = SampleBlog.views(Locale.ENGLISH).stream()
                .filter(view -> view.page().route().path().equals("/archive/"))
                .findFirst();
        return theme.render(SampleBlog.site(SampleBlog.config("gazette", Map.of())), archive.orElseThrow())
                .toString();
    }

    private Theme load(String theme, Map<String, Object> settings) {
        return Theme.load(blog, SampleBlog.config(theme, settings));
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(blog.resolve(file).getParent());
            Files.writeString(blog.resolve(file), text);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
