package dev.herald.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerritoriesTest {

    @ParameterizedTest
    @CsvSource({
        "en, en_US",
        "en-GB, en_GB",
        "de, de_DE",
        "de-AT, de_AT",
        "pt, pt_BR",
        "pt-PT, pt_PT",
        "ja, ja_JP",
        "zh, zh_CN",
        "zh-Hant, zh_TW",
        "zh-Hant-HK, zh_HK",
        "he, he_IL",
        "id, id_ID",
        "es-419, es_ES"
    })
    void aLanguageHasATerritory(String language, String locale) {
        assertThat(Territories.locale(Locale.forLanguageTag(language))).contains(locale);
    }

    @ParameterizedTest
    @CsvSource({"tlh", "und"})
    void whereNobodyLivesThereIsNone(String language) {
        assertThat(Territories.locale(Locale.forLanguageTag(language))).isEmpty();
    }
}
