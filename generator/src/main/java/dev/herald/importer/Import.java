package dev.herald.importer;

import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.http.Http;
import dev.herald.importer.OldBlog.OldAuthor;
import dev.herald.importer.OldText.OldPicture;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The old blog's export in, a blog's folder out. */
public final class Import {

    /**
     * What is asked for.
     *
     * @param blog the new blog's folder; one that is there already is added to
     * @param from the tool's name, if it is not to be seen from the export itself
     * @param url where the new blog will be, if not where the old one was
     * @param pictures a copy of the old blog's uploads
     * @param now what is later is not public yet
     */
    public record Wanted(
            Path blog, Optional<String> from, Optional<String> url, Optional<Path> pictures, Instant now) {}

    private static final Set<String> BUNDLED = Set.of("img", "audio", "video", "source");

    private final OldBlog old;
    private final Wanted wanted;
    private final BlogFolder folder;
    private final Problems problems = new Problems();
    private final OldAddresses addresses;
    private final Album album;
    private final Home home;
    private final Tally tally;
    private final Set<String> files;
    private final Set<String> keys;

    private Import(OldBlog old, Wanted wanted, Optional<Http> http, List<String> files) {
        this.old = old;
        this.wanted = wanted;
        this.files = Set.copyOf(files);
        this.keys = keys(old);
        this.home = Home.of(wanted.url(), old.url());
        this.tally = new Tally(old, wanted.now());
        this.folder = BlogFolder.open(wanted.blog(), old.name());
        this.addresses = new OldAddresses(old.url());
        this.album = new Album(wanted.pictures(), http, folder, old.statics().keySet());
        problems.addAll(old.problems());
    }

    /**
     * Imports an export. A second time nothing changes, unless the export has.
     *
     * @param http if pictures may be fetched from where they are
     * @throws SiteException if nobody knows this kind of export, nothing is in it, or the folder cannot be written
     */
    public static Moved of(Parcel parcel, Wanted wanted, Optional<Http> http) {
        apart(parcel, wanted.blog());
        OldBlog old = Readers.of(parcel, wanted.from()).read(parcel);
        if (old.texts().isEmpty()) {
            List<Problem> all = new ArrayList<>(old.problems());
            all.add(Problem.error(
                    parcel.name(), 0, "no post and no page is in it", "export the blog with its posts once more"));
            throw new SiteException(all);
        }
        return new Import(old, wanted, http, parcel.names()).run();
    }

    /** What is written into an export would be read as a part of it the next time. */
    private static void apart(Parcel parcel, Path blog) {
        if (blog.toAbsolutePath()
                .normalize()
                .startsWith(parcel.path().toAbsolutePath().normalize())) {
            throw new SiteException(Problem.error(
                    parcel.name(),
                    0,
                    "the new blog would be written into the old one",
                    "name a folder outside of it for the new blog"));
        }
    }

    private Moved run() {
        try {
            return written();
        } catch (SiteException fault) {
            throw folder.changes().written() == 0 ? fault : new SiteException(ended(fault));
        }
    }

    private List<Problem> ended(SiteException fault) {
        int count = folder.changes().written();
        List<Problem> all = new ArrayList<>(fault.problems());
        all.add(Problem.error(
                wanted.blog() + "",
                0,
                "the import ended here, and " + (count == 1 ? "a file is" : count + " files are") + " written",
                "mend this, and import once more"));
        return all;
    }

    private Moved written() {
        SiteSettings settings = new SiteSettings(old, tally, home, folder, problems);
        wanted.url().ifPresent(url -> settings.renewAddress());
        Optional<SiteConfig> there = settings.there();
        Optional<String> pattern = there.isPresent()
                ? Optional.of(there.get().content().permalinks().posts())
                : addresses.pattern(old.texts());
        Places places = places(there, pattern);
        Map<String, String> routes = routes(places);
        Forwards forwards = Forwards.of(old, tally.open(), addresses, routes.keySet());
        forwards.lists().forEach(routes::putIfAbsent);
        String base = there.map(SiteConfig::basePath).orElse(home.path());
        Relinked relinked = new Relinked(addresses, base, routes, byKey(places), album);
        boolean named = !isAlone(there);
        places.all().forEach(place -> write(place, relinked, named));
        folder.end();
        forwards.write(folder, base);
        old.statics().forEach((route, path) -> folder.copy("static" + route, path));
        there.ifPresentOrElse(settings::addStrangers, () -> settings.write(pattern));
        folder.close(key -> old.isFolder() && !files.contains(key));
        return moved(forwards, relinked);
    }

