package dev.herald.markdown;

import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * Flexmark's parser of inline markup, brought up to CommonMark 0.31.2 where it stayed behind: {@code <my url>} as an address, titles, comments. The
 * methods here scan by hand what Flexmark matches with patterns that overflow the stack on long texts.
 */
final class InlineParser extends InlineParserImpl {

    InlineParser(
            DataHolder options,
            BitSet specialCharacters,
            BitSet delimiterCharacters,
            Map<Character, DelimiterProcessor> delimiterProcessors,
            LinkRefProcessorData linkRefProcessors,
            List<InlineParserExtensionFactory> extensions) {
        super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
    }

    @Override
    public BasedSequence parseLinkDestination() {
        if (peek() != '<') {
            return super.parseLinkDestination();
        }
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
        int end = Tag.end(input, index);
        if (end < 0) {
            return false;
        }
        BasedSequence tag = take(end);
        appendNode(tag.startsWith("<!--") ? new HtmlInlineComment(tag) : new HtmlInline(tag));
        return true;
    }

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
