package dev.herald.channel;

import dev.herald.channel.Part.Role;
import dev.herald.channel.Part.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A message line by line, so that what is taken out leaves neither a lonely label nor a hole. */
final class Lines {

    private static final Pattern BREAK = Pattern.compile("(?<=\n)");
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
    static List<Part> tidy(List<Part> parts) {
        List<List<Part>> kept = new ArrayList<>();
        boolean hole = true;
        for (List<Part> line : lines(parts)) {
            boolean vanishes =
                    line.stream().anyMatch(Lines::isEmpty) && line.stream().allMatch(Lines::isFiller);
            boolean blank = line.stream().allMatch(part -> part.shown().isBlank());
            boolean afterBlank = kept.isEmpty() || isBlank(kept.get(kept.size() - 1));
            if (vanishes) {
                hole = true;
            } else if (!(blank && hole && afterBlank)) {
                kept.add(blanks(line));
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

    /** Without the blanks on both sides of an empty part, but one. */
    private static List<Part> blanks(List<Part> line) {
        if (line.stream().noneMatch(Lines::isEmpty)) {
            return line;
        }
        List<Part> kept = new ArrayList<>();
        for (Part part : line) {
            boolean blankBefore =
                    kept.isEmpty() || kept.get(kept.size() - 1).shown().endsWith(" ");
            if (!isEmpty(part)) {
                kept.add(blankBefore && isFiller(part) ? new Words(stripSpaces(part.shown()), Role.FIXED) : part);
            }
        }
        return kept;
    }

    private static String stripSpaces(String shown) {
        return shown.replaceFirst("^ +", "");
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
