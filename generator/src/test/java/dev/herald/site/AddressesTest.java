package dev.herald.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {

    private static final Addresses BLOG = new Addresses(URI.create("https://example.org/blog"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /ada.png                  | https://example.org/blog/ada.png
            /my pictures/thé.png      | https://example.org/blog/my%20pictures/th%C3%A9.png
            /th%C3%A9.png             | https://example.org/blog/th%C3%A9.png
            /about/?from=feed#us      | https://example.org/blog/about/?from=feed#us
            https://ada.example/      | https://ada.example/
            //pictures.example/a.png  | https://pictures.example/a.png
            mailto:ada@example.org    | mailto:ada@example.org
            """)
    void aSettingNamesAWholeAddressOrAPathOfTheSite(String setting, String address) {
        assertThat(BLOG.absolute(setting)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /th%C3%A9.png  | /thé.png
            /c++/a%20b.png | /c++/a b.png
            /100%.png      | /100%.png
            """)
    void aPathIsReadWithoutItsPercentSigns(String path, String decoded) {
        assertThat(Addresses.decoded(path)).isEqualTo(decoded);
    }
}
