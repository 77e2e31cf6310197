package dev.herald.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {

    @ParameterizedTest
    @CsvSource({
        "/a b, /a%20b",
        "/ö?x=ü#ß, /%C3%B6?x=%C3%BC#%C3%9F",
        "/%20a, /%20a",
        "100%, 100%25",
        "/🎉, /%F0%9F%8E%89",
        "[x], %5Bx%5D"
    })
    void encodesOnceAndForAll(String written, String encoded) {
        assertThat(Urls.encode(written)).isEqualTo(encoded);
        assertThat(Urls.encode(encoded)).isEqualTo(encoded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:x",
                " JavaScript:x",
                "java\nscript:x",
                "vbscript:x",
                "data:text/html,x",
                "blob:x",
                "file:///etc/passwd"
            })
    void trustsNoSchemeThatRunsSomething(String url) {
        assertThat(Urls.isSafeLink(url)).isFalse();
        assertThat(Urls.isSafePicture(url)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b.md",
                "#a:b",
                "?q=javascript:",
                "//example.com",
                "https://example.com",
                "mailto:a@b.c",
                "a/b:c"
            })
    void trustsWhatIsRelativeOrCommon(String url) {
        assertThat(Urls.isSafeLink(url)).isTrue();
    }

    @Test
    void showsPicturesWithinTheAddressButNoSvg() {
        assertThat(Urls.isSafePicture("data:image/png;base64,AAAA")).isTrue();
        assertThat(Urls.isSafePicture("data:image/svg+xml,<svg/>")).isFalse();
    }
}
