package dev.herald.markdown;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * Colours code by classes that say what a piece of it is, so that any theme can give them colours:
 *
 * <ul>
 *   <li>{@code k} keyword, {@code t} type, {@code f} function, {@code v} variable, {@code a} annotation or attribute, {@code o} operator
 *   <li>{@code s} string, {@code n} number or other literal, {@code c} comment, {@code p} preprocessor or instruction
 *   <li>{@code g} tag of a markup language
 *   <li>{@code ins}, {@code del} and {@code hunk} in a diff
 * </ul>
 *
 * <p>What is written is the code itself, escaped, and nothing else: without its tags it equals the source. Thread-safe.
 */
final class Highlighter {

    /** In characters. What is longer was written by a machine, and no colour makes it readable. */
    private static final int LONGEST_LINE = 5_000;

    private static final String[] CLASSES = classes();

    private final ThreadLocal<Map<Supplier<TokenMaker>, TokenMaker>> makers = ThreadLocal.withInitial(HashMap::new);

    /** The lines of the code as HTML; one more than it has line ends. */
    List<String> lines(String language, String code) {
        if (code.lines().anyMatch(line -> line.length() > LONGEST_LINE)) {
            return split(code).stream().map(Pieces::escape).toList();
        }
        if (language.equals("diff") || language.equals("patch")) {
            return split(code).stream().map(DiffLines::html).toList();
        }
        Optional<Lexer> lexer = Lexer.of(language);
        if (lexer.isPresent()) {
            return new Pieces(code).lines(lexer.get());
        }
        Optional<Supplier<TokenMaker>> maker = Languages.maker(language);
        return maker.isPresent()
                ? coloured(
                        makers.get().computeIfAbsent(maker.get(), Supplier::get),
                        split(code),
                        Languages.opening(language, code))
                : split(code).stream().map(Pieces::escape).toList();
    }

    static List<String> split(String code) {
        return List.of(code.split("\n", -1));
    }

    /** @param opening a line to read first, so that the maker knows what it is in */
    private static List<String> coloured(TokenMaker maker, List<String> lines, String opening) {
        List<String> coloured = new ArrayList<>(lines.size());
        int state = write(tokens(maker, opening, TokenTypes.NULL), new Pieces(opening));
        for (String line : lines) {
            Pieces pieces = new Pieces(line);
            state = write(tokens(maker, line, state), pieces);
            coloured.add(pieces.html());
        }
        return coloured;
    }

    private static Token tokens(TokenMaker maker, String line, int state) {
        char[] chars = line.toCharArray();
        return maker.getTokenList(new Segment(chars, 0, chars.length), state, 0);
    }

    /** Writes the tokens of a line; returns the type of the last one, which the next line may go on with. */
    private static int write(Token first, Pieces pieces) {
        int last = TokenTypes.NULL;
        for (Token token = first; token != null; token = token.getNextToken()) {
            last = token.getType();
            if (token.isPaintable()) {
                pieces.add(token.length(), last >= 0 && last < CLASSES.length ? CLASSES[last] : "");
            }
        }
        return last;
    }

    private static String[] classes() {
        String[] classes = new String[TokenTypes.DEFAULT_NUM_TOKEN_TYPES];
        Arrays.fill(classes, "");
        set(classes, "c", TokenTypes.COMMENT_EOL, TokenTypes.COMMENT_MULTILINE, TokenTypes.COMMENT_DOCUMENTATION);
        set(classes, "c", TokenTypes.COMMENT_KEYWORD, TokenTypes.COMMENT_MARKUP, TokenTypes.MARKUP_COMMENT);
        set(classes, "k", TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2);
        set(classes, "f", TokenTypes.FUNCTION);
        set(classes, "n", TokenTypes.LITERAL_BOOLEAN, TokenTypes.LITERAL_NUMBER_DECIMAL_INT);
        set(classes, "n", TokenTypes.LITERAL_NUMBER_FLOAT, TokenTypes.LITERAL_NUMBER_HEXADECIMAL);
        set(
                classes,
                "s",
                TokenTypes.LITERAL_STRING_DOUBLE_QUOTE,
                TokenTypes.LITERAL_CHAR,
                TokenTypes.LITERAL_BACKQUOTE);
        set(classes, "s", TokenTypes.REGEX, TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE, TokenTypes.MARKUP_CDATA);
        set(classes, "t", TokenTypes.DATA_TYPE);
        set(classes, "v", TokenTypes.VARIABLE);
        set(classes, "a", TokenTypes.ANNOTATION, TokenTypes.MARKUP_TAG_ATTRIBUTE);
        set(classes, "o", TokenTypes.OPERATOR);
        set(classes, "p", TokenTypes.PREPROCESSOR, TokenTypes.MARKUP_DTD, TokenTypes.MARKUP_PROCESSING_INSTRUCTION);
        set(classes, "g", TokenTypes.MARKUP_TAG_NAME);
        set(classes, "n", TokenTypes.MARKUP_ENTITY_REFERENCE);
        return classes;
    }

    private static void set(String[] classes, String name, int... types) {
        for (int type : types) {
            classes[type] = name;
        }
    }
}
