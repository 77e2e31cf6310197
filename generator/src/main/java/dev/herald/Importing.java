package dev.herald;

import dev.herald.Announcing.World;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.http.Censor;
import dev.herald.http.Http;
import dev.herald.importer.Import;
import dev.herald.importer.Moved;
import dev.herald.importer.Parcel;
import dev.herald.importer.Proof;
import dev.herald.importer.Proof.Source;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An old blog's export in, a blog's folder out, and the proof that its addresses answer.
 *
 * @param export a file, a zip or a folder
 * @param blog the new blog's folder; made if it is not there
 * @param from the tool's name, if the export does not tell
 * @param url where the new blog will be, if not where the old one was
 * @param pictures a copy of the old blog's uploads
 * @param download whether pictures are fetched from where they are
 * @param addresses lists of old addresses: sitemaps, or texts of one address on each line
 */
public record Importing(
        Path export,
        Path blog,
        Optional<String> from,
        Optional<String> url,
        Optional<Path> pictures,
        boolean download,
        List<Path> addresses) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * What was done.
     *
     * @param proof none if the new blog cannot be built as it stands
     * @param warnings how many a build of the new blog tells
     * @param problems of the export, and errors of the new blog
     */
    public record Result(Moved moved, Optional<Proof> proof, int warnings, List<Problem> problems) {}

    private record Built(Optional<Proof> proof, int warnings) {}

    /** @throws SiteException if there is nothing to import, or the folder cannot be written */
    public Result run(World world) {
        Problems problems = new Problems();
        List<String> saved = addresses.stream()
                .flatMap(list -> Proof.addresses(list, problems).stream())
                .toList();
        pictures.filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw new SiteException(Problem.error(
                    folder.toString(),
                    0,
                    "there is no such folder of pictures",
                    "name the copy of the old blog's uploads"));
        });
        Parcel parcel = Parcel.open(export);
        Optional<Http> http = Optional.of(http(world)).filter(any -> download);
        Import.Wanted wanted =
                new Import.Wanted(blog, from, url, pictures, world.clock().instant());
        Moved moved = Import.of(parcel, wanted, http);
        problems.addAll(moved.problems());
        Built built = built(moved, saved, world, problems);
        return new Result(moved, built.proof, built.warnings, problems.sorted());
    }

    private static Http http(World world) {
        return new Http(HttpClient.newHttpClient(), world.route(), PATIENCE, new Censor(world.secrets()));
    }

    /** A build of its own, thrown away afterwards. */
    private Built built(Moved moved, List<String> saved, World world, Problems problems) {
        List<String> asked = new ArrayList<>(moved.addresses());
        asked.addAll(saved);
        Source source = moved.folder() && saved.isEmpty() ? Source.SETTINGS : Source.SITE;
        Path site = temporary();
        try {
            Report report = Herald.buildAnew(
                    blog, site, SiteDefaults.NONE, false, false, world.clock().instant());
            Proof proof = Proof.of(site, moved.url().or(this::written), asked, source);
            return new Built(Optional.of(proof), report.problems().size());
        } catch (SiteException faults) {
            problems.addAll(faults.problems().stream().filter(Problem::isError).toList());
            return new Built(Optional.empty(), 0);
        } finally {
            delete(site);
        }
    }

    private Optional<String> written() {
        return Optional.of(
                SiteFile.read(blog, SiteDefaults.NONE, new Problems()).url().toString());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("herald-import");
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
