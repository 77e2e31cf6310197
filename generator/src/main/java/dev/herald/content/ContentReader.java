package dev.herald.content;

import dev.herald.config.Layout;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteConfig.OnError;
import dev.herald.config.SiteFile;
import dev.herald.content.Content.Attachment;
import dev.herald.content.Content.Season;
import dev.herald.content.Content.Skipped;
import dev.herald.content.Content.Source;
import dev.herald.picture.Pictures;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.site.Post;
import dev.herald.site.Post.Kind;
import dev.herald.site.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * The first pass: reads the header of every text of a blog, in parallel, and lets the texts go again. A file beside a bundle's {@code index.md} goes below the
 * post's address; a file beside a plain post goes where its folder is: {@code content/posts/a.png} to {@code /posts/a.png}. In Jekyll's layout nothing but texts
 * is taken from {@code _posts}.
 */
public final class ContentReader {

    private final Path blog;
    private final SiteConfig config;
    private final BuildOptions options;
    private final Optional<HeaderIndex> index;
    private final Presets presets;
    private final Problems problems = new Problems();
    private final List<Skipped> skipped = new ArrayList<>();

    private ContentReader(
            Path blog, SiteConfig config, BuildOptions options, Optional<HeaderIndex> index, Presets presets) {
        this.blog = blog;
        this.config = config;
        this.options = options;
        this.index = index;
        this.presets = presets;
    }

    /** Never throws for what a writer wrote: every fault is among the content's problems. */
    public static Content read(Path blog, SiteConfig config, BuildOptions options) {
        return read(blog, config, options, Optional.empty());
    }

    /**
     * The same.
     *
     * @param index gets the headers of all texts that have a place on the site
     */
    public static Content read(Path blog, SiteConfig config, BuildOptions options, Optional<HeaderIndex> index) {
        return new ContentReader(blog, config, options, index, Presets.NONE).read();
    }

    /** The same of a blog of another generator's, with what its own settings say. */
    public static Content read(Path blog, SiteConfig config, BuildOptions options, Presets presets) {
        return new ContentReader(blog, config, options, Optional.empty(), presets).read();
    }

    private Content read() {
        CompletableFuture<GitHistory> asked = GitHistory.ask(blog);
        checkPatterns();
        checkFolders();
        BlogFiles files = BlogFiles.of(blog, config);
        problems.addAll(files.problems);
        skipped.addAll(files.skipped);
        HeaderReader reader = new HeaderReader(config, options, presets);
        List<Headed> headed = files.places.parallelStream().map(reader::read).toList();
        List<Headed.Read> read = headed.stream()
                .filter(Headed.Read.class::isInstance)
                .map(Headed.Read.class::cast)
                .toList();
        index.ifPresent(all -> read.forEach(all::put));
        Bundles bundles = Bundles.of(config, headed);
        List<Attachment> attachments = bundles.attachments(files.others);
        Pictures pictures = pictures(attachments);
        GitHistory history = read.isEmpty() ? GitHistory.NONE : asked.join();
        List<Source> sources = sources(read, attachments, pictures, history);
        headed.forEach(this::settle);
        return content(sources, bundles.without(out(), attachments), pictures, reader.season(), history.answered());
    }

    private void checkPatterns() {
        SiteConfig.Permalinks patterns = config.content().permalinks();
        checkPattern(patterns.posts(), config.line("permalinks.posts"));
        checkPattern(patterns.pages(), config.line("permalinks.pages"));
    }

    /** A folder that {@code site.yaml} names and that is not there is a mistake; one that is merely usual is not. */
    private void checkFolders() {
        SiteConfig.Content content = config.content();
        checkFolders("content.posts", content.posts());
        checkFolders("content.pages", content.pages());
        checkFolders("content.files", content.files());
    }

    private void checkFolders(String setting, List<String> folders) {
        boolean anywhere = config.content().layout() == Layout.JEKYLL;
        folders.stream()
                .filter(folder -> config.line(setting) > 0 && !anywhere && Files.notExists(blog.resolve(folder)))
                .forEach(folder -> problems.error(
                        SiteFile.NAME,
                        config.line(setting),
                        "the folder '" + folder + "' does not exist",
                        "create it, or mend its name"));
    }

    private void checkPattern(String pattern, int line) {
        new Permalink(pattern)
                .unknownToken()
                .ifPresent(token -> problems.error(
                        SiteFile.NAME,
                        line,
                        "the permalink '" + pattern + "' has the unknown part ':" + token + "'",
                        "use parts such as :year, :month, :day, :slug, :title"));
    }

    private List<Source> sources(
            List<Headed.Read> read, List<Attachment> attachments, Pictures pictures, GitHistory history) {
        history.shallow().ifPresent(problems::add);
        Authors authors = Authors.of(blog, config.authors(), config.check(), problems);
        Findings findings = new Findings();
        MainPicture picture = new MainPicture(config, SiteIndex.of(read, attachments, config), pictures, findings);
        List<Post> posts = new Posts(config, authors, picture, history, findings, read).all(read);
        List<Source> sources = new ArrayList<>();
        for (int index = 0; index < posts.size(); index++) {
            Headed.Read text = read.get(index);
            sources.add(new Source(posts.get(index), text.place().path(), text.bodyLine()));
        }
        problems.addAll(findings.warnings());
        return sources;
    }

    /** Tells a file's problems, or with {@code on-error: skip} leaves the file out for them. */
    private void settle(Headed text) {
        if (text instanceof Headed.Left left) {
            skipped.add(left.skipped());
            return;
        }
        List<Problem> faults = text.problems();
        boolean leave = isFaulty(text) && config.content().onError() == OnError.SKIP;
        faults.forEach(fault -> problems.add(leave ? fault.asWarning() : fault));
        if (leave) {
            skipped.add(new Skipped(text.place().file(), reason(faults)));
        }
    }

    private static boolean isFaulty(Headed text) {
        return text.problems().stream().anyMatch(Problem::isError);
    }

    private static String reason(List<Problem> faults) {
        return faults.stream()
                .filter(Problem::isError)
                .sorted()
                .map(fault -> (fault.line() > 0 ? "line " + fault.line() + ": " : "") + fault.what())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static Pictures pictures(List<Attachment> attachments) {
        Map<Route, Path> files = new HashMap<>();
        attachments.forEach(file -> files.putIfAbsent(file.route(), file.path()));
        return new Pictures(files);
    }

    private Set<String> out() {
        return skipped.stream().map(Skipped::file).collect(Collectors.toSet());
    }

    private Content content(
            List<Source> sources, List<Attachment> attachments, Pictures pictures, Season season, boolean answered) {
        Set<String> out = out();
        List<Source> in = sources.stream()
                .filter(source -> !out.contains(source.post().file()))
                .toList();
        return new Content(
                of(Kind.POST, in),
                of(Kind.PAGE, in),
                attachments,
                pictures,
                skipped.stream().sorted(Comparator.comparing(Skipped::file)).toList(),
                problems.sorted(),
                season,
                answered);
    }

    private static List<Source> of(Kind kind, List<Source> sources) {
        return sources.stream().filter(source -> source.post().kind() == kind).toList();
    }
}
