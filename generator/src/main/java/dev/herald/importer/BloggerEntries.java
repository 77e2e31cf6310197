package dev.herald.importer;

import dev.herald.content.Slug;
import dev.herald.importer.OldBlog.OldAuthor;
import dev.herald.importer.OldText.At;
import dev.herald.importer.OldText.Kind;
import dev.herald.importer.OldText.Standing;
import dev.herald.importer.OldText.Terms;
import dev.herald.importer.OldText.When;
import dev.herald.importer.OldText.Words;
import dev.herald.problem.Problems;
import dev.herald.site.Taxonomy;
import java.net.URI;
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
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** The entries of Blogger's files, put together as one blog. */
final class BloggerEntries {

    private static final String KIND = "http://schemas.google.com/blogger/2008/kind#";
    private static final String LABEL = "http://www.blogger.com/atom/ns#";

    private final Problems problems;
    private final List<OldText> texts = new ArrayList<>();
    private final Map<String, List<Comment>> comments = new LinkedHashMap<>();
    private final Map<String, OldAuthor> authors = new LinkedHashMap<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private String title = "";
    private String description = "";
    private Optional<String> home = Optional.empty();
    private String file = "";

    BloggerEntries(Problems problems) {
        this.problems = problems;
    }

    /** The file that the next entries are in. */
    void file(String name) {
        file = name;
    }

    /** What a file says above its entries. */
    void head(String head) {
        title = title.isEmpty() ? part(head, "title") : title;
        description = description.isEmpty() ? part(head, "subtitle") : description;
        Matcher alternate = Pattern.compile("<link\\b(?=[^>]*rel=['\"]alternate)[^>]*href=['\"](https?://[^'\"]+)")
                .matcher(head);
        if (alternate.find()) {
            home = home.or(() -> Optional.of(alternate.group(1).replaceFirst("/+$", "")));
        }
    }

    private static String part(String head, String name) {
        Matcher part = Pattern.compile("(?s)<" + name + "\\b[^>]*>(.*?)</" + name + ">")
                .matcher(head);
        return part.find()
                ? Jsoup.parseBodyFragment(Parser.unescapeEntities(part.group(1), false))
                        .text()
                : "";
    }

    void take(Xml entry) {
        String kind = kind(entry);
        switch (kind) {
            case "post" -> texts.add(text(entry, Kind.POST));
            case "page" -> texts.add(text(entry, Kind.PAGE));
            case "comment" -> comment(entry);
            case "settings" -> setting(entry);
            default -> left.merge(kind.isEmpty() ? "entry of no kind" : kind, 1, Integer::sum);
        }
    }

    private static String kind(Xml entry) {
        String type = entry.get("blogger:type");
        return !type.isEmpty()
                ? type.toLowerCase(Locale.ROOT)
                : entry.all("category")
                        .map(category -> category.attribute("term"))
                        .filter(term -> term.startsWith(KIND))
                        .map(term -> term.substring(KIND.length()))
                        .findFirst()
                        .orElse("");
    }

    /** Blogger keeps the blog's own name and address among its settings. */
    private void setting(Xml entry) {
        String id = entry.get("id");
        if (id.endsWith(".BLOG_NAME")) {
            title = entry.get("content");
        } else if (id.endsWith(".BLOG_DESCRIPTION")) {
            description = entry.get("content");
        }
    }

    private OldText text(Xml entry, Kind kind) {
        Optional<String> address = address(entry);
        List<String> notes = new ArrayList<>();
        boolean draft = entry.all("app:control")
                        .anyMatch(control -> control.get("app:draft").equals("yes"))
                || Set.of("DRAFT", "SCHEDULED").contains(entry.get("blogger:status"))
                || entry.get("blogger:trashed").equals("true");
        Optional<java.time.OffsetDateTime> published = Moments.of(entry.get("published"));
        if (published.isEmpty()) {
            notes.add("the export has no date for it, and every post needs one");
            problems.warning(
                    file,
                    entry.line(),
                    "the date '" + entry.get("published") + "' is none",
                    "write one into the draft that was made of it, and move it to content/posts");
        }
        List<String> tags = tags(entry);
        return new OldText(
                entry.get("id"),
                kind,
                draft || published.isEmpty() ? Standing.DRAFT : Standing.PUBLIC,
                Jsoup.parseBodyFragment(entry.get("title")).text(),
                slug(address),
                new When(published, Moments.of(entry.get("updated"))),
                new Terms(author(entry), List.of(), tags),
                words(entry),
                new At(address, List.of(), Optional.of(entry.get("id")).filter(id -> !id.isEmpty())),
                Optional.empty(),
                List.of(),
                notes,
                Map.of(),
                file,
                entry.line());
    }

