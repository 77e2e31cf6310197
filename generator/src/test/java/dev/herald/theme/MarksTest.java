package dev.herald.theme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {

    private static final Marks MARKS = new Marks(List.of("<pre", "<p class=\"é", "x", "class=\"video"));

    @Test
    void findsEachTextWhereverItStands() {
        assertThat(in("<p class=\"é\"><pre>")).isEqualTo("{0, 1}");
        assertThat(in("<figure class=\"video\">x")).isEqualTo("{2, 3}");
    }

    @Test
    void findsNothingInTheBeginningOfOne() {
        assertThat(in("")).isEqualTo("{}");
        assertThat(in("<p class=\"e\"> <pr")).isEqualTo("{}");
    }

    private static String in(String html) {
        return MARKS.in(html.getBytes(UTF_8)).toString();
    }
}
