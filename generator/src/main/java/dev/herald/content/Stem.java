package dev.herald.content;

import dev.herald.config.Language;
import dev.herald.config.Layout;
import dev.herald.config.SiteConfig;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text's file name without its ending; in Hugo's layout the language of a translation is a part of the ending: {@code hello.de.md}.
 *
 * @param name {@code hello}
 * @param language the site's if the name has none, or has it without the site's country
 */
record Stem(String name, Locale language) {

    /** Languages of three letters would be too many: {@code app.min.md} is not in Minangkabau. */
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2}(?:-[A-Za-z0-9]{2,8})*");

    static Stem of(String fileName, SiteConfig config) {
        String whole = Ending.without(fileName);
        Optional<Locale> language = Optional.of(Ending.of(whole))
                .filter(tag -> config.content().layout() == Layout.HUGO)
                .filter(tag -> TAG.matcher(tag).matches())
                .flatMap(Language::of);
        return language.map(
                        found -> new Stem(Ending.without(whole), isSites(found, config) ? config.language() : found))
                .orElseGet(() -> new Stem(whole, config.language()));
    }

    private static boolean isSites(Locale language, SiteConfig config) {
        return language.toLanguageTag().equals(config.language().getLanguage());
    }
}
