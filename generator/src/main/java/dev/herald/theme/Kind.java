package dev.herald.theme;

import dev.herald.config.Value;
import dev.herald.problem.Problems;
import dev.herald.problem.Spelling;
import java.util.List;
import java.util.Optional;

/** What a setting of a theme may be. */
interface Kind {

    /** What templates see of a value; nothing if it is wrong, which is told. */
    Optional<?> read(Given given, Problems problems);

    /** What templates see if nobody says anything; nothing if there must be a default. */
    Optional<?> usual();

    /** Yes or no. */
    record Flag() implements Kind {
        @Override
        public Optional<?> read(Given given, Problems problems) {
            return plain(Boolean.class, "true or false, without quotes", given, problems);
        }

        @Override
        public Optional<?> usual() {
            return Optional.of(false);
        }
    }

    /** Any number. */
    record Amount() implements Kind {
        @Override
        public Optional<?> read(Given given, Problems problems) {
            return plain(Number.class, "a number", given, problems);
        }

        @Override
        public Optional<?> usual() {
            return Optional.of(0);
        }
    }

    /** Any text. */
    record Words() implements Kind {
        @Override
        public Optional<?> read(Given given, Problems problems) {
            return plain(String.class, "a text, in quotes if it is a number or has signs in it", given, problems);
        }

        @Override
        public Optional<?> usual() {
            return Optional.of("");
        }
    }

    /** Any values. */
    record Several() implements Kind {
        @Override
        public Optional<?> read(Given given, Problems problems) {
            return plain(List.class, "a list: each item on a line of its own after '- '", given, problems);
        }

        @Override
        public Optional<?> usual() {
            return Optional.of(List.of());
        }
    }

    private static Optional<?> plain(Class<?> type, String wanted, Given given, Problems problems) {
        Object plain = given.value().plain();
        if (!type.isInstance(plain)) {
            given.wrongKind(problems, wanted);
            return Optional.empty();
        }
        return Optional.of(plain);
    }

    /** A single value as text; nothing if it is more, which is told. */
    static Optional<String> word(Given given, Problems problems, String wanted) {
        if (given.value() instanceof Value.Scalar scalar) {
            return Optional.of(scalar.text());
        }
        given.wrongKind(problems, wanted);
        return Optional.empty();
    }

    /** One of a few words. */
    record OneOf(List<String> words) implements Kind {
        @Override
        public Optional<?> read(Given given, Problems problems) {
            Optional<String> word = word(given, problems, "one of " + String.join(", ", words));
            if (word.isPresent() && !words.contains(word.get())) {
                given.wrong(problems, "is '" + word.get() + "'", Spelling.suggest(word.get(), words));
                return Optional.empty();
            }
            return word;
        }

        @Override
        public Optional<?> usual() {
            return Optional.of(words.get(0));
        }
    }

    /** A family of fonts. */
    record Letters() implements Kind {
        @Override
        public Optional<?> read(Given given, Problems problems) {
            Optional<String> name = word(given, problems, "one of " + String.join(", ", Font.names()));
            Optional<Font> font = name.flatMap(Font::of);
            if (name.isPresent() && font.isEmpty()) {
                given.wrong(problems, "is '" + name.get() + "'", Spelling.suggest(name.get(), Font.names()));
            }
            return font.map(Font::plain);
        }

        @Override
        public Optional<?> usual() {
            return Optional.of(Font.SYSTEM.plain());
        }
    }
}
