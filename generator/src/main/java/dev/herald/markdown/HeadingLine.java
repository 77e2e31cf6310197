package dev.herald.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.parser.core.IndentedCodeBlockParser;
import com.vladsch.flexmark.parser.core.ListBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.Set;

/** Flexmark's headings, asked for only on lines that can make one: for each line it gathers the whole paragraph above, thousands of them in a long table. */
final class HeadingLine extends HeadingParser.Factory {

    private final BlockParserFactory headings =
            LineStart.only("#=-", super.apply(Parsers.OPTIONS)); // made once, as it compiles patterns

    @Override
    public Set<Class<?>> getBeforeDependents() {
        return Set.of(
                FenceLine.class,
                HtmlBlockParser.Factory.class,
                ListBlockParser.Factory.class,
                IndentedCodeBlockParser.Factory.class,
                RuleLine.class);
    }

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return headings;
    }
}
