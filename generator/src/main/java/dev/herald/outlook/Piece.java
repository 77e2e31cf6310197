package dev.herald.outlook;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A page as a network shows it.
 *
 * @param lines what else it shows, by {@link Line}
 * @param labels besides the description
 * @param crop of the picture; none if no picture is shown
 * @param notes what is missing, cut or bad
 */
public record Piece(
        Network network,
        Frame frame,
        PageHead head,
        Cutting title,
        Cutting description,
        Map<Line, String> lines,
        List<Label> labels,
        Optional<Crop> crop,
        List<Note> notes) {

    /** A short line around the title. */
    public enum Line {
        /** The name of the site. */
        SITE,
        /** The host, as this network writes it. */
        HOST,
        /** The way from the site's home page. */
        TRAIL,
        /** When it was published. */
        DATE,
        /** Who wrote it. */
        BY,
        /** The colour of a bar, {@code #rrggbb}. */
        COLOUR
    }

    public Piece {
        lines = Collections.unmodifiableMap(new TreeMap<>(lines));
        labels = List.copyOf(labels);
        notes = List.copyOf(notes);
    }

    /** "" if the network shows no such line. */
    public String line(Line line) {
        return lines.getOrDefault(line, "");
    }

    /** The picture, if one is shown. */
    public Optional<PagePicture> picture() {
        return crop.flatMap(shown -> head.picture());
    }
}
