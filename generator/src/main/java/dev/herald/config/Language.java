package dev.herald.config;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Languages by their tags (BCP 47): {@code en}, {@code pt-BR}. */
public final class Language {

    /** What to write instead of what is no language. */
    public static final String FIX = "write a language tag such as en, de or pt-BR";

    /** The two-letter codes of ISO 639-1; three letters may be any language of ISO 639-3. */
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** The two-letter codes of ISO 3166; three digits are a part of the world. */
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** Scripts that run from right to left (Unicode, "Bidi_Class"), and languages that are written in one of them unless their tag says otherwise. */
    private static final Set<String> LEFTWARD = Set.of(
            "Adlm", "Arab", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "ar", "arc", "ckb", "dv", "fa",
            "glk", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "syr", "ug", "ur", "yi");

    private Language() {}

    /** Whether its lines run from right to left. */
    public static boolean isRightToLeft(Locale language) {
        return LEFTWARD.contains(language.getScript().isEmpty() ? language.getLanguage() : language.getScript());
    }

    /** The language of a tag; nothing if no language or country has that name, as with {@code english} and {@code en-UK}. */
    public static Optional<Locale> of(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build()).filter(Language::isThere);
        } catch (IllformedLocaleException noTag) {
            return Optional.empty();
        }
    }

    private static boolean isThere(Locale locale) {
        String language = locale.getLanguage();
        String country = locale.getCountry();
        return (LANGUAGES.contains(language) || language.length() == 3)
                && (country.length() != 2 || COUNTRIES.contains(country));
    }
}
