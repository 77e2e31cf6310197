package dev.herald.importer;

import dev.herald.config.Json;
import dev.herald.config.Value;
import dev.herald.importer.OldBlog.OldFile;
import dev.herald.importer.OldText.At;
import dev.herald.importer.OldText.Kind;
import dev.herald.importer.OldText.OldPicture;
import dev.herald.importer.OldText.Standing;
import dev.herald.importer.OldText.Terms;
import dev.herald.importer.OldText.When;
import dev.herald.importer.OldText.Words;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** One post or page of WordPress. */
final class WordPressText {

    private static final Set<String> DESCRIPTIONS =
            Set.of("_yoast_wpseo_metadesc", "rank_math_description", "_aioseo_description", "_aioseop_description");

    private final Xml item;
    private final String file;
    private final Map<String, OldFile> files;
    private final Problems problems;
    private final List<String> notes = new ArrayList<>();

    WordPressText(Xml item, String file, Map<String, OldFile> files, Problems problems) {
        this.item = item;
        this.file = file;
        this.files = files;
        this.problems = problems;
    }

    OldText text() {
        String type = item.get("wp:post_type");
        Kind kind = type.equals("post") || type.isEmpty() ? Kind.POST : Kind.PAGE;
        Standing standing = standing(kind);
        return new OldText(
                key(),
                kind,
                standing,
                title(),
                slug(),
                new When(published(), Moments.of(item.get("wp:post_modified"), item.get("wp:post_modified_gmt"))),
                new Terms(authors(), terms("category"), terms("post_tag")),
                words(),
                at(),
                image(),
                comments(),
                notes,
                extra(),
                file,
                item.line());
    }

    private String key() {
        String id = item.get("wp:post_id");
        return id.isEmpty() ? "line-" + item.line() : id;
    }

    private Standing standing(Kind kind) {
        if (kind == Kind.POST && published().isEmpty()) {
            notes.add("the export has no date for it, and every post needs one");
            problems.warning(
                    file,
                    item.line(),
                    "'" + title() + "' has no date"
                            + (item.get("wp:post_date").isEmpty() ? "" : " but '" + item.get("wp:post_date") + "'"),
                    "write one into the draft that was made of it, and move it to content/posts");
            return Standing.DRAFT;
        }
        String status = item.get("wp:status");
        if (!item.get("wp:post_password").isEmpty()) {
            notes.add("it had a password in WordPress; a static site cannot ask for one");
            return Standing.DRAFT;
        }
        if (status.equals("private")) {
            notes.add("it was private in WordPress");
            return Standing.DRAFT;
        }
        if (status.equals("pending")) {
            notes.add("it waited for a review in WordPress");
        }
        return Set.of("publish", "future", "inherit", "").contains(status) ? Standing.PUBLIC : Standing.DRAFT;
    }

    /** Titles are HTML. */
    private String title() {
        String title = Jsoup.parseBodyFragment(item.get("title")).text().strip();
        return title.isEmpty()
                ? Jsoup.parseBodyFragment(Parser.unescapeEntities(item.get("title"), false))
                        .text()
                : title;
    }

    private String slug() {
        return decoded(item.get("wp:post_name"));
    }

