package dev.herald.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ManualOfLooksTest {

    @Test
    void hasARowForEachNetworkInThisOrder() throws IOException {
        String manual = Files.readString(Path.of("../docs/looks.md"));

        assertThat(Pattern.compile("(?m)^\\| (\\w+) \\| ")
                        .matcher(manual)
                        .results()
                        .skip(1))
                .extracting(row -> row.group(1))
                .containsExactlyElementsOf(
                        Outlook.NETWORKS.stream().map(Network::title).toList());
    }
}
