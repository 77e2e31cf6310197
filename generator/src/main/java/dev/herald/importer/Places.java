package dev.herald.importer;

import dev.herald.content.Slug;
import dev.herald.importer.OldText.Kind;
import dev.herald.problem.Problems;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Where all texts go: to files named as Herald names them, with the addresses that they had. */
final class Places {

    /** What Herald makes itself. */
    private static final Set<String> TAKEN =
            Set.of("/", "/tags/", "/categories/", "/series/", "/authors/", "/archive/", "/404.html", "/feed.xml");

    private final OldAddresses addresses;
    private final String posts;
    private final String pages;
    private final ZoneId zone;
    private final Predicate<OldText> bundled;
    private final Problems problems;
    private final Set<String> files = new HashSet<>();
    private final Set<String> routes = new HashSet<>(TAKEN);
    private final Map<String, Place> byKey = new HashMap<>();
    private final List<Place> all = new ArrayList<>();

    private Places(
            OldAddresses addresses,
            String posts,
            String pages,
            ZoneId zone,
            Predicate<OldText> bundled,
            Problems problems) {
        this.addresses = addresses;
        this.posts = posts;
        this.pages = pages;
        this.zone = zone;
        this.bundled = bundled;
        this.problems = problems;
    }

    /**
     * Places texts in their order.
     *
     * @param posts the pattern of posts' addresses, and so on
     * @param zone of the new blog
     * @param bundled whether a text gets a folder of its own
     */
    static Places of(
            List<OldText> texts,
            OldAddresses addresses,
            String posts,
            String pages,
            ZoneId zone,
            Predicate<OldText> bundled,
            Problems problems) {
        Places places = new Places(addresses, posts, pages, zone, bundled, problems);
        texts.forEach(places::put);
        places.giveAliases();
        return places;
    }

    List<Place> all() {
        return all;
    }

    Optional<Place> byKey(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    private void put(OldText text) {
        Place place = text.isPublic() ? published(text) : draft(text);
        byKey.putIfAbsent(text.key(), place);
        all.add(place);
    }

    private Place draft(OldText text) {
        String file = free("content/drafts/" + name(text), text);
        return new Place(text, file, Optional.empty(), Optional.empty(), List.of());
    }

    private Place published(OldText text) {
        Optional<String> old = text.at().address().flatMap(addresses::ownPath).map(OldAddresses::tidy);
        Optional<String> own = old.filter(path -> !routes.contains(path));
        if (old.isPresent() && own.isEmpty()) {
            problems.warning(
                    text.file(),
                    text.line(),
                    "the address " + old.get() + " of '" + text.title() + "' is another's in the new blog",
                    "nothing, if the place it has got will do");
        }
        String file = text.kind() == Kind.POST ? post(text) : page(text, own);
        Optional<String> usual = usual(text, file);
        String route = own.or(() -> usual.filter(path -> !routes.contains(path)))
                .orElseGet(() -> spare(usual.orElse("/" + name(text) + "/")));
        routes.add(route);
        boolean said = usual.filter(route::equals).isEmpty();
        return new Place(text, file, Optional.of(route), Optional.of(route).filter(any -> said), List.of());
    }

    private String spare(String path) {
        if (!routes.contains(path)) {
            return path;
        }
        int number = 2;
        String bare = path.replaceFirst("/$", "");
        while (routes.contains(bare + "-" + number + "/")) {
            number++;
        }
        return bare + "-" + number + "/";
    }

    private String post(OldText text) {
        String day =
                text.when().published().map(date -> date.toLocalDate() + "-").orElse("");
        return free("content/posts/" + day + name(text), text);
    }

    /** Pages lie as they lay in the old site. */
    private String page(OldText text, Optional<String> path) {
        String named = path.map(
                        old -> old.replaceFirst("^/", "").replaceFirst("/$", "").replaceFirst("(?i)\\.\\w+$", ""))
                .filter(old -> !old.isEmpty())
                .map(Places::slugs)
                .orElseGet(() -> name(text));
        return free("content/pages/" + named, text);
    }

    private static String slugs(String path) {
        return List.of(path.split("/")).stream()
                .map(Slug::of)
                .reduce((a, b) -> a + "/" + b)
                .orElse("page");
    }

    static String name(OldText text) {
        String name = Slug.of(
                text.slug().isBlank() ? text.title().isBlank() ? "untitled " + text.key() : text.title() : text.slug());
        return shortened(name);
    }

    /** Disks have names of 255 bytes at most. */
    private static String shortened(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(java.nio.charset.StandardCharsets.UTF_8).length > 180) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end).replaceFirst("-$", "");
    }

    private String free(String wish, OldText text) {
        String stem = wish;
        for (int number = 2; !files.add(stem.toLowerCase(java.util.Locale.ROOT)); number++) {
            stem = wish + "-" + number;
        }
        return stem + (bundled.test(text) ? "/index.md" : ".md");
    }

    /** The address that Herald gives to a file by itself. */
    private Optional<String> usual(OldText text, String file) {
        String stem = file.replaceFirst("/index\\.md$", "").replaceFirst("\\.md$", "");
        if (text.kind() == Kind.PAGE) {
            return pages.equals("/:path/")
                    ? Optional.of(stem.substring("content/pages".length()) + "/")
                    : Optional.empty();
        }
        String name = stem.substring("content/posts/".length());
        boolean dated = text.when().published().isPresent();
        String slug = dated ? name.substring(11) : name;
        boolean sameDay = !posts.matches(".*:(?:year|month|day)\\b.*")
                || text.when().published().map(this::isSameDay).orElse(true);
        return sameDay
                ? OldAddresses.expand(posts, slug, text.when().published()).map(OldAddresses::tidy)
                : Optional.empty();
    }

    /** Herald counts days in the blog's zone. */
    private boolean isSameDay(OffsetDateTime date) {
        return date.toLocalDate().equals(date.atZoneSameInstant(zone).toLocalDate());
    }

    private void giveAliases() {
        Set<String> ids = new HashSet<>();
        all.replaceAll(place -> withAliases(place, ids));
        all.forEach(place -> byKey.replace(place.text().key(), place));
    }

    /** And no two texts with one id, which old exports do have. */
    private Place withAliases(Place place, Set<String> ids) {
        Set<String> aliases = new LinkedHashSet<>();
        if (place.route().isPresent()) {
            place.text().at().formerly().stream()
                    .flatMap(address -> addresses.ownPath(address).stream())
                    .map(OldAddresses::tidy)
                    .filter(routes::add)
                    .forEach(aliases::add);
        }
        OldText.At at = place.text().at();
        Optional<String> id = at.id().filter(one -> !place.text().isPublic() || ids.add(one));
        OldText text = place.text().at(new OldText.At(at.address(), at.formerly(), id));
        return new Place(text, place.file(), place.route(), place.permalink(), List.copyOf(aliases));
    }
}
