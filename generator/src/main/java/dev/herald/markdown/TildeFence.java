package dev.herald.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/** Begins a code block at tildes whose line has backticks or tildes further on, as CommonMark allows (section 4.5); Flexmark knows the others. */
final class TildeFence extends Opening {

    TildeFence() {
        super(Set.of(), Set.of(FenceLine.class));
    }

    @Override
    BlockStart tryStart(ParserState state) {
        BasedSequence line = state.getLine();
        int start = state.getNextNonSpaceIndex();
        int end = start;
        while (end < line.length() && line.charAt(end) == '~') {
            end++;
        }
        boolean other = line.indexOf('~', end) >= 0;
        if (state.getIndent() > 3 || end - start < 3 || !other) {
            return BlockStart.none();
        }
        FencedCodeBlockParser fence =
                new FencedCodeBlockParser(state.getProperties(), '~', end - start, state.getIndent(), start);
        ((FencedCodeBlock) fence.getBlock()).setOpeningMarker(line.subSequence(start, end));
        return BlockStart.of(fence).atIndex(end);
    }
}
