package dev.herald.theme;

import dev.herald.site.Sought;
import java.util.BitSet;
import java.util.List;

/** Texts that are looked for in a page. */
final class Marks {

    private final List<Sought> marks;

    Marks(List<String> texts) {
        this.marks = texts.stream().map(Sought::new).toList();
    }

    /** The places in their list of those that are in a text in UTF-8. */
    BitSet in(byte[] text) {
        BitSet found = new BitSet();
        for (int mark = 0; mark < marks.size(); mark++) {
            found.set(mark, marks.get(mark).in(text, 0) >= 0);
        }
        return found;
    }
}
