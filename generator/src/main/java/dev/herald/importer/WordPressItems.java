package dev.herald.importer;

import dev.herald.content.Slug;
import dev.herald.importer.OldBlog.OldAuthor;
import dev.herald.importer.OldBlog.OldFile;
import dev.herald.problem.Problems;
import dev.herald.site.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jsoup.parser.Parser;

/** The items of WXR files, put together as one blog. */
final class WordPressItems {

    /** WordPress's own, which are no texts. */
    private static final Set<String> INNER = Set.of(
            "nav_menu_item",
            "custom_css",
            "customize_changeset",
            "oembed_cache",
            "user_request",
            "wp_block",
            "wp_template",
            "wp_template_part",
            "wp_global_styles",
            "wp_navigation",
            "wp_font_family",
            "wp_font_face",
            "revision",
            "acf-field",
            "acf-field-group",
            "wpcf7_contact_form",
            "elementor_library",
            "feedback",
            "jp_pay_order");

    private record Item(Xml xml, String file) {}

    private final Problems problems;
    private final List<Item> texts = new ArrayList<>();

    private final Map<String, OldFile> files = new LinkedHashMap<>();
    private final Map<String, OldAuthor> authors = new LinkedHashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private final Map<String, Integer> left = new TreeMap<>();
    private Xml channel = new Xml("channel", Map.of(), "", List.of(), 0);
    private String file = "";

    WordPressItems(Problems problems) {
        this.problems = problems;
    }

    /** The file that the next items are in. */
    void file(String name) {
        file = name;
    }

    /** @param item after which it is not needed any more, unless it is a text */
    void take(Xml item) {
        String type = item.get("wp:post_type");
        if (type.equals("attachment")) {
            upload(item);
        } else if (INNER.contains(type)) {
            left.merge(type, 1, Integer::sum);
        } else if (Set.of("trash", "auto-draft").contains(item.get("wp:status"))) {
            left.merge(item.get("wp:status"), 1, Integer::sum);
        } else {
            texts.add(new Item(item, file));
        }
    }

    private void upload(Xml item) {
        String address = item.get("wp:attachment_url");
        if (address.isEmpty()) {
            address = item.get("guid");
        }
        files.put(
                item.get("wp:post_id"),
                new OldFile(
                        address,
                        item.get("wp:post_parent").replaceFirst("^0$", ""),
                        WordPressText.meta(item, "_wp_attachment_image_alt"),
                        item.get("excerpt:encoded"),
                        Optional.of(item.get("link")).filter(link -> !link.isEmpty() && !link.contains("?")),
                        number(item.get("wp:menu_order"))));
    }

    private static int number(String written) {
        return written.matches("-?\\d{1,9}") ? Integer.parseInt(written) : 0;
    }

    /** What a file says of the whole blog, above its items. */
    void head(String head) {
        Xml one = channel(head);
        if (channel.children().isEmpty() || channel.get("link").isEmpty()) {
            channel = one;
        }
        one.all("wp:author").forEach(this::author);
        String base = base(one);
        one.all("wp:category")
                .forEach(term ->
                        terms(term, "wp:category_nicename", "wp:cat_name", base + "/category/", Taxonomy.CATEGORY));
        one.all("wp:tag").forEach(term -> terms(term, "wp:tag_slug", "wp:tag_name", base + "/tag/", Taxonomy.TAG));
    }

