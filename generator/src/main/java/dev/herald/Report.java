package dev.herald;

import dev.herald.content.Content.Skipped;
import dev.herald.problem.Problem;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a build did.
 *
 * @param target the site's folder
 * @param posts published
 * @param pages HTML pages of every kind
 * @param files all files of the site
 * @param written files whose bytes changed
 * @param removed files of an earlier build that the site no longer has
 * @param skipped files left out, each with its reason
 * @param problems warnings, sorted
 * @param looks the list of pages that show how each post will look out there; only a build with drafts has it
 */
public record Report(
        Path target,
        int posts,
        int pages,
        int files,
        int written,
        int removed,
        List<Skipped> skipped,
        List<Problem> problems,
        Optional<Path> looks) {

    public Report {
        skipped = List.copyOf(skipped);
        problems = List.copyOf(problems);
    }

    /** {@code 14 posts, 61 pages; 3 of 80 files written, 1 removed, 2 skipped}. */
    public String summary() {
        return counted(posts, "post") + ", " + counted(pages, "page") + "; " + written + " of " + counted(files, "file")
                + " written, " + removed + " removed, " + skipped.size() + " skipped";
    }

    /** Where to open the site. */
    public URI start() {
        return address(target.resolve("index.html"));
    }

    /** Where to see how each post will look out there. */
    public Optional<URI> outlook() {
        return looks.map(Report::address);
    }

    private static URI address(Path file) {
        return file.toAbsolutePath().normalize().toUri();
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
