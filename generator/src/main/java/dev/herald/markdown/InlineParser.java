package dev.herald.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.core.delimiter.Bracket;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.NullableDataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Flexmark's parser of inline markup, brought up to CommonMark 0.31.2 where it stayed behind: {@code <my url>} as an address, titles, comments. The
 * methods here scan by hand what Flexmark matches with patterns that overflow the stack on long texts.
 */
final class InlineParser extends InlineParserImpl {

    /** Where brackets nest deeper than is let through. */
    static final NullableDataKey<Integer> TOO_DEEP = new NullableDataKey<>("TOO_DEEP");

    private static final int LONGEST_LABEL = 900; // characters that are looked at one by one; CommonMark allows 999

    private Optional<Backticks> backticks = Optional.empty();
    private Optional<TagEnds> tagEnds = Optional.empty();

    InlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(
                options,
                (BitSet) specialCharacters.clone(),
                delimiterCharacters,
                delimiterProcessors,
                linkRefProcessors,
                extensions);
    }

    @Override
    public void parse(BasedSequence content, Node block) {
        backticks = Optional.empty();
        tagEnds = Optional.empty();
        super.parse(content, block);
    }

    private Backticks backticks() {
        backticks = Optional.of(backticks.orElseGet(() -> new Backticks(input)));
        return backticks.get();
    }

    private TagEnds tagEnds() {
        tagEnds = Optional.of(tagEnds.orElseGet(() -> new TagEnds(input.lastIndexOf('>'), input.lastIndexOf("-->"))));
        return tagEnds.get();
    }

    /** As Flexmark does, but without its copy of the whole text for each match. All of its patterns that are still used begin with {@code ^}. */
    @Override
    public BasedSequence match(Pattern pattern) {
        Matcher matcher = pattern.matcher(input).region(index, input.length());
        return index < input.length() && matcher.lookingAt() ? take(matcher.end()) : null;
    }

    @Override
    public boolean flushTextNode() {
        if (currentText == null) {
            return false;
        }
        block.appendChild(new Text(Joined.of(input, currentText)));
        currentText = null;
        return true;
    }

    /** A run of characters that mean nothing. */
    @Override
    protected boolean parseString() {
        int end = index;
        while (end < input.length() && isOrdinary(input.charAt(end))) {
            end++;
        }
        boolean any = end > index;
        if (any) {
            appendText(take(end));
        }
        return any;
    }

    private boolean isOrdinary(char c) {
        return c >= 'a' && c <= 'z' || !specialCharacters.get(c);
    }

    /** Blanks, and one line end among them. */
    @Override
    public boolean spnl() {
        blanks();
        if (peek() == '\n') {
            index++;
            blanks();
        }
        return true;
    }

    private void blanks() {
        while (peek() == ' ' || peek() == '\t') {
            index++;
        }
    }

    /** By hand where the label is a plain one. */
    @Override
    public int parseLinkLabel() {
        if (peek() != '[') {
            return 0;
        }
        int longest = Math.min(input.length(), index + LONGEST_LABEL);
        for (int i = index + 1; i < longest; i++) {
            char c = input.charAt(i);
            if (c == ']') {
                int length = i + 1 - index;
                index = i + 1;
                return length;
            }
            if (c == '[') {
                return 0;
            }
            if (c == '\\') {
                return super.parseLinkLabel();
            }
        }
        return super.parseLinkLabel();
    }

    @Override
    protected boolean parseDelimiters(DelimiterProcessor marks, char mark) {
        int end = index;
        while (end < input.length() && input.charAt(end) == mark) {
            end++;
        }
        int length = end - index;
        if (length < marks.getMinLength()) {
            return false;
        }
        Flanks flanks = new Flanks(
                index == 0 ? '\n' : input.charAt(index - 1), end == input.length() ? '\n' : input.charAt(end));
        boolean opens = mark == marks.getOpeningCharacter() && flanks.opens(marks);
        boolean closes = mark == marks.getClosingCharacter() && flanks.closes(marks);
        if (!opens && !closes && marks.skipNonOpenerCloser()) {
            return false;
        }
        push(length, mark, opens, closes);
        return true;
    }

    private void push(int length, char mark, boolean opens, boolean closes) {
        int start = index;
        Text node = appendSeparateText(take(start + length));
        Delimiter delimiter = new Delimiter(input, node, mark, opens, closes, lastDelimiter, start);
        delimiter.setNumDelims(length);
        if (lastDelimiter != null) {
            lastDelimiter.setNext(delimiter);
        }
        lastDelimiter = delimiter;
    }

    @Override
    protected boolean parseOpenBracket() {
        return isTooDeep() ? text(1) : super.parseOpenBracket();
    }

    @Override
    protected boolean parseBang() {
        return isTooDeep() ? text(1) : super.parseBang();
    }

    private boolean isTooDeep() {
        int depth = 0;
        for (Bracket open = getLastBracket(); open != null; open = open.getPrevious()) {
            depth++;
        }
        if (depth >= Nesting.DEEPEST) {
            document.set(TOO_DEEP, input.baseSubSequence(index).getStartOffset());
        }
        return depth >= Nesting.DEEPEST;
    }

    private boolean text(int length) {
        appendText(take(index + length));
        return true;
    }

    @Override
    protected boolean parseBackticks() {
        Backticks ticks = backticks();
        int length = ticks.run(index);
        int close = ticks.next(length, index + length);
        if (close < 0) {
            return text(length);
        }
        BasedSequence open = take(index + length);
        BasedSequence code = take(close);
        Code node = new Code(open, code, take(close + length));
        node.appendChild(new Text(code));
        appendNode(node);
        return true;
    }

    @Override
    public BasedSequence parseLinkDestination() {
        return peek() == '<' ? bracketedDestination() : bareDestination();
    }

    private BasedSequence bracketedDestination() {
        for (int i = index + 1; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == '>') {
                return take(i + 1);
            }
            if (c == '\n' || c == '<') {
                return null;
            }
            i += c == '\\' ? 1 : 0;
        }
        return null;
    }

    /** Without blanks; parentheses in it are balanced, and nest no deeper than the 32 levels that the specification suggests. */
    private BasedSequence bareDestination() {
        int open = 0;
        int end = index;
        for (; end < input.length() && input.charAt(end) > ' '; end++) {
            char c = input.charAt(end);
            if (c == ')' && open-- == 0) {
                break;
            }
            if (c == '(' && ++open > 32) {
                return null;
            }
            end += c == '\\' && end + 1 < input.length() && isEscapable(input.charAt(end + 1)) ? 1 : 0;
        }
        return open > 0 ? null : take(end);
    }

    private static boolean isEscapable(char c) {
        return Prose.ESCAPABLE.indexOf(c) >= 0;
    }

    @Override
    public BasedSequence parseLinkTitle() {
        char close = peek() == '(' ? ')' : peek();
        if (close != ')' && close != '"' && close != '\'' || peek() == ')') {
            return null;
        }
        for (int i = index + 1; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == close) {
                return take(i + 1);
            }
            if (c == '(' && close == ')') {
                return null;
            }
            i += c == '\\' ? 1 : 0;
        }
        return null;
    }

    @Override
    public boolean parseHtmlInline() {
        int end = isHopeless() ? -1 : Tag.end(input, index);
        if (end < 0) {
            return false;
        }
        BasedSequence tag = take(end);
        appendNode(tag.startsWith("<!--") ? new HtmlInlineComment(tag) : new HtmlInline(tag));
        return true;
    }

    /** Whether the end of what may begin here is known not to come, so that ten thousand beginnings cost no more than one. */
    private boolean isHopeless() {
        char next = peek(1);
        boolean comment = next == '!' && peek(2) == '-' && peek(4) != '>' && peek(4) != '-';
        return (next == '!' || next == '?')
                && index > (comment ? tagEnds().comment() : tagEnds().any());
    }

    /** Where the last tag and the last comment of a block end. */
    private record TagEnds(int any, int comment) {}

    /** Reads a definition such as {@code [label]: address "title"} (section 4.7); returns how many characters it takes, 0 if it is none. */
    @Override
    protected int parseReference(Block block, BasedSequence text) {
        input = text;
        index = 0;
        int labelLength = parseLinkLabel();
        if (labelLength == 0 || peek() != ':') {
            return 0;
        }
        BasedSequence label = text.subSequence(0, labelLength + 1);
        String name = Escaping.normalizeReferenceChars(label, true);
        index++;
        spnl();
        BasedSequence address = parseLinkDestination();
        if (name.isEmpty() || address == null || address.isEmpty()) {
            return 0;
        }
        return titleAndEnd(block, name, label, address);
    }

    private int titleAndEnd(Block block, String name, BasedSequence label, BasedSequence address) {
        int addressEnd = index;
        spnl();
        BasedSequence title = index > addressEnd ? parseLinkTitle() : null;
        if (title == null || !lineEnds()) {
            title = null;
            index = addressEnd;
            if (!lineEnds()) {
                return 0;
            }
        }
        Reference reference = new Reference(label, address, title);
        referenceRepository.put(name, reference);
        block.insertBefore(reference);
        return index;
    }

    /** Moves to the next line, if nothing but blanks remains of this one. */
    private boolean lineEnds() {
        int i = index;
        while (i < input.length() && (input.charAt(i) == ' ' || input.charAt(i) == '\t')) {
            i++;
        }
        boolean ends = i == input.length() || input.charAt(i) == '\n';
        index = ends ? Math.min(input.length(), i + 1) : index;
        return ends;
    }

    private BasedSequence take(int end) {
        BasedSequence taken = input.subSequence(index, end);
        index = end;
        return taken;
    }
}
