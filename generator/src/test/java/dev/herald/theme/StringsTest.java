package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.Value;
import dev.herald.config.Yaml;
import dev.herald.markdown.Word;
import dev.herald.problem.Problems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StringsTest {

    private static final List<String> LANGUAGES = List.of("ar", "de", "en", "es", "fr", "he", "ja", "pt", "zh");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+\\}");

    @TempDir
    static Path blog;

    @Test
    void everyLanguageSaysEverything() {
        Map<String, Map<String, Phrase>> languages = strings().languages();

        assertThat(languages.keySet()).containsAll(LANGUAGES);
        for (String language : LANGUAGES) {
            assertThat(languages.get(language).keySet())
                    .as(language)
                    .isEqualTo(languages.get("en").keySet());
        }
    }

    @Test
    void aRegionSaysOnlyWhatItSaysDifferently() {
        Map<String, Map<String, Phrase>> languages = strings().languages();

        for (String region : List.of("en-GB", "pt-PT")) {
            Map<String, Phrase> base = languages.get(region.substring(0, 2));
            languages
                    .get(region)
                    .forEach((key, phrase) -> assertThat(phrase.forms())
                            .as(region + " " + key)
                            .isNotEqualTo(base.get(key).forms()));
        }
    }

    @Test
    void everyTranslationHasThePlacesOfTheEnglishText() {
        Map<String, Phrase> english = strings().languages().get("en");

        for (String language : LANGUAGES) {
            strings().languages().get(language).forEach((key, phrase) -> {
                if (!key.equals("date")) {
                    assertThat(places(phrase)).as(language + " " + key).isEqualTo(places(english.get(key)));
                }
            });
        }
    }

    @Test
    void everyStringIsUsed() {
        Roots roots = Roots.of(blog, SampleBlog.config("gazette", Map.of()));
        Set<String> used = new TreeSet<>(Templates.ofPages(roots).words());
        used.addAll(List.of("date", "month", "tag", "category", "series", "author")); // by Theme and by taxonomy
        used.addAll(List.of("reading-time", "duration", "card")); // by link previews
        Stream.of(Word.values()).map(Word::key).forEach(used::add); // by Markdown

        assertThat(strings().languages().get("en").keySet()).isEqualTo(used);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | January 1, 2026 | March 9, 2026",
                "en-GB | 1 January 2026 | 9 March 2026",
                "de | 1. Januar 2026 | 9. März 2026",
                "de-AT | 1. Januar 2026 | 9. März 2026",
                "fr | 1er janvier 2026 | 9 mars 2026",
                "es | 1 de enero de 2026 | 9 de marzo de 2026",
                "pt | 1º de janeiro de 2026 | 9 de março de 2026",
                "pt-BR | 1º de janeiro de 2026 | 9 de março de 2026",
                "pt-PT | 1 de janeiro de 2026 | 9 de março de 2026",
                "ja | 2026年1月1日 | 2026年3月9日",
                "zh-Hans-CN | 2026年1月1日 | 2026年3月9日",
                "ar | 1 يناير 2026 | 9 مارس 2026",
                "he | 1 בינואר 2026 | 9 במרץ 2026",
                "it | January 1, 2026 | March 9, 2026"
            })
    void writesADayAsTheLanguageDoes(String language, String first, String ninth) {
        Strings.Words words = strings().in(Locale.forLanguageTag(language));

        assertThat(words.date(LocalDate.of(2026, 1, 1))).isEqualTo(first);
        assertThat(words.date(LocalDate.of(2026, 3, 9))).isEqualTo(ninth);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "de", "en", "es", "fr", "he", "pt"})
    void namesTwelveMonths(String language) {
        Strings.Words words = strings().in(Locale.forLanguageTag(language));

        Set<String> days = new TreeSet<>();
        for (int month = 1; month <= 12; month++) {
            days.add(words.date(LocalDate.of(2026, month, 2)));
        }

        assertThat(days).hasSize(12).noneMatch(day -> day.contains("{"));
    }

    @Test
    void anUnknownLanguageSpeaksEnglishAndARegionItsLanguage() {
        Theme theme = Theme.load(blog, SampleBlog.config("gazette", Map.of()));

        assertThat(theme.word(Locale.ITALIAN, "home", 1)).isEqualTo("Home");
        assertThat(theme.word(Locale.forLanguageTag("de-CH"), "tag", 2)).isEqualTo("Schlagwörter");
        assertThat(theme.word(Locale.FRENCH, "posts", 0)).isEqualTo("0 article");
        assertThat(theme.word(Locale.JAPANESE, "posts", 1)).isEqualTo("1件の記事");
        assertThat(theme.word(Locale.forLanguageTag("he"), "posts", 2)).isEqualTo("שתי רשומות");
        assertThat(theme.word(Locale.forLanguageTag("ar-EG"), "posts", 11)).isEqualTo("عدد المقالات: 11");
        assertThat(theme.word(Locale.ENGLISH, "nothing", 1)).isEqualTo("nothing");
    }

    @Test
    void theFilesAreSortedByKey() {
        for (ThemeFile file : files()) {
            List<String> keys = List.copyOf(
                    Yaml.fields(file.name(), 0, file.text()).fields().keySet());
            assertThat(keys).as(file.name()).isSorted();
        }
    }

    @Test
    void aPlainTextIsNotEmpty() {
        for (ThemeFile file : files()) {
            for (Map.Entry<String, Value.Field> field :
                    Yaml.fields(file.name(), 0, file.text()).fields().entrySet()) {
                assertThat(field.getValue().value().plain().toString())
                        .as(file.name() + " " + field.getKey())
                        .isNotBlank();
            }
        }
    }

    private static List<ThemeFile> files() {
        Roots roots = Roots.of(blog, SampleBlog.config("gazette", Map.of()));
        return roots.below("strings/").stream()
                .map(name -> roots.file("strings/" + name).orElseThrow())
                .toList();
    }

    private static Set<String> places(Phrase phrase) {
        return phrase.forms().values().stream()
                .flatMap(form -> PLACE.matcher(form).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Strings strings() {
        return Strings.of(Roots.of(blog, SampleBlog.config("gazette", Map.of())), List.of(), new Problems());
    }
}
