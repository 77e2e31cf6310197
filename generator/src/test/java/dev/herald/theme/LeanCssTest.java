package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeanCssTest {

    private static final Path PAIR = Path.of("src/test/resources/lean");

    @Test
    void whatBrowsersSkipIsGone() throws IOException {
        String modern = Files.readString(PAIR.resolve("modern.css"));

        assertThat(lean(modern)).isEqualTo(Files.readString(PAIR.resolve("modern.lean.css")));
    }

    @Test
    void whatIsLeanStays() throws IOException {
        String lean = Files.readString(PAIR.resolve("modern.lean.css"));

        assertThat(lean(lean)).isEqualTo(lean);
    }

    @Test
    void eachAddressIsGivenAnew() {
        String css = """
                @import 'a.css' screen;
                @import url( "b.css" );
                p { background: URL( c.png ), url('d.png'), -my-url(e.png); content: "f.png"; }
                """;

        assertThat(LeanCss.of(css, address -> "/x/" + address))
                .isEqualTo("@import '/x/a.css' screen;@import url(\"/x/b.css\");"
                        + "p{background:url(/x/c.png),url('/x/d.png'),-my-url(e.png);content:\"f.png\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a{content:\"open", "a{b:url(open", "a{b:c\\", "/* open", "a{b:'c\\'", "/*", "\"", "url("})
    void whatIsBrokenOffStaysSo(String css) {
        assertThat(lean(css)).isEqualTo(css.startsWith("/*") ? "" : css);
    }

    private static String lean(String css) {
        return LeanCss.of(css, UnaryOperator.identity());
    }
}
