package dev.herald.theme;

import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A script without the lines that are comments and without indents, where these mean nothing; otherwise as it is. */
final class LeanScript {

    private LeanScript() {}

    static String of(String script) {
        return script.lines().allMatch(LeanScript::isWhole)
                ? script.lines()
                        .map(String::strip)
                        .filter(Predicate.not(LeanScript::isSpare))
                        .collect(Collectors.joining("\n", "", "\n"))
                : script;
    }

    /** Whether no text in quotes goes on in the next line: there an indent would be part of it. */
    private static boolean isWhole(String line) {
        return !line.endsWith("\\") && line.chars().filter(c -> c == '`').count() % 2 == 0;
    }

    private static boolean isSpare(String line) {
        return line.isEmpty() || line.startsWith("//") && !line.contains("*/");
    }
}
