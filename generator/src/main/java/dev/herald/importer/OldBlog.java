package dev.herald.importer;

import dev.herald.problem.Problem;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that an export holds.
 *
 * @param tool what made it: {@code WordPress}
 * @param url the blog's address without a slash at the end
 * @param zone that its settings name
 * @param files pictures and the like by their keys, in the export's order
 * @param pages addresses that were neither posts nor pages, such as lists of tags, and where they lead now, as paths
 * @param left what did not come over, and how often
 * @param statics files that are copied as they are, by their paths on the old site
 * @param problems what is broken in it, with lines
 */
record OldBlog(
        String tool,
        String title,
        String description,
        Optional<String> url,
        Optional<String> language,
        Optional<ZoneId> zone,
        List<OldText> texts,
        List<OldAuthor> authors,
        Map<String, OldFile> files,
        Map<String, String> pages,
        Map<String, Integer> left,
        Map<String, Path> statics,
        List<Problem> problems) {

    /** One that exists in its export alone. */
    OldBlog(
            String tool,
            String title,
            String description,
            Optional<String> url,
            Optional<String> language,
            List<OldText> texts,
            List<OldAuthor> authors,
            Map<String, OldFile> files,
            Map<String, String> pages,
            Map<String, Integer> left,
            List<Problem> problems) {
        this(
                tool,
                title,
                description,
                url,
                language,
                Optional.empty(),
                texts,
                authors,
                files,
                pages,
                left,
                Map.of(),
                problems);
    }

    /** The same with lists at these addresses. */
    OldBlog with(Map<String, String> lists) {
        return new OldBlog(
                tool, title, description, url, language, zone, texts, authors, files, lists, left, statics, problems);
    }

    /** By which it is known again: tool and address, else title. */
    String name() {
        return tool + " "
                + url.map(address -> address.replaceFirst("^(?i)https?://(?:www\\.)?", "")
                                .replaceFirst("/+$", ""))
                        .orElse(title);
    }

    /** Whether it is the folder that the blog is made of, and so always the whole of it. */
    boolean isFolder() {
        return Set.of("Jekyll", "Hugo", "JBake").contains(tool);
    }

    /**
     * Somebody who wrote texts.
     *
     * @param id what texts name
     * @param bio "" for none
     */
    record OldAuthor(String id, String name, String url, String bio) {}

    /**
     * A file that was uploaded.
     *
     * @param address of the file itself
     * @param parent the key of the text it was uploaded to; "" for none
     * @param page of its own, which shows it
     */
    record OldFile(String address, String parent, String alt, String caption, Optional<String> page, int order) {

        boolean isPicture() {
            return address.matches("(?i).*\\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:\\?.*)?");
        }
    }
}
