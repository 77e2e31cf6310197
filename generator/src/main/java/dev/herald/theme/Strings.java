package dev.herald.theme;

import dev.herald.config.Value;
import dev.herald.problem.Problems;
import dev.herald.problem.Spelling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The theme's own words in every language that it speaks, from {@code strings/LANGUAGE.yaml}. A nearer file of the look-up chain need hold only the
 * words that it changes.
 *
 * @param languages by BCP 47 tag
 */
record Strings(Map<String, Map<String, Phrase>> languages) {

    private static final String FOLDER = "strings/";
    private static final String YAML = ".yaml";
    private static final Pattern FORM = Pattern.compile("[0-9]+|" + Phrase.OTHER);

    Strings {
        languages = Collections.unmodifiableMap(new TreeMap<>(languages));
    }

    /** @param used every word of the templates, so that a blog's own templates can have strings of their own */
    static Strings of(Roots roots, Collection<String> used, Problems problems) {
        Set<String> known = new TreeSet<>(used);
        roots.all(FOLDER + "en" + YAML).stream()
                .filter(file -> !file.name().startsWith("theme/"))
                .forEach(file -> known.addAll(file.fields(problems).fields().keySet()));
        Map<String, Map<String, Phrase>> languages = new TreeMap<>();
        for (String name : roots.below(FOLDER)) {
            if (name.endsWith(YAML)) {
                languages.put(name.substring(0, name.length() - YAML.length()), phrases(roots, name, known, problems));
            }
        }
        return new Strings(languages);
    }

    private static Map<String, Phrase> phrases(Roots roots, String name, Set<String> known, Problems problems) {
        Map<String, Phrase> phrases = new TreeMap<>();
        for (ThemeFile file : roots.all(FOLDER + name)) {
            tellLanguage(file, name, problems);
            file.fields(problems).fields().forEach((key, field) -> {
                if (!known.contains(key)) {
                    problems.error(file.name(), field.line(), "unknown string '" + key + "'", suggest(key, known));
                }
                phrase(field.value())
                        .ifPresentOrElse(
                                phrase -> phrases.putIfAbsent(key, phrase),
                                () -> problems.error(
                                        file.name(),
                                        field.line(),
                                        "the string '" + key + "' is not a text",
                                        "write a text, or one text for each number and for 'other'"));
            });
        }
        return phrases;
    }

    private static void tellLanguage(ThemeFile file, String name, Problems problems) {
        String tag = name.substring(0, name.length() - YAML.length());
        String language = Locale.forLanguageTag(tag.replace('_', '-')).toLanguageTag();
        if (!language.equals(tag)) {
            problems.error(
                    file.name(),
                    0,
                    "no language has the tag '" + tag + "'",
                    language.equals("und")
                            ? "name the file as in de.yaml or pt-BR.yaml"
                            : "did you mean '" + language + "'?");
        }
    }

    private static String suggest(String key, Collection<String> known) {
        return Spelling.nearest(key, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("no template uses it; leave it out");
    }

    private static Optional<Phrase> phrase(Value value) {
        if (value instanceof Value.Scalar scalar) {
            return Optional.of(new Phrase(Map.of(Phrase.OTHER, scalar.text())));
        }
        if (!(value instanceof Value.Fields fields)) {
            return Optional.empty();
        }
        Map<String, String> forms = new LinkedHashMap<>();
        fields.fields().forEach((number, field) -> {
            if (field.value() instanceof Value.Scalar scalar
                    && FORM.matcher(number).matches()) {
                forms.put(number, scalar.text());
            }
        });
        return forms.size() == fields.fields().size() ? Optional.of(new Phrase(forms)) : Optional.empty();
    }

    /** A language's words: its own, else those of the language without region and script, else English ones. */
    Words in(Locale language) {
        Map<String, Phrase> words = new TreeMap<>();
        for (String tag : tags(language)) {
            languages.getOrDefault(tag, Map.of()).forEach(words::putIfAbsent);
        }
        return new Words(words);
    }

    private static List<String> tags(Locale language) {
        List<String> tags = new ArrayList<>();
        String tag = language.toLanguageTag();
        while (!tag.isEmpty()) {
            tags.add(tag);
            tag = tag.substring(0, Math.max(0, tag.lastIndexOf('-')));
        }
        tags.add("en");
        return tags;
    }

    /** The words for pages in one language. */
    record Words(Map<String, Phrase> phrases) {

        Optional<Phrase> get(String key) {
            return Optional.ofNullable(phrases.get(key));
        }

        /** A day in words, such as {@code January 5, 2026}, by the strings {@code date} and {@code month}; ISO 8601 without them. */
        String date(LocalDate day) {
            Map<String, String> parts = Map.of(
                    "day", Integer.toString(day.getDayOfMonth()),
                    "month", form("month", day.getMonthValue()).orElse(""),
                    "number", Integer.toString(day.getMonthValue()),
                    "year", Integer.toString(day.getYear()));
            return form("date", day.getDayOfMonth())
                    .map(form -> Phrase.fill(form, parts))
                    .orElse(day.toString());
        }

        private Optional<String> form(String key, long number) {
            return get(key).flatMap(phrase -> phrase.form(number));
        }
    }
}
