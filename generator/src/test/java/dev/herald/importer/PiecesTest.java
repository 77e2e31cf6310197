package dev.herald.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.importer.Pieces.Piece;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecesTest {

    private static List<Piece> pieces(String text) throws IOException {
        Pieces pieces = new Pieces(new StringReader(text));
        List<Piece> all = new ArrayList<>();
        for (Optional<Piece> next = pieces.next(); next.isPresent(); next = pieces.next()) {
            all.add(next.get());
        }
        return all;
    }

    @Test
    void shortLinesAreWhole() throws IOException {
        assertThat(pieces("a\r\n\nb")).containsExactly(new Piece("a", true), new Piece("", true), new Piece("b", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<item>", "]]", "<![CDATA[", "-", "x]]>"})
    void noSignIsCut(String sign) throws IOException {
        for (int before = 999_985; before < 1_000_005; before++) {
            String line = "x".repeat(before) + sign + "x".repeat(20);

            List<String> parts = pieces(line).stream().map(Piece::text).toList();

            assertThat(parts.stream().collect(Collectors.joining()).equals(line))
                    .isTrue();
            assertThat(parts).anyMatch(part -> part.contains(sign));
        }
    }
}
