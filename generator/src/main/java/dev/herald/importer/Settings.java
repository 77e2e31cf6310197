package dev.herald.importer;

import dev.herald.config.Language;
import dev.herald.importer.OldBlog.OldAuthor;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The new blog's {@code site.yaml}. */
final class Settings {

    private Settings() {}

    /**
     * Its text.
     *
     * @param url without a slash at the end
     * @param zone in which most of its dates are
     * @param posts the pattern of posts' addresses
     */
    static String of(OldBlog blog, String url, ZoneId zone, Optional<String> posts, List<OldAuthor> authors) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("title", blog.title().isBlank() ? "My blog" : blog.title());
        if (!blog.description().isBlank()) {
            fields.put("description", blog.description().replaceAll("\\s+", " ").strip());
        }
        fields.put("url", url + "/");
        blog.language()
                .map(Settings::tag)
                .filter(tag -> Language.of(tag).isPresent())
                .filter(tag -> !tag.equals("en"))
                .ifPresent(tag -> fields.put("language", tag));
        if (!zone.getId().equals("UTC")) {
            fields.put("timezone", zone.getId());
        }
        if (!authors.isEmpty()) {
            fields.put("authors", said(authors));
        }
        posts.ifPresent(pattern -> fields.put("permalinks", Map.of("posts", pattern)));
        fields.put("check", check());
        return Yaml.of(fields);
    }

    private static String tag(String language) {
        return language.strip().replace('_', '-').replaceFirst("(?i)^en-us$", "en");
    }

    /** Authors by their ids, as a file of data. */
    static String authors(List<OldAuthor> authors) {
        return Yaml.of(said(authors));
    }

    private static Map<String, Object> said(List<OldAuthor> authors) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (OldAuthor author : authors) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("name", author.name());
            if (author.url().matches("https?://.+")) {
                said.put("url", author.url());
            }
            if (!author.bio().isBlank()) {
                said.put("bio", author.bio());
            }
            all.put(author.id(), said);
        }
        return all;
    }

    /** Old texts have links that broke long ago: they are told and do not stop the build. */
    private static Map<String, Object> check() {
        Map<String, Object> check = new LinkedHashMap<>();
        check.put("links", "warning");
        check.put("pictures", "warning");
        check.put("misspelt", "warning");
        check.put("preview", "warning");
        check.put("search", "warning");
        return check;
    }
}
