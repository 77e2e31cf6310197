package dev.herald.importer;

import dev.herald.config.Value;
import dev.herald.content.Slug;
import dev.herald.problem.Problems;
import dev.herald.site.Taxonomy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A blog of Hugo's: its folder. */
final class Hugo implements Reader {

    private static final List<String> CONFIGS = Stream.of(
                    "hugo.", "config.", "config/_default/hugo.", "config/_default/config.")
            .flatMap(Hugo::forms)
            .toList();

    private static Stream<String> forms(String name) {
        return Stream.of("toml", "yaml", "yml", "json").map(name::concat);
    }

    @Override
    public String tool() {
        return "Hugo";
    }

    @Override
    public boolean knows(Parcel parcel) {
        Path folder = parcel.path();
        return Files.isDirectory(folder.resolve("content"))
                && CONFIGS.stream().map(folder::resolve).anyMatch(Files::isRegularFile);
    }

    @Override
    public OldBlog read(Parcel parcel) {
        Problems problems = new Problems();
        problems.addAll(parcel.problems());
        OldSettings settings = withPermalinks(OldSettings.read(parcel.path(), problems, CONFIGS), parcel, problems);
        HugoPresets presets = new HugoPresets(settings, parcel.names("content/.*"));
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("layout", "hugo");
        Stream.of("languageCode", "defaultContentLanguage").forEach(name -> settings.copy(name, site, "language"));
        settings.copy("timeZone", site, "timezone");
        return withLists(
                new Converted(tool(), parcel, settings, settings.text("baseURL"), site, presets, problems).blog(),
                presets,
                settings.words("disableKinds"));
    }

    /** Settings may be spread over files that are named after them. */
    private static OldSettings withPermalinks(OldSettings settings, Parcel parcel, Problems problems) {
        List<String> names = forms("config/_default/permalinks.").toList();
        OldSettings apart = OldSettings.read(parcel.path(), problems, names);
        if (apart.fields().fields().isEmpty()) {
            return settings;
        }
        Map<String, Value.Field> all = new LinkedHashMap<>(settings.fields().fields());
        all.put("permalinks", new Value.Field(apart.fields(), 0));
        return new OldSettings(new Value.Fields(all, 0));
    }

    /** Hugo has lists of sections, tags and categories, even if nothing is in them. */
    private static OldBlog withLists(OldBlog blog, HugoPresets presets, List<String> disabled) {
        Map<String, String> lists = new LinkedHashMap<>();
        for (OldText text : blog.texts()) {
            presets.section(text.file()).ifPresent(path -> lists.putIfAbsent(path, "/archive/"));
            text.terms().tags().forEach(tag -> list(lists, presets, Taxonomy.TAG, tag));
            text.terms().categories().forEach(category -> list(lists, presets, Taxonomy.CATEGORY, category));
        }
        if (!disabled.contains("taxonomy")) {
            Stream.of(Taxonomy.TAG, Taxonomy.CATEGORY)
                    .forEach(taxonomy -> lists.putIfAbsent(presets.taxonomy(taxonomy.key()), "/archive/"));
        }
        Map<String, String> whole = new LinkedHashMap<>();
        lists.forEach((path, route) -> whole.put(blog.url().orElse("") + path, route));
        return blog.with(whole);
    }

    private static void list(Map<String, String> lists, HugoPresets presets, Taxonomy taxonomy, String name) {
        lists.put(presets.taxonomy(taxonomy.key()), taxonomy.route().path());
        lists.put(
                presets.term(taxonomy.key(), Slug.hugo(name)),
                taxonomy.route().child(Slug.of(name) + "/").path());
    }
}
