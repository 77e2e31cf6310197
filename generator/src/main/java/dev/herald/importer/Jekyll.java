package dev.herald.importer;

import dev.herald.config.Value;
import dev.herald.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** A blog of Jekyll's: its folder. */
final class Jekyll implements Reader {

    @Override
    public String tool() {
        return "Jekyll";
    }

    @Override
    public boolean knows(Parcel parcel) {
        Path folder = parcel.path();
        return Files.isDirectory(folder.resolve("_posts"))
                || Files.isRegularFile(folder.resolve("_config.yml"))
                || Files.isRegularFile(folder.resolve("_config.toml"));
    }

    @Override
    public OldBlog read(Parcel parcel) {
        Problems problems = new Problems();
        problems.addAll(parcel.problems());
        Value.Fields config = Converted.config(parcel.path(), problems, "_config.yml", "_config.yaml", "_config.toml");
        Map<String, Object> site = new LinkedHashMap<>();
        site.put("layout", "jekyll");
        Converted.copy(config, "timezone", site, "timezone");
        config.get("permalink").ifPresent(pattern -> site.put("permalinks", Map.of("posts", pattern.plain())));
        String url = Converted.text(config, "url") + Converted.text(config, "baseurl");
        return new Converted(tool(), parcel.path(), config, url, site, problems).blog();
    }
}
