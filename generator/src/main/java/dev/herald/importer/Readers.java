package dev.herald.importer;

import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who reads an export. */
final class Readers {

    private static final String NAMES = Reader.ALL.stream().map(Reader::tool).collect(Collectors.joining(", "));

    private Readers() {}

    /**
     * The one that was named, or that knows the export.
     *
     * @throws SiteException if there is none
     */
    static Reader of(Parcel parcel, Optional<String> named) {
        if (named.isPresent()) {
            return Reader.named(named.get())
                    .orElseThrow(() -> new SiteException(Problem.error(
                            parcel.name(),
                            0,
                            "nothing is known of exports of '" + named.get() + "'",
                            "use one of " + NAMES)));
        }
        return Reader.ALL.stream()
                .filter(reader -> reader.knows(parcel))
                .findFirst()
                .orElseThrow(() -> unknown(parcel));
    }

    private static SiteException unknown(Parcel parcel) {
        boolean folder = parcel.hasFolderInZip();
        List<Problem> all = new ArrayList<>(parcel.problems());
        all.add(Problem.error(
                parcel.name(),
                0,
                folder ? "this is a zip of a blog's folder" : "this is no export that Herald knows",
                folder
                        ? "unpack it, and import the folder"
                        : "export from one of " + NAMES + ", or say with 'from' which of them made this"));
        return new SiteException(all);
    }
}
