package dev.herald.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;

/** Flexmark's blocks of code between fences, asked for only on lines that can begin one. */
final class FenceLine extends FencedCodeBlockParser.Factory {

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(
                HtmlBlockParser.Factory.class,
                ListBlockParser.Factory.class,
                IndentedCodeBlockParser.Factory.class,
                RuleLine.class);
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return LineStart.only("`~", super.apply(options));
    }
}
