package dev.herald.content;

import dev.herald.config.Author;
import dev.herald.config.Language;
import dev.herald.config.Layout;
import dev.herald.config.SiteConfig;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.site.Post.Kind;
import dev.herald.site.Route;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A text that is not in the blog yet, as the build would read it.
 *
 * @param date of a page, nothing unless it says so
 * @param language the site's unless it says another
 * @param problems what the build would tell of its head
 */
public record Trial(
        Kind kind,
        Route route,
        String title,
        Optional<ZonedDateTime> date,
        boolean draft,
        List<String> tags,
        Locale language,
        List<Author> authors,
        List<Problem> problems) {

    public Trial {
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the text as if it lay in the blog under that name.
     *
     * @param file relative to the blog, with {@code /}; nothing need be there
     * @throws SiteException if the folder holds no texts, the text cannot be read as far as its address, or something else of the blog has that address
     */
    public static Trial of(Path blog, SiteConfig config, String file, String text) {
        Place place = BlogFiles.place(blog, config, file)
                .orElseThrow(() -> new SiteException(Problem.error(
                        file,
                        0,
                        "no text is read in that folder",
                        "name its folder below 'content' in site.yaml, and leave it out of 'exclude'")));
        HeaderReader reader = new HeaderReader(config, new BuildOptions(true, true, Instant.EPOCH));
        Headed headed = reader.read(place, new TextFile(text, Optional.empty()));
        if (!(headed instanceof Headed.Read read)) {
            throw new SiteException(told(headed));
        }
        requireFree(blog, config, reader, read);
        return of(blog, config, read);
    }

    private static List<Problem> told(Headed headed) {
        return headed instanceof Headed.Left left
                ? List.of(Problem.error(
                        left.place().file(),
                        0,
                        "it would be left out: " + left.skipped().reason(),
                        "mend its head"))
                : headed.problems();
    }

    private static void requireFree(Path blog, SiteConfig config, HeaderReader reader, Headed.Read read) {
        String name = read.route().file();
        owners(blog, config, reader).forEach((file, owner) -> {
            boolean isTaken = file.equals(name) || name.startsWith(file + "/") || file.startsWith(name + "/");
            if (isTaken) {
                throw new SiteException(Problem.error(
                        read.place().file(),
                        0,
                        "its address " + read.route().path() + " is taken by " + owner,
                        "choose another title, or give it a slug of its own"));
            }
        });
    }

    /** The files that the site has, or whose place it keeps, each with what it is made of. */
    private static Map<String, String> owners(Path blog, SiteConfig config, HeaderReader reader) {
        BlogFiles files = BlogFiles.of(blog, config);
        List<Headed> all = files.places.parallelStream().map(reader::read).toList();
        Map<String, String> owners = new TreeMap<>();
        for (Headed one : all) {
            if (one instanceof Headed.Read read) {
                Stream.concat(Stream.of(read.route()), read.aliases().stream())
                        .forEach(route ->
                                owners.putIfAbsent(route.file(), read.place().file()));
            }
        }
        Bundles.of(config, all)
                .attachments(files.others)
                .forEach(other -> owners.putIfAbsent(other.route().file(), other.file()));
        return owners;
    }

    private static Trial of(Path blog, SiteConfig config, Headed.Read read) {
        Header header = read.header();
        Problems problems = new Problems();
        Findings findings = new Findings();
        List<Author> authors =
                Authors.of(blog, config.authors(), config.check(), problems).of(header, findings);
        problems.addAll(findings.warnings());
        List<String> tags = Words.of(header, Key.TAGS, config.content().layout() == Layout.JEKYLL);
        problems.addAll(header.problems());
        return new Trial(
                read.kind(),
                read.route(),
                read.title(),
                read.date(),
                Due.isDraft(read.place(), header),
                tags,
                header.text(Key.LANGUAGE)
                        .flatMap(Language::of)
                        .orElse(read.place().stem().language()),
                authors,
                problems.sorted());
    }
}
