package dev.herald;

import dev.herald.content.Absence;
import dev.herald.content.Content.Season;
import dev.herald.content.Content.Skipped;
import dev.herald.problem.Problem;
import dev.herald.state.Packer;
import dev.herald.state.Unpacker;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a build told, for one that finds nothing changed.
 *
 * @param season in which it is true
 */
record LastBuild(Season season, int posts, int pages, int files, List<Skipped> skipped, List<Problem> problems) {

    static LastBuild unpack(byte[] packed) {
        Unpacker in = new Unpacker(packed);
        return new LastBuild(
                new Season(moment(in), moment(in)),
                in.small(),
                in.small(),
                in.small(),
                in.all(() -> skipped(in)),
                in.all(() -> problem(in)));
    }

    byte[] packed() {
        Packer out = new Packer();
        pack(season.since(), out);
        pack(season.until(), out);
        out.number(posts).number(pages).number(files);
        return out.all(skipped, one -> pack(one, out))
                .all(problems, one -> pack(one, out))
                .packed();
    }

    /** The reasons of what is not due change with the time. */
    List<Skipped> skipped(Instant now) {
        return skipped.stream()
                .map(one -> one.absence()
                        .map(absence -> Skipped.at(now, one.file(), absence))
                        .orElse(one))
                .toList();
    }

    private static void pack(Instant moment, Packer out) {
        out.number(moment.getEpochSecond()).number(moment.getNano());
    }

    private static Instant moment(Unpacker in) {
        return Instant.ofEpochSecond(in.number(), in.number());
    }

    private static void pack(Skipped one, Packer out) {
        out.text(one.file()).text(one.reason()).maybe(one.absence(), absence -> {
            out.text(absence.kind().name());
            pack(absence.date().toInstant(), out);
            out.text(absence.date().getZone().getId());
        });
    }

    private static Skipped skipped(Unpacker in) {
        return new Skipped(in.text(), in.text(), in.maybe(() -> absence(in)));
    }

    private static Absence absence(Unpacker in) {
        Absence.Kind kind = Absence.Kind.valueOf(in.text());
        return new Absence(kind, moment(in).atZone(ZoneId.of(in.text())));
    }

    private static void pack(Problem problem, Packer out) {
        out.text(problem.file()).number(problem.line());
        out.text(problem.what()).text(problem.fix());
    }

    private static Problem problem(Unpacker in) {
        return Problem.warning(in.text(), in.small(), in.text(), in.text()); // with an error nothing was built
    }

    /** Whether it depends on the machine, which may be mended without a trace in the blog. */
    boolean isOfThisMachine() {
        return problems.stream().anyMatch(problem -> problem.what().contains("this machine"));
    }

    /** Of a build that changed nothing. */
    Report report(Path target, Instant now, Optional<Path> looks) {
        return new Report(target, posts, pages, files, 0, 0, skipped(now), problems, looks);
    }
}
