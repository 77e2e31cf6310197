package dev.herald.markdown;

import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/** Begins a thematic break (CommonMark, section 4.1). Flexmark's own pattern overflows the stack on a line of ten thousand stars. */
final class RuleLine extends Opening {

    RuleLine() {
        super(
                Set.of(HeadingLine.class, FenceLine.class, HtmlBlockParser.Factory.class),
                Set.of(ListBlockParser.Factory.class, IndentedCodeBlockParser.Factory.class));
    }

    @Override
    BlockStart tryStart(ParserState state) {
        BasedSequence line = state.getLine();
        return state.getIndent() < 4 && isRule(line, state.getNextNonSpaceIndex())
                ? BlockStart.of(new ThematicBreakParser(line.subSequence(state.getIndex())))
                        .atIndex(line.length())
                : BlockStart.none();
    }

    /** At least three equal marks, and blanks. */
    static boolean isRule(CharSequence line, int from) {
        char mark = from < line.length() ? line.charAt(from) : 0;
        if (mark != '*' && mark != '-' && mark != '_') {
            return false;
        }
        int marks = 0;
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == mark) {
                marks++;
            } else if (c != ' ' && c != '\t') {
                return false;
            }
        }
        return marks >= 3;
    }
}
