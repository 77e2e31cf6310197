package dev.herald.config;

import java.util.regex.Pattern;

/** Leaves out control characters and halves of surrogate pairs, which no page can show. */
final class Visible {

    private static final Pattern HIDDEN =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufffe\\uffff]");

    private Visible() {}

    static String only(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean ordinary = c >= ' ' && c < 0x7F || c > 0x9F && c < 0xD800 || c == '\n';
            if (!ordinary) {
                return HIDDEN.matcher(text).replaceAll("");
            }
        }
        return text;
    }
}
