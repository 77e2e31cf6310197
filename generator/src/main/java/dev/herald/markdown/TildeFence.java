package dev.herald.markdown;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/** Begins a code block at tildes whose line has backticks or tildes further on, as CommonMark allows (section 4.5); Flexmark knows the others. */
final class TildeFence implements CustomBlockParserFactory {

    @Override
    public Set<Class<?>> getAfterDependents() {
        return null; // nothing must come before it
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(FencedCodeBlockParser.Factory.class);
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new Start(options);
    }

    private static final class Start extends AbstractBlockParserFactory {

        Start(DataHolder options) {
            super(options);
        }

        @Override
        public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
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
}
