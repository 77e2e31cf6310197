package dev.herald.markdown;

import com.vladsch.flexmark.ext.gfm.strikethrough.internal.StrikethroughDelimiterProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.delimiter.DelimiterRun;
import com.vladsch.flexmark.util.data.MutableDataHolder;

/** Struck text as GitHub has it: one or two tildes, as many at the end as at the start (GFM 0.29, section 6.5). */
final class Strikes implements Parser.ParserExtension {

    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
        builder.customDelimiterProcessor(new Tildes());
    }

    private static final class Tildes extends StrikethroughDelimiterProcessor {

        @Override
        public int getMinLength() {
            return 1;
        }

        @Override
        public int getDelimiterUse(DelimiterRun opener, DelimiterRun closer) {
            return opener.length() == closer.length() && opener.length() <= 2 ? opener.length() : 0;
        }
    }
}
