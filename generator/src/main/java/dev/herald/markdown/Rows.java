package dev.herald.markdown;

import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.tables.internal.TableParagraphPreProcessor;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessor;
import com.vladsch.flexmark.parser.block.ParagraphPreProcessorFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** Flexmark's tables, asked for only in paragraphs of two lines or more, of which the second is the rule below the head. */
final class Rows implements Parser.ParserExtension {

    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
        builder.paragraphPreProcessorFactory(new Factory(TableParagraphPreProcessor.Factory()));
    }

    /** Makes Flexmark's own once, as it compiles a pattern and keeps nothing of a text. */
    private static final class Factory implements ParagraphPreProcessorFactory {

        private final ParagraphPreProcessorFactory tables;
        private final AtomicReference<ParagraphPreProcessor> made = new AtomicReference<>();

        Factory(ParagraphPreProcessorFactory tables) {
            this.tables = tables;
        }

        @Override
        public Set<Class<?>> getAfterDependents() {
            return tables.getAfterDependents();
        }

        @Override
        public Set<Class<?>> getBeforeDependents() {
            return tables.getBeforeDependents();
        }

        @Override
        public boolean affectsGlobalScope() {
            return tables.affectsGlobalScope();
        }

        @Override
        public ParagraphPreProcessor apply(ParserState parsed) {
            ParagraphPreProcessor rows = made.updateAndGet(known -> known == null ? tables.apply(parsed) : known);
            return (paragraph, state) -> canBe(paragraph) ? rows.preProcessBlock(paragraph, state) : 0;
        }

        private static boolean canBe(Paragraph paragraph) {
            return paragraph.getLineCount() > 1 && paragraph.getLineChars(1).indexOf('-') >= 0;
        }
    }
}
