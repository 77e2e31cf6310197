package dev.herald.importer;

import dev.herald.importer.OldText.OldPicture;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A text as the file that its author would have written. */
final class TextFile {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xx");

    private TextFile() {}

    /**
     * Front matter and text.
     *
     * @param image of the text, where it is now
     * @param authors whether authors are named: a blog of one need not
     */
    static String of(Place place, Optional<OldPicture> image, boolean authors, String markdown) {
        String notes =
                place.text().notes().stream().map(note -> "# " + note + "\n").collect(Collectors.joining());
        return "---\n" + notes + Yaml.of(fields(place, image, authors)) + "---\n" + markdown
                + (markdown.isEmpty() ? "" : "\n");
    }

    private static Map<String, Object> fields(Place place, Optional<OldPicture> image, boolean authors) {
        OldText text = place.text();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", title(text));
        text.when().published().ifPresent(date -> fields.put("date", written(date)));
        text.when()
                .updated()
                .filter(date -> isLater(date, text))
                .ifPresent(date -> fields.put("updated", written(date)));
        if (authors) {
            list(fields, "authors", text.terms().authors());
        }
        list(fields, "categories", text.terms().categories());
        list(fields, "tags", text.terms().tags());
        text.words().description().ifPresent(words -> fields.put("description", words));
        text.words().summary().ifPresent(words -> fields.put("summary", words));
        image.ifPresent(picture -> {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("path", picture.address());
            said.put("alt", picture.alt());
            fields.put("image", said);
        });
        place.permalink().ifPresent(path -> fields.put("permalink", path));
        list(fields, "aliases", place.aliases());
        if (text.isPublic() && text.kind() == OldText.Kind.POST) {
            text.at().id().ifPresent(id -> fields.put("id", id));
        }
        fields.putAll(text.extra());
        return fields;
    }

    /** What has no title keeps the day it was written, as lists have to show something. */
    private static String title(OldText text) {
        return !text.title().isBlank()
                ? text.title()
                : text.when()
                        .published()
                        .map(date -> date.toLocalDate().toString())
                        .orElse("Untitled");
    }

    private static boolean isLater(OffsetDateTime updated, OldText text) {
        return text.when().published().filter(date -> updated.isAfter(date)).isPresent();
    }

    private static String written(OffsetDateTime date) {
        return DATE.format(date);
    }

    private static void list(Map<String, Object> fields, String name, List<String> values) {
        if (!values.isEmpty()) {
            fields.put(name, values);
        }
    }
}
