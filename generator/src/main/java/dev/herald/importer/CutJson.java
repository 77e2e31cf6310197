package dev.herald.importer;

import java.util.Optional;

/** JSON that ends too early. */
final class CutJson {

    private CutJson() {}

    /** All up to the last object in a list that is whole, with the ends that are missing; nothing if there is none. */
    static Optional<String> sound(String text) {
        StringBuilder open = new StringBuilder();
        String ends = "";
        int cut = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                i += c == '\\' ? 1 : 0;
                quoted = c != '"';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{' || c == '[') {
                open.append(c == '{' ? '}' : ']');
            } else if ((c == '}' || c == ']') && !open.isEmpty()) {
                open.setLength(open.length() - 1);
                if (c == '}' && !open.isEmpty() && open.charAt(open.length() - 1) == ']') {
                    cut = i + 1;
                    ends = new StringBuilder(open).reverse().toString();
                }
            }
        }
        return cut == 0 ? Optional.empty() : Optional.of(text.substring(0, cut) + ends);
    }
}
