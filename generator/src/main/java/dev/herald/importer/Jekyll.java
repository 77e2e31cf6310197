package dev.herald.importer;

import dev.herald.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A blog of Jekyll's: its folder. */
final class Jekyll implements Reader {

    private static final List<String> CONFIGS = List.of("_config.yml", "_config.yaml", "_config.toml");

    @Override
    public String tool() {
        return "Jekyll";
    }

    @Override
    public boolean knows(Parcel parcel) {
        Path folder = parcel.path();
        return Files.isDirectory(folder.resolve("_posts"))
                || Stream.of("_config.yml", "_config.toml").map(folder::resolve).anyMatch(Files::isRegularFile);
    }

    @Override
    public OldBlog read(Parcel parcel) {
        Problems problems = new Problems();
        problems.addAll(parcel.problems());
        OldSettings settings = OldSettings.read(parcel.path(), problems, CONFIGS);
        JekyllPresets presets = new JekyllPresets(settings);
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("layout", "jekyll");
        settings.copy("timezone", site, "timezone");
        site.put(
                "content",
                Map.of(
                        "pages",
                        Stream.concat(Stream.of("."), presets.folders().stream())
                                .toList(),
                        "exclude",
                        settings.words("exclude")));
        Map<String, Object> patterns = new LinkedHashMap<>(Map.of("pages", presets.pages()));
        presets.posts().ifPresent(pattern -> patterns.put("posts", pattern));
        site.put("permalinks", patterns);
        tellData(parcel, problems);
        if (!settings.text("collections_dir").isEmpty()) {
            problems.warning(
                    CONFIGS.get(0),
                    0,
                    "'collections_dir' is not understood",
                    "compare the addresses and categories of what was imported with the old blog");
        }
        String url = settings.text("url") + settings.text("baseurl");
        return new Converted(tool(), parcel, settings, url, site, presets, problems).blog();
    }

    private static void tellData(Parcel parcel, Problems problems) {
        int count = parcel.names("_data/.*").size();
        if (count > 0) {
            problems.warning(
                    "_data",
                    0,
                    (count == 1 ? "its file was" : "its " + count + " files were")
                            + " left out, as only templates read them, which do not come over",
                    "copy to 'data' what templates of your own will need");
        }
    }
}
