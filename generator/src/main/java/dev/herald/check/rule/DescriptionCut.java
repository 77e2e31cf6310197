package dev.herald.check.rule;

import dev.herald.outlook.Cutting;
import dev.herald.outlook.Google;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Descriptions that search results cut. What was made of a text's beginning is cut on purpose, and ends with an ellipsis. */
final class DescriptionCut implements PageRule {

    private static final Pattern BLANK = Pattern.compile("\\s+");

    @Override
    public String name() {
        return "description-cut";
    }

    @Override
    public String wants() {
        return "Search results show the whole description";
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        String words = page.meta("description").orElse("");
        if (words.endsWith("…") || page.isHidden()) {
            return;
        }
        Cutting shown = Google.words(words);
        if (shown.isCut() && !isOfTheText(page, words)) {
            found.accept(Flaw.on(
                    page.route(),
                    words,
                    "search results show " + shown.kept() + " of the " + shown.length()
                            + " letters of its description, up to '" + end(shown.shown()) + "'",
                    "write a 'description' of at most " + shown.kept() / 10 * 10 + " letters, what matters first"));
        }
    }

    /** A short text is its own description; nobody wrote it for search results. */
    private static boolean isOfTheText(Sheet page, String words) {
        return page.tags().stream()
                .filter(tag -> tag.hasClass("e-content")) // microformats2, h-entry
                .anyMatch(text -> letters(text.text()).startsWith(letters(words)));
    }

    private static String letters(String words) {
        return BLANK.matcher(words).replaceAll("");
    }

    private static String end(String shown) {
        int from = Math.max(0, shown.length() - 30);
        return (from > 0 ? "…" : "") + shown.substring(shown.indexOf(' ', from) + 1);
    }
}
