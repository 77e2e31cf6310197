package dev.herald.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an import tells on the console. */
public final class MovedText {

    private static final int SHOWN = 20;

    private MovedText() {}

    /** Line by line, without problems. */
    public static List<String> of(Moved moved) {
        List<String> lines = new ArrayList<>();
        lines.add(moved.tool() + (moved.title().isBlank() ? "" : ": " + moved.title()));
        lines.add("Came over: " + moved.counts());
        if (moved.pictures() + moved.elsewhere().size() > 0) {
            lines.add("Pictures and files: " + moved.pictures() + " beside their texts, "
                    + moved.elsewhere().size() + " where they were");
        }
        if (!moved.left().isEmpty()) {
            lines.add("Left out: "
                    + moved.left().entrySet().stream()
                            .map(left -> left.getKey() + " (" + left.getValue() + ")")
                            .collect(Collectors.joining(", ")));
        }
        lines.add("Files: " + moved.changes());
        lines.addAll(list("Kept", moved.changes().kept()));
        lines.addAll(list("Deleted since", moved.changes().away()));
        lines.addAll(list("Removed", moved.changes().removed()));
        lines.addAll(list(
                "Not in the export any more, but still here", moved.changes().missing()));
        lines.addAll(list("Still elsewhere", moved.elsewhere()));
        lines.addAll(list("Not in the export, but linked to", moved.lost()));
        return lines;
    }

    /** What was proven. */
    public static List<String> of(Proof proof) {
        List<String> lines = new ArrayList<>();
        lines.add("Old addresses: " + proof
                + (proof.source() == Proof.Source.SETTINGS
                        ? ", as Herald reads the old settings; prove it against the site itself with --addresses sitemap.xml"
                        : ""));
        lines.addAll(list("Nothing is at", proof.silent()));
        lines.addAll(list("Cannot be answered without a server", proof.impossible()));
        return lines;
    }

    private static List<String> list(String title, List<String> items) {
        List<String> lines = new ArrayList<>();
        if (!items.isEmpty()) {
            lines.add(title + ":");
            items.stream().limit(SHOWN).forEach(item -> lines.add("  " + item));
        }
        if (items.size() > SHOWN) {
            lines.add("  and " + (items.size() - SHOWN) + " more");
        }
        return lines;
    }
}
