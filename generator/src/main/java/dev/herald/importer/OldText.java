package dev.herald.importer;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A post or page of the old blog.
 *
 * @param key what the export calls it, unique among its texts
 * @param slug the last part of its address, percent-encoding undone; may be empty
 * @param image the picture that stands for it
 * @param notes what its new owner should know, each a sentence without a full stop
 * @param extra what else goes into its front matter
 * @param line where it stands in the export, 0 if it is a file of its own
 */
record OldText(
        String key,
        Kind kind,
        Standing standing,
        String title,
        String slug,
        When when,
        Terms terms,
        Words words,
        At at,
        Optional<OldPicture> image,
        List<Comment> comments,
        List<String> notes,
        Map<String, Object> extra,
        String file,
        int line) {

    enum Kind {
        POST,
        PAGE
    }

    /** Whether readers see it. */
    enum Standing {
        PUBLIC,
        DRAFT
    }

    record When(Optional<OffsetDateTime> published, Optional<OffsetDateTime> updated) {}

    /** @param authors by their ids */
    record Terms(List<String> authors, List<String> categories, List<String> tags) {}

    /**
     * What it says.
     *
     * @param text HTML, or Markdown as it is
     * @param footnotes that stand outside of the text, as HTML by their ids
     */
    record Words(
            Optional<String> summary,
            Optional<String> description,
            String text,
            boolean html,
            Map<String, String> footnotes) {}

    /**
     * Where it was.
     *
     * @param address the whole one; none if it never had one
     * @param formerly addresses that led to it too
     * @param id by which feed readers know it
     */
    record At(Optional<String> address, List<String> formerly, Optional<String> id) {}

    /** @param address the whole one */
    record OldPicture(String address, String alt) {}

    boolean isPublic() {
        return standing == Standing.PUBLIC;
    }

    /** The same with a comment more, and so on. */
    OldText with(List<Comment> more) {
        return new OldText(
                key, kind, standing, title, slug, when, terms, words, at, image, more, notes, extra, file, line);
    }

    OldText terms(Terms others) {
        return new OldText(
                key, kind, standing, title, slug, when, others, words, at, image, comments, notes, extra, file, line);
    }

    OldText at(At place) {
        return new OldText(
                key, kind, standing, title, slug, when, terms, words, place, image, comments, notes, extra, file, line);
    }
}
