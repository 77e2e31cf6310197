package dev.herald.check.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of docs/rules, held against what the rules find. */
class RulesTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> rules() {
        return Rules.ALL.stream().map(rule -> Arguments.of(Named.of(rule.name(), rule)));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsThePlantedFault(Rule rule) throws IOException {
        Example fault = Example.of(rule.name(), "Fails");

        assertThat(fault.found(rule, folder)).isNotEmpty().isEqualTo(fault.says());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isSilentOnItsTwin(Rule rule) throws IOException {
        assertThat(Example.of(rule.name(), "Passes").found(rule, folder)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysOnItsPageWhatItWants(Rule rule) throws IOException {
        assertThat(Path.of("../docs/rules/" + rule.name() + ".md"))
                .content()
                .startsWith("# " + rule.name() + "\n\n" + rule.wants() + ".\n");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void standsInTheManualsTable(Rule rule) throws IOException {
        assertThat(Path.of("../docs/check.md"))
                .content()
                .contains("| [`" + rule.name() + "`](rules/" + rule.name() + ".md) | " + rule.wants() + " | ");
    }

    @Test
    void everyRuleHasAPageAndEveryPageARule() throws IOException {
        TreeSet<String> names = new TreeSet<>(Rules.OTHERS);
        Rules.ALL.forEach(rule -> names.add(rule.name()));

        try (Stream<Path> pages = Files.list(Path.of("../docs/rules"))) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(names);
        }
    }

    @Test
    void aRuleThatNobodyKnowsIsAProblemWithWhatWasMeant() {
        SiteConfig config = SiteFile.parse("""
                title: Notes
                url: https://notes.example
                check:
                  rules:
                    titel-cut: off
                """, SiteDefaults.NONE, new Problems());

        assertThat(Rules.unknown(config))
                .containsExactly(
                        Problem.error("site.yaml", 5, "there is no rule 'titel-cut'", "did you mean 'title-cut'?"));
    }

    @Test
    void aWeightIsAWordThatOtherChecksHaveToo() {
        Problems problems = new Problems();

        SiteFile.parse("""
                title: Notes
                url: https://notes.example
                check:
                  rules:
                    orphans: warn
                """, SiteDefaults.NONE, problems);

        assertThat(problems.sorted())
                .containsExactly(Problem.error(
                        "site.yaml", 5, "'check.rules.orphans' is 'warn'", "use one of error, off, warning"));
    }

    @Test
    void aBlogThatMovesInIsWarnedAtMost() {
        SiteConfig config = SiteFile.parse(
                "{title: Notes, url: 'https://notes.example', layout: jekyll}", SiteDefaults.NONE, new Problems());

        List<SiteConfig.Weight> weights = Rules.ALL.stream()
                .map(rule -> config.check().rules().weight(rule.name(), rule.usual(config.check())))
                .distinct()
                .toList();

        assertThat(weights).containsExactly(SiteConfig.Weight.WARNING);
    }
}
