package dev.herald.judge;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import dev.herald.BuiltBlog;
import dev.herald.site.Post;
import dev.herald.site.Term;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON-LD of pages, as processors by other people flatten it. Neither loads anything. */
class GraphsAreReadTest {

    static final List<String> BLOGS = BuiltBlog.NAMES;

    private static final String SCHEMA = "http://schema.org/";
    private static final String CONTEXT = "{\"@context\": {\"@vocab\": \"" + SCHEMA + "\"}}";

    @ParameterizedTest
    @FieldSource("BLOGS")
    void givesBackWhatWentIn(String name) throws JsonLdError {
        BuiltBlog blog = BuiltBlog.of(name);
        Map<String, String> graphs = graphs(blog);
        assertThat(graphs.keySet())
                .containsAll(blog.site().posts().stream()
                        .map(post -> blog.address(post.route()))
                        .toList());

        giveBackWhatWentIn(blog, Judge.JSONLD.read(graphs));
        giveBackWhatWentIn(blog, titanium(graphs));
    }

    private static Map<String, String> graphs(BuiltBlog blog) {
        Map<String, String> graphs = new LinkedHashMap<>();
        for (String address : blog.pages().keySet()) {
            List<String> scripts = Jsoup.parse(blog.text(address)).select("script[type=application/ld+json]").stream()
                    .map(script -> script.data())
                    .toList();
            assertThat(scripts).as(address).hasSizeLessThan(2);
            scripts.forEach(script -> graphs.put(address, script));
        }
        return graphs;
    }

    private static Map<String, JsonNode> titanium(Map<String, String> graphs) throws JsonLdError {
        Map<String, JsonNode> readings = new LinkedHashMap<>();
        DocumentLoader schema = (url, options) -> schema(url);
        for (Map.Entry<String, String> graph : graphs.entrySet()) {
            String flat = JsonLd.flatten(JsonDocument.of(new StringReader(graph.getValue())))
                    .base(graph.getKey())
                    .loader(schema)
                    .get()
                    .toString();
            readings.put(graph.getKey(), new JsonMapper().readTree(flat));
        }
        return readings;
    }

    private static Document schema(URI url) throws JsonLdError {
        if (!url.toString().matches("https?://schema\\.org/?")) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "the graph asks for " + url);
        }
        return JsonDocument.of(new StringReader(CONTEXT));
    }

    private static void giveBackWhatWentIn(BuiltBlog blog, Map<String, JsonNode> readings) {
        readings.forEach((address, reading) -> {
            assertThat(reading.path("fault").asString("")).as(address).isEmpty();
            Graph graph = new Graph(reading);
            assertThat(graph.unresolved()).as(address).isEmpty();
            blog.post(address).ifPresent(post -> givesBackThePost(blog, post, graph));
        });
    }

    private static void givesBackThePost(BuiltBlog blog, Post post, Graph graph) {
        List<JsonNode> postings = graph.ofType("BlogPosting");

        assertThat(postings).as(post.file()).hasSize(1);
        Posting read = Posting.of(postings.get(0), graph);
        assertThat(post.image().isPresent() ? read : read.withoutPicture()) // else it may be one of the text
                .as(post.file())
                .isEqualTo(Posting.of(post, blog));
    }

    /** What a graph says of a post. */
    private record Posting(
            List<String> headline,
            List<Instant> published,
            List<Instant> modified,
            Set<String> authors,
            Set<String> keywords,
            Optional<String> picture) {

        static Posting of(Post post, BuiltBlog blog) {
            Instant published = post.published().toInstant();
            return new Posting(
                    List.of(oneLine(post.title())),
                    List.of(published),
                    List.of(post.updated().map(date -> date.toInstant()).orElse(published)),
                    sorted(post.authors().stream().map(author -> author.name())),
                    sorted(post.tags().stream().map(Term::name)),
                    post.image().map(blog::address));
        }

        static Posting of(JsonNode posting, Graph graph) {
            return new Posting(
                    graph.texts(posting, "headline").stream()
                            .map(Posting::oneLine)
                            .toList(),
                    moments(graph.texts(posting, "datePublished")),
                    moments(graph.texts(posting, "dateModified")),
                    sorted(graph.nodes(posting, "author").flatMap(author -> graph.texts(author, "name").stream())),
                    sorted(graph.texts(posting, "keywords").stream()),
                    graph.nodes(posting, "image")
                            .flatMap(image -> Stream.concat(
                                    graph.texts(image, "url").stream(), graph.texts(image, "contentUrl").stream()))
                            .findFirst());
        }

        Posting withoutPicture() {
            return new Posting(headline, published, modified, authors, keywords, Optional.empty());
        }

        private static List<Instant> moments(List<String> texts) {
            return texts.stream()
                    .map(text -> OffsetDateTime.parse(text).toInstant())
                    .toList();
        }

        private static Set<String> sorted(Stream<String> texts) {
            return texts.map(Posting::oneLine).collect(Collectors.toCollection(TreeSet::new));
        }

        private static String oneLine(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }
    }

    /** The nodes of a flattened graph. */
    private record Graph(Map<String, JsonNode> nodes) {

        Graph(JsonNode flattened) {
            this(flattened
                    .valueStream()
                    .collect(Collectors.toMap(node -> node.path("@id").asString(), node -> node)));
        }

        List<JsonNode> ofType(String type) {
            return nodes.values().stream()
                    .filter(node -> node.path("@type")
                            .valueStream()
                            .anyMatch(one -> one.asString().equals(SCHEMA + type)))
                    .toList();
        }

        /** The nodes that are named and not there. */
        List<String> unresolved() {
            List<String> unresolved = new ArrayList<>();
            for (JsonNode node : nodes.values()) {
                node.propertyStream()
                        .filter(property -> !property.getKey().startsWith("@"))
                        .flatMap(property -> property.getValue().valueStream())
                        .map(value -> value.path("@id").asString(""))
                        .filter(id -> !id.isEmpty() && !isThere(id))
                        .forEach(unresolved::add);
            }
            return unresolved;
        }

        private boolean isThere(String id) {
            return nodes.containsKey(id) && nodes.get(id).has("@type");
        }

        /** The values of a property, or the addresses that it names. */
        List<String> texts(JsonNode node, String property) {
            return node.path(SCHEMA + property)
                    .valueStream()
                    .map(value ->
                            value.path("@value").asString(value.path("@id").asString("")))
                    .toList();
        }

        Stream<JsonNode> nodes(JsonNode node, String property) {
            return node.path(SCHEMA + property)
                    .valueStream()
                    .map(value -> nodes.get(value.path("@id").asString("")));
        }
    }
}
