package dev.herald.theme;

import dev.herald.config.Author;
import dev.herald.config.MenuLink;
import dev.herald.picture.Print;
import dev.herald.site.Pager;
import dev.herald.site.Route;
import dev.herald.site.Taxonomy;
import dev.herald.site.Term;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What templates may read of our types: the components of records, and a few more that are listed here. Nothing else is within reach. */
final class Members {

    private static final Map<Class<?>, Map<String, Function<Object, Object>>> KNOWN = new ConcurrentHashMap<>();

    private Members() {}

    /** An address of the blog's owner: absolute, or a path on the site. */
    record Address(String address) {}

    static Map<String, Function<Object, Object>> of(Class<?> type) {
        Map<String, Function<Object, Object>> known = KNOWN.get(type);
        return known == null ? KNOWN.computeIfAbsent(type, Members::all) : known;
    }

    private static Map<String, Function<Object, Object>> all(Class<?> type) {
        Map<String, Function<Object, Object>> members = new HashMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true); // spares the check of the caller at each call
                members.put(component.getName(), object -> read(accessor, object));
            }
        }
        members.putAll(more(type));
        return members;
    }

    private static Map<String, Function<Object, Object>> more(Class<?> type) {
        if (type == Term.class) {
            return Map.of("route", term -> ((Term) term).route());
        }
        if (type == Taxonomy.class) {
            return Map.of("key", one -> ((Taxonomy) one).key(), "route", one -> ((Taxonomy) one).route());
        }
        if (type == Pager.class) {
            return Map.of(
                    "total", pager -> ((Pager) pager).total(),
                    "previous", pager -> ((Pager) pager).previous(),
                    "next", pager -> ((Pager) pager).next());
        }
        if (type == MenuLink.class) {
            return Map.of("url", link -> new Address(((MenuLink) link).url()));
        }
        if (type == SiteView.class) {
            return Map.of(
                    "home", site -> Route.HOME,
                    "feed", site -> ((SiteView) site).feeds().site().get(0).route(),
                    "feeds", site -> ((SiteView) site).feeds().site(),
                    "taxonomies", site -> ((SiteView) site).taxonomies(),
                    "sitemap", site -> new Route("/sitemap.xml"));
        }
        if (type == Print.class) {
            return Map.of(
                    "srcset", print -> ((Print) print).srcset(),
                    "webp", print -> ((Print) print).webpSrcset());
        }
        return type == Author.class ? author() : Map.of();
    }

    private static Map<String, Function<Object, Object>> author() {
        return Map.of(
                "route", author -> Taxonomy.AUTHOR.route().child(((Author) author).id() + "/"),
                "url", author -> ((Author) author).url().map(Address::new),
                "picture", author -> ((Author) author).picture().map(Address::new));
    }

    private static Object read(Method accessor, Object object) {
        try {
            return accessor.invoke(object);
        } catch (IllegalAccessException | InvocationTargetException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
