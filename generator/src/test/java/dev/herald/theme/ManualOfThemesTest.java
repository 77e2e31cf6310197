package dev.herald.theme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.Value;
import dev.herald.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page docs/themes.md, held against what the themes say of themselves. */
class ManualOfThemesTest {

    @TempDir
    Path blog;

    /** Those that a blog can choose. */
    static Stream<String> themes() {
        return new ClassPath().names().stream().filter(name -> !name.equals("base"));
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everySettingHasARowWithItsDefaultAndEveryRowASetting(String theme) throws IOException {
        List<List<String>> table = table("| Setting |");
        int column = table.get(0).indexOf(code(theme));
        assertThat(column).as("a column for " + theme).isPositive();

        Map<String, String> told = new LinkedHashMap<>();
        table.stream().skip(2).forEach(row -> told.put(row.get(0), row.get(column)));

        assertThat(told).isEqualTo(settings(theme));
    }

    @Test
    void everyFontHasARow() throws IOException {
        List<String> told =
                table("| Font |").stream().skip(2).map(row -> row.get(0)).toList();

        assertThat(told)
                .isEqualTo(Font.names().stream().map(ManualOfThemesTest::code).toList());
    }

    @Test
    void everySlotHasARow() throws IOException {
        List<String> told =
                table("| Slot |").stream().skip(2).map(row -> row.get(0)).toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(roots("gazette").below("templates/slots/").stream()
                        .map(name -> code(name.replace(".ftlh", "")))
                        .toList());
    }

    @Test
    void everyKeyOfAThemeHasARow() throws IOException {
        List<String> told =
                table("| Key |").stream().skip(2).map(row -> row.get(0)).toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        ThemeConfig.KEYS.stream().map(ManualOfThemesTest::code).toList());
    }

    @Test
    void everyTypeHasARow() throws IOException {
        String told = table("| Type |").stream().skip(2).map(row -> row.get(0)).collect(Collectors.joining(", "));

        assertThat(new TreeSet<>(Arrays.asList(told.replace("`", "").split(", "))))
                .isEqualTo(new TreeSet<>(Kinds.TYPES));
    }

    @Test
    void everyLanguageIsNamed() throws IOException {
        String languages = Files.readString(Path.of("../docs/themes.md"))
                .lines()
                .filter(line -> line.contains("Herald speaks "))
                .findFirst()
                .orElseThrow();

        assertThat(roots("gazette").below("strings/"))
                .allSatisfy(file -> assertThat(languages).contains(code(file.replace(".yaml", ""))));
    }

    private Map<String, String> settings(String theme) {
        Kinds kinds = new Kinds(Papers.PLAIN, path -> Optional.empty());
        Map<String, String> settings = new LinkedHashMap<>();
        note("", ThemeConfig.declared(roots(theme).all("theme.yaml"), kinds, new Problems()), settings);
        return settings;
    }

    private static void note(String path, Declared.Group group, Map<String, String> settings) {
        group.members().forEach((name, declared) -> {
            if (declared instanceof Declared.Group below) {
                note(path + name + ".", below, settings);
            } else {
                settings.put(code(path + name), usual((Declared.One) declared));
            }
        });
    }

    private static String usual(Declared.One one) {
        if (one.like().isPresent()) {
            return "as " + code(one.like().get());
        }
        if (one.kind() instanceof Kind.OneOf choice && one.given().isEmpty()) {
            return code(choice.words().get(0));
        }
        return one.given().map(given -> usual(given.value())).orElse("none");
    }

    private static String usual(Value value) {
        if (value instanceof Value.Fields fields) {
            return fields.fields().values().stream()
                    .map(side -> code("\"" + side.value().plain() + "\""))
                    .collect(Collectors.joining(", "));
        }
        String text = ((Value.Scalar) value).text();
        return text.isEmpty() ? "none" : code(text);
    }

    private Roots roots(String theme) {
        return Roots.of(blog, SampleBlog.config(theme, Map.of()));
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    /** The rows of the table that begins so, cell by cell. */
    private static List<List<String>> table(String begin) throws IOException {
        return Files.readString(Path.of("../docs/themes.md"))
                .lines()
                .dropWhile(line -> !line.startsWith(begin))
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")))
                .toList();
    }
}
