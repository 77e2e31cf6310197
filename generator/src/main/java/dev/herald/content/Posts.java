package dev.herald.content;

import dev.herald.config.Layout;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.config.Value;
import dev.herald.content.Dates.NoDateException;
import dev.herald.problem.Problem;
import dev.herald.site.Image;
import dev.herald.site.Indexing;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Taxonomy;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes posts of headers, now that all of them are known: names of terms, authors, pictures, last changes. */
final class Posts {

    private final SiteConfig config;
    private final Authors authors;
    private final SiteIndex index;
    private final GitHistory history;
    private final TermNames terms = new TermNames();
    private final Dates dates;
    private final Map<String, String> translated = new HashMap<>(); // the first file of each key and language

    Posts(SiteConfig config, Authors authors, SiteIndex index, GitHistory history, List<Headed.Read> texts) {
        this.config = config;
        this.authors = authors;
        this.index = index;
        this.history = history;
        this.dates = new Dates(config.timezone());
        texts.stream().sorted(FIRST_WRITTEN).forEach(this::learn);
    }

    private static final Comparator<Headed.Read> FIRST_WRITTEN = Comparator.comparing(Headed.Read::kind)
            .thenComparing(text -> text.date().map(ZonedDateTime::toInstant).orElse(Instant.MAX))
            .thenComparing(text -> text.place().file());

    private void learn(Headed.Read text) {
        terms.learn(Taxonomy.TAG, tags(text.header()));
        terms.learn(Taxonomy.CATEGORY, text.categories());
        terms.learn(Taxonomy.SERIES, series(text.header()));
    }

    private List<String> tags(Header header) {
        boolean words = config.content().layout() == Layout.JEKYLL;
        return Stream.concat(Words.of(header, Key.TAGS, words).stream(), Words.of(header, Key.TAG, false).stream())
                .distinct()
                .toList();
    }

    private static List<String> series(Header header) {
        return header.list(Key.SERIES).stream().map(Header.Entry::text).limit(1).toList();
    }

    Post post(Headed.Read text) {
        Header header = text.header();
        String file = text.place().file();
        Locale language = language(header);
        return new Post(
                header.text(Key.ID).orElse(text.route().path()),
                file,
                text.kind(),
                text.route(),
                text.title(),
                header.text(Key.DESCRIPTION).or(() -> header.text(Key.SUMMARY)),
                header.text(Key.SUMMARY),
                text.date(),
                updated(text),
                authors.of(header),
                terms.terms(Taxonomy.TAG, tags(header)),
                terms.terms(Taxonomy.CATEGORY, text.categories()),
                terms.terms(Taxonomy.SERIES, series(header)).stream().findFirst(),
                language,
                translationKey(text, language),
                image(text),
                text.aliases(),
                canonical(header),
                indexing(header),
                Robots.of(header).others(),
                header.flag(Key.TOC).orElse(config.text().toc()),
                weight(header),
                config.edit()
                        .map(address -> address.replace(
                                ":file", new Route("/" + file).encoded().substring(1))),
                header.params());
    }

    private Optional<ZonedDateTime> updated(Headed.Read text) {
        Header header = text.header();
        Optional<ZonedDateTime> stated = Optional.empty();
        try {
            Optional<String> written = header.text(Key.UPDATED);
            stated = written.isPresent() ? Optional.of(dates.read(written.get())) : stated;
        } catch (NoDateException fault) {
            header.error(header.line(Key.UPDATED), fault.getMessage(), fault.fix);
        }
        Optional<OffsetDateTime> changed =
                Optional.ofNullable(history.changes().get(text.place().file()));
        return stated.or(() -> changed.map(OffsetDateTime::toZonedDateTime))
                .map(date -> date.withZoneSameInstant(config.timezone()))
                .filter(date -> text.date().filter(date::isBefore).isEmpty());
    }

    private Locale language(Header header) {
        Optional<String> written = header.text(Key.LANGUAGE);
        if (written.isEmpty()) {
            return config.language();
        }
        Locale language = Locale.forLanguageTag(written.get().replace('_', '-'));
        if (language.getLanguage().isEmpty()) {
            header.error(
                    header.line(Key.LANGUAGE),
                    "'" + written.get() + "' is not a language",
                    "write a tag such as en or pt-BR");
        }
        return language;
    }

