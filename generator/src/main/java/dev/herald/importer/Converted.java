package dev.herald.importer;

import dev.herald.config.Author;
import dev.herald.config.Json;
import dev.herald.config.Language;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.config.Toml;
import dev.herald.config.Value;
import dev.herald.content.BodyReader;
import dev.herald.content.BuildOptions;
import dev.herald.content.Content;
import dev.herald.content.Content.Skipped;
import dev.herald.content.Content.Source;
import dev.herald.content.ContentReader;
import dev.herald.content.SiteIndex;
import dev.herald.importer.OldBlog.OldAuthor;
import dev.herald.importer.OldText.At;
import dev.herald.importer.OldText.Kind;
import dev.herald.importer.OldText.OldPicture;
import dev.herald.importer.OldText.Standing;
import dev.herald.importer.OldText.Terms;
import dev.herald.importer.OldText.When;
import dev.herald.importer.OldText.Words;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.site.JsonText;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Term;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A blog that Herald reads in place, as files of Herald's own: its addresses stay, and tags and shortcodes that Herald knows are written out. */
final class Converted {

    private static final String NOBODY = "https://blog.example";
    private static final Pattern TO_TEXT =
            Pattern.compile("\\]\\(\\s*<?([^)\\s>]+\\.(?:md|markdown)(?:#[^)\\s>]*)?)>?(?=[\\s)])");

    private final String tool;
    private final Path folder;
    private final Value.Fields old;
    private final String url;
    private final SiteConfig config;
    private final Problems problems;

    /**
     * A blog to convert.
     *
     * @param old its own settings
     * @param url where it is; "" if it does not say
     * @param site what Herald is told of it
     */
    Converted(String tool, Path folder, Value.Fields old, String url, Map<String, Object> site, Problems problems) {
        this.tool = tool;
        this.folder = folder;
        this.old = old;
        this.url = url.replaceFirst("/+$", "");
        this.problems = problems;
        this.config = settings(site);
    }

    private SiteConfig settings(Map<String, Object> site) {
        Map<String, Object> all = new LinkedHashMap<>(site);
        all.put("title", "x");
        all.put("url", url.matches("https?://[\\w.-]+(?::\\d+)?(?:/.*)?") ? url : NOBODY);
        all.put("on-error", "skip");
        Problems faults = new Problems();
        SiteConfig read = SiteFile.parse(JsonText.of(all), SiteDefaults.NONE, faults);
        faults.sorted().stream()
                .filter(fault -> !fault.what().contains("only this computer"))
                .forEach(
                        fault -> problems.warning(tool, 0, fault.what(), "look at the addresses of what was imported"));
        return read;
    }

