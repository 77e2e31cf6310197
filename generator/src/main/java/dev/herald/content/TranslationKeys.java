package dev.herald.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The keys that texts share with their translations; each stands once for each language. */
final class TranslationKeys {

    /** The first file of a key in a language. */
    private record Slot(String key, Locale language) {}

    private final Map<Slot, String> files = new HashMap<>();

    Optional<String> key(Headed.Read text, Locale language) {
        Header header = text.header();
        Optional<String> key = header.text(Key.TRANSLATION_KEY);
        key.map(written -> files.putIfAbsent(
                        new Slot(written, language), text.place().file()))
                .ifPresent(first -> header.error(
                        header.line(Key.TRANSLATION_KEY),
                        "the translationKey '" + key.get() + "' is also that of " + first + ", in the same language ("
                                + language.toLanguageTag() + ")",
                        "give this text its 'lang', or a key of its own"));
        return key;
    }
}
