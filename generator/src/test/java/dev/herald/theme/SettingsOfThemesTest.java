package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.picture.Pictures;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.site.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsOfThemesTest {

    private static final String PICTURE = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\"></svg>";

    @TempDir
    Path blog;

    @Test
    void aBlogThatSaysNothingHasTheThemesDefaults() {
        assertThat(seen("", """
                ${theme.settings.accent.light} ${theme.settings.accent.dark} ${theme.settings.font.name} ${theme.settings.headingFont.name}
                ${theme.settings.logo} ${theme.settings.lists.excerpts} ${theme.settings.lists.tags} ${theme.settings.links?size}
                ${theme.settings.hero.picture???c} "${theme.settings.hero.title}" "${theme.settings.imprint}" ${theme.papers.dark}
                """)).isEqualTo("""
                #8f2d1a #f2a68f old-style old-style
                none true false 0
                false "" "" #17181b
                """);
    }

    @Test
    void aBlogSetsWhatItLikes() {
        write("pictures/boat.svg", PICTURE);

        assertThat(seen("""
                theme:
                  accent: "#0A7D5A"
                  font: humanist
                  heading-font: slab
                  logo: beside
                  hero:
                    picture: /pictures/boat.svg
                    alt: The slow boat
                    title: Ahoy
                  lists: {tags: true}
                  links:
                    - {name: About, url: /about/}
                    - {name: Code, url: https://code.example}
                logo: /pictures/boat.svg
                """, """
                ${theme.settings.accent.light} ${theme.settings.font.name} ${theme.settings["heading-font"].name}
                ${theme.settings.logo} ${theme.logo.src} ${theme.logo.size.width} ${theme.logo.alt}
                ${theme.settings.hero.picture.src} ${theme.settings.hero.picture.alt} ${theme.settings.hero.picture.size.height}
                ${theme.settings.hero.title} ${theme.settings.lists.excerpts} ${theme.settings.lists.tags}
                <#list theme.settings.links as link>${link.name} ${link.url} </#list>
                ${theme.settings.font.css}
                """)).isEqualTo("""
                #0a7d5a humanist slab
                beside /blog/pictures/boat.svg 40 The Lantern Room
                /blog/pictures/boat.svg The slow boat 30
                Ahoy true true
                About /blog/about/ Code https://code.example\s
                Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", "Noto Sans", source-sans-pro, sans-serif
                """);
    }

    @Test
    void headingsFollowTheTextUnlessTheyAreSet() {
        assertThat(seen("theme: {font: geometric}", "${theme.settings.headingFont.name}"))
                .isEqualTo("geometric");
    }

    @Test
    void oneColourIsEnoughAndItsLikeIsReadableInTheDark() {
        assertThat(seen("theme: {accent: '#0a7d5a'}", ACCENT)).isEqualTo("#0a7d5a #5ebe97");
        assertThat(seen("theme: {accent: {light: '#1c5485'}}", ACCENT)).isEqualTo("#1c5485 #79b1e8");
        assertThat(seen("theme: {accent: {dark: '#ffcc00'}}", ACCENT)).isEqualTo("#654f03 #ffcc00");
        assertThat(seen("theme: {accent: {light: '#060', dark: '#9c9'}}", ACCENT))
                .isEqualTo("#006600 #99cc99");
    }

    private static final String ACCENT = "${theme.settings.accent.light} ${theme.settings.accent.dark}";

    @Test
    void tellsAColourThatIsHardToRead() {
        assertProblem("theme:\n  accent: \"#ffcc00\"\n", """
                site.yaml:4: the theme's setting 'accent' is '#ffcc00', which has a contrast of 1.3:1 on the paper #f5f2ea, where text needs 4.5:1; use "#886b00", which has 4.5:1""");
        assertProblem("theme:\n  accent:\n    light: \"#8f2d1a\"\n    dark: \"#8f2d1a\"\n", """
                site.yaml:6: the theme's setting 'accent.dark' is '#8f2d1a', which has a contrast of 1.9:1 on the paper #202226, where text needs 4.5:1; use "#d26a55", which has 4.5:1""");
    }

    @Test
    void tellsWhatIsNoColour() {
        assertProblem("theme:\n  accent: #0a7d5a\n", """
                site.yaml:4: the theme's setting 'accent' is empty, as a '#' begins a comment unless it is in quotes; write a colour in quotes, such as "#0a7d5a\"""");
        assertProblem("theme: {accent: blue}", """
                site.yaml:3: the theme's setting 'accent' is 'blue'; write a colour in quotes, such as "#0a7d5a\"""");
        assertProblem("theme: {accent: {}}", """
                site.yaml:3: the theme's setting 'accent' has no colour; write {light: "#0a7d5a"}, or 'dark', or both""");
        assertProblem("theme: {accent: {ligth: '#000'}}", """
                site.yaml:3: unknown setting 'theme.accent.ligth'; did you mean 'light'?""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pictures/boat.svg", "static/pictures/boat.svg", "/static/pictures/boat.svg"})
    void tellsWhereAPictureIs(String written) {
        write("pictures/boat.svg", PICTURE);

        assertProblem(
                "theme:\n  hero: {alt: Boat, picture: " + written + "}\n",
                "site.yaml:4: the theme's setting 'hero.picture' names '" + written
                        + "', and there is no such picture; write '/pictures/boat.svg'");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertProblem("""
                theme:
                  acent: "#000"
                  font: humanst
                  logo: besides
                  excerpts: false
                  imprint: 3
                  lists: {excerps: true, tags: some}
                  hero:
                    picture: /boat.svg
                  links:
                    - name: Code
                """, """
                site.yaml:4: the theme has no setting 'acent'; did you mean 'accent'?
                site.yaml:5: the theme's setting 'font' is 'humanst'; did you mean 'humanist'?
                site.yaml:6: the theme's setting 'logo' is 'besides'; did you mean 'beside'?
                site.yaml:7: the theme has no setting 'excerpts'; did you mean 'excerpts' below 'lists'?
                site.yaml:8: the theme's setting 'imprint' is a number; write a text, in quotes if it is a number or has signs in it
                site.yaml:9: the theme has no setting 'lists.excerps'; did you mean 'excerpts'?
                site.yaml:9: the theme's setting 'lists.tags' is 'some'; write true or false, without quotes
                site.yaml:11: the theme's setting 'hero.picture' names '/boat.svg', and there is no such picture; put one into static/pictures/ and write its path on the site, such as /pictures/boat.jpg
                site.yaml:13: no 'theme.links.url'; give each link a 'name' and a 'url'""");
    }

    @Test
    void tellsALogoThatTheBlogDoesNotHave() {
        assertProblem("theme:\n  logo: instead\n", """
                site.yaml:4: the theme is to show a logo, and the blog has no file for it; name it at the left edge of site.yaml: 'logo: /pictures/logo.svg'""");
    }

    @Test
    void aPictureWithoutAltTextIsDoubtful() {
        write("pictures/boat.svg", PICTURE);
        String hero = "theme:\n  hero:\n    picture: /pictures/boat.svg\n";

        assertThat(load(hero).warnings()).map(Problem::toString).containsExactly("""
                site.yaml:5: the picture of the theme's setting 'hero.picture' has no alt text; say beside it what it shows, 'alt: A boat at dawn', or write 'alt: ""' if it only decorates""");
        assertThat(load(hero + "    alt: \"\"\n").warnings()).isEmpty();
    }

    @Test
    void aThemeHasDefaultsAndSettingsOfItsOwn() {
        write("themes/mine/theme.yaml", """
                parent: base
                papers: {light: "#ffffff", dark: "#000000"}
                settings:
                  accent: "#005f73"
                  lists: {excerpts: false, places: true}
                  width: {type: number, default: 40}
                  edge: {type: choice, of: [sharp, round]}
                """);

        assertThat(seen("theme: {name: mine, edge: round, lists: {tags: true}}", """
                ${theme.settings.accent.light} ${theme.settings.lists.excerpts} ${theme.settings.lists.places}
                ${theme.settings.lists.tags} ${theme.settings.width} ${theme.settings.edge}"""))
                .isEqualTo("""
                #005f73 false true
                true 40 round""");
    }

    @Test
    void tellsWhatIsWrongInAThemeToo() {
        write("themes/mine/theme.yaml", """
                parent: base
                papers: {light: "#fffff", dusk: "#000000"}
                settings:
                  font: comic
                  width: {type: numbr}
                  edge: {type: choice, defalt: round}
                  band: {type: colour}
                  lists: false
                """);

        assertProblem("theme: mine", """
                themes/mine/theme.yaml:2: 'papers.light' is '#fffff'; write colours as in "#fdfcf9", in quotes
                themes/mine/theme.yaml:2: unknown setting 'papers.dusk'; use one of dark, light
                themes/mine/theme.yaml:4: the theme's setting 'font' is 'comic'; use one of didone, geometric, grotesque, humanist, monospace, old-style, rounded, slab, system, transitional
                themes/mine/theme.yaml:5: settings have no type 'numbr'; did you mean 'number'?
                themes/mine/theme.yaml:6: no 'edge.of'; list the words of which one can be chosen: 'of: [small, large]'
                themes/mine/theme.yaml:6: unknown setting 'edge.defalt'; did you mean 'default'?
                themes/mine/theme.yaml:7: no 'band.default'; give the setting a value that counts if a blog does not set it
                themes/mine/theme.yaml:8: the theme's setting 'lists' is true or false; write settings below it: excerpts, pictures, dates, minutes, authors, tags""");
    }

    @Test
    void aTemplateIsToldWhichSettingItMeant() {
        assertThatThrownBy(() -> seen("", "${theme.settings.lists.excerps}"))
                .isInstanceOf(SiteException.class)
                .hasMessage("theme/assets/seen.txt.ftl:1: the theme has no setting 'excerps' (on /assets/seen.txt);"
                        + " did you mean 'excerpts'?");
    }

    private String seen(String settings, String template) {
        write("theme/assets/seen.txt.ftl", template);
        return new String(load(settings).assets().get(new Route("/assets/seen.txt")), StandardCharsets.UTF_8);
    }

    private void assertProblem(String settings, String message) {
        assertThatThrownBy(() -> load(settings))
                .isInstanceOf(SiteException.class)
                .hasMessage(message);
    }

    private Theme load(String settings) {
        Problems problems = new Problems();
        SiteConfig config = SiteFile.parse(
                "title: The Lantern Room\nurl: https://example.org/blog\n" + settings, SiteDefaults.NONE, problems);
        assertThat(problems.sorted()).isEmpty();
        Pictures pictures = Files.exists(blog.resolve("pictures"))
                ? new Pictures(Map.of(new Route("/pictures/boat.svg"), blog.resolve("pictures/boat.svg")))
                : new Pictures(Map.of());
        return Theme.load(blog, config, pictures);
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
