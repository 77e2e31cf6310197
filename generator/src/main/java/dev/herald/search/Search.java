package dev.herald.search;

import dev.herald.config.SiteConfig;
import dev.herald.meta.Standing;
import dev.herald.meta.Summary;
import dev.herald.output.Output;
import dev.herald.output.OutputFile;
import dev.herald.site.Body;
import dev.herald.site.Body.Heading;
import dev.herald.site.Listings;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Site;
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
    private final Map<Route, Entry> entries = new ConcurrentHashMap<>();

    public Search(SiteConfig config, Site site) {
        this(config, site, MOST_WORDS);
    }

    /** @param words of the texts together that the index may hold */
    Search(SiteConfig config, Site site, int words) {
        this.config = config;
        this.texts = site.pages().stream().filter(this::isFound).toList();
        this.share = words / Math.max(1, texts.size());
    }

    /** Where the index and the library live; nowhere if the blog wants no search. */
    public static Set<Route> routes(SiteConfig config) {
        return config.search() ? Set.of(Listings.SEARCH_INDEX, Listings.SEARCH_LIBRARY) : Set.of();
    }

    private boolean isFound(Page page) {
        return config.search()
                && Standing.text(page).isPresent()
                && Standing.of(page, config).indexed();
    }

    @Override
    public void take(Page page, Body body) {
        if (isFound(page)) {
            entries.put(page.route(), entry(Standing.text(page).orElseThrow(), body));
        }
    }

    private Entry entry(Post post, Body body) {
        List<Counts> counts = Stream.of(Field.values())
                .map(field -> counts(text(field, post, body)))
                .toList();
        byte[] summary = Summary.of(post, body).getBytes(StandardCharsets.UTF_8); // takes half the room of a text
        return new Entry(() -> words(post, new String(summary, StandardCharsets.UTF_8)), PackedCounts.of(counts));
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

    private Counts counts(String text) {
        return Counts.of(Tokens.of(text, share), terms);
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
        List<Entry> found = texts.stream()
                .map(text -> entries.get(text.route()))
                .filter(Objects::nonNull)
                .toList();
        return List.of(
                new OutputFile.Grown(Listings.SEARCH_INDEX, out -> script(new Index(found, terms), out)),
                new OutputFile.Bytes(Listings.SEARCH_LIBRARY, library()));
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
