package dev.herald;

import dev.herald.content.HeaderIndex;
import dev.herald.meta.Standing;
import dev.herald.output.HtmlPages;
import dev.herald.output.OutputFile;
import dev.herald.output.OutputFolder.Published;
import dev.herald.picture.Darkroom;
import dev.herald.problem.SiteException;
import dev.herald.site.Page;
import dev.herald.site.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A site that was just built and is still in memory. Where only the words of a text change, its page can be made anew without the rest. */
final class Built {

    private final Arranged arranged;
    private final Optional<HeaderIndex> headers;
    private final Optional<Remaking> remaking;
    private final Published published;
    private final Map<String, OptionalLong> sums;
    private final Report report;
    private final Map<Path, Page> texts = new HashMap<>();

    /**
     * @param headers of all its texts; without them no page is made anew
     * @param remaking likewise
     * @param sums of the site's files, where they are known
     */
    Built(
            Arranged arranged,
            Optional<HeaderIndex> headers,
            Optional<Remaking> remaking,
            Published published,
            Map<String, OptionalLong> sums,
            Report report) {
        this.arranged = arranged;
        this.headers = headers;
        this.remaking = remaking;
        this.published = published;
        this.sums = sums;
        this.report = report;
        if (headers.isPresent()) {
            arranged.site()
                    .pages()
                    .forEach(page ->
                            Standing.text(page).ifPresent(post -> texts.put(file(arranged.blog(), post), page)));
        }
    }

    /** What makes pages, and their pictures. */
    record Remaking(HtmlPages pages, Darkroom darkroom) {}

    private static Path file(Path blog, Post post) {
        return blog.resolve(post.file()).toAbsolutePath().normalize();
    }

    /** What was read. */
    Arranged arranged() {
        return arranged;
    }

    Report report() {
        return report;
    }

    /**
     * The files that are not as they were, by their names in the target: those that the build wrote or removed, and those that somebody else had written
     * before it did, such as another preview.
     *
     * @param last build; without it nothing is known of others
     * @param own what {@link #again} has written since
     */
    Set<String> changed(Optional<Built> last, Set<String> own) {
        Set<String> changed = new TreeSet<>(published.written());
        changed.addAll(published.removed());
        last.ifPresent(before -> sums.forEach((file, sum) -> {
            if (sum.isPresent() && !sum.equals(before.sums.get(file)) && !own.contains(file)) {
                changed.add(file);
            }
        }));
        return changed;
    }

    /**
     * Makes the pages of texts anew whose files say the same at their heads as they did, and writes those that differ.
     *
     * @param files all that changed in the blog's folder, with absolute paths
     * @return the files that were written; none if more has to be done, which only a build does
     */
    Set<String> again(Set<Path> files) {
        Set<Path> there = files.stream()
                .filter(file ->
                        texts.containsKey(file) || Files.exists(file)) // editors leave and take away files of their own
                .collect(Collectors.toSet());
        boolean onlyTexts = remaking.isPresent() && there.stream().allMatch(this::isSamePost);
        try {
            return onlyTexts ? write(there) : Set.of();
        } catch (IOException | SiteException fault) { // the build will tell
            return Set.of();
        }
    }

    private boolean isSamePost(Path file) {
        Page page = texts.get(file);
        return page != null
                && headers.orElseThrow().holds(Standing.text(page).orElseThrow().file());
    }

    private Set<String> write(Set<Path> files) throws IOException {
        Remaking means = remaking.orElseThrow();
        int pictures = means.darkroom().files().size();
        List<OutputFile.Bytes> made = new ArrayList<>();
        for (Path file : files) {
            means.pages().again(texts.get(file)).ifPresent(made::add);
        }
        Set<String> written = new TreeSet<>();
        if (means.darkroom().files().size() == pictures) {
            for (OutputFile.Bytes page : made) {
                write(page, written);
            }
        }
        return written;
    }

    private void write(OutputFile.Bytes page, Set<String> written) throws IOException {
        String name = page.route().file();
        Path file = report.target().resolve(name);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), page.bytes())) {
            Path part = Files.write(report.target().resolve(".herald").resolve("page.part"), page.bytes());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            written.add(name);
        }
    }
}
