package dev.herald.markdown;

import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HtmlBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Set;
import java.util.regex.Pattern;

/** A {@code <textarea>} goes on over blank lines up to its end tag (CommonMark, section 4.6, first kind); Flexmark knows the others of that kind. */
final class TextareaBlock extends AbstractBlockParser {

    private static final Pattern OPEN = Pattern.compile("<textarea(?:[\\s>]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern CLOSE = Pattern.compile("</textarea>", Pattern.CASE_INSENSITIVE);

    private final HtmlBlock block = new HtmlBlock();
    private final BlockContent content = new BlockContent();
    private boolean closed;

    @Override
    public Block getBlock() {
        return block;
    }

    @Override
    public BlockContinue tryContinue(ParserState state) {
        return closed ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
    }

    @Override
    public void addLine(ParserState state, BasedSequence line) {
        content.add(line, state.getIndent());
        closed = CLOSE.matcher(line).find();
    }

    @Override
    public void closeBlock(ParserState state) {
        block.setContent(content);
    }

    @Override
    public boolean isInterruptible() {
        return false;
    }

    /** Begins such a block. */
    static final class Factory extends Opening {

        Factory() {
            super(Set.of(), Set.of(HtmlBlockParser.Factory.class));
        }

        @Override
        BlockStart tryStart(ParserState state) {
            BasedSequence line = state.getLine();
            int start = state.getNextNonSpaceIndex();
            boolean opens = state.getIndent() < 4
                    && start < line.length()
                    && line.charAt(start) == '<'
                    && OPEN.matcher(line.subSequence(start, line.length())).lookingAt();
            return opens ? BlockStart.of(new TextareaBlock()).atIndex(state.getIndex()) : BlockStart.none();
        }
    }
}
