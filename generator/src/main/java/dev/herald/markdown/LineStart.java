package dev.herald.markdown;

import com.vladsch.flexmark.parser.block.BlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.ParserState;

/** Keeps Flexmark's blocks from trying their patterns, which look at every place of a line, on lines that begin with something else. */
final class LineStart {

    private LineStart() {}

    /** The same blocks, asked for only where the first character of a line is one of these. */
    static BlockParserFactory only(String characters, BlockParserFactory blocks) {
        return (state, matched) -> begins(characters, state) ? blocks.tryStart(state, matched) : BlockStart.none();
    }

    private static boolean begins(String characters, ParserState state) {
        int at = state.getNextNonSpaceIndex();
        return at < state.getLine().length()
                && characters.indexOf(state.getLine().charAt(at)) >= 0;
    }
}
