package dev.herald.wording;

import dev.herald.wording.Part.Role;
import dev.herald.wording.Part.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A message line by line, so that what is taken out leaves neither a lonely label nor a hole. */
public final class Lines {

    private static final Pattern BREAK = Pattern.compile("(?<=\n)");
    private static final Pattern BEFORE_NO_BLANK = Pattern.compile("^[\n,.;:!?]");
    private static final Set<String> BRACKETS = Set.of("()", "[]", "\"\"", "“”", "«»", "（）", "「」");
    private static final Words BLANK = new Words(" ", Role.FIXED);

    private Lines() {}

    /** With another part in place of one. */
    static List<Part> with(List<Part> parts, int index, Part part) {
        List<Part> changed = new ArrayList<>(parts);
        changed.set(index, part);
        return List.copyOf(changed);
    }

    /** Without a part, and without its line if that holds nothing else but words of the template. */
    static List<Part> without(List<Part> parts, int index) {
        return tidy(with(parts, index, new Words("", Role.SUMMARY)));
    }

    /** Whether a part is a hashtag that is not a word of a sentence: beside it, there are no words of the owner but a label that ends in a colon. */
    static boolean standsApart(List<Part> parts, int index) {
        return parts.get(index) instanceof Part.Tag
                && standsApart(parts, index, -1, shown -> shown.endsWith(":"))
                && standsApart(parts, index, 1, shown -> false);
    }

    private static boolean standsApart(List<Part> parts, int index, int step, Predicate<String> label) {
        int beside = index + step;
        while (beside >= 0 && beside < parts.size() && passes(parts.get(beside))) {
            beside += step;
        }
        if (beside < 0
                || beside >= parts.size()
                || !(parts.get(beside) instanceof Words words)
                || words.role() != Role.FIXED) {
            return true;
        }
        String near = step < 0
                ? words.shown().substring(words.shown().lastIndexOf('\n') + 1)
                : words.shown().split("\n", 2)[0];
        return near.isBlank() || label.test(near.strip());
    }

    private static boolean passes(Part part) {
        return part instanceof Part.Tag
                || part instanceof Words words
                        && words.shown().isBlank()
                        && !words.shown().contains("\n");
    }

    /** Without the lines that hold an empty part and nothing but words of the template, and without doubled blanks around them. */
    public static List<Part> tidy(List<Part> parts) {
        List<List<Part>> kept = new ArrayList<>();
        boolean hole = true;
        for (List<Part> line : lines(parts)) {
            boolean vanishes =
                    line.stream().anyMatch(Lines::isEmpty) && line.stream().allMatch(Lines::isFiller);
            boolean afterBlank = kept.isEmpty() || isBlank(kept.get(kept.size() - 1));
            if (vanishes) {
                hole = true;
            } else if (!(isBlank(line) && hole && afterBlank)) {
                kept.add(closed(line));
                hole = false;
            }
        }
        return joined(kept);
    }

    private static boolean isBlank(List<Part> line) {
        return line.stream().allMatch(part -> part.shown().isBlank());
    }

    private static boolean isEmpty(Part part) {
        return part.shown().isEmpty();
    }

    private static boolean isFiller(Part part) {
        return isEmpty(part) || part instanceof Words words && words.role() == Role.FIXED;
    }

    private static List<List<Part>> lines(List<Part> parts) {
        List<List<Part>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        for (Part part : parts) {
            for (Part piece : pieces(part)) {
                lines.get(lines.size() - 1).add(piece);
                if (piece instanceof Words words
                        && words.role() == Role.FIXED
                        && words.shown().endsWith("\n")) {
                    lines.add(new ArrayList<>());
                }
            }
        }
        return lines;
    }

    private static List<Part> pieces(Part part) {
        return part instanceof Words words
                        && words.role() == Role.FIXED
                        && !words.shown().isEmpty()
                ? BREAK.splitAsStream(words.shown())
                        .map(line -> (Part) new Words(line, Role.FIXED))
                        .toList()
                : List.of(part);
    }

    /** Without empty parts, the brackets around them, and one of two blanks. */
    private static List<Part> closed(List<Part> line) {
        List<Part> kept = new ArrayList<>(line);
        for (int gap = gap(kept); gap >= 0; gap = gap(kept)) {
            close(kept, gap);
        }
        return kept;
    }

    private static int gap(List<Part> line) {
        return IntStream.range(0, line.size())
                .filter(index -> isEmpty(line.get(index)))
                .findFirst()
                .orElse(-1);
    }

    private static void close(List<Part> line, int gap) {
        int from = gap > 0 && isFiller(line.get(gap - 1)) ? gap - 1 : gap;
        int to = gap + 1 < line.size() && isFiller(line.get(gap + 1)) ? gap + 2 : gap + 1;
        String before = from < gap ? line.get(from).shown() : "";
        String after = to > gap + 1 ? line.get(to - 1).shown() : "";
        String seam = seam(before, after, from == 0, to == line.size());
        line.subList(from, to).clear();
        if (!seam.isEmpty()) {
            line.add(from, new Words(seam, Role.FIXED));
        }
    }

    private static String seam(String before, String after, boolean first, boolean last) {
        String left = before;
        String right = after;
        while (BRACKETS.contains(end(left) + right.substring(0, Math.min(1, right.length())))) {
            left = left.substring(0, left.length() - 1);
            right = right.substring(1);
        }
        boolean blankLeft = left.endsWith(" ") || left.isEmpty() && first;
        boolean endRight = BEFORE_NO_BLANK.matcher(right).find() || right.isEmpty() && last;
        return (endRight ? left.stripTrailing() : left) + (blankLeft ? right.replaceFirst("^ +", "") : right);
    }

    private static String end(String text) {
        return text.substring(Math.max(0, text.length() - 1));
    }

    private static List<Part> joined(List<List<Part>> lines) {
        List<Part> parts = new ArrayList<>();
        lines.forEach(parts::addAll);
        List<Part> joined = new ArrayList<>();
        for (Part part : parts) {
            Part last = joined.isEmpty() ? BLANK : joined.get(joined.size() - 1);
            if (part instanceof Words next
                    && next.role() == Role.FIXED
                    && !joined.isEmpty()
                    && last instanceof Words before
                    && before.role() == Role.FIXED) {
                joined.set(joined.size() - 1, new Words(before.shown() + next.shown(), Role.FIXED));
            } else if (!isEmpty(part)) {
                joined.add(part);
            }
        }
        return stripped(joined);
    }

    private static List<Part> stripped(List<Part> parts) {
        if (!parts.isEmpty() && parts.get(parts.size() - 1) instanceof Words words && words.role() == Role.FIXED) {
            String shown = words.shown().stripTrailing();
            return shown.isEmpty()
                    ? List.copyOf(parts.subList(0, parts.size() - 1))
                    : with(parts, parts.size() - 1, new Words(shown, Role.FIXED));
        }
        return List.copyOf(parts);
    }
}