    private Places places(Optional<SiteConfig> there, Optional<String> pattern) {
        return Places.of(
                old.texts(),
                addresses,
                pattern.orElse("/posts/:slug/"),
                there.map(config -> config.content().permalinks().pages()).orElse("/:path/"),
                there.map(SiteConfig::timezone).orElseGet(tally::zone),
                Import::isBundle,
                problems);
    }

    /** Whether the blog has one author only, who need not be named. */
    private boolean isAlone(Optional<SiteConfig> there) {
        List<String> used = tally.authors().stream().map(OldAuthor::id).toList();
        return used.size() == 1
                && there.map(config -> config.authors().stream().map(Author::id).toList())
                        .orElse(used)
                        .equals(used);
    }

    /** Whether a text has pictures or the like, which belong beside it. */
    private static boolean isBundle(OldText text) {
        return text.words().html()
                && (text.image().isPresent()
                        || BUNDLED.stream().anyMatch(name -> text.words().text().contains("<" + name)));
    }

    private static Map<String, String> routes(Places places) {
        Map<String, String> routes = new HashMap<>();
        for (Place place : places.all()) {
            place.route().ifPresent(route -> {
                place.aliases().forEach(alias -> routes.put(alias, route));
                routes.put(route, route);
            });
        }
        return routes;
    }

    private static Map<String, String> byKey(Places places) {
        Map<String, String> byKey = new HashMap<>();
        places.all()
                .forEach(place -> place.route()
                        .ifPresent(route -> byKey.putIfAbsent(place.text().key(), route)));
        return byKey;
    }

    private void write(Place place, Relinked relinked, boolean authors) {
        if (!folder.begin(keys.contains(place.text().key()) ? place.text().key() : "", place.file())) {
            return;
        }
        String markdown = place.text().words().html()
                ? markdown(place, relinked)
                : place.text().words().text();
        Optional<OldPicture> image = place.text().image().map(picture -> brought(picture, place));
        folder.write(place.file(), TextFile.of(place, image, authors, markdown));
        if (!place.text().comments().isEmpty()) {
            folder.write(CommentFile.name(place), CommentFile.of(place));
        }
    }

    /** A key that two texts have tells neither from the other. */
    private static Set<String> keys(OldBlog old) {
        Map<String, Integer> counts = new HashMap<>();
        old.texts().forEach(text -> counts.merge(text.key(), 1, Integer::sum));
        counts.values().removeIf(count -> count > 1);
        return counts.keySet();
    }

    private String markdown(Place place, Relinked relinked) {
        OldText.Words words = place.text().words();
        Document page = Jsoup.parseBodyFragment(words.text());
        relinked.relink(page, place);
        List<String> notes = Footnotes.take(page, words.footnotes());
        String text = Blocks.of(page.body());
        return Stream.concat(Stream.of(text), notes.stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private OldPicture brought(OldPicture picture, Place place) {
        return place.bundle()
                .flatMap(bundle -> album.bring(picture.address(), bundle))
                .map(name -> new OldPicture(name, picture.alt()))
                .orElse(picture);
    }

    private Moved moved(Forwards forwards, Relinked relinked) {
        album.troubles()
                .forEach((address, why) -> problems.warning(
                        wanted.blog().getFileName() + "", 0, address + ": " + why, "fetch it by hand"));
        return new Moved(
                old.tool(),
                old.title(),
                old.url(),
                old.isFolder(),
                tally.counts(),
                album.brought().size(),
                List.copyOf(album.missing()),
                List.copyOf(relinked.lost()),
                folder.changes(),
                old.left(),
                tally.addresses(addresses, forwards.lists().keySet()),
                problems.sorted());
    }
}
