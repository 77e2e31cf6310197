package dev.herald.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A small lexer for a language that the library does not know: one pattern whose named groups are the classes. */
record Lexer(Pattern pattern) {

    /** @param className "" for none */
    record Piece(int length, String className) {}

    private static final List<String> GROUPS = List.of("c", "s", "a", "k", "n", "t", "f", "v", "p", "o");

    private static final String SWIFT = """
            (?<c>//[^\\n]*+|/\\*(?s:.*?)(?:\\*/|\\z))
            |(?<s>\"""(?s:.*?)(?:\"""|\\z)|"[^"\\\\\\n]*+(?:\\\\.[^"\\\\\\n]*+)*+"?)
            |(?<a>@\\w++)|(?<p>\\#\\w++)
            |(?<k>\\b(?:actor|any|as|associatedtype|async|await|break|case|catch|class|continue|convenience|default|defer|deinit|didSet|do|dynamic|else
                |enum|extension|fallthrough|fileprivate|final|for|func|get|guard|if|import|in|indirect|infix|init|inout|internal|is|lazy|let|mutating|nonisolated
                |open|operator|optional|override|postfix|precedencegroup|prefix|private|protocol|public|repeat|required|rethrows|return|self|Self|set|some
                |static|struct|subscript|super|switch|throw|throws|try|typealias|unowned|var|weak|where|while|willSet)\\b)
            |(?<n>\\b(?:true|false|nil|0x[\\da-fA-F_]+|0b[01_]+|\\d[\\d_]*+(?:\\.\\d[\\d_]*+)?(?:[eE][+-]?\\d+)?)\\b)
            |(?<t>\\b[A-Z]\\w*+)
            |(?<f>\\b[a-z_]\\w*+(?=\\())
            |(?<v>\\$\\w++)
            |(?<o>[-+*/%=<>!&|^~?:]++)
            """;

    private static final String TOML = """
            (?<c>\\#[^\\n]*+)
            |(?<a>(?<![^\\n])\\h*\\[\\[?[^\\]\\n]*+\\]\\]?)
            |(?<s>\"""(?s:.*?)(?:\"""|\\z)|'''(?s:.*?)(?:'''|\\z)|"[^"\\\\\\n]*+(?:\\\\.[^"\\\\\\n]*+)*+"?(?!\\s*+=)|'[^'\\n]*+'?(?!\\s*+=))
            |(?<v>(?:"[^"\\n]*+"|'[^'\\n]*+'|[\\w.-]++)(?=\\h*+=))
            |(?<n>\\b(?:true|false|inf|nan|\\d[\\w.:+-]*+))
            |(?<o>=)
            |(?<k>\\b\\B)|(?<t>\\b\\B)|(?<f>\\b\\B)|(?<p>\\b\\B)
            """;

    private static final String YAML = """
            (?<c>(?<![^\\s])\\#[^\\n]*+)
            |(?<v>(?<![^\\n])\\h*+(?:-\\h++)*+(?:"[^"\\n]*+"|'[^'\\n]*+'|[^\\s\\#\\[\\]{},&*!|>'"%@`-][^\\n:\\#]*+)(?=\\h*:(?:\\s|\\z)))
            |(?<s>"[^"\\\\]*+(?:\\\\.[^"\\\\]*+)*+"?|(?<!\\w)'[^'\\n]*+'?)
            |(?<p>(?<![^\\n])(?:---|\\.\\.\\.)(?![^\\s]))
            |(?<a>(?<![^\\s])[&*!][\\w!/.-]++)
            |(?<n>(?<=[\\s\\[,])(?:true|false|null|yes|no|~|[+-]?\\d[\\d_]*+(?:\\.\\d++)?)(?=[\\s,\\]}]|\\z))
            |(?<o>(?<![^\\s])[|>][+-]?(?=\\h*(?:\\n|\\z))|(?<=\\n)\\h*-(?=\\s)|:(?=\\s|\\z))
            |(?<k>\\b\\B)|(?<t>\\b\\B)|(?<f>\\b\\B)
            """;

    private static final Map<String, String> PATTERNS = Map.of("swift", SWIFT, "toml", TOML, "yaml", YAML, "yml", YAML);
    private static final Map<String, Lexer> MADE = new ConcurrentHashMap<>();

    static Optional<Lexer> of(String language) {
        return Optional.ofNullable(PATTERNS.get(language))
                .map(pattern -> MADE.computeIfAbsent(pattern, Lexer::compile));
    }

    private static Lexer compile(String pattern) {
        return new Lexer(Pattern.compile(pattern, Pattern.COMMENTS));
    }

    /** The code in pieces, from its start to the last one that has a class. */
    List<Piece> pieces(String code) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = pattern.matcher(code);
        int done = 0;
        while (matcher.find()) {
            pieces.add(new Piece(matcher.start() - done, ""));
            pieces.add(new Piece(matcher.end() - matcher.start(), className(matcher)));
            done = matcher.end();
        }
        return pieces;
    }

    private static String className(Matcher matcher) {
        return GROUPS.stream()
                .filter(group -> matcher.group(group) != null)
                .findFirst()
                .orElse("");
    }
}
