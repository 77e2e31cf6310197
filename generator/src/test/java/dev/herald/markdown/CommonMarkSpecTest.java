package dev.herald.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of CommonMark 0.31.2 (spec.txt by John MacFarlane, CC-BY-SA 4.0), from commonmark-java's test utilities. */
class CommonMarkSpecTest {

    private static final Map<Integer, String> FAILING = Map.of(
            216,
                    "a definition with nothing else above an underline: Flexmark has made it a heading before definitions are read",
            312, "a list item that is indented four columns: Flexmark counts from the list's first item",
            313, "the same for numbered items",
            540, "labels are compared in lower case, not in Unicode's folded case: ẞ is not SS");

    private static final Markdown MARKDOWN = new Markdown(MarkdownOptions.DEFAULT, Extras.NONE);

    @TestFactory
    Stream<DynamicTest> rendersEachExampleAsTheSpecificationShowsIt() {
        List<Example> examples = examples();
        return Stream.iterate(1, number -> number <= examples.size(), number -> number + 1)
                .map(number ->
                        DynamicTest.dynamicTest("example " + number, () -> check(number, examples.get(number - 1))));
    }

    private static void check(int number, Example example) {
        String rendered = unclosed(render(example.getSource().replace('→', '\t')));

        if (FAILING.containsKey(number)) {
            assertThat(rendered).as("passes now; take it off the list").isNotEqualTo(expected(example));
        } else {
            assertThat(rendered).isEqualTo(expected(example));
        }
    }

    @Test
    void coversTheWholeSpecification() {
        assertThat(examples()).hasSize(652);
    }

    private static List<Example> examples() {
        return ExampleReader.readExamples(TestResources.getSpec());
    }

    private static String expected(Example example) {
        return unclosed(example.getHtml().replace('→', '\t'));
    }

    private static String render(String source) {
        MarkdownText text = new MarkdownText("example.md", 1, source, Locale.ENGLISH);
        return MARKDOWN.render(text, Links.AS_WRITTEN).body().html().html();
    }

    /** HTML needs no slash in {@code <br />}, and we write none. */
    private static String unclosed(String html) {
        return html.replace(" />", ">");
    }
}
