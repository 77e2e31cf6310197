package dev.herald;

import dev.herald.check.Collisions;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.content.BuildOptions;
import dev.herald.content.Content;
import dev.herald.content.Content.Source;
import dev.herald.content.ContentReader;
import dev.herald.problem.Problems;
import dev.herald.site.Addresses;
import dev.herald.site.Image;
import dev.herald.site.Listings;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Site;
import dev.herald.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A whole blog, what went in beside what came out, for judges. Each is built once in a process, into {@code target/judged}. */
public final class BuiltBlog {

    /** The sample site, and three real blogs that live below a path. */
    public static final List<String> NAMES = List.of("sample-site", "azu-ja", "crystal", "jekyll-news");

    /** {@link OddBlog}, at the root of its host. */
    public static final String ODD = "odd-blog";

    private static final String DEFAULT_THEME = "gazette";
    private static final Path FOLDER =
            Path.of("target/judged", System.getProperty("herald.fork", "1")).toAbsolutePath();
    private static final Map<String, BuiltBlog> BUILT = new ConcurrentHashMap<>();

    private final Path target;
    private final SiteConfig config;
    private final Content content;
    private final Site site;
    private final Addresses addresses;
    private final Bodies bodies;
    private final Map<Route, String> texts = new HashMap<>();
    private final Map<String, Page> pages = new LinkedHashMap<>();

    private BuiltBlog(Path blog, Path target) {
        Herald.build(blog, target, SiteDefaults.NONE, false, false, Blog.NOW);
        this.target = target;
        this.config = SiteFile.read(blog, SiteDefaults.NONE, new Problems());
        BuildOptions options = new BuildOptions(false, false, Blog.NOW);
        this.content = Collisions.settle(ContentReader.read(blog, config, options), config);
        this.site = Listings.arrange(config, posts(content.posts()), posts(content.pages()));
        this.addresses = new Addresses(config);
        Theme theme = Theme.load(blog, config, content.pictures());
        this.bodies = new Bodies(config, content, Set.of(), (word, language) -> theme.word(language, word.key(), 1));
        site.pages().forEach(page -> pages.put(addresses.absolute(page.route()), page));
    }

    private static List<Post> posts(List<Source> sources) {
        return sources.stream().map(Source::post).toList();
    }

    /** A theme and the name of a blog: each with each. */
    static Stream<Arguments> inEveryTheme() {
        return Themes.names().stream()
                .flatMap(theme -> Stream.concat(NAMES.stream(), Stream.of(ODD)).map(blog -> Arguments.of(theme, blog)));
    }

    /** @param name one of {@link #NAMES} */
    public static BuiltBlog of(String name) {
        return of(name, DEFAULT_THEME);
    }

    /**
     * The same, with another theme.
     *
     * @param name one of {@link #NAMES} or {@link #ODD}
     */
    public static BuiltBlog of(String name, String theme) {
        return BUILT.computeIfAbsent(theme + "/" + name, key -> build(name, theme));
    }

    private static BuiltBlog build(String name, String theme) {
        Path folder = FOLDER.resolve(theme.equals(DEFAULT_THEME) ? name : theme + "/" + name);
        try {
            return new BuiltBlog(source(name, theme, folder.resolve("blog")), folder.resolve("site"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path source(String name, String theme, Path folder) throws IOException {
        if (name.equals(ODD)) {
            return OddBlog.write(folder, theme);
        }
        Path sample = Path.of("../sample-site").toAbsolutePath().normalize();
        if (name.equals("sample-site")) {
            return theme.equals(DEFAULT_THEME) ? sample : dressed(Corpora.copy(sample, folder), theme);
        }
        return dressed(Corpora.copy(name, "https://example.org/blog", folder), theme);
    }

    /** Gives a blog a theme, whatever its {@code site.yaml} says of it. */
    private static Path dressed(Path blog, String theme) throws IOException {
        Path settings = blog.resolve("site.yaml");
        String said = Files.readString(settings);
        boolean oneLine = said.startsWith("{");
        Files.writeString(
                settings,
                oneLine
                        ? said.replaceFirst("}$", ", theme: " + theme + "}")
                        : said.replace("name: " + DEFAULT_THEME, "name: " + theme));
        return blog;
    }

    public SiteConfig config() {
        return config;
    }

    public Site site() {
        return site;
    }

    /** Where the site was written. */
    public Path target() {
        return target;
    }

    /** Every page by its whole address. */
    public Map<String, Page> pages() {
        return pages;
    }

    /**
     * The whole addresses of some of its pages.
     *
     * @param step the first of so many is one of them
     * @param all a system property that makes it all of them if it is {@code all}
     */
    List<String> each(int step, String all) {
        List<String> addresses = List.copyOf(pages.keySet());
        int wide = "all".equals(System.getProperty(all)) ? 1 : step;
        return IntStream.iterate(0, at -> at < addresses.size(), at -> at + wide)
                .mapToObj(addresses::get)
                .toList();
    }

    /** The whole address of a route. */
    public String address(Route route) {
        return addresses.absolute(route);
    }

    /** The whole address of a picture. */
    public String address(Image picture) {
        return Addresses.absolute(address(Route.HOME), picture.src());
    }

    /** The post with this whole address. */
    public Optional<Post> post(String address) {
        return Optional.ofNullable(pages.get(address))
                .filter(Page.PostPage.class::isInstance)
                .map(page -> ((Page.PostPage) page).post());
    }

    /** A post's text as HTML, as it goes to its page. */
    public String html(Post post) {
        return texts.computeIfAbsent(
                post.route(), route -> bodies.render(post).body().html().html());
    }

    /** The HTML files that Herald has made, redirects among them, without those that it has copied. */
    public List<Path> made() {
        Set<Path> copied = content.files().stream()
                .map(file -> target.resolve(file.route().file()))
                .collect(Collectors.toSet());
        return files().stream()
                .filter(file -> file.toString().endsWith(".html") && !copied.contains(file))
                .toList();
    }

    /** Every file of the site. */
    public List<Path> files() {
        try (Stream<Path> files = Files.walk(target)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The file that a server gives for a whole address of the site; none if it has none. */
    public Optional<Path> file(String address) {
        String home = addresses.absolute(Route.HOME);
        if (!address.startsWith(home)) {
            return Optional.empty();
        }
        String path = address.substring(home.length()).replaceFirst("[?#].*", "");
        Path file = target.resolve(URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8));
        return Optional.of(Files.isDirectory(file) ? file.resolve("index.html") : file)
                .filter(Files::isRegularFile);
    }

    /** The text of the file at a whole address. */
    public String text(String address) {
        return text(file(address).orElseThrow(() -> new AssertionError("the site has no " + address)));
    }

    /** The text of a file. */
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
