package dev.herald.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.site.Route;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenuLinksTest {

    private static final Set<Route> ADDRESSES =
            Set.of(new Route("/"), new Route("/about/"), new Route("/thé/"), new Route("/cv.pdf"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/about/",
                "/about",
                "/about/?x=1#top",
                "/thé/",
                "/th%C3%A9/",
                "/cv.pdf",
                "#top",
                "mailto:ada@example.com",
                "//cdn.example/",
                "https://example.org/nope/"
            })
    void leadsSomewhere(String url) {
        assertThat(MenuLinks.broken(config(url), ADDRESSES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nope/", "about/", "/cv.pdf/", "/../about/", "/100%/", "www.example.org", "JavaScript:alert(1)"
            })
    void leadsNowhere(String url) {
        assertThat(MenuLinks.broken(config(url), ADDRESSES)).hasSize(1);
    }

    @Test
    void saysWhichLinkAndWhere() {
        assertThat(MenuLinks.broken(config("/nope/"), ADDRESSES))
                .containsExactly(Problem.error(
                        "site.yaml",
                        4,
                        "the menu's link 'Us' leads to '/nope/', which the site does not have",
                        "write the address of a page, from the site's root"));
    }

    @Test
    void saysWhichLinkOfTheThemeLeadsNowhere() {
        SiteConfig config = SiteFile.parse("""
                title: Tea
                url: https://example.com
                theme:
                  links:
                    - {name: Us, url: /about/}
                    - name: Code
                      url: /code/
                  footer:
                    - {name: Law, url: imprint}
                """, SiteDefaults.NONE, new Problems());

        assertThat(MenuLinks.broken(config, ADDRESSES))
                .extracting(Problem::toString)
                .containsExactly(
                        "site.yaml:7: a link of the theme leads to '/code/', which the site does not have; write the address of a page, from the site's root",
                        "site.yaml:9: a link of the theme leads to 'imprint', which the site does not have; write the address of a page, from the site's root");
    }

    @Test
    void saysWhichPictureOfTheBlogIsNotThere() {
        SiteConfig config = SiteFile.parse(
                "title: Tea\nurl: https://example.com\nlogo: logo.png\nimage: {path: /card.png}\n",
                SiteDefaults.NONE,
                new Problems());

        assertThat(MenuLinks.broken(config, ADDRESSES))
                .extracting(Problem::toString)
                .containsExactly(
                        "site.yaml:3: the logo is 'logo.png', which the site does not have; put it into the folder static and write its path from there, such as /card.png",
                        "site.yaml:4: the picture for link previews is '/card.png', which the site does not have; put it into the folder static and write its path from there, such as /card.png");
    }

    private static SiteConfig config(String url) {
        String yaml = "title: Tea\nurl: https://example.com\nmenu:\n  - {name: Us, url: '" + url + "'}\n";
        return SiteFile.parse(yaml, SiteDefaults.NONE, new Problems());
    }
}
