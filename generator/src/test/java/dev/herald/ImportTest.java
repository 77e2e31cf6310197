package dev.herald;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.herald.Announcing.World;
import dev.herald.importer.Moved;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @TempDir
    private Path folder;

    private Path blog;

    @BeforeEach
    void name() {
        blog = folder.resolve("blog");
    }

    /** A blog that is there already, without cards, which take long to draw. */
    private void given() throws IOException {
        Files.createDirectories(blog);
        Files.writeString(blog.resolve("site.yaml"), """
                title: Mine
                url: https://tides.example/
                cards: false
                permalinks: {posts: /:year/:month/:slug/}
                """);
    }

    private static World world() {
        return world(Map.of());
    }

    private static World world(Map<String, URI> routes) {
        World real = World.real(
                name -> Optional.empty(), Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
        return new World(
                real.secrets(),
                address -> routes.getOrDefault(address.toString(), address),
                real.postman(),
                real.clock(),
                real.pauses(),
                real.ledger());
    }

    private Importing importing(Path export) {
        return new Importing(export, blog, Optional.empty(), Optional.empty(), Optional.empty(), false, List.of());
    }

    private Importing withPictures(Path export, Path pictures) {
        return new Importing(export, blog, Optional.empty(), Optional.empty(), Optional.of(pictures), false, List.of());
    }

    private Path wordPress(String... items) throws IOException {
        return Files.writeString(folder.resolve("old.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss xmlns:wp="http://wordpress.org/export/1.2/">
                <channel>
                <title>Tide tables</title>
                <link>https://tides.example</link>
                <wp:author><wp:author_login>ana</wp:author_login><wp:author_display_name>Ana Reis</wp:author_display_name></wp:author>
                <wp:category><wp:category_nicename>boats</wp:category_nicename><wp:cat_name>Boats</wp:cat_name></wp:category>
                %s
                </channel>
                </rss>
                """.formatted(String.join("\n", items)));
    }

    private static String post(int id, String slug, String status, String content) {
        return """
                <item>
                <title>%s &amp; ice</title>
                <link>https://tides.example/2013/04/%s/</link>
                <guid>https://tides.example/?p=%d</guid>
                <dc:creator>ana</dc:creator>
                <content:encoded><![CDATA[%s]]></content:encoded>
                <wp:post_id>%d</wp:post_id>
                <wp:post_date>2013-04-05 07:00:00</wp:post_date>
                <wp:post_date_gmt>2013-04-05 05:00:00</wp:post_date_gmt>
                <wp:post_name>%s</wp:post_name>
                <wp:status>%s</wp:status>
                <wp:post_type>post</wp:post_type>
                <category domain="category" nicename="boats">Boats</category>
                <category domain="post_tag" nicename="c">C++</category>
                <wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>old-%s</wp:meta_value></wp:postmeta>
                <wp:comment>
                <wp:comment_id>7</wp:comment_id><wp:comment_author>Rui</wp:comment_author>
                <wp:comment_author_email>rui@secret.example</wp:comment_author_email><wp:comment_author_IP>192.0.2.7</wp:comment_author_IP>
                <wp:comment_date_gmt>2013-04-06 05:00:00</wp:comment_date_gmt>
                <wp:comment_content>Well said.</wp:comment_content><wp:comment_approved>1</wp:comment_approved>
                </wp:comment>
                <wp:comment><wp:comment_id>8</wp:comment_id><wp:comment_content>Buy!</wp:comment_content><wp:comment_approved>spam</wp:comment_approved></wp:comment>
                </item>""".formatted(slug, slug, id, content, id, slug, status, slug);
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(blog)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = blog.relativize(file).toString();
                if (!name.startsWith(".herald")) {
                    files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    @Test
    void aPostKeepsAllThatReadersKnowItBy() throws IOException {
        Importing.Result result = importing(
                        wordPress(post(1, "first", "publish", "Read <a href=\"https://tides.example/?p=1\">this</a>.")))
                .run(world());

        assertThat(files().get("content/posts/2013-04-05-first.md")).isEqualTo("""
                ---
                title: first & ice
                date: 2013-04-05 07:00:00 +0200
                categories: [Boats]
                tags: [C++]
                aliases:
                  - /2013/04/old-first/
                id: https://tides.example/?p=1
                ---
                Read [this](/2013/04/first/).
                """);
        assertThat(files().get("site.yaml")).startsWith("""
                title: Tide tables
                url: https://tides.example/
                timezone: "+02:00"
                authors:
                  ana:
                    name: Ana Reis
                permalinks:
                  posts: "/:year/:month/:slug/"
                """);
        assertThat(result.proof().orElseThrow()).hasToString("4 of 4 addresses answer");
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void nobodysMailAddressIsPublished() throws IOException {
        String items = post(1, "first", "publish", "x").replace(">ana<", ">ana@mail.example<")
                + post(2, "second", "publish", "x").replace(">ana<", ">rui@mail.example<");
        Path export = wordPress(
                "<wp:author><wp:author_login>ana@mail.example</wp:author_login><wp:author_display_name>Ana Reis</wp:author_display_name></wp:author>",
                items);

        importing(export).run(world());

        assertThat(files().get("site.yaml")).contains("""
                authors:
                  ana-reis:
                    name: Ana Reis
                  rui:
                    name: rui
                """);
        assertThat(files().get("content/posts/2013-04-05-first.md")).contains("authors: [ana-reis]\n");
        assertThat(String.join("", files().values())).doesNotContain("@mail.example");
    }

    @Test
    void commentsAreKeptAsDataWithoutMailAndSpam() throws IOException {
        given();
        importing(wordPress(post(1, "first", "publish", "x"))).run(world());

        assertThat(files().get("data/comments/2013-04-05-first.yaml")).isEqualTo("""
                post: /2013/04/first/
                comments:
                  - id: "7"
                    author: Rui
                    date: "2013-04-06T05:00Z"
                    text: Well said.
                """);
        assertThat(String.join("", files().values())).doesNotContain("secret.example", "192.0.2.7");
    }

    @Test
    void commentsOfAPageAndADraftAreKeptApart() throws IOException {
        given();
        String page = post(1, "boats", "publish", "x")
                .replace("<wp:post_type>post", "<wp:post_type>page")
                .replace("/2013/04/", "/");
        importing(wordPress(page, post(2, "boats", "draft", "x"))).run(world());

        assertThat(files()).containsKeys("data/comments/pages/boats.yaml", "data/comments/drafts/boats.yaml");
    }

    @Test
    void whatWasNotPublicBecomesADraft() throws IOException {
        given();
        importing(wordPress(post(1, "a", "publish", "x"), post(2, "b", "private", "x"), post(3, "c", "draft", "x")))
                .run(world());

        assertThat(files()).containsKeys("content/posts/2013-04-05-a.md", "content/drafts/b.md", "content/drafts/c.md");
        assertThat(files().get("content/drafts/b.md"))
                .startsWith("---\n# it was private in WordPress\ntitle: b & ice\n");
    }

    @Test
    void aSecondTimeChangesNothingAndLeavesWhatSomebodyHasEdited() throws IOException {
        Path export = wordPress(post(1, "first", "publish", "one"), post(2, "second", "publish", "two"));
        importing(export).run(world());
        Map<String, String> before = files();

        Moved again = importing(export).run(world()).moved();

        assertThat(files()).isEqualTo(before);
        assertThat(again.changes().written()).isZero();
        Files.writeString(blog.resolve("content/posts/2013-04-05-first.md"), "---\ntitle: Mine\n---\nMine.\n");
        Moved newer = importing(wordPress(post(1, "first", "publish", "ONE"), post(2, "second", "publish", "TWO")))
                .run(world())
                .moved();
        assertThat(newer.changes().kept()).containsExactly("content/posts/2013-04-05-first.md");
        assertThat(newer.changes().written()).isEqualTo(1);
        assertThat(files().get("content/posts/2013-04-05-first.md")).contains("Mine.");
        assertThat(files().get("content/posts/2013-04-05-second.md")).endsWith("TWO\n");
    }

    private Path boats(String status, String day, String content) throws IOException {
        return wordPress(post(1, "boats", status, content).replace("2013-04-05 07", day + " 07"));
    }

    @Test
    void aTextThatMovesLeavesNothingBehind() throws IOException {
        given();
        importing(boats("draft", "2013-04-05", "x")).run(world());
        assertThat(files()).containsKeys("content/drafts/boats.md", "data/comments/drafts/boats.yaml");

        importing(boats("publish", "2013-04-05", "x")).run(world());
        assertThat(files())
                .containsKeys("content/posts/2013-04-05-boats.md", "data/comments/2013-04-05-boats.yaml")
                .doesNotContainKeys("content/drafts/boats.md", "data/comments/drafts/boats.yaml");

        Path uploads = Files.createDirectories(folder.resolve("uploads"));
        Files.write(uploads.resolve("a.png"), PIXEL);
        String picture = "<img src=\"https://tides.example/a.png\" alt=\"A\">";
        withPictures(boats("publish", "2013-04-05", picture), uploads).run(world());
        assertThat(files())
                .containsKeys("content/posts/2013-04-05-boats/index.md", "content/posts/2013-04-05-boats/a.png")
                .doesNotContainKey("content/posts/2013-04-05-boats.md");

        Moved moved =
                importing(boats("publish", "2013-04-06", picture)).run(world()).moved();
        assertThat(files())
                .containsKeys("content/posts/2013-04-06-boats/index.md", "content/posts/2013-04-06-boats/a.png");
        assertThat(blog.resolve("content/posts/2013-04-05-boats")).doesNotExist();
        assertThat(moved.changes().removed())
                .containsExactly(
                        "content/posts/2013-04-05-boats/a.png",
                        "content/posts/2013-04-05-boats/index.md",
                        "data/comments/2013-04-05-boats.yaml");
        assertThat(moved.elsewhere()).isEmpty();
    }

    @Test
    void aTextThatSomebodyHasEditedStaysWhereItIs() throws IOException {
        given();
        importing(boats("draft", "2013-04-05", "x")).run(world());
        Files.writeString(blog.resolve("content/drafts/boats.md"), "Mine.\n");

        Moved moved =
                importing(boats("publish", "2013-04-05", "x")).run(world()).moved();

        assertThat(moved.changes().kept()).containsExactly("content/drafts/boats.md");
        assertThat(files()).doesNotContainKey("content/posts/2013-04-05-boats.md");
        assertThat(files().get("content/drafts/boats.md")).isEqualTo("Mine.\n");
    }

    @Test
    void whatSomebodyHasDeletedIsNotBroughtBack() throws IOException {
        given();
        importing(boats("publish", "2013-04-05", "x")).run(world());
        Files.delete(blog.resolve("content/posts/2013-04-05-boats.md"));

        Moved same = importing(boats("publish", "2013-04-05", "x")).run(world()).moved();
        Moved moved =
                importing(boats("publish", "2013-04-06", "x")).run(world()).moved();

        assertThat(same.changes().away()).containsExactly("content/posts/2013-04-05-boats.md");
        assertThat(same.changes())
                .hasToString(
                        "0 written, 5 as they were, 0 kept because somebody has edited them, 1 not brought back because somebody has deleted them");
        assertThat(moved.changes().away()).containsExactly("content/posts/2013-04-05-boats.md");
        assertThat(files()).doesNotContainKey("content/posts/2013-04-06-boats.md");
    }

    @Test
    void aTextThatIsNotInALaterExportStaysAndIsTold() throws IOException {
        given();
        importing(wordPress(post(1, "first", "publish", "x"), post(2, "second", "publish", "x")))
                .run(world());

        Moved part = importing(wordPress(post(2, "second", "publish", "x")))
                .run(world())
                .moved();

        assertThat(part.changes().missing()).containsExactly("content/posts/2013-04-05-first.md");
        assertThat(files()).containsKey("content/posts/2013-04-05-first.md");
    }

    @Test
    void whatAnEarlierVersionRememberedStillCounts() throws IOException {
        given();
        Path export = wordPress(post(1, "first", "publish", "one"));
        importing(export).run(world());
        Path memory = blog.resolve(".herald/imported");
        Files.write(
                memory,
                Files.readAllLines(memory).stream()
                        .skip(1)
                        .map(line -> line.split("\t"))
                        .map(parts -> parts[0] + " " + parts[3])
                        .toList());

        Moved moved = importing(wordPress(post(1, "first", "publish", "two")))
                .run(world())
                .moved();

        assertThat(moved.changes().kept()).isEmpty();
        assertThat(files().get("content/posts/2013-04-05-first.md")).endsWith("two\n");
    }

    @Test
    void withoutMemoryEqualFilesAreItsOwnAndOthersAreLeftAlone() throws IOException {
        given();
        Path export = wordPress(post(1, "first", "publish", "one"), post(2, "second", "publish", "one"));
        importing(export).run(world());
        Files.delete(blog.resolve(".herald/imported"));
        Files.writeString(blog.resolve("content/posts/2013-04-05-first.md"), "Mine.\n");

        assertThat(importing(export).run(world()).moved().changes().kept())
                .containsExactly("content/posts/2013-04-05-first.md");
        Moved newer = importing(wordPress(post(1, "first", "publish", "two"), post(2, "second", "publish", "two")))
                .run(world())
                .moved();
        assertThat(newer.changes().kept()).containsExactly("content/posts/2013-04-05-first.md");
        assertThat(files().get("content/posts/2013-04-05-second.md")).endsWith("two\n");
    }

    private Importing at(Path export, String url) {
        return new Importing(export, blog, Optional.empty(), Optional.of(url), Optional.empty(), false, List.of());
    }

    @Test
    void theAddressIsLookedAtBeforeAnythingIsWritten() throws IOException {
        Path export = wordPress(post(1, "first", "publish", "x"));

        assertThatThrownBy(() -> at(export, "tides").run(world()))
                .hasMessage("url: 'tides' is not the address of a blog; write the whole address, such as"
                        + " https://example.com or https://example.com/blog");
        assertThat(blog).doesNotExist();
    }

    @Test
    void aLaterAddressRenewsSettingsThatNobodyHasEdited() throws IOException {
        Path export = wordPress(post(1, "first", "publish", "Read <a href=\"https://tides.example/?p=1\">this</a>."));
        importing(export).run(world());

        at(export, "https://new.example/notes").run(world());

        assertThat(files().get("site.yaml"))
                .startsWith("title: Tide tables\nurl: https://new.example/notes/\ntimezone");
        assertThat(files().get("content/posts/2013-04-05-first.md")).endsWith("Read [this](/notes/2013/04/first/).\n");
        Files.writeString(blog.resolve("site.yaml"), files().get("site.yaml") + "cards: false\n");
        assertThat(at(export, "https://other.example").run(world()).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "site.yaml:2: 'url' is https://new.example/notes/ and not https://other.example/, as somebody"
                                + " has edited the file; write 'url: https://other.example/' there, and import once more");
    }

    @Test
    void allThatIsNamedIsOpenedBeforeAnythingIsWritten() throws IOException {
        Path export = wordPress(post(1, "first", "publish", "x"));

        assertThatThrownBy(() -> withPictures(export, folder.resolve("none")).run(world()))
                .hasMessageContaining("there is no such folder of pictures");
        assertThatThrownBy(() -> new Importing(
                                export,
                                blog,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                false,
                                List.of(folder.resolve("none.xml")))
                        .run(world()))
                .hasMessageContaining("none.xml: there is no such file");
        assertThat(blog).doesNotExist();
    }

    @Test
    void aLinkOutOfThePicturesIsNotFollowed() throws IOException {
        given();
        Path uploads = Files.createDirectories(folder.resolve("uploads"));
        Files.write(folder.resolve("secret.png"), PIXEL);
        Files.createSymbolicLink(uploads.resolve("a.png"), folder.resolve("secret.png"));

        Moved moved = withPictures(boats("publish", "2013-04-05", "<img src=\"/a.png\" alt=\"A\">"), uploads)
                .run(world())
                .moved();

        assertThat(moved.pictures()).isZero();
    }

    @Test
    void theFirstOfTwoNumbersAlikeIsTheMonth() throws IOException {
        Path export = wordPress(post(1, "first", "publish", "x")
                .replace("2013-04-05", "2013-05-05")
                .replace("/2013/04/first/", "/2013/05/05/first/"));

        importing(export).run(world());

        assertThat(files().get("site.yaml")).contains("posts: \"/:year/:month/:day/:slug/\"");
    }

    @Test
    void oldFeedsLeadToTheNewOne() throws IOException {
        given();
        importing(wordPress(post(1, "first", "publish", "x"))).run(world());

        assertThat(files().get("static/_redirects")).isEqualTo("""
                /feed/ /feed.xml 301
                /feed/atom/ /feed.xml 301
                /comments/feed/ /feed.xml 301
                /category/boats/feed/ /categories/boats/feed.xml 301
                /author/ana/feed/ /authors/ana/feed.xml 301
                """);
    }

    @Test
    void aByLineHasNoMailAddress() throws IOException {
        given();
        importing(wordPress(post(1, "first", "publish", "x").replace(">Rui<", ">Rui &lt;rui@secret.example&gt;<")))
                .run(world());
        assertThat(files().get("data/comments/2013-04-05-first.yaml")).contains("author: Rui\n");

        importing(wordPress(post(1, "first", "publish", "x").replace(">Rui<", ">rui@secret.example<")))
                .run(world());

        assertThat(files().get("data/comments/2013-04-05-first.yaml")).contains("author: rui\n");
    }

    @Test
    void picturesOfAFolderGoBesideTheirText() throws IOException {
        given();
        Path uploads = Files.createDirectories(folder.resolve("uploads/2013/04"));
        Files.write(uploads.resolve("boat.png"), PIXEL);
        Path export = wordPress(
                post(
                        1,
                        "first",
                        "publish",
                        "<a href=\"https://tides.example/wp-content/uploads/2013/04/boat.png\"><img src=\"https://tides.example/wp-content/uploads/2013/04/boat-300x200.png\" alt=\"Boat\"></a>"));

        Moved moved =
                withPictures(export, folder.resolve("uploads")).run(world()).moved();

        assertThat(files()).containsKey("content/posts/2013-04-05-first/boat.png");
        assertThat(files().get("content/posts/2013-04-05-first/index.md")).endsWith("---\n![Boat](boat.png)\n");
        assertThat(moved.pictures()).isEqualTo(1);
        assertThat(moved.elsewhere()).isEmpty();
    }

    @Test
    void picturesAreFetchedOnRequestAndOnlyOnce() throws IOException {
        given();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        List<String> asked = new java.util.concurrent.CopyOnWriteArrayList<>();
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            boolean there = exchange.getRequestURI().getPath().equals("/a.png");
            exchange.sendResponseHeaders(there ? 200 : 404, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(there ? PIXEL : new byte[] {'n', 'o'});
            }
        });
        server.start();
        String home = "http://127.0.0.1:" + server.getAddress().getPort();
        World world = world(Map.of(
                "https://img.example/a.png", URI.create(home + "/a.png"),
                "https://img.example/gone.png", URI.create(home + "/gone.png")));
        Path export = wordPress(
                post(
                        1,
                        "first",
                        "publish",
                        "<img src=\"https://img.example/a.png\" alt=\"A\"> <img src=\"https://img.example/gone.png\" alt=\"B\">"));
        Importing importing =
                new Importing(export, blog, Optional.empty(), Optional.empty(), Optional.empty(), true, List.of());
        try {
            Importing.Result result = importing.run(world);

            assertThat(files().get("content/posts/2013-04-05-first/index.md"))
                    .endsWith("![A](a.png) ![B](https://img.example/gone.png)\n");
            assertThat(result.moved().elsewhere()).containsExactly("https://img.example/gone.png");
            assertThat(result.problems())
                    .extracting(Problem::what)
                    .containsExactly("https://img.example/gone.png: img.example answered 404: no");
            importing.run(world);
            assertThat(asked).containsExactly("/a.png", "/gone.png", "/gone.png");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void addressesThatSomebodyHasSavedAreAskedToo() throws IOException {
        given();
        Path sitemap = Files.writeString(folder.resolve("sitemap.xml"), """
                <urlset><url><loc>https://tides.example/2013/04/first/</loc></url>
                <url><loc>https://tides.example/lost/</loc></url><url><loc>https://tides.example/?s=a&amp;b</loc></url></urlset>
                """);
        Path export = wordPress(post(1, "first", "publish", "x"));

        Importing.Result result = new Importing(
                        export, blog, Optional.empty(), Optional.empty(), Optional.empty(), false, List.of(sitemap))
                .run(world());

        assertThat(result.proof().orElseThrow()).hasToString("4 of 6 addresses answer");
        assertThat(result.proof().orElseThrow().silent()).containsExactly("https://tides.example/lost/");
        assertThat(result.proof().orElseThrow().impossible()).containsExactly("https://tides.example/?s=a&b");
    }

    @Test
    void aZipThatWasCutHasWhatIsWhole() throws IOException {
        given();
        Path zip = folder.resolve("old.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("posts.csv"));
            out.write(
                    "post_id,post_date,is_published,type,audience,title\n1.a,2020-01-02T03:04:05.000Z,TRUE,newsletter,everyone,\"A, \"\"b\"\"\"\n"
                            .getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("posts/1.a.html"));
            out.write("<p>Hello</p>".getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("posts/2.b.html"));
            out.write(Base64.getEncoder()
                    .encode(new java.util.Random(1)
                            .ints(4000)
                            .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                            .toString()
                            .getBytes(StandardCharsets.UTF_8)));
        }
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, java.util.Arrays.copyOf(whole, whole.length - 2000));

        Importing.Result result = importing(zip).run(world());

        assertThat(files().get("content/posts/2020-01-02-a.md")).isEqualTo("""
                ---
                title: "A, \\"b\\""
                date: 2020-01-02 03:04:05 +0000
                permalink: /p/a/
                ---
                Hello
                """);
        assertThat(result.problems().toString()).contains("the zip is damaged at 'posts/2.b.html'");
        assertThat(result.proof().orElseThrow()).hasToString("1 of 1 address answers");
    }

    @Test
    void aLinkOutOfTheExportIsLeftOut() throws IOException {
        given();
        Path old = jbake();
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        Files.createSymbolicLink(old.resolve("assets/secret.txt"), secret);
        Files.createSymbolicLink(old.resolve("assets/b.txt"), Path.of("a.txt"));

        Importing.Result result = importing(old).run(world());

        assertThat(files()).containsKeys("static/a.txt", "static/b.txt").doesNotContainKey("static/secret.txt");
        assertThat(result.problems())
                .extracting(Problem::toString)
                .contains("assets/secret.txt: this link leads out of the export and was left out; put the file"
                        + " itself in its place if it belongs to the blog");
    }

    @Test
    void aBlogIsNotWrittenIntoItsExport() throws IOException {
        Path old = jbake();
        blog = old.resolve("new");

        assertThatThrownBy(() -> importing(old).run(world()))
                .hasMessage("old: the new blog would be written into the old one; name a folder outside of it for the"
                        + " new blog");
        assertThat(blog).doesNotExist();
    }

    private Path jbake() throws IOException {
        Path old = folder.resolve("old");
        Files.createDirectories(old.resolve("content/blog"));
        Files.createDirectories(old.resolve("assets"));
        Files.writeString(old.resolve("jbake.properties"), "site.host=https://tides.example\n");
        Files.writeString(
                old.resolve("content/blog/a.md"),
                "title=A\ndate=2020-01-02\ntype=post\nstatus=published\n~~~~~~\nHello\n");
        Files.writeString(old.resolve("assets/a.txt"), "a");
        return old;
    }

    @Test
    void elementsWithinEachOtherEndSomewhere() throws IOException {
        given();
        Path export = wordPress(
                post(1, "first", "publish", "x"),
                "<item><title>Deep</title>" + "<b>".repeat(20_000) + "</b>".repeat(20_000) + "</item>");

        assertThat(importing(export).run(world()).problems().toString()).contains("a broken <item>");
        assertThat(files()).containsKey("content/posts/2013-04-05-first.md");
    }

    @Test
    void aListOfGhostsPostsIsReadToo() throws IOException {
        given();
        Path export = Files.writeString(folder.resolve("ghost.json"), """
                [7, {"posts": [{"id": "1", "comment_id": "1", "title": "Ice", "slug": "ice", "status": "published",
                "html": "<p>Hello</p>", "published_at": "2020-01-02T03:04:05.000Z"}]}]
                """);

        importing(export).run(world());

        assertThat(files()).containsKey("content/posts/2020-01-02-ice.md");
    }

    @Test
    void aZippedFolderIsToBeUnpacked() throws IOException {
        Path zip = folder.resolve("blog.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("blog-main/_config.yml"));
            out.write("title: Ice\n".getBytes(StandardCharsets.UTF_8));
        }

        assertThatThrownBy(() -> importing(zip).run(world()))
                .hasMessage("blog.zip: this is a zip of a blog's folder; unpack it, and import the folder");
    }

    @Test
    void aTextThatIsTooLargeEndsNoZip() throws IOException {
        given();
        Path zip = folder.resolve("old.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("huge.html"));
            for (int i = 0; i < 65; i++) {
                out.write(new byte[1024 * 1024]);
            }
            out.putNextEntry(new ZipEntry("posts.csv"));
            out.write(
                    "post_id,post_date,is_published,type,audience,title\n1.a,2020-01-02T03:04:05.000Z,TRUE,newsletter,everyone,A\n"
                            .getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("posts/1.a.html"));
            out.write("<p>Hello</p>".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(importing(zip).run(world()).problems().toString())
                .contains("'huge.html' is too large and was left out");
        assertThat(files()).containsKey("content/posts/2020-01-02-a.md");
    }

    @Test
    void whatIsNoExportIsSaidSo() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<p>Hello</p>");

        assertThatThrownBy(() -> importing(page).run(world()))
                .isInstanceOf(SiteException.class)
                .hasMessage(
                        "page.html: this is no export that Herald knows; export from one of WordPress, Blogger, Ghost,"
                                + " Substack, Medium, Jekyll, Hugo, JBake, or say with 'from' which of them made this");
        assertThatThrownBy(() -> importing(folder.resolve("none.xml")).run(world()))
                .hasMessage("none.xml: there is no such file; name the export that you have saved");
    }
}
