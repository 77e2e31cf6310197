package dev.herald.importer;

import dev.herald.problem.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** Blogger's Atom export: the file of "Back up content", or {@code feed.atom} of Google Takeout. */
final class Blogger implements Reader {

    @Override
    public String tool() {
        return "Blogger";
    }

    @Override
    public boolean knows(Parcel parcel) {
        return !exports(parcel).isEmpty();
    }

    private static List<String> exports(Parcel parcel) {
        return parcel.names(".*\\.(?:xml|atom)|[^.]*").stream()
                .filter(name -> isExport(parcel.beginning(name)))
                .toList();
    }

    private static boolean isExport(String beginning) {
        return beginning.contains("<feed")
                && (beginning.contains("schemas.google.com/blogger/") || beginning.contains("tag:blogger.com,"));
    }

    @Override
    public OldBlog read(Parcel parcel) {
        Problems problems = new Problems();
        problems.addAll(parcel.problems());
        BloggerEntries entries = new BloggerEntries(problems);
        for (String name : exports(parcel)) {
            entries.file(name);
            try (BufferedReader reader = parcel.reader(name)) {
                entries.head(Fragments.read(reader, name, "entry", entries::take, problems));
            } catch (IOException fault) {
                problems.warning(
                        name,
                        0,
                        "it cannot be read to its end (" + fault.getMessage() + ")",
                        "save the export once more");
            }
        }
        return entries.blog();
    }
}
