package dev.herald.benchmark;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A piece of code, of 400 to 500 characters, in a language that every highlighter knows.
 *
 * @param code in which {@code THIS} and {@code THAT} stand for words
 */
record Snippet(String language, String code) {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```\n", Pattern.DOTALL);

    static final List<Snippet> ALL = BLOCK.matcher(Texts.read("snippets.md"))
            .results()
            .map(block -> new Snippet(block.group(1), block.group(2)))
            .toList();

    /** The code, with two words in it. */
    String about(String first, String second) {
        return code.replace("THIS", first).replace("THAT", second);
    }
}
