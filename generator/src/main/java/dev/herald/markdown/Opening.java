package dev.herald.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.CustomBlockParserFactory;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;

/** The beginning of a block that Flexmark does not see as CommonMark does. */
abstract class Opening implements CustomBlockParserFactory {

    private final Set<Class<?>> after;
    private final Set<Class<?>> before;

    /** Looked for after the first and before the second of Flexmark's blocks. */
    Opening(Set<Class<?>> after, Set<Class<?>> before) {
        this.after = after;
        this.before = before;
    }

    /** The block that begins on the line at hand, or {@link BlockStart#none}. */
    abstract BlockStart tryStart(ParserState state);

    @Override
    public Set<Class<?>> getAfterDependents() {
        return after.isEmpty() ? null : after; // as Flexmark has it
    }

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return before;
    }

    @Override
    public boolean affectsGlobalScope() {
        return false;
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return new AbstractBlockParserFactory(options) {
            @Override
            public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
                return Opening.this.tryStart(state);
            }
        };
    }
}
