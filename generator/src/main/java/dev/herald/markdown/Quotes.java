package dev.herald.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The quotation marks of a language, outer and inner, with the space that belongs to them.
 *
 * @param spaced whether a narrow space stands before {@code ; ! ?} and a no-break space before a colon, where the writer put a space
 */
record Quotes(String open, String close, String innerOpen, String innerClose, boolean spaced) {

    private static final Quotes ENGLISH = of("“”‘’");
    private static final Quotes GERMAN = of("„“‚‘");
    private static final Quotes ANGLES = of("«»“”");
    private static final Quotes NORDIC = of("””’’");
    private static final Quotes POLISH = of("„”‚’");
    private static final Quotes FRENCH = new Quotes("«\u202F", "\u202F»", "“", "”", true);

    private static final Map<String, Quotes> BY_LANGUAGE = Map.ofEntries(
            Map.entry("de", GERMAN),
            Map.entry("cs", GERMAN),
            Map.entry("sk", GERMAN),
            Map.entry("sl", GERMAN),
            Map.entry("is", GERMAN),
            Map.entry("fr", FRENCH),
            Map.entry("es", ANGLES),
            Map.entry("ca", ANGLES),
            Map.entry("it", ANGLES),
            Map.entry("el", ANGLES),
            Map.entry("no", of("«»‘’")),
            Map.entry("nb", of("«»‘’")),
            Map.entry("nn", of("«»‘’")),
            Map.entry("ru", of("«»„“")),
            Map.entry("uk", of("«»„“")),
            Map.entry("be", of("«»„“")),
            Map.entry("pl", POLISH),
            Map.entry("ro", of("„”«»")),
            Map.entry("hu", of("„”»«")),
            Map.entry("sv", NORDIC),
            Map.entry("fi", NORDIC),
            Map.entry("da", NORDIC),
            Map.entry("bg", of("„“’’")));

    private static Quotes of(String marks) {
        return new Quotes(
                marks.substring(0, 1), marks.substring(1, 2), marks.substring(2, 3), marks.substring(3), false);
    }

    /** Chinese, Japanese and Korean texts have marks of their own on the keyboard: theirs are left alone. */
    static Optional<Quotes> of(Locale language) {
        return switch (language.getLanguage()) {
            case "ja", "zh", "ko", "th" -> Optional.empty();
            case "de" -> Optional.of(language.getCountry().equals("CH") ? of("«»‹›") : GERMAN);
            case "pt" -> Optional.of(language.getCountry().equals("PT") ? ANGLES : ENGLISH);
            default -> Optional.of(BY_LANGUAGE.getOrDefault(language.getLanguage(), ENGLISH));
        };
    }
}
