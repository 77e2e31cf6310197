package dev.herald.config;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** The name of a language, such as {@code en} or {@code pt-BR} (BCP 47). */
public final class LanguageTag {

    /** The two-letter codes of ISO 639-1; three letters may be any language of ISO 639-3. */
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private LanguageTag() {}

    /** @throws IllegalArgumentException if it names no language */
    static Locale of(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (!isKnown(locale)) {
                throw new IllegalArgumentException(tag);
            }
            return locale;
        } catch (IllformedLocaleException fault) {
            throw new IllegalArgumentException(tag, fault);
        }
    }

    /** Whether there may be such a language: {@code german} is the English name of one, and no tag. */
    public static boolean isKnown(Locale locale) {
        return LANGUAGES.contains(locale.getLanguage()) || locale.getLanguage().length() == 3;
    }
}
