package dev.herald.theme;

import dev.herald.config.SiteConfig;
import dev.herald.site.Crumb;
import dev.herald.site.Html;
import dev.herald.site.Listings;
import dev.herald.site.Route;
import dev.herald.site.Taxonomy;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleCollection;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateSequenceModel;
import java.net.URI;
import java.time.Year;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How templates see our types, on pages of one language. A route prints as the path from the host's root, a date as a day in words, markup as it
 * is; a record is a hash of its components; what is absent is missing.
 */
final class Model implements ObjectWrapper {

    private final SiteConfig config;
    private final Strings.Words words;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    Model(SiteConfig config, Strings.Words words) {
        this.config = config;
        this.words = words;
    }

    @Override
    public TemplateModel wrap(Object value) {
        if (value instanceof String text) {
            return new SimpleScalar(text); // most are
        }
        if (value == null || value instanceof TemplateModel) {
            return (TemplateModel) value;
        }
        if (value instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        }
        if (value instanceof Record) { // asked for early, as it takes long to ask for an interface
            return record(value);
        }
        TemplateModel plain = plain(value);
        return plain != null ? plain : special(value);
    }

    private TemplateModel record(Object value) {
        if (value instanceof Route route) {
            return new Place(config, route);
        }
        if (value instanceof Html html) {
            return markup(html);
        }
        if (value instanceof Members.Address address) {
            return new SimpleScalar(addresses.computeIfAbsent(address.address(), this::address));
        }
        return new Parts(this, value instanceof Crumb crumb ? new Crumb(name(crumb), crumb.route()) : value);
    }

    private TemplateModel plain(Object value) {
        if (value instanceof CharSequence text) {
            return new SimpleScalar(text.toString());
        }
        if (value instanceof Number number) {
            return new SimpleNumber(number);
        }
        if (value instanceof Boolean bool) {
            return bool ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        }
        if (value instanceof List<?> list) {
            return new Items(list);
        }
        return value instanceof Map<?, ?> map ? new Named(map) : null;
    }

    private TemplateModel special(Object value) {
        if (value instanceof ZonedDateTime date) {
            return new Day(date, words);
        }
        if (value instanceof Locale locale) {
            return new Tongue(locale);
        }
        if (value instanceof Year year) {
            return new SimpleNumber(year.getValue());
        }
        if (value instanceof Enum<?> choice) {
            return new Choice(this, choice);
        }
        if (value instanceof URI || value instanceof TemporalAccessor) {
            return new SimpleScalar(value.toString()); // a date in a data file has no zone, and stays as it was written
        }
        throw new IllegalArgumentException("templates cannot see a " + value.getClass());
    }

    /** The components of several records as one hash; the first that has a name counts. */
    TemplateHashModel parts(Object... records) {
        return new Parts(this, Stream.of(records).map(Parts.Part::new).toList());
    }

    static TemplateModel markup(Html html) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.html());
        } catch (TemplateModelException fault) {
            throw new IllegalStateException(fault);
        }
    }

    String path(Route route) {
        return config.basePath() + route.encoded();
    }

    private String address(String address) {
        if (!address.startsWith("/") || address.startsWith("//")) {
            return address;
        }
        boolean plain = address.indexOf('?') < 0 && address.indexOf('#') < 0 && address.indexOf('%') < 0;
        return plain && Route.fault(address).isEmpty() ? path(new Route(address)) : config.basePath() + address;
    }

    /** The home page and the lists of terms are named in the language of the page. */
    String name(Crumb crumb) {
        if (crumb.route().equals(Route.HOME)) {
            return word("home", 1).orElse(crumb.name());
        }
        if (crumb.route().equals(Listings.ARCHIVE)) {
            return word("archive", 1).orElse(crumb.name());
        }
        if (crumb.route().equals(Listings.SEARCH)) {
            return word("search", 1).orElse(crumb.name());
        }
        for (Taxonomy taxonomy : Taxonomy.values()) {
            if (crumb.route().equals(taxonomy.route())) {
                return word(Choice.lower(taxonomy), 2).orElse(crumb.name());
            }
        }
        return crumb.name();
    }

    private Optional<String> word(String key, int number) {
        return words.get(key).flatMap(phrase -> phrase.form(number));
    }

    /** A list; what stands in it is wrapped when it is read. */
    private final class Items implements TemplateSequenceModel {
        private final List<?> items;

        Items(List<?> items) {
            this.items = items;
        }

        @Override
        public TemplateModel get(int index) {
            return index >= 0 && index < items.size() ? wrap(items.get(index)) : null;
        }

        @Override
        public int size() {
            return items.size();
        }
    }

    /** What the blog's owner named: data files, front matter, settings. An unknown name is missing. */
    private final class Named implements TemplateHashModelEx {
        private final Map<?, ?> map;

        Named(Map<?, ?> map) {
            this.map = map;
        }

        @Override
        public TemplateModel get(String key) {
            return wrap(map.get(key));
        }

        @Override
        public boolean isEmpty() {
            return map.isEmpty();
        }

        @Override
        public int size() {
            return map.size();
        }

        @Override
        public TemplateCollectionModel keys() {
            return new SimpleCollection(map.keySet(), Model.this);
        }

        @Override
        public TemplateCollectionModel values() {
            return new SimpleCollection(map.values(), Model.this);
        }
    }
}
