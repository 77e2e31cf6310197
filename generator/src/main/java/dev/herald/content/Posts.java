package dev.herald.content;

import dev.herald.config.Language;
import dev.herald.config.Layout;
import dev.herald.config.Markup;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.config.Value;
import dev.herald.content.Dates.NoDateException;
import dev.herald.problem.Problem;
import dev.herald.site.Indexing;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Taxonomy;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes posts of headers, now that all of them are known: names of terms, authors, pictures, last changes. */
final class Posts {

    private final SiteConfig config;
    private final Authors authors;
    private final MainPicture picture;
    private final Findings findings;
    private final GitHistory history;
    private final TermNames terms = new TermNames();
    private final Dates dates;
    private final Original original;
    private final TranslationKeys translations;

    Posts(
            SiteConfig config,
            Authors authors,
            MainPicture picture,
            GitHistory history,
            Findings findings,
            List<Headed.Read> texts) {
        this.config = config;
        this.authors = authors;
        this.picture = picture;
        this.findings = findings;
        this.history = history;
        this.dates = new Dates(config.timezone());
        this.translations = new TranslationKeys(config.content().layout());
        this.original = new Original(config);
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

    /** The posts of some texts, in their order. */
    List<Post> all(List<Headed.Read> texts) {
        List<Post> posts = texts.parallelStream().map(this::post).toList();
        for (int index = 0; index < posts.size(); index++) {
            translations.check(texts.get(index), posts.get(index).language());
        }
        return posts;
    }

    private Post post(Headed.Read text) {
        Header header = text.header();
        String file = text.place().file();
        Robots robots = Robots.of(header);
        Optional<String> canonical = original.of(header, text.route());
        checkSearch(header, robots, canonical);
        Locale language = language(text);
        return new Post(
                header.text(Key.ID).orElse(text.route().path()),
                file,
                text.kind(),
                text.route(),
                text.title(),
                plain(header, Key.DESCRIPTION).or(() -> plain(header, Key.SUMMARY)),
                plain(header, Key.SUMMARY),
                text.date(),
                updated(text),
                authors.of(header, findings),
                terms.terms(Taxonomy.TAG, tags(header)),
                terms.terms(Taxonomy.CATEGORY, text.categories()),
                terms.terms(Taxonomy.SERIES, series(header)).stream().findFirst(),
                language,
                translations.key(text),
                picture.of(text),
                text.aliases(),
                canonical,
                indexing(header, robots),
                robots.others(),
                header.flag(Key.TOC).orElse(config.text().toc()),
                weight(header),
                config.edit()
                        .map(address -> address.replace(
                                ":file", new Route("/" + file).encoded().substring(1))),
                Sharing.of(header, text.kind(), config),
                Wished.of(header, text.kind(), config, (channel, path) -> picture.forChannel(text, channel, path)),
                header.params());
    }

    /** A text for search engines and lists, without the HTML that is told of if there is any. */
    private Optional<String> plain(Header header, Key key) {
        Optional<String> written = header.text(key);
        Optional<String> plain = written.flatMap(Markup::without);
        plain.ifPresent(text -> findings.add(
                config.check().search(),
                header,
                header.found(key, "'" + header.name(key) + "' has HTML in it", "write plain text: '" + text + "'")));
        return plain.or(() -> written);
    }

    private void checkSearch(Header header, Robots robots, Optional<String> canonical) {
        Weight weight = config.check().search();
        robots.faults().forEach((what, fix) -> findings.add(weight, header, header.found(Key.ROBOTS, what, fix)));
        if (robots.hidden() && canonical.isPresent()) {
            String what = "the text is hidden from search engines, and its original is said to be " + canonical.get();
            String fix = "keep 'canonical_url' and take 'noindex' out: search engines then list the original only";
            findings.add(weight, header, header.found(Robots.key(header), what, fix));
        }
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

    /** In another generator's blog the setting may mean something else, such as a language for programs. */
    private Locale language(Headed.Read text) {
        Header header = text.header();
        Optional<String> written = header.text(Key.LANGUAGE);
        Optional<Locale> language = written.flatMap(tag -> Language.of(tag.replace('_', '-')));
        if (written.isPresent() && language.isEmpty()) {
            Problem fault = header.found(Key.LANGUAGE, "'" + written.get() + "' is not a language", Language.FIX);
            boolean own = config.content().layout() == Layout.HERALD;
            header.problems().add(own ? fault.asError() : fault);
        }
        return language.orElse(text.place().stem().language());
    }

    private static Indexing indexing(Header header, Robots robots) {
        if (robots.hidden()) {
            return Indexing.HIDDEN;
        }
        return isLeftOut(header) ? Indexing.UNLISTED : Indexing.LISTED;
    }

    /** {@code sitemap: false} as in Jekyll, {@code sitemap: {disable: true}} as in Hugo. */
    private static boolean isLeftOut(Header header) {
        if (header.value(Key.SITEMAP).orElse(null) instanceof Value.Fields fields) {
            return Stream.of("disable", "exclude")
                    .flatMap(name -> fields.get(name).stream())
                    .anyMatch(value -> says(value, "true|yes|on"));
        }
        return header.flag(Key.SITEMAP).filter(listed -> !listed).isPresent();
    }

    private static boolean says(Value value, String words) {
        return value instanceof Value.Scalar scalar && scalar.text().strip().matches("(?i)" + words);
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
