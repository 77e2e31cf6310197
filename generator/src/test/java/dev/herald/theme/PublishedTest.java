package dev.herald.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problems;
import dev.herald.theme.Published.Asset;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PublishedTest {

    private static final String SITE = "title: A\nurl: https://example.org/blog\n";

    @Test
    void stylesScriptsAndFontsHaveAFingerprintAndNothingElse() {
        assertThat(routes(
                        "style.css",
                        "a { }",
                        "print/a.js",
                        "a()",
                        "fonts/a.woff2",
                        "font",
                        "icon.svg",
                        "<svg/>",
                        "favicon.ico",
                        ""))
                .containsExactly(
                        "/favicon.ico",
                        "/assets/fonts/a.795ea3ef.woff2",
                        "/assets/icon.svg",
                        "/assets/print/a.efc31be9.js",
                        "/assets/style.5f546eb4.css");
    }

    @Test
    void aSheetNamesWhatHasAFingerprint() {
        Map<String, Asset> published = published(
                SITE,
                "style.css",
                """
                        @import "sub/more.css";
                        @font-face { src: url(fonts/a.woff2#x), url("/blog/assets/fonts/a.woff2?1") }
                        p { background: url(icon.svg), url(missing.woff2), url(https://example.com/fonts/a.woff2), url(data:font/woff2;base64,AA) }
                        """,
                "sub/more.css",
                "@font-face{src:url('../fonts/a.woff2')}",
                "fonts/a.woff2",
                "font",
                "icon.svg",
                "<svg/>");

        assertThat(text(published.get("sub/more.css"))).isEqualTo("@font-face{src:url('../fonts/a.795ea3ef.woff2')}");
        assertThat(text(published.get("style.css")))
                .isEqualTo("@import \"sub/more.c5a873bb.css\";"
                        + "@font-face{src:url(fonts/a.795ea3ef.woff2#x),url(\"/blog/assets/fonts/a.795ea3ef.woff2?1\")}"
                        + "p{background:url(icon.svg),url(missing.woff2),url(https://example.com/fonts/a.woff2),"
                        + "url(data:font/woff2;base64,AA)}");
    }

    @Test
    void whatASheetNamesIsPartOfItsFingerprint() {
        String css = "@font-face { src: url(a.woff2) }";

        assertThat(routes("style.css", css, "a.woff2", "one")).isNotEqualTo(routes("style.css", css, "a.woff2", "two"));
    }

    @Test
    void sheetsThatImportEachOtherEnd() {
        assertThat(routes("a.css", "@import 'b.css';", "b.css", "@import 'a.css';"))
                .hasSize(2);
    }

    @Test
    void whatAPageLoadsIsChecked() {
        assertThat(published(SITE, "style.css", "a{}", "icon.svg", "<svg/>"))
                .extractingFromEntries(asset -> asset.getValue().integrity().orElse(""))
                .containsExactly("", "sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=");
    }

    @Test
    void onADiskNothingIsChecked() {
        Map<String, Asset> published = published(SITE + "links: relative\n", "style.css", "a{}");

        assertThat(published.get("style.css").integrity()).isEmpty();
    }

    @Test
    void aSmallScriptMayStandInThePage() {
        Map<String, Asset> published = published(
                SITE,
                "small.js",
                "// a\n  b()\n",
                "large.js",
                "b();".repeat(400),
                "odd.js",
                "'</script>'",
                "loud.js",
                "'</SCRIPT>'",
                "style.css",
                "a{}");

        assertThat(published.get("small.js").inline().map(Object::toString)).hasValue("b()");
        assertThat(published.get("large.js").inline()).isEmpty();
        assertThat(published.get("odd.js").inline()).isEmpty();
        assertThat(published.get("loud.js").inline()).isEmpty();
        assertThat(published.get("style.css").inline()).isEmpty();
    }

    @Test
    void aSmallSheetMayStandInThePageUnlessItNamesAnother() {
        Map<String, Asset> published =
                published(SITE, "small.css", "a { }", "large.css", "a{}".repeat(600), "font.css", "a{b:url(c.png)}");

        assertThat(published.get("small.css").inlineStyle()).hasValue("a{}");
        assertThat(published.get("large.css").inlineStyle()).isEmpty();
        assertThat(published.get("font.css").inlineStyle()).isEmpty();
    }

    private static String text(Asset asset) {
        return new String(asset.bytes(), UTF_8);
    }

    private static Iterable<String> routes(String... namesAndTexts) {
        return published(SITE, namesAndTexts).values().stream()
                .map(asset -> asset.route().path())
                .toList();
    }

    private static Map<String, Asset> published(String site, String... namesAndTexts) {
        SiteConfig config = SiteFile.parse(site, SiteDefaults.NONE, new Problems());
        Map<String, byte[]> sources = new TreeMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            sources.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
        }
        return Published.of(config, sources);
    }
}
