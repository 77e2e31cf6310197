package dev.herald.content;

import java.util.regex.Pattern;

/**
 * A pattern of paths: {@code *} and {@code ?} stay within a folder, {@code **} does not. Matches a folder with all that is in it. Works on text, as the JDK's
 * own matcher needs paths that the machine's character set can hold.
 */
record Glob(Pattern pattern) {

    private static final Pattern PART = Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]+");

    static Glob of(String glob) {
        StringBuilder regex = new StringBuilder();
        PART.matcher(glob).results().forEach(part -> regex.append(regex(part.group())));
        return new Glob(Pattern.compile(regex + "(?:/.*)?", Pattern.DOTALL));
    }

    private static String regex(String part) {
        return switch (part) {
            case "**/" -> "(?:.*/)?";
            case "**" -> ".*";
            case "*" -> "[^/]*";
            case "?" -> "[^/]";
            default -> Pattern.quote(part);
        };
    }

    boolean matches(String path) {
        return pattern.matcher(path).matches();
    }
}
