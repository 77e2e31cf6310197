package dev.herald.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.BuiltBlog;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Term;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;

/** The microformats of pages, as parsers by other people read them. */
@Tag("looks")
class MicroformatsAreReadTest {

    static final List<String> BLOGS = BuiltBlog.NAMES;

    private static final List<Judge> JUDGES = List.of(Judge.MICROFORMATS_PARSER, Judge.MF2PY);

    @ParameterizedTest
    @FieldSource("BLOGS")
    void anEntryGivesBackItsPost(String name) {
        BuiltBlog blog = BuiltBlog.of(name);
        Map<String, String> pages = new LinkedHashMap<>();
        blog.site().posts().forEach(post -> {
            String address = blog.address(post.route());
            pages.put(address, blog.text(address));
        });

        for (Judge judge : JUDGES) {
            judge.read(pages).forEach((address, items) -> givesBackItsPost(blog, address, items));
        }
    }

    private static void givesBackItsPost(BuiltBlog blog, String address, JsonNode items) {
        Post post = blog.post(address).orElseThrow();
        List<JsonNode> entries = all(items, "h-entry")
                .filter(entry -> strings(entry, "uid").contains(address))
                .toList();

        assertThat(entries).as(address).hasSize(1);
        JsonNode entry = entries.get(0);
        assertThat(Entry.of(entry)).as(address).isEqualTo(Entry.of(post, blog));
        assertThat(strings(entry, "url")).as(address).contains(address);
        assertThat(updated(post).containsAll(moments(entry, "updated")))
                .as(address)
                .isTrue();
        ReadText text = ReadText.of(address, blog.html(post));
        assertThat(text.in(property(entry, "content").path(0).path("html").asString()))
                .as(address)
                .isEqualTo(text.in(blog.html(post)));
    }

    private static List<Instant> updated(Post post) {
        return post.updated().map(date -> List.of(date.toInstant())).orElse(List.of());
    }

    @ParameterizedTest
    @FieldSource("BLOGS")
    void theHomePageIsAFeedOfItsPosts(String name) {
        BuiltBlog blog = BuiltBlog.of(name);
        String home = blog.address(Route.HOME);
        List<String> titles = ((Page.HomePage) blog.pages().get(home))
                .posts().stream().map(post -> oneLine(post.title())).toList();

        for (Judge judge : JUDGES) {
            JsonNode items = judge.read(Map.of(home, blog.text(home))).get(home);

            assertThat(all(items, "h-feed").flatMap(feed -> all(feed.path("children"), "h-entry")))
                    .extracting(entry -> oneLine(strings(entry, "name").get(0)))
                    .isEqualTo(titles);
        }
    }

    /** What the microformats of a page say of its post. */
    private record Entry(
            List<String> names, List<Instant> published, Set<String> authors, Set<String> tags, List<String> pictures) {

        static Entry of(Post post, BuiltBlog blog) {
            return new Entry(
                    List.of(oneLine(post.title())),
                    List.of(post.published().toInstant()),
                    sorted(post.authors().stream().map(author -> author.name())),
                    sorted(Stream.concat(post.tags().stream(), post.categories().stream())
                            .map(Term::name)),
                    post.image().map(blog::address).map(Entry::name).stream().toList());
        }

        static Entry of(JsonNode entry) {
            return new Entry(
                    strings(entry, "name").stream()
                            .map(MicroformatsAreReadTest::oneLine)
                            .toList(),
                    moments(entry, "published"),
                    sorted(StreamSupport.stream(property(entry, "author").spliterator(), false)
                            .map(author -> strings(author, "name").get(0))),
                    sorted(strings(entry, "category").stream()),
                    strings(entry, "featured").stream().map(Entry::name).toList());
        }

        /** A picture's name, whichever of its widths the page shows: of {@code /pictures/a%20b.jpg} it is {@code a-b}, as of {@code /…/a-b-800.0a1b2c3d4e.jpg}. */
        private static String name(String address) {
            return URLDecoder.decode(address, StandardCharsets.UTF_8)
                    .replaceFirst(".*/", "")
                    .replaceFirst("(?:-\\d+\\.[0-9a-f]{10})?\\.\\w+$", "")
                    .replaceAll("[^\\p{L}\\p{N}]+", "-");
        }

        private static Set<String> sorted(Stream<String> texts) {
            return texts.map(MicroformatsAreReadTest::oneLine).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<JsonNode> all(JsonNode items, String type) {
        return StreamSupport.stream(items.spliterator(), false)
                .filter(item -> item.path("type")
                        .valueStream()
                        .anyMatch(one -> one.asString().equals(type)));
    }

    private static JsonNode property(JsonNode item, String name) {
        return item.path("properties").path(name);
    }

    /** The values of a property; of a picture with a text alternative its address. */
    private static List<String> strings(JsonNode item, String name) {
        return property(item, name)
                .valueStream()
                .map(value -> value.isObject() ? value.path("value") : value)
                .map(JsonNode::asString)
                .toList();
    }

    private static List<Instant> moments(JsonNode item, String name) {
        return strings(item, name).stream()
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .toList();
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
