package dev.herald.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class FingerprintsTest {

    private static final Note NOTE = new Note(
            "a",
            Optional.of("b"),
            List.of("c", "d"),
            Map.of("e", 1, "f", 2L),
            Kind.LONG,
            ZonedDateTime.parse("2026-11-22T09:00:00+01:00[Europe/Paris]"),
            Locale.ENGLISH);

    private static final List<UnaryOperator<Note>> CHANGES = List.of(
            note -> new Note("b", note.maybe, note.list, note.map, note.kind, note.date, note.language),
            note -> new Note("a", Optional.empty(), note.list, note.map, note.kind, note.date, note.language),
            note -> new Note("a", Optional.of(""), note.list, note.map, note.kind, note.date, note.language),
            note -> new Note("a", note.maybe, List.of("d", "c"), note.map, note.kind, note.date, note.language),
            note -> new Note("a", note.maybe, List.of("c, d"), note.map, note.kind, note.date, note.language),
            note -> new Note("a", note.maybe, note.list, Map.of("e", 1, "f", 3L), note.kind, note.date, note.language),
            note -> new Note("a", note.maybe, note.list, Map.of("e", 1L, "f", 2L), note.kind, note.date, note.language),
            note -> new Note("a", note.maybe, note.list, note.map, Kind.SHORT, note.date, note.language),
            note -> new Note("a", note.maybe, note.list, note.map, note.kind, note.date.plusNanos(1), note.language),
            note -> new Note("a", note.maybe, note.list, note.map, note.kind, note.date, Locale.GERMAN));

    private enum Kind {
        LONG,
        SHORT
    }

    private record Note(
            String text,
            Optional<String> maybe,
            List<String> list,
            Map<String, Object> map,
            Kind kind,
            ZonedDateTime date,
            Locale language) {}

    private final Fingerprints fingerprints = new Fingerprints(List.of());

    @Test
    void equalValuesHaveEqualNumbers() {
        Note same = new Note(
                new String("a"), Optional.of("b"), List.of("c", "d"), NOTE.map, NOTE.kind, NOTE.date, NOTE.language);

        assertThat(fingerprints.of(same)).isEqualTo(fingerprints.of(NOTE));
    }

    @ParameterizedTest
    @FieldSource("CHANGES")
    void everyPartOfAValueCounts(UnaryOperator<Note> change) {
        assertThat(fingerprints.of(change.apply(NOTE))).isNotEqualTo(fingerprints.of(NOTE));
    }

    @Test
    void whereOneValueEndsAndTheNextBeginsCounts() {
        assertThat(fingerprints.of("ab", "c")).isNotEqualTo(fingerprints.of("a", "bc"));
        assertThat(fingerprints.of(List.of("a"), List.of("b")))
                .isNotEqualTo(fingerprints.of(List.of("a", "b"), List.of()));
    }

    @Test
    void collectionsWithoutOrderAreTheSameInAnyOrder() {
        assertThat(fingerprints.of(Set.of("a", "b", "c"))).isEqualTo(fingerprints.of(Set.of("c", "a", "b")));
        assertThat(fingerprints.of(Map.of("a", 1, "b", 2))).isEqualTo(fingerprints.of(Map.of("b", 2, "a", 1)));
    }

    @Test
    void aKnownValueCountsLikeOneThatIsLookedAt() {
        Fingerprints knowing = new Fingerprints(List.of(NOTE));
        Note other = CHANGES.get(0).apply(NOTE);

        assertThat(knowing.of(List.of(NOTE))).isEqualTo(new Fingerprints(List.of(NOTE)).of(List.of(NOTE)));
        assertThat(knowing.of(List.of(NOTE)))
                .isNotEqualTo(knowing.and(List.of(other)).of(List.of(other)));
    }

    @Test
    void whatCannotBeToldApartIsRefused() {
        assertThatThrownBy(() -> fingerprints.of(new Object()))
                .hasMessage("it cannot be told from others: class java.lang.Object");
    }
}
