package dev.herald.content;

import dev.herald.config.Layout;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The keys that texts share with their translations; each that a writer names stands once for each language. */
final class TranslationKeys {

    /** The first file of a key in a language. */
    private record Slot(String key, Locale language) {}

    private final Layout layout;
    private final Map<Slot, String> files = new HashMap<>();

    TranslationKeys(Layout layout) {
        this.layout = layout;
    }

    /** The key that the front matter names; in Hugo's layout else the file's path without language and ending. */
    Optional<String> key(Headed.Read text) {
        return text.header()
                .text(Key.TRANSLATION_KEY)
                .or(() -> Optional.of(text.place())
                        .filter(place -> layout == Layout.HUGO)
                        .map(place -> place.home() + "/" + place.stem().name()));
    }

    /** Tells if another text has the same key in the same language. To be asked of one text after the other. */
    void check(Headed.Read text, Locale language) {
        text.header().text(Key.TRANSLATION_KEY).ifPresent(key -> check(key, text, language));
    }

    private void check(String key, Headed.Read text, Locale language) {
        Header header = text.header();
        String first = files.putIfAbsent(new Slot(key, language), text.place().file());
        if (first != null) {
            header.error(
                    header.line(Key.TRANSLATION_KEY),
                    "the translationKey '" + key + "' is also that of " + first + ", in the same language ("
                            + language.toLanguageTag() + ")",
                    "give this text its 'lang', or a key of its own");
        }
    }
}
