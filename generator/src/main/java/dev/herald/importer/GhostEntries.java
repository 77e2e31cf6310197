package dev.herald.importer;

import dev.herald.content.Slug;
import dev.herald.importer.OldBlog.OldAuthor;
import dev.herald.importer.OldText.At;
import dev.herald.importer.OldText.Kind;
import dev.herald.importer.OldText.OldPicture;
import dev.herald.importer.OldText.Standing;
import dev.herald.importer.OldText.Terms;
import dev.herald.importer.OldText.When;
import dev.herald.importer.OldText.Words;
import dev.herald.problem.Problems;
import dev.herald.site.Taxonomy;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tables of Ghost's exports, joined. */
final class GhostEntries {

    private static final String HERE = "__GHOST_URL__"; // in the place of the blog's own address

    private final Problems problems;
    private final List<OldText> texts = new ArrayList<>();
    private final Map<String, OldAuthor> authors = new LinkedHashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, Integer> left = new TreeMap<>();

    GhostEntries(Problems problems) {
        this.problems = problems;
    }

    void read(String file, Object all) {
        for (Map<?, ?> data : parts(all)) {
            rows(data, "settings").forEach(row -> settings.put(text(row, "key"), text(row, "value")));
            Map<String, List<String>> tags = joined(data, "posts_tags", "tag_id", "tags");
            Map<String, List<String>> writers = joined(data, "posts_authors", "author_id", "users");
            Map<String, Map<?, ?>> meta = new HashMap<>();
            rows(data, "posts_meta").forEach(row -> meta.put(text(row, "post_id"), row));
            rows(data, "users").forEach(this::author);
            rows(data, "tags").forEach(this::tag);
            for (Map<?, ?> post : rows(data, "posts")) {
                rows(post, "authors").forEach(this::author);
                rows(post, "tags").forEach(this::tag);
                texts.add(text(file, post, meta.getOrDefault(text(post, "id"), Map.of()), tags, writers));
            }
        }
    }

    private static List<Map<?, ?>> parts(Object all) {
        if (all instanceof List<?> list) {
            return list.stream()
                    .<Map<?, ?>>flatMap(one -> one instanceof Map<?, ?> ? parts(one).stream() : Stream.empty())
                    .toList();
        }
        if (all instanceof Map<?, ?> map) {
            return map.get("db") instanceof List<?> list
                    ? parts(list)
                    : List.of(map.get("data") instanceof Map<?, ?> within ? within : map);
        }
        return List.of();
    }

    private static List<Map<?, ?>> rows(Map<?, ?> data, String table) {
        List<Map<?, ?>> rows = new ArrayList<>();
        if (data.get(table) instanceof List<?> list) {
            list.forEach(row -> {
                if (row instanceof Map<?, ?> map) {
                    rows.add(map);
                }
            });
        }
        return rows;
    }

    private static String text(Map<?, ?> row, String name) {
        return Objects.toString(row.get(name), "");
    }

    /** By the post's id, in the order of the join's own numbers. */
    private static Map<String, List<String>> joined(Map<?, ?> data, String table, String id, String of) {
        Map<String, String> names = new HashMap<>();
        rows(data, of)
                .forEach(row -> names.put(text(row, "id"), of.equals("users") ? text(row, "slug") : text(row, "name")));
        Map<String, TreeMap<String, String>> sorted = new HashMap<>();
        int number = 0;
        for (Map<?, ?> row : rows(data, table)) {
            String order = String.format(java.util.Locale.ROOT, "%6s", text(row, "sort_order"))
                    + String.format(java.util.Locale.ROOT, "%8d", number++);
            String name = names.get(text(row, id));
            if (name != null) {
                sorted.computeIfAbsent(text(row, "post_id"), key -> new TreeMap<>())
                        .put(order, name);
            }
        }
        Map<String, List<String>> joined = new HashMap<>();
        sorted.forEach((post, all) -> joined.put(post, List.copyOf(all.values())));
        return joined;
    }

    private void author(Map<?, ?> row) {
        String id = text(row, "slug");
        if (!id.isEmpty()
                && authors.putIfAbsent(id, new OldAuthor(id, text(row, "name"), text(row, "website"), text(row, "bio")))
                        == null) {
            pages.put(
                    "/author/" + id + "/",
                    Taxonomy.AUTHOR.route().child(Slug.of(id) + "/").path());
        }
    }

