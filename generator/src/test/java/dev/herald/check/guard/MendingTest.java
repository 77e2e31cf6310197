package dev.herald.check.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.site.Route;
import org.junit.jupiter.api.Test;

class MendingTest {

    private static final Route OLD = new Route("/old/");

    @Test
    void writesALineAtTheEndOfTheFrontMatter() {
        assertThat(Mending.alias("---\ntitle: A\n---\nText --- more\n---\n", OLD))
                .contains("---\ntitle: A\naliases: [\"/old/\"]\n---\nText --- more\n---\n");
    }

    @Test
    void putsItLastIntoTheListAsTheFirstIsTheIdOfThePost() {
        assertThat(Mending.alias("---\naliases:\n  - /older/\n  - /oldest/ # 2019\ntitle: A\n---\n", OLD))
                .contains("---\naliases:\n  - /older/\n  - /oldest/ # 2019\n  - \"/old/\"\ntitle: A\n---\n");
    }

    @Test
    void putsItLastIntoARow() {
        assertThat(Mending.alias("---\naliases: [/older/]\n---\n", OLD))
                .contains("---\naliases: [/older/, \"/old/\"]\n---\n");
        assertThat(Mending.alias("---\naliases: []\n---\n", OLD)).contains("---\naliases: [\"/old/\"]\n---\n");
    }

    @Test
    void makesAListOfOne() {
        assertThat(Mending.alias("---\naliases: /older/ # 2019\ntitle: A\n---\n", OLD))
                .contains("---\naliases: [/older/, \"/old/\"] # 2019\ntitle: A\n---\n");
    }

    @Test
    void beginsATextThatHasNoFrontMatterWithSome() {
        assertThat(Mending.alias("# Ice\n\nText alone\n", OLD))
                .contains("---\naliases: [\"/old/\"]\n---\n\n# Ice\n\nText alone\n");
    }

    @Test
    void speaksTomlWhereTheBlogDoes() {
        assertThat(Mending.alias("+++\ntitle = \"A\"\n+++\nText\n", OLD))
                .contains("+++\ntitle = \"A\"\naliases = [\"/old/\"]\n+++\nText\n");
    }

    @Test
    void leavesToAPersonWhatItDoesNotUnderstand() {
        assertThat(Mending.alias("{\"title\": \"A\"}\nText\n", OLD)).isEmpty();
        assertThat(Mending.alias("title=A\n~~~~~~\nText\n", OLD)).isEmpty();
        assertThat(Mending.alias("---\naliases: *all\n---\n", OLD)).isEmpty();
        assertThat(Mending.alias("---\nredirect_from: /older/\n---\n", OLD)).isEmpty();
        assertThat(Mending.alias("+++\ntitle = \"A\"\n[params]\na = 1\n+++\n", OLD))
                .isEmpty();
    }
}
