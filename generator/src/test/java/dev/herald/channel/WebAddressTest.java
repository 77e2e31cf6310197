package dev.herald.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://Bücher.example/lesen?q=ä#oben, https://xn--bcher-kva.example/lesen?q=ä#oben",
        "http://[2620:fe::fe]:8080/, http://[2620:fe::fe]:8080/",
        "https://example.com, https://example.com",
    })
    void hasItsHostAsDnsHasIt(String written, String asked) {
        assertThat(WebAddress.of(written)).contains(URI.create(asked));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mailto:ana@example.com",
                "file:///etc/passwd",
                "https://",
                "https:///path",
                "https://a b/",
                "https://.../",
                "/posts/",
                ""
            })
    void isNoneWhereNobodyCanBeAsked(String written) {
        assertThat(WebAddress.of(written)).isEmpty();
    }
}
