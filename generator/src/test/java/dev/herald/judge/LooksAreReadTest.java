package dev.herald.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.herald.Blog;
import dev.herald.Herald;
import dev.herald.config.SiteDefaults;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Parsers of the kind that link previews use read in each page what the page that shows its looks had shown. */
class LooksAreReadTest {

    private static final List<String> PICTURE = List.of("picture", "alt");
    private static final List<String> WORDS = List.of("title", "description", "site", "type", "address");

    @TempDir
    private static Path temporary;

    private static final Map<String, String> PAGES = new LinkedHashMap<>();
    private static final Map<String, Document> LOOKS = new LinkedHashMap<>();
    private static final Map<String, Path> SITES = new LinkedHashMap<>();

    @BeforeAll
    static void build() throws IOException {
        read(Path.of("../sample-site").toAbsolutePath().normalize(), "https://herald.example");
        Blog odd = new Blog(temporary.resolve("odd"))
                .file("static/photo.jpg", Blog.picture("jpg", 800, 800))
                .post("2026-01-01-quotes.md", "---\ntitle: 'Salt & \"pepper\" <b>, 5 < 6'\n---\nIt's “fine” & small.\n")
                .post(
                        "2026-01-02-long.md",
                        "---\ntitle: " + "A very long title 👩‍👩‍👧 that goes on ".repeat(5) + "\ndescription: "
                                + "Words and words. ".repeat(60)
                                + "\nimage: {src: /photo.jpg, alt: A \"square\"}\n---\nText.\n")
                .post("2026-01-03-arabic.md", "---\ntitle: مقال عن البناء\nlang: ar\n---\nنص قصير.\n")
                .file("content/drafts/soon.md", "---\ntitle: Soon\n---\nNot yet.\n");
        read(odd.folder(), "https://example.com");
    }

    private static void read(Path blog, String url) throws IOException {
        Path site = temporary.resolve("site-of-" + blog.getFileName());
        Herald.build(blog, site, SiteDefaults.NONE, true, false, Blog.NOW);
        Path looks = site.resolve("_herald/looks");
        try (Stream<Path> files = Files.walk(looks)) {
            for (Path file : files.filter(one -> one.endsWith("index.html")).toList()) {
                String route = looks.relativize(file.getParent()).toString();
                if (!route.isEmpty()) {
                    String address = url + "/" + route + "/";
                    PAGES.put(address, Files.readString(site.resolve(route).resolve("index.html")));
                    LOOKS.put(address, Jsoup.parse(Files.readString(file)));
                    SITES.put(address, site);
                }
            }
        }
    }

    @Test
    void openGraphScraperReadsTheSame() {
        Map<String, JsonNode> readings = Judge.OPEN_GRAPH_SCRAPER.read(PAGES);

        same(readings, WORDS);
        same(readings, PICTURE);
        sameSize(readings);
    }

    @Test
    void unfurlReadsTheSame() {
        Map<String, JsonNode> readings = Judge.UNFURL.read(PAGES);

        same(readings, WORDS);
        same(readings, PICTURE);
        sameSize(readings);
    }

    @Test
    void linkPreviewReadsTheSame() {
        same(Judge.LINK_PREVIEW.read(PAGES), List.of("title", "description", "site", "picture"));
    }

    @Test
    void metascraperReadsTheSame() {
        same(Judge.METASCRAPER.read(PAGES), List.of("title", "description", "picture")); // it makes quotes round
    }

    @Test
    void eachNetworkShowsTheBeginningOfWhatOthersRead() {
        Judge.UNFURL.read(PAGES).forEach((address, reading) -> {
            Document look = LOOKS.get(address);
            for (Element title : look.select(".piece:not(.google) .title, .piece .over")) {
                assertThat(oneLine(reading.path("title").asString()))
                        .as(address)
                        .startsWith(oneLine(title.text().replaceFirst("(?:…|\\.\\.\\.)$", "")));
            }
            for (Element google : look.select(".google .title")) {
                assertThat(oneLine(reading.path("window").asString()))
                        .as(address)
                        .startsWith(google.text().replaceFirst(" \\.\\.\\.$", ""));
            }
        });
    }

    @Test
    void theGraphSaysWhatGoogleShows() {
        Judge.OPEN_GRAPH_SCRAPER.read(PAGES).forEach((address, reading) -> {
            JsonNode posting = reading.path("posting");
            if (posting.isObject()) {
                assertThat(oneLine(posting.path("headline").asString())).isEqualTo(said(address, "title"));
                assertThat(posting.path("datePublished").asString())
                        .startsWith(LOOKS.get(address)
                                .select(".mastodon .quiet")
                                .first()
                                .ownText()
                                .replaceFirst("^.*· ", ""));
            }
        });
    }

    @Test
    void thePictureIsAsLargeAsThePageSays() throws IOException {
        for (String address : LOOKS.keySet()) {
            String picture = said(address, "picture");
            if (!picture.isEmpty()) {
                String path = picture.replaceFirst("https://[^/]+/", "");
                BufferedImage image =
                        ImageIO.read(SITES.get(address).resolve(path).toFile());
                assertThat(said(address, "size")).startsWith(image.getWidth() + "x" + image.getHeight() + " pixels, ");
                long bytes = Files.size(SITES.get(address).resolve(path));
                assertThat(said(address, "size")).endsWith(", " + (bytes + 1023) / 1024 + " kB");
            }
        }
    }

    private static void same(Map<String, JsonNode> readings, List<String> names) {
        assertThat(readings).hasSameSizeAs(PAGES).hasSizeGreaterThan(20);
        readings.forEach((address, reading) -> {
            assertThat(reading.path("fault").asString("")).as(address).isEmpty();
            for (String name : names) {
                assertThat(oneLine(reading.path(name).asString("")))
                        .as("%s of %s", name, address)
                        .isEqualTo(said(address, name));
            }
        });
    }

    private static void sameSize(Map<String, JsonNode> readings) {
        readings.forEach((address, reading) -> {
            if (!said(address, "picture").isEmpty()) {
                assertThat(said(address, "size"))
                        .as(address)
                        .startsWith(reading.path("width").asInt() + "x"
                                + reading.path("height").asInt() + " pixels");
            }
        });
    }

    /** What the page that shows the looks said; "" if it said nothing. */
    private static String said(String address, String name) {
        Document look = LOOKS.get(address);
        if (look == null) {
            throw new AssertionError("no look of " + address);
        }
        return oneLine(look.select("[data-said=" + name + "]").text());
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("[“”]", "\"").replaceAll("[‘’]", "'");
    }
}
