package dev.herald.report;

import dev.herald.announce.Reconciler.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What was found on the networks, for the console. */
public final class FoundText {

    private FoundText() {}

    /** A line for each message, one for each channel that could not be searched, and the sum. */
    public static List<String> of(Found found) {
        List<String> lines = new ArrayList<>();
        found.found().forEach(sent -> lines.add(Told.line(sent)));
        new TreeMap<>(found.unseen()).forEach((channel, why) -> lines.add(channel + ": not searched: " + why));
        lines.add(Counted.of(found.found().size(), "message") + " found that the ledger did not know");
        return List.copyOf(lines);
    }
}
