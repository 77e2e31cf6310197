package dev.herald.importer;

import dev.herald.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What came over, and what did not.
 *
 * @param url of the old blog, as far as its export tells
 * @param folder whether Herald worked its addresses out from the settings of a generator
 * @param pictures that are beside their texts now
 * @param elsewhere addresses of pictures and files that stay where they were
 * @param lost links of texts to addresses of the old blog that are not in its export
 * @param left what the export has besides, and how often
 * @param addresses whole addresses at which the old blog answered, as far as its export tells
 */
public record Moved(
        String tool,
        String title,
        Optional<String> url,
        boolean folder,
        Counts counts,
        int pictures,
        List<String> elsewhere,
        List<String> lost,
        Changes changes,
        Map<String, Integer> left,
        List<String> addresses,
        List<Problem> problems) {

    /**
     * What happened to the blog's files.
     *
     * @param kept those that somebody has edited since an earlier import, which stay as they are
     * @param away those that somebody has deleted since, which are not brought back
     * @param removed those that texts have left behind at their former places
     * @param missing texts of earlier imports that are not in the export any more, which stay
     */
    public record Changes(
            int written, int same, List<String> kept, List<String> away, List<String> removed, List<String> missing) {

        /** {@code 12 written, 3 as they were, 0 kept because somebody has edited them}; the rest only if there is any. */
        @Override
        public String toString() {
            return written + " written, " + same + " as they were, " + kept.size()
                    + " kept because somebody has edited them"
                    + (away.isEmpty() ? "" : ", " + away.size() + " not brought back because somebody has deleted them")
                    + (removed.isEmpty() ? "" : ", " + removed.size() + " removed because their texts have moved");
        }
    }

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
