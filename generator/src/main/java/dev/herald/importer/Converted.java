package dev.herald.importer;

import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.content.BodyReader;
import dev.herald.content.BuildOptions;
import dev.herald.content.Content;
import dev.herald.content.Content.Skipped;
import dev.herald.content.Content.Source;
import dev.herald.content.ContentReader;
import dev.herald.content.Presets;
import dev.herald.content.SiteIndex;
import dev.herald.importer.OldBlog.OldAuthor;
import dev.herald.problem.Problems;
import dev.herald.site.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A blog that Herald reads in place, as files of Herald's own: its addresses stay, and tags and shortcodes that Herald knows are written out. */
final class Converted {

    private static final ZoneId NO_ZONE = ZoneId.of("UTC");
    private static final String NOBODY = "https://blog.example";

    private final String tool;
    private final Path folder;
    private final OldSettings old;
    private final String url;
    private final SiteConfig config;
    private final Presets presets;
    private final Problems problems;

    /**
     * A blog to convert.
     *
     * @param old its own settings
     * @param url where it is; "" if it does not say
     * @param site what Herald is told of it
     * @param presets what its settings say for its texts
     */
    Converted(
            String tool,
            Parcel parcel,
            OldSettings old,
            String url,
            Map<String, Object> site,
            Presets presets,
            Problems problems) {
        this.tool = tool;
        this.folder = parcel.path();
        this.old = old;
        this.presets = presets;
        this.url = url.replaceFirst("/+$", "");
        this.problems = problems;
        this.config = settings(site);
    }

    private SiteConfig settings(Map<String, Object> site) {
        Map<String, Object> all = new LinkedHashMap<>(site);
        all.put("title", "x");
        all.put("url", url.matches("https?://[\\w.-]+(?::\\d+)?(?:/.*)?") ? url : NOBODY);
        all.put("on-error", "skip");
        all.put(
                "check",
                Map.of("preview", "off", "search", "off", "misspelt", "off")); // which the new blog's builds tell
        Problems faults = new Problems();
        SiteConfig read = SiteFile.parse(JsonText.of(all), SiteDefaults.NONE, faults);
        faults.sorted().stream()
                .filter(fault -> !fault.what().contains("only this computer"))
                .forEach(
                        fault -> problems.warning(tool, 0, fault.what(), "look at the addresses of what was imported"));
        return read;
    }

    OldBlog blog() {
        Content all = ContentReader.read(folder, config, new BuildOptions(true, true, Instant.EPOCH), presets);
        Content open = ContentReader.read(folder, config, new BuildOptions(false, true, Instant.EPOCH), presets);
        all.problems().stream()
                .filter(problem -> !problem.what().startsWith("the author '")) // who is written into the new settings
                .forEach(problem -> problems.add(problem.asWarning()));
        all.skipped()
                .forEach(left -> problems.warning(
                        left.file(), 0, "it was left out (" + reason(left) + ")", "move it by hand if you need it"));
        return new OldBlog(
                tool,
                Stream.of("title", "name")
                        .map(old::text)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(""),
                old.text("description"),
                Optional.of(url).filter(any -> any.matches("https?://.+")),
                Stream.of("lang", "languageCode", "locale")
                        .map(old::text)
                        .filter(name -> !name.isEmpty())
                        .findFirst(),
                Optional.of(config.timezone()).filter(zone -> !zone.equals(NO_ZONE)),
                texts(all, drafts(open)),
                authors(all),
                Map.of(),
                Map.of(),
                left(all),
                statics(all),
                problems.sorted());
    }

    private static Set<String> drafts(Content open) {
        return open.skipped().stream()
                .filter(left -> left.reason().startsWith("draft"))
                .map(Skipped::file)
                .collect(Collectors.toSet());
    }

    private String reason(Skipped left) {
        return left.reason()
                .replace("that 'posts' and 'pages' of site.yaml do not name", "that " + tool + " does not publish");
    }

    private List<OldText> texts(Content all, Set<String> drafts) {
        List<Source> sources = sources(all)
                .filter(source -> isWithin(folder.resolve(source.post().file())))
                .sorted(Comparator.comparing(source -> source.post().file()))
                .toList();
        Map<String, Integer> keys = new HashMap<>();
        sources.forEach(source -> source.post().translationKey().ifPresent(key -> keys.merge(key, 1, Integer::sum)));
        keys.values().removeIf(count -> count == 1);
        BodyReader reader = new BodyReader(config, SiteIndex.of(all, config, route -> false));
        ConvertedText texts = new ConvertedText(config, reader, keys.keySet(), problems);
        return sources.stream()
                .map(source -> texts.of(source, drafts.contains(source.post().file())))
                .toList();
    }

    private static Stream<Source> sources(Content all) {
        return Stream.concat(all.posts().stream(), all.pages().stream());
    }

    private static List<OldAuthor> authors(Content all) {
        Map<String, OldAuthor> authors = new LinkedHashMap<>();
        sources(all)
                .flatMap(source -> source.post().authors().stream())
                .sorted(Comparator.comparing(Author::id))
                .forEach(author -> authors.putIfAbsent(
                        author.id(),
                        new OldAuthor(
                                author.id(),
                                author.name(),
                                author.url().orElse(""),
                                author.bio().orElse(""))));
        return List.copyOf(authors.values());
    }

    private Map<String, Path> statics(Content all) {
        Map<String, Path> statics = new TreeMap<>();
        all.files().stream()
                .filter(file -> isWithin(file.path()))
                .forEach(file -> statics.put(file.route().path(), file.path()));
        return statics;
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
}
