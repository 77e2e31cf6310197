package dev.herald.markdown;

import java.util.Locale;

/** Says a word in the language of a text. */
@FunctionalInterface
public interface Words {

    /** @return plain text; what Markdown escapes is escaped later */
    String say(Word word, Locale language);

    Words ENGLISH = (word, language) -> word.english();
}
