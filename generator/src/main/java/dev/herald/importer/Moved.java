package dev.herald.importer;

import dev.herald.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came over, and what did not.
 *
 * @param url of the old blog, as far as its export tells
 * @param pictures that are beside their texts now
 * @param elsewhere addresses of pictures and files that stay where they were
 * @param lost links of texts to addresses of the old blog that are not in its export
 * @param kept files that somebody has edited since an earlier import, which stay as they are
 * @param left what the export has besides, and how often
 * @param addresses whole addresses at which the old blog answered, as far as its export tells
 */
public record Moved(
        String tool,
        String title,
        Optional<String> url,
        Counts counts,
        int pictures,
        List<String> elsewhere,
        List<String> lost,
        int written,
        int same,
        List<String> kept,
        Map<String, Integer> left,
        List<String> addresses,
        List<Problem> problems) {

    /** How many there are of each; posts and pages without drafts. */
    public record Counts(int posts, int pages, int drafts, int comments, int categories, int tags, int authors) {

        @Override
        public String toString() {
            return String.join(
                    ", ",
                    of(posts, "post"),
                    of(pages, "page"),
                    of(drafts, "draft"),
                    of(comments, "comment"),
                    categories + (categories == 1 ? " category" : " categories"),
                    of(tags, "tag"),
                    of(authors, "author"));
        }

        private static String of(int number, String noun) {
            return number + " " + noun + (number == 1 ? "" : "s");
        }
    }
}
