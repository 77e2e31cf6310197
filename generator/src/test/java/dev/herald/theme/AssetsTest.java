package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.herald.problem.SiteException;
import dev.herald.site.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {

    @TempDir
    Path blog;

    @Test
    void aTemplateMakesTheFileThatItIsNamedAfter() {
        write(
                "theme/assets/hello.txt.ftl",
                "/* ${site.title} & ${theme.name} */\n#{} <${theme.asset[\"icon.svg\"]}> ${site.url}");

        assertThat(asset("hello.txt"))
                .isEqualTo("/* The Lantern Room & Gazette */\n#{} </blog/assets/icon.svg> https://example.org/blog");
        assertThat(load().assets()).doesNotContainKey(new Route("/assets/hello.txt.ftl"));
    }

    @Test
    void aTemplateIncludesOtherAssetsAndTemplatesOfPages() {
        write(
                "theme/assets/parts/all.txt.ftl",
                "<#include \"one.css\">|<#include \"/two.css\">|<#include \"/css.ftlh\">");
        write("theme/assets/parts/one.css", "one");
        write("theme/assets/two.css", "two");
        write("theme/templates/css.ftlh", "a > b ${\"<\"}");

        assertThat(asset("parts/all.txt")).isEqualTo("one|two|a > b <");
    }

    @Test
    void theNearestFileCountsBeItATemplateOrNot() {
        write("themes/mine/theme.yaml", "parent: gazette");
        write("themes/mine/assets/style.css.ftl", "mine");

        assertThat(asset("mine", "style.css")).isEqualTo("mine");

        write("theme/assets/style.css", "own");

        assertThat(asset("mine", "style.css")).isEqualTo("own");
    }

    @Test
    void aTemplateGoesOnWithWhatItReplaces() {
        write("themes/mine/theme.yaml", "parent: gazette");
        write("themes/mine/assets/share.js.ftl", "mine");
        write("theme/assets/share.js.ftl", "<#include \"original:share.js.ftl\"> own");

        assertThat(asset("mine", "share.js")).isEqualTo("mine own\n");
    }

    @Test
    void whatIsMoreIsAddedToTheStyleTheNearestLast() {
        write("themes/mine/theme.yaml", "parent: gazette");
        write("themes/mine/assets/style.css", "a{}");
        write("themes/mine/assets/more.css.ftl", "b{content:\"${theme.name}\"}");
        write("theme/assets/more.css", "c{}\n");

        assertThat(asset("mine", "style.css")).isEqualTo("a{}b{content:\"Gazette\"}c{}");
        assertThat(load("mine").assets()).doesNotContainKey(new Route("/assets/more.css"));
    }

    @Test
    void tellsWhereATemplateFails() {
        write("theme/assets/a.css.ftl", "a {\n  color: ${theme.settings.akzent};\n}\n");
        write("theme/assets/b.css.ftl", "\n\n${site.titel}");

        assertProblem("""
                theme/assets/a.css.ftl:2: the theme has no setting 'akzent' (on /assets/a.css); did you mean 'accent'?
                theme/assets/b.css.ftl:3: there is no 'titel' here (on /assets/b.css); did you mean 'title'?""");
    }

    @Test
    void tellsWhereATemplateIsNone() {
        write("theme/assets/a.css.ftl", "a {}\n<#if theme.name>");
        write("theme/assets/more.css.ftl", "/* ${.now} */");

        assertProblem("""
                theme/assets/a.css.ftl:2: this is not a template (Unexpected end of file reached. You have an unclosed #if); close every <#…> and <@…> that is open here
                theme/assets/more.css.ftl:1: '.now' would make every build another one; use a date of the content, such as site.lastYear""");
    }

    @Test
    void tellsWhatMakesAFileThatIsThere() {
        write("theme/assets/a.css", "a {}");
        write("theme/assets/a.css.ftl", "a {}");

        assertProblem("theme/assets/a.css.ftl: this makes 'a.css', which is here too; keep one of them");
    }

    private void assertProblem(String message) {
        assertThatThrownBy(this::load).isInstanceOf(SiteException.class).hasMessage(message);
    }

    private String asset(String name) {
        return asset("gazette", name);
    }

    private String asset(String theme, String name) {
        return SampleBlog.asset(load(theme), name);
    }

    private Theme load() {
        return load("gazette");
    }

    private Theme load(String theme) {
        return Theme.load(blog, SampleBlog.config(theme, Map.of()));
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
