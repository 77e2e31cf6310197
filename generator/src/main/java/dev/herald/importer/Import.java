package dev.herald.importer;

import dev.herald.check.PublicAddress;
import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.content.Slug;
import dev.herald.http.Http;
import dev.herald.importer.OldBlog.OldAuthor;
import dev.herald.importer.OldText.Kind;
import dev.herald.importer.OldText.OldPicture;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.problem.SiteException;
import dev.herald.site.Html;
import dev.herald.site.JsonText;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    private static final String PLACEHOLDER = "https://blog.example";
    private static final Set<String> BUNDLED = Set.of("img", "audio", "video", "source");

    private final OldBlog old;
    private final Wanted wanted;
    private final BlogFolder folder;
    private final Problems problems = new Problems();
    private final OldAddresses addresses;
    private final Album album;
    private String base = "";

    private Import(OldBlog old, Wanted wanted, Optional<Http> http) {
        this.old = old;
        this.wanted = wanted;
        this.folder = BlogFolder.open(wanted.blog());
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
        OldBlog old = reader(parcel, wanted).read(parcel);
        if (old.texts().isEmpty()) {
            List<Problem> all = new ArrayList<>(old.problems());
            all.add(Problem.error(
                    parcel.name(), 0, "no post and no page is in it", "export the blog with its posts once more"));
            throw new SiteException(all);
        }
        return new Import(old, wanted, http).run();
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

    private static Reader reader(Parcel parcel, Wanted wanted) {
        String names = Reader.ALL.stream().map(Reader::tool).collect(Collectors.joining(", "));
        if (wanted.from().isPresent()) {
            String name = wanted.from().get();
            return Reader.named(name)
                    .orElseThrow(() -> new SiteException(Problem.error(
                            parcel.name(), 0, "nothing is known of exports of '" + name + "'", "use one of " + names)));
        }
        return Reader.ALL.stream()
                .filter(reader -> reader.knows(parcel))
                .findFirst()
                .orElseThrow(() -> unknown(parcel, names));
    }

    private static SiteException unknown(Parcel parcel, String names) {
        List<Problem> all = new ArrayList<>(parcel.problems());
        all.add(
                parcel.hasFolderInZip()
                        ? Problem.error(
                                parcel.name(),
                                0,
                                "this is a zip of a blog's folder",
                                "unpack it, and import the folder")
                        : Problem.error(
                                parcel.name(),
                                0,
                                "this is no export that Herald knows",
                                "export from one of " + names));
        return new SiteException(all);
    }

    private Moved run() {
        Optional<SiteConfig> there = config();
        Optional<String> pattern = there.isPresent()
                ? Optional.of(there.get().content().permalinks().posts())
                : addresses.pattern(old.texts());
        Places places = Places.of(
                old.texts(),
                addresses,
                pattern.orElse("/posts/:slug/"),
                there.map(config -> config.content().permalinks().pages()).orElse("/:path/"),
                there.map(SiteConfig::timezone).orElseGet(this::zone),
                Import::isBundle,
                problems);
        Map<String, String> forwarded = forwarded();
        base = there.map(SiteConfig::basePath).orElseGet(() -> path(url()));
        Relinked relinked = new Relinked(addresses, base, routes(places, forwarded), byKey(places), album);
        boolean named = !isAlone(there);
        places.all().forEach(place -> write(place, relinked, named));
        forwarded.forEach(this::forward);
        old.statics().forEach((route, path) -> folder.copy("static" + route, path));
        if (there.isEmpty()) {
            settings(pattern);
        }
        there.ifPresent(this::strangers);
        folder.close();
        return moved(forwarded, relinked);
    }

    private Optional<SiteConfig> config() {
        return folder.has(SiteFile.NAME)
                ? Optional.of(SiteFile.read(wanted.blog(), SiteDefaults.NONE, new Problems()))
                : Optional.empty();
    }

    /** Whether the blog has one author only, who need not be named. */
    private boolean isAlone(Optional<SiteConfig> there) {
        List<String> used = authors().stream().map(OldAuthor::id).toList();
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

    /** Lists of the old blog that the new one has elsewhere, by their old paths. */
    private Map<String, String> forwarded() {
        Set<String> used = new HashSet<>();
        old.texts().stream()
                .filter(this::isOut)
                .filter(text -> text.kind() == Kind.POST)
                .forEach(text -> {
                    text.terms().tags().forEach(tag -> used.add("/tags/" + Slug.of(tag) + "/"));
                    text.terms().categories().forEach(category -> used.add("/categories/" + Slug.of(category) + "/"));
                    text.terms().authors().forEach(author -> used.add("/authors/" + Slug.of(author) + "/"));
                });
        Map<String, String> forwarded = new LinkedHashMap<>();
        old.pages()
                .forEach((address, route) -> addresses
                        .ownPath(address)
                        .filter(path -> used.contains(route) && !path.equals(route))
                        .ifPresent(path -> forwarded.putIfAbsent(path, route)));
        return forwarded;
    }

    private boolean isOut(OldText text) {
        return text.isPublic()
                && text.when()
                        .published()
                        .filter(date -> date.toInstant().isAfter(wanted.now()))
                        .isEmpty();
    }

    private static Map<String, String> routes(Places places, Map<String, String> forwarded) {
        Map<String, String> routes = new HashMap<>(forwarded);
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
        String markdown = place.text().words().html()
                ? markdown(place, relinked)
                : place.text().words().text();
        Optional<OldPicture> image = place.text().image().map(picture -> brought(picture, place));
        folder.write(place.file(), TextFile.of(place, image, authors, markdown));
        if (!place.text().comments().isEmpty()) {
            folder.write("data/comments/" + place.stem() + ".yaml", comments(place));
        }
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

    private static String comments(Place place) {
        List<Object> all = new ArrayList<>();
        for (Comment comment : place.text().comments()) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("id", comment.id());
            comment.parent().ifPresent(parent -> said.put("parent", parent));
            if (!comment.kind().equals("comment")) {
                said.put("kind", comment.kind());
            }
            said.put("author", comment.author());
            comment.url().ifPresent(url -> said.put("url", url));
            comment.date().ifPresent(date -> said.put("date", date.toString()));
            Document words = Jsoup.parseBodyFragment(comment.html());
            said.put("text", Blocks.of(words.body()));
            all.add(said);
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        place.route().ifPresent(route -> fields.put("post", route));
        fields.put("comments", all);
        return Yaml.of(fields);
    }

    /** A list has no front matter that could have an alias. */
    private void forward(String from, String route) {
        String to = Html.escape(base + route);
        String file =
                "static" + from + (from.endsWith("/") ? "index.html" : from.matches(".*\\.html?") ? "" : "/index.html");
        folder.write(file, """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <meta name="robots" content="noindex">
                <meta http-equiv="refresh" content="0; url=%s">
                </head>
                <body><p><a href="%s">%s</a></p></body>
                </html>
                """.formatted(to, to, to, to));
    }

    private void settings(Optional<String> pattern) {
        if (wanted.url().isEmpty() && !old.url().equals(Optional.of(url()))) {
            problems.warning(
                    SiteFile.NAME,
                    0,
                    "the export does not tell where readers find the blog"
                            + old.url().map(url -> ", but " + url).orElse(""),
                    "write its address as 'url' in place of " + url());
        }
        folder.write(SiteFile.NAME, Settings.of(old, url(), zone(), pattern, authors()));
    }

    /** Exports name no zone, but most of their dates show how far it is from UTC. */
    private ZoneId zone() {
        Map<Integer, Integer> counts = new TreeMap<>();
        old.texts().stream()
                .filter(text -> text.kind() == Kind.POST)
                .flatMap(text -> text.when().published().stream())
                .forEach(date -> counts.merge(date.getOffset().getTotalSeconds(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue())
                .<ZoneId>map(most -> ZoneOffset.ofTotalSeconds(most.getKey()))
                .filter(zone -> !zone.equals(ZoneOffset.UTC))
                .orElse(ZoneId.of("UTC"));
    }

    /** Authors that a blog which is there already does not know. */
    private void strangers(SiteConfig config) {
        List<String> known = config.authors().stream().map(Author::id).toList();
        List<OldAuthor> unknown = authors().stream()
                .filter(author -> !known.contains(author.id()))
                .toList();
        if (!unknown.isEmpty()) {
            folder.write("data/authors.yaml", Settings.authors(unknown));
        }
    }

    /** Where readers will find the new blog: where it was, unless that was a computer for trying out. */
    private String url() {
        return wanted.url()
                .or(() -> old.url().filter(Import::isPublic))
                .orElseGet(() -> PLACEHOLDER + old.url().map(Import::path).orElse(""))
                .replaceFirst("/+$", "");
    }

    private static boolean isPublic(String url) {
        Problems faults = new Problems();
        SiteConfig config = SiteFile.parse("{title: x, url: " + JsonText.of(url) + "}", SiteDefaults.NONE, faults);
        return !faults.hasErrors() && PublicAddress.fault(config).isEmpty();
    }

    private static String path(String url) {
        return url.replaceFirst("^(?i)https?://[^/?#]*", "")
                .replaceFirst("[?#].*", "")
                .replaceFirst("/+$", "");
    }

    private List<OldAuthor> authors() {
        Set<String> used = old.texts().stream()
                .flatMap(text -> text.terms().authors().stream())
                .collect(Collectors.toSet());
        return old.authors().stream()
                .filter(author -> used.contains(author.id()))
                .toList();
    }

    private Moved moved(Map<String, String> forwarded, Relinked relinked) {
        album.troubles()
                .forEach((address, why) -> problems.warning(
                        wanted.blog().getFileName() + "", 0, address + ": " + why, "fetch it by hand"));
        return new Moved(
                old.tool(),
                old.title(),
                old.url(),
                counts(),
                album.brought().size(),
                List.copyOf(album.missing()),
                List.copyOf(relinked.lost()),
                folder.written(),
                folder.same(),
                folder.kept(),
                old.left(),
                asked(forwarded),
                problems.sorted());
    }

    private Moved.Counts counts() {
        List<OldText> open = old.texts().stream().filter(OldText::isPublic).toList();
        int posts = (int) open.stream().filter(text -> text.kind() == Kind.POST).count();
        return new Moved.Counts(
                posts,
                open.size() - posts,
                old.texts().size() - open.size(),
                old.texts().stream().mapToInt(text -> text.comments().size()).sum(),
                distinct(old.texts().stream().flatMap(text -> text.terms().categories().stream())),
                distinct(old.texts().stream().flatMap(text -> text.terms().tags().stream())),
                authors().size());
    }

    private static int distinct(Stream<String> names) {
        return (int) names.map(Slug::of).distinct().count();
    }

    private List<String> asked(Map<String, String> forwarded) {
        Set<String> asked = new LinkedHashSet<>();
        old.texts().stream().filter(this::isOut).forEach(text -> {
            text.at().address().ifPresent(asked::add);
            asked.addAll(text.at().formerly());
        });
        old.pages().keySet().stream()
                .filter(address -> addresses
                        .ownPath(address)
                        .filter(forwarded::containsKey)
                        .isPresent())
                .forEach(asked::add);
        return List.copyOf(asked);
    }
}
