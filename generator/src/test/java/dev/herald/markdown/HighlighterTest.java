package dev.herald.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HighlighterTest {

    private static final String NASTY = """
            /* <a href="x">&amp;</a> */ "string \\" 'q' \t 日本語 🎉
            # comment // other <!-- x --> {{ y }}
            @Note class X<T> { int[] f() { return 0x1F + 1.5e3; } } ?>
            \"""
            open string `tick` ${x} $(y) %z #{w} <?php echo '<b>'; ?>
            <div class='a' b="c">text</div> &lt; <![CDATA[ x ]]>
            key: value = [1, "2"]\r
            - a: !tag &b *c | >
            + added
            @@ -1 +1 @@
            unterminated "string
            /* unterminated comment

            """;

    static List<String> languages() {
        return Stream.concat(Languages.names().stream(), Stream.of("swift", "toml", "yaml", "yml", "diff", "elxir", ""))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void neverChangesTheCode(String language) {
        List<String> lines = new Highlighter().lines(language, NASTY);

        assertThat(text(lines)).isEqualTo(NASTY);
        assertThat(lines).hasSize((int) NASTY.chars().filter(c -> c == '\n').count() + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "java, 'int x;', t, int",
        "kotlin, 'val x = 1', k, val",
        "scala, 'object X', k, object",
        "groovy, 'def x = 1', k, def",
        "javascript, 'const x = 1', k, const",
        "typescript, 'interface X {}', k, interface",
        "json, '{\"a\": 1}', v, '\"a\"'",
        "yaml, 'a: true', v, a",
        "xml, '<a b=\"c\"/>', g, a",
        "html, '<p class=\"c\">', a, class",
        "css, 'a { color: red }', k, color",
        "sql, 'select 1', k, select",
        "bash, 'echo hi # x', c, '# x'",
        "python, 'def f(): pass', k, def",
        "ruby, 'def f; end', k, def",
        "go, 'func f() {}', k, func",
        "rust, 'fn f() {}', k, fn",
        "c, '#include <x.h>', p, '#include'",
        "c++, 'class X;', k, class",
        "c#, 'namespace X;', k, namespace",
        "php, 'return 1;', k, return",
        "swift, 'guard let x = y else', k, guard",
        "dockerfile, 'FROM debian', k, FROM",
        "properties, 'a=b', k, a",
        "toml, 'a = 1', v, a",
        "diff, '+a', ins, +a",
        "markdown, '`x`', p, '`x`'"
    })
    void coloursTheLanguagesOfBlogs(String language, String code, String className, String coloured) {
        String html = new Highlighter().lines(language, code).get(0);

        assertThat(Jsoup.parseBodyFragment(html).select("span." + className).eachText())
                .as(html)
                .contains(coloured);
    }

    @Test
    void goesOnWithAStringOrCommentOnTheNextLine() {
        assertThat(new Highlighter().lines("java", "/* a\nb */ int"))
                .containsExactly(
                        "<span class=\"c\">/* a</span>", "<span class=\"c\">b */</span> <span class=\"t\">int</span>");
    }

    @Test
    void leavesLinesThatAMachineWrotePlain() {
        String code = "var a=1;".repeat(1000);

        assertThat(new Highlighter().lines("js", code)).containsExactly(code);
    }

    static String text(List<String> lines) {
        return Parser.unescapeEntities(String.join("\n", lines).replaceAll("<[^>]*>", ""), false);
    }
}
