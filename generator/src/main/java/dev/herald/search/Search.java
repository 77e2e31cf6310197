package dev.herald.search;

import dev.herald.config.SiteConfig;
import dev.herald.meta.Standing;
import dev.herald.meta.Summaries;
import dev.herald.output.Keys;
import dev.herald.output.Output;
import dev.herald.output.OutputFile;
import dev.herald.site.Body;
import dev.herald.site.Body.Heading;
import dev.herald.site.Listings;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Site;
import dev.herald.state.Packer;
import dev.herald.state.Sum;
import dev.herald.state.Unpacker;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import tools.jackson.core.exc.JacksonIOException;

/**
 * What the search page needs: the index of all texts that search engines may have, and Lunr, which searches it in the browser.
 *
 * <p>An index holds about 1,000,000 words. Each text has an equal share of them, so of 1000 texts each is found by its title, headings, topics and first
 * 1000 words.
 */
public final class Search implements Output {

    private static final int MOST_WORDS = 1_000_000;
    private static final String LUNR =
            "/META-INF/resources/webjars/lunr/2.3.9/lunr.min.js"; // has its licence at the top

    private final SiteConfig config;
    private final List<Page> texts;
    private final int share;
    private final Terms terms = new Terms();
    private final Keys keys;
    private final Summaries summaries;
    private final Map<Route, Found> found = new ConcurrentHashMap<>();

    /** @param summaries of all texts that were shown */
    public Search(SiteConfig config, Site site, Keys keys, Summaries summaries) {
        this.config = config;
        this.texts = texts(config, site);
        this.share = share(config, site);
        this.keys = keys;
        this.summaries = summaries;
    }

    /**
     * A text as it is found.
     *
     * @param sum of all that the index has of its words
     */
    private record Found(long sum, Supplier<PackedCounts> counts) {}

    /** How many words of each text can be found. */
    private static int share(SiteConfig config, Site site) {
        return MOST_WORDS / Math.max(1, texts(config, site).size());
    }

    private static List<Page> texts(SiteConfig config, Site site) {
        return site.pages().stream().filter(page -> isFound(config, page)).toList();
    }

    /** Where the index and the library live; nowhere if the blog wants no search. */
    public static Set<Route> routes(SiteConfig config) {
        return config.search() ? Set.of(Listings.SEARCH_INDEX, Listings.SEARCH_LIBRARY) : Set.of();
    }

    private static boolean isFound(SiteConfig config, Page page) {
        return config.search()
                && Standing.text(page).isPresent()
                && Standing.of(page, config).indexed();
    }

    @Override
    public void take(Page page, Body body, Packer note) {
        if (isFound(config, page)) {
            Post post = Standing.text(page).orElseThrow();
            List<List<String>> tokens = Stream.of(Field.values())
                    .map(field -> Tokens.of(text(field, post, body), share))
                    .toList();
            PackedCounts counts = counts(tokens);
            byte[] words = packed(tokens);
            note.number(share).bytes(words);
            found.put(page.route(), new Found(Sum.of(words), () -> counts));
        }
    }

    @Override
    public boolean recall(Page page, Supplier<Body> again, Unpacker note) {
        return !isFound(config, page) || recall(page, note.small(), note.bytes());
    }

    /** A text of which fewer words were noted than are wanted now must be read again, if it has more. */
    private boolean recall(Page page, int noted, byte[] words) {
        if (noted == share) {
            return recall(page, words);
        }
        List<List<String>> tokens = tokens(words);
        int longest = tokens.stream().mapToInt(List::size).max().orElse(0);
        boolean known = noted > share || longest < noted;
        return known
                && recall(
                        page,
                        longest > share
                                ? packed(tokens.stream().map(this::share).toList())
                                : words);
    }

    private boolean recall(Page page, byte[] words) {
        found.put(page.route(), new Found(Sum.of(words), () -> counts(tokens(words))));
        return true;
    }

    private List<String> share(List<String> field) {
        return field.subList(0, Math.min(share, field.size()));
    }

    private static byte[] packed(List<List<String>> tokens) {
        return tokens.stream()
                .map(field -> String.join(" ", field))
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The words of each field, as they were noted. */
    private static List<List<String>> tokens(byte[] words) {
        return Stream.of(new String(words, StandardCharsets.UTF_8).split("\n", -1))
                .map(field -> field.isEmpty() ? List.<String>of() : List.of(field.split(" ")))
                .toList();
    }

    private PackedCounts counts(List<List<String>> tokens) {
        return PackedCounts.of(
                tokens.stream().map(field -> Counts.of(field, terms)).toList());
    }

    private static String text(Field field, Post post, Body body) {
        return switch (field) {
            case TITLE -> post.title();
            case HEADINGS -> headings(body.headings());
            case TOPICS -> topics(post);
            case TEXT -> body.text();
        };
    }

    private List<String> words(Post post, String summary) {
        String day = post.date()
                .map(ZonedDateTime::toLocalDate)
                .map(Object::toString)
                .orElse("");
        return List.of(post.title(), address(post.route()), day, post.language().toLanguageTag(), summary);
    }

    private static String headings(List<Heading> headings) {
        return headings.stream()
                .map(heading -> plain(heading.html().html()) + "\n" + headings(heading.children()))
                .collect(Collectors.joining("\n"));
    }

    private static String plain(String html) {
        boolean marked = html.indexOf('<') >= 0 || html.indexOf('&') >= 0;
        return marked ? Jsoup.parseBodyFragment(html).text() : html;
    }

    private static String topics(Post post) {
        Stream<String> named = Stream.of(post.tags().stream(), post.categories().stream(), post.series().stream())
                .flatMap(found -> found.map(term -> term.name()));
        return Stream.concat(named, post.authors().stream().map(author -> author.name()))
                .collect(Collectors.joining("\n"));
    }

    private String address(Route route) {
        boolean whole = config.links() == SiteConfig.Links.RELATIVE && route.isFolder();
        return (whole ? route.child("index.html") : route).encoded().substring(1);
    }

    @Override
    public List<OutputFile> files() {
        if (!config.search()) {
            return List.of();
        }
        List<Page> shown =
                texts.stream().filter(page -> found.containsKey(page.route())).toList();
        long key = keys.of(shown.stream().map(this::shown).toList());
        return List.of(
                new OutputFile.Grown(Listings.SEARCH_INDEX, key, out -> script(index(shown), out)),
                new OutputFile.Bytes(Listings.SEARCH_LIBRARY, library()));
    }

    private Index index(List<Page> shown) {
        return new Index(shown.parallelStream().map(this::entry).toList(), terms);
    }

    private Entry entry(Page page) {
        Post post = Standing.text(page).orElseThrow();
        return new Entry(
                () -> words(post, summaries.of(post)),
                found.get(page.route()).counts().get());
    }

    private long shown(Page page) {
        Post post = Standing.text(page).orElseThrow();
        return keys.of(post, summaries.of(post), found.get(page.route()).sum());
    }

    /** A script, so that also a page that was opened from a disk may have it; its JSON is a text, which browsers read faster than code. */
    private static boolean script(Index index, OutputStream out) throws IOException {
        Writer file = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        file.write("self.heraldIndex = '");
        write(index, new Quoted(file));
        file.write("';\n");
        file.flush();
        return true;
    }

    private static void write(Index index, Writer text) throws IOException {
        try {
            index.write(text);
        } catch (JacksonIOException unwritable) {
            throw unwritable.getCause();
        }
    }

    private static byte[] library() {
        try (InputStream lunr = Search.class.getResourceAsStream(LUNR)) {
            return Objects.requireNonNull(lunr, LUNR).readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
