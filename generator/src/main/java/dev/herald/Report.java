package dev.herald;

import dev.herald.content.Content.Skipped;
import dev.herald.problem.Problem;
import java.nio.file.Path;
import java.util.List;

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
 */
public record Report(
        Path target,
        int posts,
        int pages,
        int files,
        int written,
        int removed,
        List<Skipped> skipped,
        List<Problem> problems) {}
