package dev.herald.check.guard;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How much two texts have in common. Front matter does not count: that of two posts by one author is nearly the same. */
final class Likeness {

    private static final Pattern HEADER =
            Pattern.compile("\\A\\uFEFF?(---|\\+\\+\\+)[ \\t]*\\R(?s:.*?)^\\1[ \\t]*$", Pattern.MULTILINE);

    private Likeness() {}

    /** The share of the longer text, in letters, that stands as whole lines in both; 0 to 100. */
    static int percent(String one, String other) {
        List<String> lines = lines(one);
        List<String> others = lines(other);
        Set<String> there = new HashSet<>(others);
        long common = letters(lines.stream().filter(there::contains).toList());
        long longer = Math.max(letters(lines), letters(others));
        return longer == 0 ? 0 : (int) Math.min(100, common * 100 / longer);
    }

    private static List<String> lines(String text) {
        return HEADER.matcher(text)
                .replaceFirst("")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static long letters(List<String> lines) {
        return lines.stream().mapToLong(String::length).sum();
    }
}