    private void tag(Map<?, ?> row) {
        if (!text(row, "name").startsWith("#") && !text(row, "slug").isEmpty()) {
            pages.put(
                    "/tag/" + text(row, "slug") + "/",
                    Taxonomy.TAG.route().child(Slug.of(text(row, "name")) + "/").path());
        }
    }

    private OldText text(
            String file,
            Map<?, ?> post,
            Map<?, ?> meta,
            Map<String, List<String>> tags,
            Map<String, List<String>> writers) {
        String id = text(post, "id");
        boolean page = text(post, "type").equals("page") || text(post, "page").matches("true|1");
        List<String> notes = new ArrayList<>();
        Optional<OffsetDateTime> date = Moments.of(text(post, "published_at"));
        Map<String, Object> extra = new LinkedHashMap<>();
        if (!text(post, "canonical_url").isEmpty()) {
            extra.put("canonical_url", text(post, "canonical_url"));
        }
        return new OldText(
                id,
                page ? Kind.PAGE : Kind.POST,
                standing(post, page, date, notes),
                text(post, "title"),
                text(post, "slug"),
                new When(date, Moments.of(text(post, "updated_at"))),
                new Terms(
                        names(writers.get(id), rows(post, "authors"), "slug"),
                        List.of(),
                        names(tags.get(id), rows(post, "tags"), "name").stream()
                                .filter(tag -> !tag.startsWith("#"))
                                .toList()),
                new Words(
                        given(post, meta, "custom_excerpt"),
                        given(post, meta, "meta_description"),
                        html(post, file),
                        true,
                        Map.of()),
                at(post),
                given(post, meta, "feature_image")
                        .map(url -> new OldPicture(
                                here(url),
                                given(post, meta, "feature_image_alt").orElse(""))),
                List.of(),
                notes,
                extra,
                file,
                0);
    }

    private static Standing standing(Map<?, ?> post, boolean page, Optional<OffsetDateTime> date, List<String> notes) {
        if (text(post, "visibility").matches("members|paid|tiers|filter")) {
            notes.add("it was for members; a static site shows it to everybody");
            return Standing.DRAFT;
        }
        boolean out = text(post, "status").matches("published|scheduled|sent|");
        return out && (page || date.isPresent()) ? Standing.PUBLIC : Standing.DRAFT;
    }

    private static List<String> names(List<String> joined, List<Map<?, ?>> own, String name) {
        return joined != null
                ? joined
                : own.stream()
                        .map(row -> text(row, name))
                        .filter(text -> !text.isEmpty())
                        .toList();
    }

    private static Optional<String> given(Map<?, ?> post, Map<?, ?> meta, String name) {
        return Stream.of(text(post, name), text(meta, name))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private String html(Map<?, ?> post, String file) {
        String html = text(post, "html");
        if (html.isEmpty() && !text(post, "plaintext").isEmpty()) {
            problems.warning(
                    file,
                    0,
                    "'" + text(post, "title") + "' is in the export without its markup",
                    "compare it with the old blog");
            return Paragraphs.of(org.jsoup.nodes.Entities.escape(text(post, "plaintext")));
        }
        return here(html);
    }

    private String here(String text) {
        return text.replace(HERE, settings.getOrDefault("url", "").replaceFirst("/+$", ""));
    }

    private static At at(Map<?, ?> post) {
        String url = text(post, "url");
        String slug = text(post, "slug");
        Optional<String> address = Optional.of(
                        url.matches("https?://.*") && !url.contains("/404/") ? url : "/" + slug + "/")
                .filter(any -> !slug.isEmpty());
        return new At(address, List.of(), Optional.of(text(post, "comment_id")).filter(id -> !id.isEmpty()));
    }

    OldBlog blog() {
        Optional<String> url = Optional.ofNullable(settings.get("url"))
                .filter(any -> !any.isEmpty())
                .or(() -> texts.stream()
                        .flatMap(text -> text.at().address().stream())
                        .filter(address -> address.startsWith("http"))
                        .map(address -> address.replaceFirst("^(https?://[^/]+).*", "$1"))
                        .findFirst());
        return new OldBlog(
                "Ghost",
                settings.getOrDefault("title", ""),
                settings.getOrDefault("description", ""),
                url,
                Optional.ofNullable(settings.get("locale")).or(() -> Optional.ofNullable(settings.get("lang"))),
                texts,
                List.copyOf(authors.values()),
                Map.of(),
                pages,
                left,
                problems.sorted());
    }
}
