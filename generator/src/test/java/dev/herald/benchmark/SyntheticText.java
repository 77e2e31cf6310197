package dev.herald.benchmark;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The text of a post that nobody wrote. Every generator reads it alike: no extension of one of them, and nothing that a template engine would see. */
record SyntheticText(int number, Chance chance) {

    /** How many pictures the posts of a blog share. */
    static final int PICTURES = 12;

    String markdown() {
        return String.join(
                        "\n\n",
                        paragraph(),
                        section(bullets()),
                        section(code()),
                        section(table()),
                        section(steps()),
                        section(code()),
                        section(picture()),
                        footnotes())
                + "\n";
    }

    private String section(String middle) {
        return String.join("\n\n", "## " + chance.words(4), paragraph(), middle, paragraph());
    }

    private String paragraph() {
        return IntStream.range(0, chance.number(3, 4))
                .mapToObj(any -> sentence())
                .collect(Collectors.joining(" "));
    }

    private String sentence() {
        return chance.words(chance.number(8, 16)) + ending() + ".";
    }

    private String ending() {
        if (chance.percent(15)) {
            return " *" + chance.word() + "* and **" + chance.word() + "**";
        }
        if (chance.percent(15)) {
            return " `" + chance.word() + "()`";
        }
        if (chance.percent(10)) {
            return " [" + chance.words(2) + "](https://example.org/" + chance.word() + ")";
        }
        return number > 0 && chance.percent(10) ? " [" + chance.words(2) + "](" + earlierPost() + ")" : "";
    }

    private String earlierPost() {
        return "/posts/" + SyntheticPost.slug(chance.number(0, number - 1)) + "/";
    }

    private String bullets() {
        return lines(4, any -> "- " + chance.words(8));
    }

    private String steps() {
        return lines(3, step -> step + 1 + ". " + chance.words(7));
    }

    private String table() {
        return "| Name | Value | Note |\n|:---|---:|---|\n"
                + lines(
                        4,
                        any -> "| " + chance.word() + " | " + chance.number(1, 999) + " | " + chance.words(3) + " |");
    }

    private String code() {
        Snippet snippet = chance.of(Snippet.ALL);
        return "```" + snippet.language() + "\n" + snippet.about(chance.word(), chance.word()) + "```";
    }

    private String picture() {
        return "![" + chance.words(4) + "](/img/" + number % PICTURES + ".png)";
    }

    private String footnotes() {
        return chance.words(8) + ".[^1] " + chance.words(5) + ".[^2]\n\n[^1]: " + chance.words(8) + ".\n[^2]: "
                + chance.words(7) + ".";
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }
}
