package dev.herald.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Hello, World!      | hello-world
            C++                | c-plus-plus
            C#                 | c-sharp
            C                  | c
            .NET               | dot-net
            Node.js            | node-js
            April's Fools      | aprils-fools
            47                 | 47
            日本語 タグ         | 日本語-タグ
            Straße ÄÖÜ         | straße-äöü
            हिन्दी              | हिन्दी
            a_b.c/d            | a-b-c-d
            --- x ---          | x
            İstanbul           | i̇stanbul
            """)
    void keepsLettersAndDigitsOfEveryScript(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void isNeverEmpty() {
        assertThat(Slug.of("🎉")).isEqualTo("u1f389");
        assertThat(Slug.of("!?")).isEqualTo("u21-u3f");
        assertThat(Slug.of(" ")).isEqualTo("untitled");
        assertThat(Slug.of("...")).isEqualTo("u2e-u2e-u2e");
        assertThat(Slug.jekyll("..")).isEqualTo("u2e-u2e");
    }

    @Test
    void composesLetters() {
        String decomposed = Normalizer.normalize("Café", Normalizer.Form.NFD);

        assertThat(Slug.of(decomposed)).isEqualTo("café");
    }

    @Test
    void isItsOwnSlug() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String name = random.ints(6, 1, 0x3000)
                    .filter(Character::isDefined)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();

            assertThat(Slug.of(Slug.of(name))).as(name).isEqualTo(Slug.of(name)).isNotEmpty();
        }
    }

    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(Slug.of("TITLE")).isEqualTo("title");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void writesNamesAsJekyllAndHugoDo() {
        assertThat(Slug.jekyll("Crystal 0.6.1 (it's out)")).isEqualTo("Crystal-0.6.1-(it's-out)");
        assertThat(Slug.hugo("Crystal 0.6.1 (it's out)")).isEqualTo("crystal-0.6.1-its-out");
        assertThat(Slug.hugo("Ice & snow - a--b")).isEqualTo("ice-snow-a--b");
    }
}
