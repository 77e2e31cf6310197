package dev.herald.content;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.util.List;
import java.util.regex.Pattern;

/** Lines at the start of a text that were surely meant as its front matter but cannot be read as one. */
final class Lookalike {

    private static final int FAR_ENOUGH = 40;

    private static final Pattern FENCE = Pattern.compile("(-{3,}|\\+{3,}|~{3,})\\s*");
    private static final Pattern SETTING = Pattern.compile(
            "(?i)(title|date|draft|status|published|tags|categories|author|slug|layout|type|description)\\s*[:=].*");

    private Lookalike() {}

    /** @throws SiteException if the text starts with a header that is not at its very top, or whose fences are not as they must be */
    static void requireNone(String file, List<String> lines) {
        int start = 0;
        while (start < lines.size() && lines.get(start).isBlank()) {
            start++;
        }
        boolean fenced = start < lines.size() && FENCE.matcher(lines.get(start)).matches();
        int first = fenced ? start + 1 : start;
        int end = first;
        while (end < Math.min(lines.size(), FAR_ENOUGH)
                && !FENCE.matcher(lines.get(end)).matches()) {
            end++;
        }
        boolean closed = end < Math.min(lines.size(), FAR_ENOUGH);
        if (closed && settings(lines.subList(first, end)) * 2 > end - first) {
            throw new SiteException(problem(file, start, fenced));
        }
    }

    private static long settings(List<String> lines) {
        return lines.stream().filter(line -> SETTING.matcher(line).matches()).count();
    }

    private static Problem problem(String file, int start, boolean fenced) {
        String fix = start > 0 && fenced
                ? "delete the blank lines above it"
                : "write --- on the line above and on the line below the settings, and 'name: value' on each line between";
        return Problem.error(file, start + 1, "this looks like a front matter, but is not one", fix);
    }
}
