package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptTest {

    private static final String LIST =
            "<#list 1..2 as round><#list page.teasers as teaser><@theme.kept of=teaser>%s</@theme.kept> </#list></#list>";

    @TempDir
    Path blog;

    @Test
    void showsTheSameMarkupOfTheSamePostAgain() {
        assertThat(home(LIST.formatted("${round}: ${teaser.post.title[0..6]}")))
                .isEqualTo("1: Schöne  1: Everyth 1: First l 1: Schöne  1: Everyth 1: First l ");
    }

    @Test
    void twoPlacesInATemplateAreTwoPieces() {
        assertThat(home("<#list page.teasers[0..0] as one><@theme.kept of=one>a</@theme.kept><@theme.kept of=one>b"
                        + "</@theme.kept></#list>"))
                .isEqualTo("ab");
    }

    @Test
    void fillsAVariableToo() {
        assertThat(
                        home(
                                "<#assign text><@theme.kept of=page.teasers[0]>a</@theme.kept></#assign>${text?markup_string?length}"))
                .isEqualTo("1");
    }

    @Test
    void thePageIsOutOfReach() {
        assertThatThrownBy(() -> home("\n" + LIST.formatted("${page.kind}")))
                .isInstanceOf(SiteException.class)
                .hasMessage("theme/templates/home.ftlh:2: 'page.kind' is asked for within theme.kept, where all pages"
                        + " are one (on /); move it out of there");
        assertThat(home("<@theme.kept of=page.teasers[0]><#attempt>${page.kind}<#recover>none</#attempt></@theme.kept>"
                        + " ${page.kind}"))
                .isEqualTo("none home");
    }

    @Test
    void picturesAreOutOfReachAsEachPageMustKnowIts() {
        assertThatThrownBy(() -> home(LIST.formatted("${theme.picture(teaser.post.image, 'teaser')}")))
                .isInstanceOf(SiteException.class)
                .hasMessageContaining("theme.picture is asked for within theme.kept (on /); move it out of there");
    }

    @Test
    void tellsWhatItTakes() {
        assertThatThrownBy(() -> home("<@theme.kept of=\"a\">b</@theme.kept>"))
                .isInstanceOf(SiteException.class)
                .hasMessage("theme/templates/home.ftlh:1: theme.kept takes what it shows (on /);"
                        + " write <@theme.kept of=teaser>…</@theme.kept>");
    }

    private String home(String template) {
        write(template);
        View home = SampleBlog.views(Locale.ENGLISH).stream()
                .filter(view -> view.page().route().path().equals("/"))
                .findFirst()
                .orElseThrow();
        return Theme.load(blog, SampleBlog.config("gazette", Map.of()))
                .render(SampleBlog.site(SampleBlog.config("gazette", Map.of())), home)
                .toString();
    }

    private void write(String template) {
        try {
            Path file = blog.resolve("theme/templates/home.ftlh");
            Files.createDirectories(file.getParent());
            Files.writeString(file, template);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
