package dev.herald.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.block.BlockPreProcessor;
import com.vladsch.flexmark.parser.block.BlockPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;

/** Takes link definitions out of the lines that an underline made a heading (CommonMark, section 4.7). */
final class HeadingDefinitions implements BlockPreProcessor {

    @Override
    public void preProcess(ParserState state, Block block) {
        Heading heading = (Heading) block;
        if (heading.isSetextHeading() && heading.getText().startsWith("[")) {
            BasedSequence rest = heading.getText();
            int length = definition(state, heading, rest);
            while (length > 0 && length < rest.length()) {
                rest = rest.subSequence(length).trimStart();
                heading.setText(rest);
                length = definition(state, heading, rest);
            }
        }
    }

    private static int definition(ParserState state, Heading heading, BasedSequence text) {
        return ((InlineParser) state.getInlineParser()).parseReference(heading, text);
    }

    /** Makes it for headings. */
    static final class Factory implements BlockPreProcessorFactory {

        @Override
        public Set<Class<? extends Block>> getBlockTypes() {
            return Set.of(Heading.class);
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return null; // nothing must come before it
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return null; // nor after it
        }

        @Override
        public boolean affectsGlobalScope() {
            return true;
        }

        @Override
        public BlockPreProcessor apply(ParserState state) {
            return new HeadingDefinitions();
        }
    }
}
