package dev.herald.importer;

import dev.herald.config.Json;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ghost's JSON: the export of its settings ("Export content"), or what its Admin or Content API answers for posts. */
final class Ghost implements Reader {

    private static final String FILES = "(?:.*/)?[^/]+\\.json";
    private static final Pattern DUMP = Pattern.compile("\\s*\\{\\s*\"db\"\\s*:\\s*\\[");
    private static final String POST = "(?s).*\"(?:mobiledoc|lexical|comment_id|feature_image|html|plaintext|slug)\".*";

    @Override
    public String tool() {
        return "Ghost";
    }

    @Override
    public boolean knows(Parcel parcel) {
        return parcel.names(FILES).stream().anyMatch(name -> isExport(parcel.beginning(name)));
    }

    private static boolean isExport(String beginning) {
        return DUMP.matcher(beginning).lookingAt()
                || beginning.contains("\"db\"") && beginning.contains("\"data\"")
                || beginning.contains("\"posts\"") && beginning.matches(POST);
    }

    @Override
    public OldBlog read(Parcel parcel) {
        Problems problems = new Problems();
        problems.addAll(parcel.problems());
        GhostEntries entries = new GhostEntries(problems);
        parcel.names(FILES).stream()
                .filter(name -> isExport(parcel.beginning(name)))
                .forEach(name ->
                        value(name, parcel.text(name, problems), problems).ifPresent(all -> entries.read(name, all)));
        return entries.blog();
    }

    private static Optional<Object> value(String name, String text, Problems problems) {
        if (text.isEmpty()) {
            return Optional.empty(); // why is told already
        }
        try {
            return Optional.of(Json.value(name, 0, text).plain());
        } catch (SiteException broken) {
            Optional<Object> sound = sound(name, text);
            if (sound.isEmpty()) {
                problems.addAll(broken.problems());
            } else {
                problems.warning(
                        name,
                        0,
                        "the file ends too early; only what is whole in it was read",
                        "export the blog once more, and import it again");
            }
            return sound;
        }
    }

    private static Optional<Object> sound(String name, String text) {
        try {
            return CutJson.sound(text).map(sound -> Json.value(name, 0, sound).plain());
        } catch (SiteException broken) {
            return Optional.empty();
        }
    }
}
