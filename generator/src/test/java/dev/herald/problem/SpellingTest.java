package dev.herald.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final List<String> KNOWN = List.of("title", "tags", "date", "description");

    @Test
    void findsTheWordThatWasMeant() {
        assertThat(Spelling.nearest("titel", KNOWN)).contains("title");
        assertThat(Spelling.nearest("Tag", KNOWN)).contains("tags");
        assertThat(Spelling.nearest("descripton", KNOWN)).contains("description");
    }

    @Test
    void doesNotGuessWildly() {
        assertThat(Spelling.nearest("banana", KNOWN)).isEmpty();
    }

    @Test
    void doesNotTakeOneLetterForAnother() {
        assertThat(Spelling.nearest("7", List.of("x"))).isEmpty();
    }

    @Test
    void offersAllWhereNoneIsNear() {
        assertThat(Spelling.suggest("banana", KNOWN)).isEqualTo("use one of date, description, tags, title");
    }

    @Test
    void countsASwapAsOne() {
        assertThat(Spelling.distance("titel", "title")).isEqualTo(1);
    }
}
