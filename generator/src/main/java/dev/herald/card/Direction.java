package dev.herald.card;

import java.util.Locale;
import java.util.Set;

/** Which way a language is written. */
final class Direction {

    private static final Set<String> LANGUAGES =
            Set.of("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ji", "ps", "sd", "syr", "ug", "ur", "yi");
    private static final Set<String> SCRIPTS = Set.of("Arab", "Hebr", "Syrc", "Thaa");

    private Direction() {}

    static boolean isRightToLeft(Locale language) {
        return language.getScript().isEmpty()
                ? LANGUAGES.contains(language.getLanguage())
                : SCRIPTS.contains(language.getScript());
    }

    /** How a text runs on a card: as the card does, unless none of its letters do. */
    static boolean isRightToLeft(String text, boolean card) {
        boolean some = text.codePoints().anyMatch(Direction::isToLeft);
        boolean others = text.codePoints().anyMatch(Direction::isToRight);
        return card ? some || !others : some && !others;
    }

    private static boolean isToLeft(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static boolean isToRight(int point) {
        return Character.getDirectionality(point) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }
}