    /** A key stands once for each language. */
    private Optional<String> translationKey(Headed.Read text, Locale language) {
        Header header = text.header();
        Optional<String> key = header.text(Key.TRANSLATION_KEY);
        if (key.isPresent()) {
            String tag = language.toLanguageTag();
            String first =
                    translated.putIfAbsent(key.get() + '\n' + tag, text.place().file());
            if (first != null) {
                header.error(
                        header.line(Key.TRANSLATION_KEY),
                        "the translationKey '" + key.get() + "' is also that of " + first + ", in the same language ("
                                + tag + ")",
                        "give this text its 'lang', or a key of its own");
            }
        }
        return key;
    }

    private Optional<Image> image(Headed.Read text) {
        Header header = text.header();
        return header.value(Key.IMAGE)
                .flatMap(Posts::path)
                .flatMap(path -> found(text, path))
                .map(src -> Image.unmeasured(
                        src,
                        header.value(Key.IMAGE)
                                .flatMap(Posts::alt)
                                .or(() -> header.text(Key.IMAGE_ALT))
                                .orElse("")));
    }

    private static Optional<String> path(Value value) {
        if (value instanceof Value.Items items) {
            return items.items().stream().findFirst().flatMap(Posts::path);
        }
        if (value instanceof Value.Fields fields) {
            return Stream.of("path", "url", "src", "image", "feature", "file")
                    .flatMap(name -> fields.get(name).stream())
                    .flatMap(each -> path(each).stream())
                    .findFirst();
        }
        return value instanceof Value.Scalar scalar && !scalar.text().isBlank() && !(scalar.plain() instanceof Boolean)
                ? Optional.of(scalar.text().strip())
                : Optional.empty();
    }

    private static Optional<String> alt(Value value) {
        if (value instanceof Value.Items items) {
            return items.items().stream().findFirst().flatMap(Posts::alt);
        }
        return value instanceof Value.Fields fields ? fields.get("alt").flatMap(Posts::path) : Optional.empty();
    }

    /** Beside the file, or at the site's root, where many themes of other generators look for it. */
    private Optional<String> found(Headed.Read text, String path) {
        LinkResolver links = new LinkResolver(index, text.place().file(), text.route());
        Optional<String> src = links.picture(path).or(() -> links.picture("/" + path));
        if (src.isEmpty() && config.check().pictures() != Weight.OFF) {
            Problem problem = Problem.warning(
                    text.place().file(),
                    text.header().line(Key.IMAGE),
                    "the picture '" + path + "' does not exist",
                    "put it beside the text, or write its path from the site's root");
            text.header().problems().add(config.check().pictures() == Weight.ERROR ? problem.asError() : problem);
        }
        return src;
    }

    /** Where the post was first published; a path is one of this site's host. */
    private Optional<String> canonical(Header header) {
        Optional<String> written = header.text(Key.CANONICAL);
        Optional<String> whole = written.flatMap(this::whole);
        if (written.isPresent() && whole.isEmpty()) {
            header.error(
                    header.line(Key.CANONICAL),
                    "the canonical address is '" + written.get() + "'",
                    "write the whole address of the original, such as https://example.com/post/");
        }
        return whole;
    }

    private Optional<String> whole(String address) {
        try {
            return Optional.of(address)
                    .filter(text -> text.startsWith("/") || text.contains("://"))
                    .map(text -> config.url().resolve(text))
                    .filter(uri -> uri.getHost() != null)
                    .map(URI::toString);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Indexing indexing(Header header) {
        if (Robots.of(header).hidden()) {
            return Indexing.HIDDEN;
        }
        return header.value(Key.SITEMAP).filter(Posts::keepsOut).isPresent() ? Indexing.UNLISTED : Indexing.LISTED;
    }

    /** {@code sitemap: false} as in Jekyll, {@code sitemap: {disable: true}} as in Hugo. */
    private static boolean keepsOut(Value sitemap) {
        if (sitemap instanceof Value.Fields fields) {
            return Stream.of("disable", "exclude")
                    .flatMap(name -> fields.get(name).stream())
                    .anyMatch(value -> Boolean.TRUE.equals(value.plain()));
        }
        return Boolean.FALSE.equals(sitemap.plain());
    }

    private static int weight(Header header) {
        Optional<String> weight = header.text(Key.WEIGHT);
        if (weight.filter(text -> !text.matches("-?\\d{1,9}")).isPresent()) {
            header.error(header.line(Key.WEIGHT), "'weight' is '" + weight.get() + "'", "write a whole number");
            return 0;
        }
        return weight.map(Integer::parseInt).orElse(0);
    }
}