    /** The first of these files that is there; nothing if it cannot be understood. */
    static Value.Fields config(Path folder, Problems problems, String... names) {
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.isRegularFile(file)) {
                try {
                    String text = Files.readString(file);
                    if (name.endsWith(".toml")) {
                        return Toml.fields(name, 0, text);
                    }
                    return name.endsWith(".json") && Json.value(name, 0, text) instanceof Value.Fields fields
                            ? fields
                            : dev.herald.config.Yaml.fields(name, 0, text);
                } catch (SiteException broken) {
                    broken.problems().forEach(problem -> problems.add(problem.asWarning()));
                } catch (IOException fault) {
                    problems.warning(name, 0, "it cannot be read (" + fault.getMessage() + ")", "save it as UTF-8");
                }
            }
        }
        return Value.Fields.NONE;
    }

    /** A setting by its name in any case of letters. */
    static Optional<Value> get(Value.Fields config, String name) {
        return config.fields().entrySet().stream()
                .filter(field -> field.getKey().equalsIgnoreCase(name))
                .map(field -> field.getValue().value())
                .findFirst();
    }

    /** The same as text; "" for none. */
    static String text(Value.Fields config, String name) {
        return get(config, name)
                .filter(Value.Scalar.class::isInstance)
                .map(value -> ((Value.Scalar) value).text())
                .orElse("");
    }

    static void copy(Value.Fields config, String from, Map<String, Object> site, String to) {
        String text = text(config, from);
        boolean usable = !to.equals("language") || Language.of(text).isPresent();
        if (!text.isEmpty() && usable) {
            site.put(to, text);
        }
    }

    OldBlog blog() {
        Content all = ContentReader.read(folder, config, new BuildOptions(true, true, Instant.EPOCH));
        Content open = ContentReader.read(folder, config, new BuildOptions(false, true, Instant.EPOCH));
        Set<String> drafts = open.skipped().stream()
                .filter(left -> left.reason().startsWith("draft"))
                .map(Skipped::file)
                .collect(Collectors.toSet());
        all.problems().forEach(problem -> problems.add(problem.asWarning()));
        BodyReader reader = new BodyReader(config, SiteIndex.of(all, config, route -> false));
        List<OldText> texts = Stream.concat(all.posts().stream(), all.pages().stream())
                .filter(source -> isWithin(folder.resolve(source.post().file())))
                .sorted(java.util.Comparator.comparing(source -> source.post().file()))
                .map(source ->
                        text(source, reader, drafts.contains(source.post().file())))
                .toList();
        Map<String, OldAuthor> authors = new LinkedHashMap<>();
        Stream.concat(all.posts().stream(), all.pages().stream())
                .flatMap(source -> source.post().authors().stream())
                .sorted(java.util.Comparator.comparing(Author::id))
                .forEach(author -> authors.putIfAbsent(
                        author.id(),
                        new OldAuthor(
                                author.id(),
                                author.name(),
                                author.url().orElse(""),
                                author.bio().orElse(""))));
        Map<String, Path> statics = new TreeMap<>();
        all.files().stream()
                .filter(file -> isWithin(file.path()))
                .forEach(file -> statics.put(file.route().path(), file.path()));
        all.skipped()
                .forEach(left -> problems.warning(
                        left.file(), 0, "it was left out (" + left.reason() + ")", "move it by hand if you need it"));
        return new OldBlog(
                tool,
                text(old, "title"),
                text(old, "description"),
                Optional.of(url).filter(any -> any.matches("https?://.+")),
                Stream.of("lang", "languageCode", "locale")
                        .map(name -> text(old, name))
                        .filter(name -> !name.isEmpty())
                        .findFirst(),
                texts,
                List.copyOf(authors.values()),
                Map.of(),
                Map.of(),
                left(all),
                statics,
                problems.sorted());
    }

    /** Links that lead out of the old blog are told by its parcel. */
    private boolean isWithin(Path path) {
        try {
            return path.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException gone) {
            return false;
        }
    }

    private static Map<String, Integer> left(Content all) {
        Map<String, Integer> left = new TreeMap<>();
        all.skipped().forEach(file -> left.merge("files that Herald does not read", 1, Integer::sum));
        return left;
    }

    private OldText text(Source source, BodyReader reader, boolean draft) {
        Post post = source.post();
        String text = "";
        try {
            BodyReader.Text read = reader.read(source);
            read.problems().forEach(problem -> problems.add(problem.asWarning()));
            text = relinked(read).strip();
        } catch (SiteException broken) {
            broken.problems().forEach(problem -> problems.add(problem.asWarning()));
        }
        boolean html = post.file().toLowerCase(Locale.ROOT).matches(".*\\.html?");
        String path = config.basePath() + post.route().path();
        return new OldText(
                post.file(),
                post.kind() == Post.Kind.POST ? Kind.POST : Kind.PAGE,
                draft ? Standing.DRAFT : Standing.PUBLIC,
                post.title(),
                path.replaceFirst("/$", "").replaceFirst("^.*/", "").replaceFirst("\\.html?$", ""),
                new When(
                        post.date().map(ZonedDateTime::toOffsetDateTime),
                        post.updated().map(ZonedDateTime::toOffsetDateTime)),
                new Terms(
                        post.authors().stream().map(Author::id).toList(), names(post.categories()), names(post.tags())),
                new Words(post.summary(), post.description(), text, html, Map.of()),
                new At(
                        Optional.of(path),
                        aliases(post),
                        Optional.of(post.id())
                                .filter(id -> !id.equals(post.route().path()))),
                post.image().map(image -> new OldPicture(image.src(), image.alt())),
                List.of(),
                List.of(),
                extra(post),
                post.file(),
                0);
    }

    private List<String> aliases(Post post) {
        return post.aliases().stream()
                .map(Route::path)
                .map(path -> config.basePath() + path)
                .toList();
    }

    private static List<String> names(List<Term> terms) {
        return terms.stream().map(Term::name).toList();
    }

    /** Links to files of the old folder lead to what became of them. */
    private static String relinked(BodyReader.Text read) {
        Matcher link = TO_TEXT.matcher(read.text().text());
        return link.replaceAll(found -> Matcher.quoteReplacement(
                "](" + read.links().link(found.group(1)).orElse(found.group(1))));
    }

    private Map<String, Object> extra(Post post) {
        Map<String, Object> extra = new LinkedHashMap<>();
        post.series().ifPresent(series -> extra.put("series", series.name()));
        if (!post.language().equals(config.language())) {
            extra.put("lang", post.language().toLanguageTag());
        }
        post.translationKey().ifPresent(key -> extra.put("translationKey", key));
        post.canonical().ifPresent(original -> extra.put("canonical_url", original));
        if (post.weight() != 0) {
            extra.put("weight", post.weight());
        }
        if (post.toc()) {
            extra.put("toc", true);
        }
        List<String> robots = new ArrayList<>(post.robots());
        if (post.indexing() == dev.herald.site.Indexing.HIDDEN) {
            robots.add(0, "noindex");
        }
        if (!robots.isEmpty()) {
            extra.put("robots", String.join(", ", robots));
        }
        post.params().forEach(extra::putIfAbsent);
        extra.keySet().removeAll(Set.of("layout", "type"));
        return extra;
    }
}
