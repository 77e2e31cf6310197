package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.Json;
import dev.herald.config.SiteDefaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page docs/metadata.md names every tag and field that stands in a site, each in the section where it belongs. */
class ManualOfMetadataTest {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    /** Said not to be written. */
    private static final Set<String> LEFT_OUT =
            Set.of("article:section", "og:updated_time", "og:image:secure_url", "changefreq", "priority");

    @TempDir
    private static Path folder;

    private static Map<String, String> files;

    /** The sample site, with the few settings that it does not need itself. */
    @BeforeAll
    static void build() throws IOException {
        Path blog = folder.resolve("blog");
        try (Stream<Path> paths = Files.walk(Path.of("../sample-site"))) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path copy = blog.resolve(Path.of("../sample-site").relativize(path));
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy);
            }
        }
        Path settings = blog.resolve("site.yaml");
        String more = "\nx: notebook\nfeeds: {hub: 'https://hub.herald.example/'}\n";
        Files.writeString(
                settings, Files.readString(settings).replace("    name: Mara", "    x: mara\n    name: Mara") + more);
        Files.writeString(blog.resolve("announcements/mastodon/told.json"), """
                {"channel": "mastodon", "created-at": "2026-11-20T09:00:00Z", "key": "k1", "posts": ["/posts/say-it-once/"],
                 "receipt": {"id": "1", "url": "https://social.herald.example/@notebook/1"}, "revision": 2, "round": 1,
                 "runner": "r", "state": "sent", "tried-at": "2026-11-20T09:00:00Z", "tries": 1, "version": 1}
                """);
        Herald.build(blog, folder.resolve("site"), SiteDefaults.NONE, false, false, Blog.NOW);
        files = Map.copyOf(Blog.files(folder.resolve("site")));
    }

    @Test
    void everyMetaIsNamed() {
        Set<String> metas = pages().flatMap(page -> page.select("meta").stream())
                .map(ManualOfMetadataTest::key)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(metas).contains("description", "og:title", "twitter:site", "fediverse:creator");
        assertThat(words("Head", "Previews: Open Graph", "Previews: X and Slack"))
                .containsAll(metas);
    }

    @Test
    void noPropertyIsNamedThatIsNotWritten() {
        Set<String> written = pages().flatMap(page -> page.select("meta").stream())
                .map(ManualOfMetadataTest::key)
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> named = firstColumn("Previews: Open Graph", "Previews: X and Slack");

        assertThat(written).containsAll(named);
    }

    @Test
    void everyRelationIsNamed() {
        Set<String> relations = pages().flatMap(page -> page.select("[rel]").stream())
                .flatMap(element -> Stream.of(element.attr("rel").split(" ")))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(relations).contains("canonical", "me", "manifest", "tag");
        assertThat(words("Head", "Links in the page")).containsAll(relations);
    }

    @Test
    void everyNodeOfTheGraphIsNamedWithItsMembers() {
        Set<String> known = new TreeSet<>();
        pages().flatMap(page -> page.select("script[type=application/ld+json]").stream())
                .forEach(script -> keys(json(script.data()), known));

        assertThat(known).contains("BlogPosting", "wordCount", "Organization");
        assertThat(words("Structured data: JSON-LD")).containsAll(known);
    }

    @Test
    void everyMicroformatIsNamed() {
        Set<String> classes = pages().flatMap(page -> page.select("[class]").stream())
                .flatMap(element -> element.classNames().stream())
                .filter(name -> name.matches("(?:h|p|u|dt|e)-[a-z-]+"))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(classes).contains("h-feed", "dt-published");
        assertThat(words("Markup for the social web: microformats2")).containsAll(classes);
    }

    @Test
    void everyElementOfAFeedIsNamed() {
        Set<String> fields = new TreeSet<>();
        elements("feed.xml", fields);
        elements("rss.xml", fields);
        keys(json(files.get("feed.json")), fields);

        assertThat(fields).contains("content:encoded", "atom:link", "date_modified", "hubs");
        assertThat(words("Feeds")).containsAll(fields);
    }

    @Test
    void everyElementOfTheSitemapIsNamed() {
        Set<String> fields = new TreeSet<>();
        elements("sitemap.xml", fields);

        assertThat(fields).containsExactly("image:image", "image:loc", "lastmod", "loc", "url", "urlset");
        assertThat(words("Sitemap")).containsAll(fields);
    }

    @Test
    void everyOtherFileIsNamedWithItsFields() {
        Set<String> fields = new TreeSet<>();
        keys(json(files.get("site.webmanifest")), fields);
        fields.addAll(firstWords("robots.txt", "(?m)^([\\w-]+:)"));
        fields.addAll(firstWords("_headers", "(?m)^  ([\\w-]+):"));
        fields.addAll(firstWords("_headers", "[:;] ([a-z]+-[a-z]+) "));
        files.keySet().stream()
                .filter(file -> file.matches("[\\w.]+") && !file.matches("(?:index|404)\\.html|feed\\.xml|rss\\.xml"))
                .filter(file -> !file.matches("feed\\.json|sitemap\\.xml|favicon\\.ico"))
                .forEach(fields::add);

        assertThat(fields).contains("Disallow:", "theme_color", "object-src", "llms.txt", "humans.txt");
        assertThat(words("robots.txt, llms.txt and others", "Headers and the Content-Security-Policy"))
                .containsAll(fields);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Head                                         | 404.html integrity links:
            Links in the page                            |
            Previews: Open Graph                         |
            Previews: X and Slack                        |
            Structured data: JSON-LD                     | profiles
            Markup for the social web: microformats2     |
            Feeds                                        | feeds.hub feeds.content: content_text
            Sitemap                                      | load-from robots.txt sitemapindex sitemap-1.xml sitemap-2.xml
            robots.txt, llms.txt and others              | .nojekyll CNAME host: github-pages rtl
            Headers and the Content-Security-Policy      | load-from data: img-src media-src font-src connect-src
            """)
    void nothingIsNamedThatIsNotWritten(String section, String explained) {
        String written = String.join("\n", files.values()) + String.join("\n", files.keySet());
        Set<String> named = words(section);

        named.removeIf(written::contains);
        named.removeIf(name -> name.chars().anyMatch(letter -> letter > 127)); // with '…', which stands for anything
        named.removeAll(List.of((explained == null ? "" : explained).split(" ")));
        named.removeAll(LEFT_OUT);

        assertThat(named).isEmpty();
    }

    private static Stream<Document> pages() {
        return files.keySet().stream().filter(file -> file.endsWith(".html")).map(file -> Jsoup.parse(files.get(file)));
    }

    private static Map<String, Object> json(String text) {
        return Json.fields("", 0, text).plain();
    }

    private static String key(Element meta) {
        return Stream.of("name", "property", "http-equiv")
                .map(meta::attr)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("charset");
    }

    private static void keys(Object json, Set<String> keys) {
        if (json instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                keys.add(key.toString());
                if (key.equals("@type")) {
                    keys.add(value.toString());
                }
                keys(value, keys);
            });
        } else if (json instanceof List<?> list) {
            list.forEach(value -> keys(value, keys));
        }
    }

    private static void elements(String file, Set<String> names) {
        Jsoup.parse(files.get(file), Parser.xmlParser()).getAllElements().stream()
                .map(Element::tagName)
                .filter(name -> !name.startsWith("#"))
                .forEach(names::add);
    }

    private static Set<String> firstWords(String file, String pattern) {
        return Pattern.compile(pattern)
                .matcher(files.get(file))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The single words of what stands as code in some sections. */
    private static Set<String> words(String... sections) {
        return Stream.of(sections)
                .flatMap(section -> CODE.matcher(section(section)).results())
                .flatMap(code -> Stream.of(code.group(1).split("[\\s<>=/]+")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> firstColumn(String... sections) {
        return Stream.of(sections)
                .flatMap(section -> Pattern.compile("(?m)^\\| (`[^|]+`) \\|")
                        .matcher(section(section))
                        .results())
                .flatMap(row -> CODE.matcher(row.group(1)).results())
                .map(code -> code.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String section(String title) {
        try {
            String manual = Files.readString(Path.of("../docs/metadata.md"));
            return Pattern.compile("(?ms)^## " + Pattern.quote(title) + "$(.*?)(?=^## |\\z)")
                    .matcher(manual)
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no section '" + title + "'"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
