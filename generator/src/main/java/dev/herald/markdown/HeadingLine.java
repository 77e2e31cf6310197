package dev.herald.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;

/** Flexmark's headings, asked for only on lines that can make one: for each line it gathers the whole paragraph above, thousands of them in a long table. */
final class HeadingLine extends HeadingParser.Factory {

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(
                FencedCodeBlockParser.Factory.class,
                HtmlBlockParser.Factory.class,
                ListBlockParser.Factory.class,
                IndentedCodeBlockParser.Factory.class,
                RuleLine.class);
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        BlockParserFactory headings = super.apply(options);
        return (state, matched) -> canBe(state) ? headings.tryStart(state, matched) : BlockStart.none();
    }

    private static boolean canBe(ParserState state) {
        int at = state.getNextNonSpaceIndex();
        return at < state.getLine().length() && "#=-".indexOf(state.getLine().charAt(at)) >= 0;
    }
}