    static String decoded(String slug) {
        try {
            return URLDecoder.decode(slug.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return slug;
        }
    }

    private Optional<OffsetDateTime> published() {
        return Moments.of(item.get("wp:post_date"), item.get("wp:post_date_gmt"))
                .or(() -> Moments.of(item.get("pubDate")));
    }

    /** The plugin Co-Authors Plus names several. */
    private List<String> authors() {
        List<String> several = item.all("category")
                .filter(term -> term.attribute("domain").equals("author"))
                .map(term -> term.attribute("nicename").replaceFirst("^cap-", ""))
                .distinct()
                .toList();
        return several.isEmpty()
                ? Stream.of(item.get("dc:creator"))
                        .filter(name -> !name.isEmpty())
                        .toList()
                : several;
    }

    /** WordPress files what has no category under one that says just that. */
    private List<String> terms(String domain) {
        return item.all("category")
                .filter(term -> term.attribute("domain").equals(domain)
                        || domain.equals("post_tag") && term.attribute("domain").equals("tag"))
                .filter(term -> !term.attribute("nicename").equals("uncategorized"))
                .map(term -> Parser.unescapeEntities(term.text().strip(), false))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private Words words() {
        Optional<String> excerpt = Optional.of(item.get("excerpt:encoded"))
                .map(html -> Jsoup.parseBodyFragment(html).text())
                .filter(text -> !text.isBlank());
        Optional<String> description = DESCRIPTIONS.stream()
                .sorted()
                .map(name -> meta(item, name))
                .filter(text -> !text.isBlank() && !text.contains("%%"))
                .findFirst();
        return new Words(excerpt, description, html(item.whole("content:encoded")), true, footnotes());
    }

    private String html(String content) {
        boolean blocks = content.contains("<!-- wp:");
        String more = content.replaceAll("(?s)<!--more.*?-->", "\n\n<herald-more></herald-more>\n\n")
                .replaceAll("<!--nextpage-->", "\n\n");
        Shortcodes shortcodes = new Shortcodes(files, key());
        String html = shortcodes.html(more);
        if (!shortcodes.unknown().isEmpty()) {
            problems.warning(
                    file,
                    item.line(),
                    "'" + title() + "' has shortcodes that nobody runs any more: "
                            + String.join(", ", shortcodes.unknown()),
                    "look for them in its text, and write what they should show");
        }
        return blocks ? html : Paragraphs.of(html);
    }

    private Map<String, String> footnotes() {
        String written = meta(item, "footnotes");
        if (written.isEmpty()) {
            return Map.of();
        }
        Map<String, String> notes = new HashMap<>();
        try {
            if (Json.value(file, item.line(), written) instanceof Value.Items items) {
                items.items().forEach(note -> {
                    if (note.plain() instanceof Map<?, ?> said) {
                        notes.put(String.valueOf(said.get("id")), String.valueOf(said.get("content")));
                    }
                });
            }
        } catch (SiteException broken) {
            problems.warning(file, item.line(), "the footnotes of '" + title() + "' cannot be read", "write them anew");
        }
        return notes;
    }

    private At at() {
        List<String> formerly = new ArrayList<>();
        String link = item.get("link");
        String slug = item.get("wp:post_name");
        item.all("wp:postmeta")
                .filter(meta -> meta.get("wp:meta_key").equals("_wp_old_slug"))
                .map(meta -> meta.get("wp:meta_value"))
                .filter(old -> !old.isEmpty() && !slug.isEmpty() && link.contains("/" + slug))
                .map(old -> link.replace("/" + slug, "/" + old))
                .forEach(formerly::add);
        Optional<String> guid = Optional.of(item.get("guid")).filter(id -> !id.isBlank());
        return new At(Optional.of(link).filter(address -> !address.isEmpty()), formerly, guid);
    }

    private Optional<OldPicture> image() {
        return Optional.ofNullable(files.get(meta(item, "_thumbnail_id")))
                .map(file -> new OldPicture(file.address(), file.alt()));
    }

    private List<Comment> comments() {
        return item.all("wp:comment")
                .filter(comment -> Set.of("1", "approved", "").contains(comment.get("wp:comment_approved")))
                .map(this::comment)
                .toList();
    }

    private Comment comment(Xml comment) {
        String type = comment.get("wp:comment_type");
        return new Comment(
                comment.get("wp:comment_id"),
                Optional.of(comment.get("wp:comment_parent"))
                        .filter(parent -> !parent.isEmpty() && !parent.equals("0")),
                type.isEmpty() ? "comment" : type,
                Parser.unescapeEntities(comment.get("wp:comment_author"), false),
                Optional.of(comment.get("wp:comment_author_url")).filter(url -> url.matches("https?://.+")),
                Moments.of(comment.get("wp:comment_date"), comment.get("wp:comment_date_gmt")),
                Paragraphs.of(comment.whole("wp:comment_content")));
    }

    private Map<String, Object> extra() {
        Map<String, Object> extra = new LinkedHashMap<>();
        String canonical = meta(item, "_yoast_wpseo_canonical");
        if (canonical.matches("https?://.+")) {
            extra.put("canonical_url", canonical);
        }
        if (meta(item, "_yoast_wpseo_meta-robots-noindex").equals("1")) {
            extra.put("robots", "noindex");
        }
        return extra;
    }

    /** A value that a plugin or WordPress itself has kept with an item; "" for none. */
    static String meta(Xml item, String name) {
        return item.all("wp:postmeta")
                .filter(meta -> meta.get("wp:meta_key").equals(name))
                .map(meta -> meta.get("wp:meta_value"))
                .findFirst()
                .orElse("");
    }
}
