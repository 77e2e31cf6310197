package dev.herald.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FragmentsTest {

    private final List<String> titles = new ArrayList<>();
    private final Problems problems = new Problems();

    private void read(String xml) throws IOException {
        Fragments.read(
                new BufferedReader(new StringReader(xml)),
                "old.xml",
                "item",
                item -> titles.add(item.get("title") + "@" + item.line()),
                problems);
    }

    private List<String> told() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }

    @Test
    void anItemThatIsTooLargeIsLeftOut() throws IOException {
        String letters = ("x".repeat(1_000_000) + "\n").repeat(33);

        read("<item><title>a</title>" + letters + "</item>\n<item><title>b</title></item>\n");

        assertThat(titles).containsExactly("b@35");
        assertThat(told())
                .containsExactly(
                        "old.xml:1: a broken <item> was left out: it has more than 32 million letters; mend the"
                                + " file here, or export it once more, and import it again");
    }

    @Test
    void aBrokenItemHarmsNoOther() throws IOException {
        read("""
                <rss><channel>
                <item><title>a</title></item>
                <item><title>b</item>
                <item><title>c</title></item>
                </channel></rss>
                """);

        assertThat(titles).containsExactly("a@2", "c@4");
        assertThat(told())
                .containsExactly("old.xml:3: a broken <item> was left out: it cannot be read; mend the file here, or"
                        + " export it once more, and import it again");
    }

    @Test
    void whatAnOpenCdataHasSwallowedIsFoundAgain() throws IOException {
        read("""
                <item><title>a</title><text><![CDATA[never ends</text></item>
                <item><title>b</title></item>
                """);

        assertThat(titles).containsExactly("b@2");
        assertThat(told()).hasSize(1);
    }

    @Test
    void aCutFileKeepsWhatIsWhole() throws IOException {
        read("<item><title>a</title></item>\n<item><title>b</ti");

        assertThat(titles).containsExactly("a@1");
        assertThat(told().get(0)).startsWith("old.xml:2: a broken <item> was left out: the file ends before it does");
    }

    @Test
    void noEntityIsFetched() throws IOException {
        read("""
                <!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>
                <rss><item><title>x &secret; &b; &nbsp;&eacute; A & B</title></item></rss>
                """);

        assertThat(titles).containsExactly("x &secret; &b; \u00a0é A & B@2");
        assertThat(told()).isEmpty();
    }

    @Test
    void lettersOfAnotherEncodingAreTold() throws IOException {
        read("<item>\n<title>Caf\uFFFD</title></item>");

        assertThat(titles).containsExactly("Caf\uFFFD@1");
        assertThat(told().get(0)).startsWith("old.xml:2: 1 letter is not in the file's encoding");
    }

    @Test
    void anItemInCodeIsNone() throws IOException {
        read("<item><title>a</title><text><![CDATA[<item><title>no</title></item>]]></text></item>");

        assertThat(titles).containsExactly("a@1");
    }
}
