package dev.herald.content;

import dev.herald.picture.Pictures;
import dev.herald.problem.Problem;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the blog's folder holds: headers read, bodies not yet.
 *
 * @param posts in no promised order
 * @param pages likewise
 * @param files to copy as they are: bundle files, {@code static}
 * @param pictures among the files, measured when asked for
 * @param skipped files left out on purpose or, with {@code on-error: skip}, for their faults; sorted by file
 * @param problems found while reading
 * @param season in which all this holds
 * @param answered false if git was asked when the texts were last changed, and did not answer
 */
public record Content(
        List<Source> posts,
        List<Source> pages,
        List<Attachment> files,
        Pictures pictures,
        List<Skipped> skipped,
        List<Problem> problems,
        Season season,
        boolean answered) {

    /**
     * A post or page and where its text starts.
     *
     * @param bodyLine the first line of the text in the file, from 1: below the header, and below a heading at the top that is the title
     */
    public record Source(Post post, Path path, int bodyLine) {}

    /** A file to copy. */
    public record Attachment(Path path, String file, Route route) {}

    /**
     * A file that is not published, and why: {@code draft}, {@code future by 3 h (2026-11-22 08:00 Europe/Paris)}, {@code expired …}.
     *
     * @param absence what the reason says, if it changes with the time
     */
    public record Skipped(String file, String reason, Optional<Absence> absence) {

        /** One that time does not change. */
        public Skipped(String file, String reason) {
            this(file, reason, Optional.empty());
        }

        /** One that is not there at this moment. */
        public static Skipped at(Instant now, String file, Absence absence) {
            return new Skipped(file, absence.reason(now), Optional.of(absence));
        }
    }

    /**
     * From one moment to another, in which no text appears or goes.
     *
     * @param until no longer
     */
    public record Season(Instant since, Instant until) {

        public boolean has(Instant moment) {
            return !moment.isBefore(since) && moment.isBefore(until);
        }
    }
}
