package dev.herald.importer;

import dev.herald.problem.Problems;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;

/** WordPress's export: one WXR file (WordPress eXtended RSS, versions 1.0 to 1.2), or a zip or folder of several. */
final class WordPress implements Reader {

    @Override
    public String tool() {
        return "WordPress";
    }

    @Override
    public boolean knows(Parcel parcel) {
        return !exports(parcel).isEmpty();
    }

    private static List<String> exports(Parcel parcel) {
        return parcel.names(".*\\.xml|[^.]*").stream()
                .filter(name -> isExport(parcel.beginning(name)))
                .toList();
    }

    private static boolean isExport(String beginning) {
        return beginning.contains("wordpress.org/export/") || beginning.contains("<wp:wxr_version");
    }

    @Override
    public OldBlog read(Parcel parcel) {
        Problems problems = new Problems();
        problems.addAll(parcel.problems());
        WordPressItems items = new WordPressItems(problems);
        for (String name : exports(parcel)) {
            items.file(name);
            try (BufferedReader reader = parcel.reader(name)) {
                items.head(Fragments.read(reader, name, "item", items::take, problems));
            } catch (IOException fault) {
                problems.warning(
                        name,
                        0,
                        "it cannot be read to its end (" + fault.getMessage() + ")",
                        "save the export once more");
            }
        }
        return items.blog();
    }
}
