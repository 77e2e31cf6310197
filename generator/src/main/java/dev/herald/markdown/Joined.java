package dev.herald.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SegmentedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import java.util.List;

/** Pieces of a text as one. Nearly always they stand side by side, so that Flexmark's builder, which is made for those that do not, need not be asked. */
final class Joined {

    private Joined() {}

    /** @param pieces at least one */
    static BasedSequence of(BasedSequence text, List<BasedSequence> pieces) {
        BasedSequence first = pieces.get(0);
        int end = first.getStartOffset();
        for (BasedSequence piece : pieces) {
            if (!(piece instanceof SubSequence) || piece.getStartOffset() != end) {
                return SegmentedSequence.create(text, pieces);
            }
            end = piece.getEndOffset();
        }
        return first.baseSubSequence(first.getStartOffset(), end);
    }
}
