package dev.herald.theme;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A text of the theme in one language, perhaps with a form for each number and with places for values.
 *
 * @param forms by the number for which they stand, or {@code other}; a plain text is a single {@code other}
 */
record Phrase(Map<String, String> forms) {

    static final String OTHER = "other";

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)\\}");

    Phrase {
        forms = Map.copyOf(forms);
    }

    /** The form for a number. */
    Optional<String> form(long number) {
        return Optional.ofNullable(forms.getOrDefault(Long.toString(number), forms.get(OTHER)));
    }

    /** A form with values in its places; a place without a value stays as it is. */
    static String fill(String form, Map<String, String> values) {
        StringBuilder filled = new StringBuilder(form.length() + 16);
        int done = 0;
        for (int open = form.indexOf('{'); open >= 0; open = form.indexOf('{', open + 1)) {
            int close = form.indexOf('}', open);
            String value = close < 0 ? null : values.get(form.substring(open + 1, close));
            if (value != null) {
                filled.append(form, done, open).append(value);
                done = close + 1;
            }
        }
        return filled.append(form, done, form.length()).toString();
    }

    /** Whether it says nothing complete without a value. */
    boolean hasPlaces() {
        return forms.size() > 1
                || forms.values().stream().anyMatch(form -> PLACE.matcher(form).find());
    }

    /** Its forms in one line, in a fixed order. */
    @Override
    public String toString() {
        return new TreeMap<>(forms).toString();
    }
}
