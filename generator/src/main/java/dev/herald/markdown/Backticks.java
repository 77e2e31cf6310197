package dev.herald.markdown;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;

/** The runs of backticks in a block. A search that fails is not repeated, so that many runs of many lengths cost little. */
final class Backticks {

    private final BasedSequence text;
    private final Map<Integer, Integer> last = new HashMap<>();

    Backticks(BasedSequence text) {
        this.text = text;
    }

    /** How many backticks stand at an offset. */
    int run(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end - from;
    }

    /** Where the next run of exactly so many begins; -1 if there is none. */
    int next(int length, int from) {
        if (!last.isEmpty() && last.getOrDefault(length, -1) < from) {
            return -1;
        }
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '`') {
                int found = run(i);
                if (found == length) {
                    return i;
                }
                i += found - 1;
            }
        }
        noteLast();
        return -1;
    }

    private void noteLast() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '`') {
                int length = run(i);
                last.put(length, i);
                i += length - 1;
            }
        }
    }
}