    private Words words(Xml entry) {
        String content = entry.whole("content");
        String html = content.replaceAll(
                "(?i)<!--\\s*more\\s*-->|<a name=['\"]more['\"]>\\s*</a>", "<herald-more></herald-more>");
        Optional<String> description =
                Optional.of(entry.get("blogger:metaDescription")).filter(text -> !text.isEmpty());
        boolean lines = !html.matches("(?is).*<(?:p|div|br)\\b.*");
        return new Words(Optional.empty(), description, lines ? Paragraphs.of(html) : html, true, Map.of());
    }

    private Optional<String> address(Xml entry) {
        Optional<String> link = entry.all("link")
                .filter(one -> one.attribute("rel").equals("alternate"))
                .map(one -> one.attribute("href"))
                .filter(href -> !href.isEmpty())
                .findFirst();
        return link.or(() -> Optional.of(entry.get("blogger:filename")).filter(path -> path.startsWith("/")));
    }

    private static String slug(Optional<String> address) {
        return address.map(url ->
                        url.replaceFirst("[?#].*", "").replaceFirst("^.*/", "").replaceFirst("\\.html?$", ""))
                .orElse("");
    }

    private List<String> tags(Xml entry) {
        List<String> tags = entry.all("category")
                .filter(term -> term.attribute("scheme").equals(LABEL)
                        || term.attribute("scheme").startsWith("tag:blogger.com,"))
                .map(term -> term.attribute("term").strip())
                .filter(term -> !term.isEmpty())
                .distinct()
                .toList();
        tags.forEach(tag -> labels.putIfAbsent(
                tag, Taxonomy.TAG.route().child(Slug.of(tag) + "/").path()));
        return tags;
    }

    private List<String> author(Xml entry) {
        Optional<Xml> author = entry.all("author").findFirst();
        String name = author.map(one -> one.get("name")).orElse("");
        if (name.isEmpty()) {
            return List.of();
        }
        String id = Slug.of(name);
        authors.putIfAbsent(
                id, new OldAuthor(id, name, author.map(one -> one.get("uri")).orElse(""), ""));
        return List.of(id);
    }

    private void comment(Xml entry) {
        Optional<String> of = entry.all("thr:in-reply-to")
                .map(reply -> reply.attribute("ref"))
                .findFirst()
                .or(() -> Optional.of(entry.get("blogger:parent")).filter(parent -> !parent.isEmpty()));
        if (of.isEmpty()) {
            left.merge("comment of no post", 1, Integer::sum);
            return;
        }
        Optional<Xml> author = entry.all("author").findFirst();
        comments.computeIfAbsent(of.get(), key -> new ArrayList<>())
                .add(new Comment(
                        last(entry.get("id")),
                        parent(entry),
                        "comment",
                        author.map(one -> one.get("name")).orElse(""),
                        author.map(one -> one.get("uri")).filter(url -> url.matches("https?://.+")),
                        Moments.of(entry.get("published")),
                        entry.whole("content")));
    }

    private static Optional<String> parent(Xml entry) {
        return entry.all("link")
                .filter(link -> link.attribute("rel").equals("related"))
                .map(link -> last(link.attribute("href")))
                .findFirst()
                .or(() -> Optional.of(last(entry.get("blogger:inReplyTo"))).filter(id -> !id.isEmpty()));
    }

    private static String last(String id) {
        return id.replaceFirst("^.*[-/]", "");
    }

    OldBlog blog() {
        List<OldText> all = texts.stream()
                .map(text -> text.with(comments.getOrDefault(text.key(), List.of())))
                .toList();
        Set<String> keys = all.stream().map(OldText::key).collect(java.util.stream.Collectors.toSet());
        comments.forEach((key, those) -> {
            if (!keys.contains(key)) {
                left.merge("comment of no post", those.size(), Integer::sum);
            }
        });
        Optional<String> url = home.or(() -> all.stream()
                .flatMap(text -> text.at().address().stream())
                .flatMap(BloggerEntries::host)
                .findFirst());
        Map<String, String> pages = new LinkedHashMap<>();
        labels.forEach((label, route) -> pages.put(url.orElse("") + "/search/label/" + label, route));
        return new OldBlog(
                "Blogger",
                title,
                description,
                url,
                Optional.empty(),
                all,
                List.copyOf(authors.values()),
                Map.of(),
                pages,
                left,
                problems.sorted());
    }

    private static java.util.stream.Stream<String> host(String address) {
        return address.matches("https?://[\\w.-]+/.*")
                ? java.util.stream.Stream.of(URI.create(address.replaceFirst("^(https?://[^/]+).*$", "$1"))
                        .toString())
                : java.util.stream.Stream.empty();
    }
}
