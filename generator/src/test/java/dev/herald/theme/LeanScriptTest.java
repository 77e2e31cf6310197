package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeanScriptTest {

    @Test
    void linesOfCommentsAndIndentsAreGone() {
        String script = """
                // What it does
                const a = () => {

                  // why
                  return `${1}` + 'b // c'; // said
                };
                """;

        assertThat(LeanScript.of(script)).isEqualTo("""
                const a = () => {
                return `${1}` + 'b // c'; // said
                };
                """);
    }

    @Test
    void aTextOfSeveralLinesKeepsAllAsItIs() {
        String template = "const a = `\n  // b\n`;\n";
        String string = "const a = 'b\\\n  c';\n";

        assertThat(LeanScript.of(template)).isEqualTo(template);
        assertThat(LeanScript.of(string)).isEqualTo(string);
    }

    @Test
    void aLineThatEndsACommentStays() {
        assertThat(LeanScript.of("/* a\n// b */\nc\n")).isEqualTo("/* a\n// b */\nc\n");
    }
}