    /** Each of its parts by itself: a broken one harms no other. */
    private Xml channel(String head) {
        Matcher start = Pattern.compile("<channel\\b[^>]*>").matcher(head);
        String within = start.find() ? head.substring(start.end()) : "";
        List<Xml> parts = new ArrayList<>();
        Matcher part = Pattern.compile(
                        "(?s)<(title|link|description|language|wp:base_blog_url|wp:author|wp:category|wp:tag)(?:\\s[^>]*)?>.*?</\\1>")
                .matcher(within);
        while (part.find()) {
            try {
                parts.add(Xml.of(part.group()));
            } catch (XMLStreamException broken) {
                int line = 1
                        + (int) head.substring(0, start.end() + part.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count();
                problems.warning(file, line, "a broken <" + part.group(1) + "> was left out", "mend the file here");
            }
        }
        return new Xml("channel", Map.of(), "", parts, 0);
    }

    private static String base(Xml channel) {
        String base = channel.get("wp:base_blog_url");
        return (base.isEmpty() ? channel.get("link") : base).replaceFirst("/+$", "");
    }

    private void author(Xml author) {
        String login = author.get("wp:author_login");
        String shown = Parser.unescapeEntities(author.get("wp:author_display_name"), false);
        String whole = (author.get("wp:author_first_name") + " " + author.get("wp:author_last_name")).strip();
        Optional<String> name = Stream.of(shown, whole)
                .filter(one -> !one.isEmpty() && !isMail(one))
                .findFirst();
        if (!login.isEmpty()) {
            authors.putIfAbsent(login, author(login, name));
        }
    }

    /** Some log in with their mail address, which is no reader's business. */
    private OldAuthor author(String login, Optional<String> name) {
        String shown = name.orElseGet(() -> unmailed(login));
        return new OldAuthor(isMail(login) ? free(Slug.of(shown)) : login, shown, "", "");
    }

    private String free(String id) {
        Set<String> taken = authors.values().stream().map(OldAuthor::id).collect(Collectors.toSet());
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? id : id + "-" + number)
                .filter(one -> !taken.contains(one))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isMail(String name) {
        return name.strip().matches("\\S+@\\S+");
    }

    private static String unmailed(String login) {
        return isMail(login) ? login.strip().replaceFirst("@.*", "") : login;
    }

    private String id(String login) {
        if (!authors.containsKey(login)) {
            authors.put(login, author(login, Optional.empty()));
        }
        return authors.get(login).id();
    }

    private OldText named(OldText text) {
        List<String> ids =
                text.terms().authors().stream().map(this::id).distinct().toList();
        return text.terms(
                new OldText.Terms(ids, text.terms().categories(), text.terms().tags()));
    }

    private void terms(Xml term, String slug, String name, String folder, Taxonomy taxonomy) {
        String title = Parser.unescapeEntities(term.get(name), false);
        if (!term.get(slug).isEmpty() && !title.isEmpty()) {
            pages.putIfAbsent(
                    folder + term.get(slug) + "/",
                    taxonomy.route().child(Slug.of(title) + "/").path());
        }
    }

    OldBlog blog() {
        List<OldText> all = texts.stream()
                .map(item -> new WordPressText(item.xml, item.file, files, problems).text())
                .map(this::named)
                .toList();
        authors.values()
                .forEach(author -> pages.putIfAbsent(
                        base(channel) + "/author/" + Slug.of(author.id()) + "/",
                        Taxonomy.AUTHOR
                                .route()
                                .child(Slug.of(author.id()) + "/")
                                .path()));
        return new OldBlog(
                "WordPress",
                Parser.unescapeEntities(channel.get("title"), false),
                Parser.unescapeEntities(channel.get("description"), false),
                Optional.of(base(channel)).filter(url -> url.matches("https?://.+")),
                Optional.of(channel.get("language")).filter(language -> !language.isEmpty()),
                withUploads(all),
                List.copyOf(authors.values()),
                files,
                pages,
                left,
                problems.sorted());
    }

    /** The page of an upload leads to the text that it belongs to, as WordPress itself does since 6.4. */
    private List<OldText> withUploads(List<OldText> all) {
        Map<String, List<String>> byParent = new LinkedHashMap<>();
        files.values()
                .forEach(upload -> upload.page()
                        .ifPresent(page -> byParent.computeIfAbsent(upload.parent(), key -> new ArrayList<>())
                                .add(page)));
        return all.stream()
                .map(text -> withUploads(text, byParent.getOrDefault(text.key(), List.of())))
                .toList();
    }

    private static OldText withUploads(OldText text, List<String> pages) {
        List<String> formerly = new ArrayList<>(text.at().formerly());
        formerly.addAll(pages);
        return text.isPublic()
                ? text.at(
                        new OldText.At(text.at().address(), formerly, text.at().id()))
                : text;
    }
}
