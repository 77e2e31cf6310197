package dev.herald.theme;

import dev.herald.config.Value;
import dev.herald.problem.Problems;
import dev.herald.problem.Spelling;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A setting that a theme has. */
sealed interface Declared {

    /**
     * The same with another value.
     *
     * @param kinds understands what is new in a group; nothing may be new if there are none
     */
    Declared with(Given given, Optional<Kinds> kinds, Problems problems);

    /**
     * One with a value of its own.
     *
     * @param given what counts so far
     * @param like the setting whose value this one has if nobody gives it another
     */
    record One(Kind kind, Optional<Given> given, Optional<String> like) implements Declared {
        @Override
        public Declared with(Given other, Optional<Kinds> kinds, Problems problems) {
            boolean silent = other.isEmpty() && !(kind instanceof Kind.Words || kind instanceof Tint);
            return silent ? this : new One(kind, Optional.of(other), Optional.empty());
        }
    }

    /** Several that belong together. */
    record Group(Map<String, Declared> members) implements Declared {
        public Group {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public Declared with(Given given, Optional<Kinds> kinds, Problems problems) {
            if (given.value() instanceof Value.Fields fields) {
                return with(given.file(), given.name() + ".", fields, kinds, problems);
            }
            if (!given.isEmpty()) {
                given.wrongKind(problems, "settings below it: " + String.join(", ", members.keySet()));
            }
            return this;
        }

        /** @param path what stands before the names of its members in problems: "" or {@code lists.} */
        Group with(String file, String path, Value.Fields fields, Optional<Kinds> kinds, Problems problems) {
            Map<String, Declared> all = new LinkedHashMap<>(members);
            fields.fields().forEach((key, field) -> {
                Given given = Given.of(file, path + key, field);
                Declared known = members.get(key);
                if (kinds.isPresent() && (known == null || Kinds.isDescribed(field.value()))) {
                    kinds.get().declare(given, problems).ifPresent(one -> all.put(key, one));
                } else if (known != null) {
                    all.put(key, known.with(given, kinds, problems));
                } else {
                    problems.error(file, field.line(), "the theme has no setting '" + given.name() + "'", known(key));
                }
            });
            return new Group(all);
        }

        private String known(String key) {
            if (members.isEmpty()) {
                return "leave it out: it has no settings";
            }
            boolean isNear = Spelling.nearest(key, members.keySet()).isPresent();
            return Stream.of(isNear)
                    .filter(near -> !near)
                    .flatMap(none -> members.entrySet().stream())
                    .flatMap(member -> below(member.getKey(), member.getValue(), key).stream())
                    .findFirst()
                    .orElseGet(() -> Spelling.suggest(key, members.keySet()));
        }

        private static Optional<String> below(String name, Declared declared, String key) {
            return declared instanceof Group group
                    ? Spelling.nearest(key, group.members.keySet())
                            .map(near -> "did you mean '" + near + "' below '" + name + "'?")
                    : Optional.empty();
        }
    }
}
