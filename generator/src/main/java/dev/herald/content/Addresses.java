package dev.herald.content;

import dev.herald.config.Layout;
import dev.herald.config.SiteConfig;
import dev.herald.site.Post.Kind;
import dev.herald.site.Route;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a file goes: what its header says, else the blog's pattern; and from where it came. */
final class Addresses {

    private final SiteConfig config;
    private final Presets presets;
    private final Permalink posts;
    private final Permalink pages;

    Addresses(SiteConfig config, Presets presets) {
        this.config = config;
        this.presets = presets;
        this.posts = new Permalink(config.content().permalinks().posts());
        this.pages = new Permalink(config.content().permalinks().pages());
    }

    /** Nothing, with a problem noted, if what is written is no address of the site. */
    Optional<Route> route(Header header, Kind kind, Permalink.Parts parts) {
        if (parts.slug().filter(Addresses::climbs).isPresent()) {
            header.error(
                    header.line(Key.SLUG),
                    "the slug '" + parts.slug().get() + "' climbs out of the site",
                    "write one word, without '..'");
            return Optional.empty();
        }
        Optional<Key> stated = Stream.of(Key.PERMALINK, Key.URL, Key.PATH, Key.LINK)
                .filter(key -> own(header, key).isPresent())
                .findFirst();
        if (stated.isPresent()) {
            return stated(header, stated.get(), parts);
        }
        Permalink pattern = pattern(header, parts.place()).orElse(kind == Kind.POST ? posts : pages);
        String path = home(parts.place()).path() + pattern.path(parts).substring(1);
        if (Route.fault(path).isPresent()) {
            header.error(0, "the address " + Route.fault(path).get(), "write a 'permalink' at the head of the file");
            return Optional.empty();
        }
        return Optional.of(new Route(path));
    }

    private Optional<Permalink> pattern(Header header, Place place) {
        Optional<Permalink> pattern = presets.pattern(place.file()).map(Permalink::new);
        pattern.flatMap(Permalink::unknownToken)
                .ifPresent(token -> header.warning(
                        0,
                        "the pattern '" + pattern.get().pattern() + "' of its address has the unknown part ':" + token
                                + "'",
                        "write a 'permalink' at the head of the file"));
        return pattern.filter(known -> known.unknownToken().isEmpty());
    }

    /** Where the texts of a language begin: Hugo puts those in another than the site's below {@code /de/}. */
    Route home(Place place) {
        Locale language = place.stem().language();
        return language.equals(config.language())
                ? Route.HOME
                : new Route("/" + language.toLanguageTag().toLowerCase(Locale.ROOT) + "/");
    }

    private static boolean climbs(String slug) {
        return Stream.of(Permalink.tidy(slug).split("/")).anyMatch(part -> part.equals("..") || part.equals("."));
    }

    /** The setting's path on this site; a link to elsewhere is none. */
    private Optional<String> own(Header header, Key key) {
        return header.text(key)
                .filter(text -> key != Key.LINK || text.startsWith("/"))
                .flatMap(this::path);
    }

    private Optional<String> path(String written) {
        if (!written.matches("[A-Za-z][A-Za-z0-9+.-]*://.*|//.*")) {
            return Optional.of(written);
        }
        String site = config.url().toString().replaceFirst("^https?:", "");
        String there = written.replaceFirst("^https?:", "");
        return there.startsWith(site + "/") ? Optional.of(there.substring(site.length())) : Optional.empty();
    }

    private Optional<Route> stated(Header header, Key key, Permalink.Parts parts) {
        String written = own(header, key).orElseThrow();
        Permalink pattern = new Permalink(written);
        if (written.contains("{{") || written.contains("{%")) {
            header.error(header.line(key), "the address '" + written + "' is a template", "write the address itself");
            return Optional.empty();
        }
        String path = pattern.unknownToken().isEmpty() ? pattern.path(parts) : Permalink.tidy(written);
        return checked(header, header.line(key), written, path, "the address");
    }

    private static Optional<Route> checked(Header header, int line, String written, String path, String what) {
        Optional<String> fault = Route.fault(path);
        if (fault.isEmpty()) {
            return Optional.of(new Route(path));
        }
        String why = path.matches("(?s).*/\\.\\.?(/.*|$)")
                ? "climbs out of the site"
                : "has a backslash or a control character";
        header.error(line, what + " '" + written + "' " + why, "write a path such as /2026/hello/");
        return Optional.empty();
    }

    /** Former addresses; one without a slash in front stands beside the page, or in Jekyll's layout at the root. */
    List<Route> aliases(Header header, Route route) {
        return header.list(Key.ALIASES).stream()
                .flatMap(alias -> alias(header, alias, route).stream())
                .filter(alias -> !alias.equals(route))
                .distinct()
                .toList();
    }

    private Optional<Route> alias(Header header, Header.Entry alias, Route route) {
        Optional<String> own = path(alias.text());
        if (own.isEmpty()) {
            header.error(
                    alias.line(),
                    "the alias '" + alias.text() + "' is on another site",
                    "write a path such as /old/hello/");
            return Optional.empty();
        }
        if (own.get().contains("?")) {
            header.warning(
                    alias.line(),
                    "the alias '" + alias.text() + "' has a '?', which a folder of files cannot answer",
                    "redirect it at the server, or remove it");
            return Optional.empty();
        }
        boolean absolute = own.get().startsWith("/") || config.content().layout() == Layout.JEKYLL;
        String path = Permalink.tidy(absolute ? own.get() : parent(route) + own.get());
        return checked(header, alias.line(), alias.text(), path, "the alias");
    }

    private static String parent(Route route) {
        String path = route.isFolder() ? route.path().substring(0, route.path().length() - 1) : route.path();
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
