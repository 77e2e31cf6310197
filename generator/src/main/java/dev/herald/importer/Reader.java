package dev.herald.importer;

import java.util.List;
import java.util.Optional;

/** Reads the exports of one tool. */
interface Reader {

    /** All of them, those with the plainest signs first. */
    List<Reader> ALL = List.of(
            new WordPress(),
            new Blogger(),
            new Ghost(),
            new Substack(),
            new Medium(),
            new Jekyll(),
            new Hugo(),
            new JBake());

    /** Its name: {@code WordPress}. */
    String tool();

    /** Whether this looks like one of its exports. */
    boolean knows(Parcel parcel);

    /** @throws dev.herald.problem.SiteException if nothing of it can be read */
    OldBlog read(Parcel parcel);

    /** The one with that name, in any case of letters. */
    static Optional<Reader> named(String name) {
        return ALL.stream()
                .filter(reader -> reader.tool().equalsIgnoreCase(name))
                .findFirst();
    }
}
