package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.config.Json;
import dev.herald.config.SiteDefaults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The graph of every page, in our own blog and in real ones. */
class GraphsTest {

    @TempDir
    private Path folder;

    @Test
    void everyGraphOfTheSampleSiteIsWhole() {
        Herald.build(Path.of("../sample-site"), folder.resolve("site"), SiteDefaults.NONE, false, false, Blog.NOW);

        assertThat(graphs()).isGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mojombo | layout: jekyll, permalinks: {posts: '/:year/:month/:day/:title.html'}
            spf13   | layout: hugo, permalinks: {posts: '/:section/:slug/'}
            tokio   | layout: hugo
            """)
    void everyGraphOfARealBlogIsWhole(String name, String settings) throws IOException {
        Blog blog = copy(Corpora.folder().resolve(name))
                .file(
                        "site.yaml",
                        "{title: " + name + ", url: 'https://example.org/blog', on-error: skip, " + settings + "}");

        Herald.build(blog.folder(), folder.resolve("site"), SiteDefaults.NONE, false, false, Blog.NOW);

        assertThat(graphs()).isGreaterThan(15);
    }

    private Blog copy(Path from) throws IOException {
        Blog blog = new Blog(folder.resolve("blog"));
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                blog.file(from.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return blog;
    }

    /** How many pages have a graph; each was looked at. */
    private int graphs() {
        int graphs = 0;
        for (String file : Blog.files(folder.resolve("site")).keySet()) {
            if (file.endsWith(".html")) {
                graphs += look(file);
            }
        }
        return graphs;
    }

    private int look(String file) {
        Document page = Jsoup.parse(read(file));
        List<String> scripts = page.select("script[type=application/ld+json]").stream()
                .map(Element::data)
                .toList();
        boolean hidden = page.select("meta[name=robots]").attr("content").contains("noindex");
        assertThat(scripts).as(file).hasSizeLessThan(2);
        assertThat(hidden && !scripts.isEmpty()).as(file).isFalse();
        scripts.forEach(script -> look(file, Json.fields(file, 0, script).plain(), page));
        return scripts.size();
    }

    private static void look(String file, Map<?, ?> graph, Document page) {
        List<?> nodes = (List<?>) graph.get("@graph");
        List<String> ids = new ArrayList<>();
        Set<String> named = new TreeSet<>();
        nodes.forEach(node -> ids.add((String) ((Map<?, ?>) node).get("@id")));
        references(nodes, named);
        assertThat(ids).as(file).doesNotHaveDuplicates();
        assertThat(ids).as(file).containsAll(named);
        assertThat(named)
                .as(file + ": nodes that nobody names")
                .containsAll(ids.subList(1, ids.size()).stream()
                        .filter(id -> !id.endsWith("#article"))
                        .toList());
        assertThat(((Map<?, ?>) nodes.get(0)).get("url"))
                .as(file)
                .isEqualTo(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo(page.select("meta[property=og:url]").attr("content"));
    }

    private static void references(Object value, Set<String> named) {
        if (value instanceof List<?> list) {
            list.forEach(item -> references(item, named));
        } else if (value instanceof Map<?, ?> node) {
            if (node.size() == 1 && node.containsKey("@id")) {
                named.add((String) node.get("@id"));
            }
            node.values().forEach(member -> references(member, named));
        }
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve("site").resolve(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
