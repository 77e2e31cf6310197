package dev.herald.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.BuiltBlog;
import dev.herald.config.FeedConfig;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Term;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** Every feed that a page tells of, as parsers by other people read it. */
@Tag("looks")
class FeedsAreReadTest {

    static final List<String> BLOGS = BuiltBlog.NAMES;

    private static final Set<String> XML = Set.of("application/atom+xml", "application/rss+xml");
    private static final Set<String> JSON = Set.of("application/feed+json");
    private static final Set<String> ADDRESSES =
            Set.of("action", "background", "cite", "data", "formaction", "href", "longdesc", "poster", "src");
    private static final Pattern WHOLE = Pattern.compile("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*");

    private final Set<String> right = new HashSet<>();

    @ParameterizedTest
    @FieldSource("BLOGS")
    void givesBackWhatWentIn(String name) {
        BuiltBlog blog = BuiltBlog.of(name);
        Map<String, String> xml = feeds(blog, XML);
        Map<String, String> json = feeds(blog, JSON);
        assertThat(formats(blog))
                .containsExactlyInAnyOrder("application/atom+xml", "application/rss+xml", "application/feed+json");

        giveBackWhatWentIn(blog, Judge.FEEDPARSER.read(xml));
        for (Judge judge : List.of(Judge.FEEDSMITH, Judge.FEED_EXTRACTOR)) {
            giveBackWhatWentIn(blog, judge.read(xml));
            giveBackWhatWentIn(blog, judge.read(json));
        }
    }

    private static List<String> formats(BuiltBlog blog) {
        return alternates(blog, blog.address(Route.HOME))
                .map(link -> link.attr("type"))
                .toList();
    }

    /** The feeds that the heads of pages name, by address. */
    private static Map<String, String> feeds(BuiltBlog blog, Set<String> types) {
        Map<String, String> feeds = new LinkedHashMap<>();
        blog.pages()
                .keySet()
                .forEach(page -> alternates(blog, page)
                        .filter(link -> types.contains(link.attr("type")))
                        .map(link -> link.absUrl("href"))
                        .forEach(address -> feeds.computeIfAbsent(address, blog::text)));
        return feeds;
    }

    private static Stream<Element> alternates(BuiltBlog blog, String page) {
        return Jsoup.parse(blog.text(page), page).select("head link[rel=alternate][type]").stream();
    }

    private void giveBackWhatWentIn(BuiltBlog blog, Map<String, JsonNode> readings) {
        Set<String> ofTheSite = alternates(blog, blog.address(Route.HOME))
                .map(link -> link.absUrl("href"))
                .collect(Collectors.toSet());
        readings.forEach((address, reading) -> {
            assertThat(reading.path("fault").asString("")).as(address).isEmpty();
            assertThat(reading.path("title").asString())
                    .as(address)
                    .contains(blog.config().title());
            assertThat(reading.path("self").asString()).isEqualTo(address);
            List<JsonNode> items = list(reading.path("items"));
            boolean whole =
                    ofTheSite.contains(address) || blog.config().feeds().termContent() == FeedConfig.Content.FULL;
            items.forEach(item -> givesBackThePost(blog, reading.path("format").asString(), item, whole));
            if (ofTheSite.contains(address)) {
                assertThat(items.stream().map(item -> item.path("url").asString()))
                        .as(address)
                        .containsExactlyElementsOf(newest(blog));
            }
        });
    }

    private static List<String> newest(BuiltBlog blog) {
        return blog.site().posts().stream()
                .limit(20) // what site.yaml says if it says nothing
                .map(post -> blog.address(post.route()))
                .toList();
    }

    private void givesBackThePost(BuiltBlog blog, String format, JsonNode item, boolean whole) {
        String address = item.path("url").asString();
        Post post = blog.post(address).orElseThrow(() -> new AssertionError("no post has " + address));
        assertThat(Item.of(item, format)).isEqualTo(Item.of(post, blog, format));
        assertThat(labels(item))
                .as(address)
                .containsAll(names(post.tags().stream()))
                .isSubsetOf(names(Stream.concat(post.tags().stream(), post.categories().stream())));
        if (whole) {
            hasTheText(blog, post, item.path("html").asString());
        }
    }

    private void hasTheText(BuiltBlog blog, Post post, String html) {
        String address = blog.address(post.route());
        if (right.add(address + html)) { // most feeds say the same of a post
            ReadText text = ReadText.of(address, blog.html(post));
            assertThat(text.in(html)).as(address).isEqualTo(text.in(blog.html(post)));
        }
    }

    private static List<String> labels(JsonNode item) {
        return strings(item.path("tags")).stream()
                .map(FeedsAreReadTest::oneLine)
                .toList();
    }

    private static List<String> names(Stream<Term> terms) {
        return terms.map(Term::name).map(FeedsAreReadTest::oneLine).toList();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    @ParameterizedTest
    @FieldSource("BLOGS")
    void hasNoRelativeAddress(String name) {
        BuiltBlog blog = BuiltBlog.of(name);
        Map<String, String> feeds = feeds(blog, XML);
        feeds.putAll(feeds(blog, JSON));

        Judge.FEEDSMITH.read(feeds).forEach((address, reading) -> {
            for (JsonNode item : list(reading.path("items"))) {
                assertThat(addresses(item))
                        .as(address)
                        .isNotEmpty()
                        .allMatch(one -> WHOLE.matcher(one).matches());
            }
        });
    }

    private static Set<String> addresses(JsonNode item) {
        Set<String> addresses = new TreeSet<>(strings(item.path("pictures")));
        addresses.add(item.path("url").asString());
        Document html = Jsoup.parseBodyFragment(item.path("html").asString());
        for (Element element : html.body().getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                if (ADDRESSES.contains(attribute.getKey())) {
                    addresses.add(attribute.getValue());
                } else if (attribute.getKey().endsWith("srcset")) {
                    addresses.addAll(List.of(attribute.getValue().strip().split("\\s+[^,]*,\\s*|,\\s+")));
                }
            }
        }
        return addresses;
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> strings(JsonNode array) {
        return list(array).stream().map(JsonNode::asString).toList();
    }

    /** What a feed says of a post. RSS has no word for a change. */
    private record Item(
            String title,
            Instant published,
            Optional<Instant> modified,
            List<String> authors,
            Optional<String> picture) {

        static Item of(Post post, BuiltBlog blog, String format) {
            Instant published = post.published().toInstant();
            return new Item(
                    oneLine(post.title()),
                    published,
                    Optional.of(post.updated()
                                    .map(OffsetDateTime::from)
                                    .map(OffsetDateTime::toInstant)
                                    .orElse(published))
                            .filter(changed -> !format.equals("rss")),
                    post.authors().stream()
                            .map(author -> oneLine(author.name()))
                            .toList(),
                    post.image().map(blog::address));
        }

        static Item of(JsonNode item, String format) {
            return new Item(
                    oneLine(item.path("title").asString()),
                    moment(item.path("published").asString()),
                    Optional.of(item.path("modified").asString(""))
                            .filter(text -> !format.equals("rss"))
                            .map(Item::moment),
                    strings(item.path("authors")),
                    strings(item.path("pictures")).stream().findFirst());
        }

        private static Instant moment(String text) {
            DateTimeFormatter format =
                    text.contains(",") ? DateTimeFormatter.RFC_1123_DATE_TIME : DateTimeFormatter.ISO_OFFSET_DATE_TIME;
            return OffsetDateTime.parse(text, format).toInstant();
        }
    }
}
