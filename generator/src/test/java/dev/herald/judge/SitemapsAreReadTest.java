package dev.herald.judge;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.ImageAttributes;
import dev.herald.BuiltBlog;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** The sitemap, or the index and all that it names, as parsers by other people read it. */
class SitemapsAreReadTest {

    static final List<String> BLOGS = BuiltBlog.NAMES;

    @ParameterizedTest
    @FieldSource("BLOGS")
    void agreesWithThePagesOneToOne(String name) throws IOException, UnknownFormatException {
        BuiltBlog blog = BuiltBlog.of(name);

        List<String> crawled = crawled(blog).stream().map(Entry::address).toList();
        List<String> parsed = parsed(blog).stream().map(Entry::address).toList();

        assertThat(crawled).doesNotHaveDuplicates().hasSizeGreaterThan(10);
        assertThat(new TreeSet<>(crawled)).isEqualTo(toBeListed(blog));
        assertThat(parsed).containsExactlyElementsOf(crawled);
    }

    /** What the pages themselves ask for: no {@code noindex}, itself the original, and not a later page of a list. */
    private static Set<String> toBeListed(BuiltBlog blog) {
        return blog.made().stream()
                .map(file -> Jsoup.parse(BuiltBlog.text(file)))
                .filter(page -> page.select("meta[name=robots][content*=noindex], meta[http-equiv=refresh]")
                        .isEmpty())
                .map(SitemapsAreReadTest::canonical)
                .flatMap(Optional::stream)
                .filter(address -> blog.file(address).isPresent())
                .filter(address -> !address.matches(".*/page/\\d+/"))
                .filter(address -> !isEmptyList(blog, address))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> canonical(Document page) {
        return page.select("link[rel=canonical]").eachAttr("href").stream().findFirst();
    }

    private static boolean isEmptyList(BuiltBlog blog, String address) {
        Document page = Jsoup.parse(blog.text(address));
        return !page.select("body.term-page").isEmpty()
                && page.select(".teaser").isEmpty();
    }

    @ParameterizedTest
    @FieldSource("BLOGS")
    void saysWhenEachPostChanged(String name) throws IOException, UnknownFormatException {
        BuiltBlog blog = BuiltBlog.of(name);
        Map<String, Instant> changes = new TreeMap<>();
        for (Post post : blog.site().posts()) {
            changes.put(blog.address(post.route()), changed(post));
        }

        for (List<Entry> entries : List.of(crawled(blog), parsed(blog))) {
            Map<String, Instant> told = new TreeMap<>();
            entries.stream()
                    .filter(entry -> changes.containsKey(entry.address()))
                    .forEach(entry -> told.put(entry.address(), entry.modified()));

            assertThat(told).isNotEmpty();
            assertThat(changes).containsAllEntriesOf(told);
        }
    }

    @ParameterizedTest
    @FieldSource("BLOGS")
    void namesThePictureOfEachPost(String name) throws IOException, UnknownFormatException {
        BuiltBlog blog = BuiltBlog.of(name);

        for (List<Entry> entries : List.of(crawled(blog), parsed(blog))) {
            for (Entry entry : entries) {
                blog.post(entry.address())
                        .flatMap(Post::image)
                        .ifPresent(picture ->
                                assertThat(entry.pictures()).as(entry.address()).contains(blog.address(picture)));
            }
        }
    }

    private static Instant changed(Post post) {
        return post.updated().orElse(post.published()).toInstant();
    }

    /** A page as a sitemap names it. */
    private record Entry(String address, Instant modified, List<String> pictures) {}

    private static List<Entry> crawled(BuiltBlog blog) throws IOException, UnknownFormatException {
        List<Entry> entries = new ArrayList<>();
        SiteMapParser parser = new SiteMapParser(true);
        parser.setStrictNamespace(true);
        parser.enableExtensions();
        for (String address : sitemaps(blog, parser)) {
            for (SiteMapURL url : ((SiteMap) parse(blog, parser, address)).getSiteMapUrls()) {
                assertThat(url.isValid()).as(url.toString()).isTrue();
                Instant modified = Optional.ofNullable(url.getLastModified())
                        .map(date -> date.toInstant())
                        .orElse(null);
                entries.add(new Entry(url.getUrl().toString(), modified, pictures(url)));
            }
        }
        return entries;
    }

    private static List<String> pictures(SiteMapURL url) {
        ExtensionMetadata[] pictures = url.getAttributesForExtension(Extension.IMAGE);
        return Stream.ofNullable(pictures)
                .flatMap(Stream::of)
                .map(picture -> ((ImageAttributes) picture).getLoc().toString())
                .toList();
    }

    /** The sitemap, or those that its index names. */
    private static List<String> sitemaps(BuiltBlog blog, SiteMapParser parser)
            throws IOException, UnknownFormatException {
        String address = blog.address(new Route("/sitemap.xml"));
        if (parse(blog, parser, address) instanceof SiteMapIndex index) {
            return index.getSitemaps().stream()
                    .map(one -> one.getUrl().toString())
                    .toList();
        }
        return List.of(address);
    }

    private static AbstractSiteMap parse(BuiltBlog blog, SiteMapParser parser, String address)
            throws IOException, UnknownFormatException {
        byte[] xml = blog.text(address).getBytes(StandardCharsets.UTF_8);
        return parser.parseSiteMap("application/xml", xml, URI.create(address).toURL());
    }

    private static List<Entry> parsed(BuiltBlog blog) {
        String address = blog.address(new Route("/sitemap.xml"));
        List<Entry> entries = parsed(blog, List.of(address));
        boolean isIndex = blog.text(address).contains("<sitemapindex");
        return isIndex ? parsed(blog, entries.stream().map(Entry::address).toList()) : entries;
    }

    private static List<Entry> parsed(BuiltBlog blog, List<String> sitemaps) {
        Map<String, String> texts = new TreeMap<>();
        sitemaps.forEach(sitemap -> texts.put(sitemap, blog.text(sitemap)));
        Map<String, JsonNode> read = Judge.SITEMAP.read(texts);
        List<Entry> entries = new ArrayList<>();
        for (String sitemap : sitemaps) {
            JsonNode reading = read.get(sitemap);
            assertThat(reading.path("fault").asString("")).as(sitemap).isEmpty();
            reading.forEach(entry -> entries.add(new Entry(
                    entry.path("url").asString(),
                    moment(entry.path("modified").asString("")),
                    entry.path("pictures").valueStream().map(JsonNode::asString).toList())));
        }
        return entries;
    }

    private static Instant moment(String text) {
        return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
    }
}
