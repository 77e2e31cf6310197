package dev.herald.outlook;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/**
 * So many lines of a width: what does not fit is cut at the end of the last, as browsers and apps do.
 *
 * @param width in pixels
 */
record Lines(int most, Face face, int width) {

    /** What these lines show of a text. */
    Cutting of(String text) {
        List<Integer> starts = starts(text);
        if (starts.size() <= most) {
            return Cutting.whole(text);
        }
        String above = text.substring(0, starts.get(most - 1));
        return Cutting.beginning(
                text,
                "…",
                shown -> shown.length() <= above.length() + 1 || face.width(shown.substring(above.length())) <= width);
    }

    /** How many lines of this width the text takes. */
    int needed(String text) {
        return starts(text).size();
    }

    private List<Integer> starts(String text) {
        List<Integer> starts = new ArrayList<>(List.of(0));
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        int from = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            int line = starts.get(starts.size() - 1);
            if (width(text, line, end) > width) {
                if (from > line) {
                    starts.add(from);
                }
                breakWithin(text, from, end, starts);
            }
            from = end;
        }
        return starts;
    }

    /** A word that is longer than a line is broken where the line ends. */
    private void breakWithin(String text, int from, int end, List<Integer> starts) {
        for (MatchResult cluster : (Iterable<MatchResult>)
                Cutting.CHARACTER.matcher(text).region(from, end).results()::iterator) {
            int line = starts.get(starts.size() - 1);
            if (cluster.start() > line && width(text, line, cluster.end()) > width) {
                starts.add(cluster.start());
            }
        }
    }

    private double width(String text, int from, int end) {
        return face.width(text.substring(from, end).stripTrailing());
    }
}
