package dev.herald.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import org.junit.jupiter.api.Test;

class KeptFontsTest {

    @Test
    void theSameFontIsMadeOnce() throws Exception {
        Foundry foundry = new KeptFonts();

        assertThat(foundry.cast(font())[0]).isSameAs(foundry.cast(font())[0]);
    }

    private static byte[] font() throws Exception {
        try (InputStream in = KeptFontsTest.class.getResourceAsStream("/fonts/Inter-Regular.ttf")) {
            return in.readAllBytes();
        }
    }
}
