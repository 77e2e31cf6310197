package dev.herald.markdown;

import com.vladsch.flexmark.ext.footnotes.internal.FootnoteBlockParser;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteLinkRefProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/** Flexmark's footnotes, asked for only on lines that can begin one. */
final class NoteLine extends FootnoteBlockParser.Factory {

    @Override
    public BlockParserFactory apply(DataHolder options) {
        return LineStart.only("[", super.apply(options));
    }

    /** Brings them to a parser, with the references to them. */
    static final class Extension implements Parser.ParserExtension {

        @Override
        public void parserOptions(MutableDataHolder options) {}

        @Override
        public void extend(Parser.Builder builder) {
            builder.customBlockParserFactory(new NoteLine());
            builder.linkRefProcessorFactory(new FootnoteLinkRefProcessor.Factory());
        }
    }
}
