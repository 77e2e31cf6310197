package dev.herald.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoundryTest {

    private final List<Byte> cast = new ArrayList<>();
    private final Foundry foundry = Foundry.remembering(file -> {
        cast.add(file[0]);
        return new Font[] {new Font(Font.SERIF, Font.PLAIN, 1 + file[0])};
    });

    @Test
    void a_file_is_cast_once_however_often_a_preview_builds() throws Exception {
        Font first = foundry.cast(new byte[] {7})[0];
        assertThat(foundry.cast(new byte[] {7})[0]).isSameAs(first);
        assertThat(foundry.cast(new byte[] {8})[0].getSize()).isEqualTo(9);
        assertThat(cast).containsExactly((byte) 7, (byte) 8);
    }

    @Test
    void fonts_that_nobody_asked_for_lately_are_let_go() throws Exception {
        for (byte file = 0; file <= 32; file++) {
            foundry.cast(new byte[] {file});
        }
        cast.clear();
        foundry.cast(new byte[] {32});
        foundry.cast(new byte[] {0});
        assertThat(cast).containsExactly((byte) 0);
    }
}
