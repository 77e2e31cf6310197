package dev.herald.content;

import dev.herald.config.SiteConfig;
import dev.herald.content.Content.Attachment;
import dev.herald.content.Content.Source;
import dev.herald.site.Route;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which file of the blog went where, and which addresses the site has. */
public final class SiteIndex {

    private static final List<String> TEXTS =
            List.of(".md", ".markdown", ".html", "/index.md", "/_index.md", "/index.markdown", "/index.html");

    private final String base;
    private final String site;
    private final List<String> loadFrom;
    private final Predicate<Route> others;
    private final Map<String, Route> byFile = new HashMap<>();
    private final Map<Route, Route> byRoute = new HashMap<>();
    private final Set<String> folders = new HashSet<>(); // the first of each route
    private final Map<String, List<String>> byName =
            new HashMap<>(); // files by the last part of their path, with and without its ending
    private final Map<String, String> leftOut = new HashMap<>();

    private SiteIndex(SiteConfig config, Predicate<Route> others) {
        this.base = config.basePath();
        this.site = config.url().toString();
        this.loadFrom = config.hosting().loadFrom();
        this.others = others;
    }

    /** @param others whether the site has an address that is not in the content: lists, feeds, the theme's files */
    public static SiteIndex of(Content content, SiteConfig config, Predicate<Route> others) {
        SiteIndex index = new SiteIndex(config, others);
        content.skipped().forEach(skipped -> index.leftOut.put(composed(skipped.file()), skipped.reason()));
        content.files().forEach(index::add);
        Stream.concat(content.posts().stream(), content.pages().stream())
                .map(Source::post)
                .forEach(post -> index.add(post.file(), post.route(), post.aliases()));
        return index;
    }

    static SiteIndex of(List<Headed.Read> texts, List<Attachment> files, SiteConfig config) {
        SiteIndex index = new SiteIndex(config, route -> false);
        files.forEach(index::add);
        texts.forEach(text -> index.add(text.place().file(), text.route(), text.aliases()));
        return index;
    }

    private void add(Attachment attachment) {
        add(attachment.file(), attachment.route(), List.of());
    }

    private void add(String file, Route route, List<Route> aliases) {
        String path = composed(file);
        byFile.put(path, route);
        Stream.of(path, Ending.without(path))
                .distinct()
                .forEach(one -> byName.computeIfAbsent(name(one), any -> new ArrayList<>())
                        .add(path));
        byRoute.put(route, route);
        aliases.forEach(alias -> byRoute.putIfAbsent(alias, route));
        Stream.concat(Stream.of(route), aliases.stream())
                .map(one -> firstFolder(one.path()))
                .forEach(folders::add);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** "" if there is none. */
    private static String firstFolder(String path) {
        return path.substring(0, path.indexOf('/', 1) + 1);
    }

    private static String composed(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    /** The site's whole address, without a slash at its end. */
    String site() {
        return site;
    }

    /** Whether a page may load a whole address: it is one of this site, or of another that {@code site.yaml} names. */
    boolean isLoadable(String url) {
        String whole = url.startsWith("//") ? "https:" + url : url;
        return url.startsWith(site + "/") || loadFrom.stream().anyMatch(other -> isOf(other, whole));
    }

    private static boolean isOf(String other, String url) {
        return url.regionMatches(true, 0, other, 0, other.length())
                && (url.length() == other.length() || "/?#".indexOf(url.charAt(other.length())) >= 0);
    }

    String base() {
        return base;
    }

    /** Where a file went, by its path in the blog, with or without its ending; a folder is its {@code index.md}. */
    Optional<Route> file(String path) {
        String file = composed(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        return Stream.concat(Stream.of(""), TEXTS.stream())
                .flatMap(ending -> Optional.ofNullable(byFile.get(file + ending)).stream())
                .findFirst();
    }

    /** Why a file of the blog is not published. */
    Optional<String> leftOut(String path) {
        return Optional.ofNullable(leftOut.get(composed(path)));
    }

    /** A post by its file's name alone, as in Jekyll's {@code post_url}: {@code 2013-05-06-hello}; of several the first by path. */
    Optional<Route> post(String name) {
        String file = "/" + composed(name).replaceFirst("^/", "");
        return byName.getOrDefault(name(file), List.of()).stream()
                .filter(path -> ("/" + path).endsWith(file) || ("/" + Ending.without(path)).endsWith(file))
                .min(Comparator.naturalOrder())
                .map(byFile::get);
    }

    /** The page at a path of the site, without the site's own path; a former address leads to the new one. */
    Optional<Route> route(String path) {
        if (Route.fault(path).isPresent()) {
            return Optional.empty();
        }
        String folder = path.endsWith("/index.html") ? path.substring(0, path.length() - 10) : path;
        return Stream.of(path, folder, path + "/", path + ".html", path + "/index.html")
                .filter(each -> Route.fault(each).isEmpty())
                .map(Route::new)
                .flatMap(route -> known(route).stream())
                .findFirst();
    }

    private Optional<Route> known(Route route) {
        return Optional.ofNullable(byRoute.get(route))
                .or(() -> Optional.of(route).filter(others));
    }

    /** Whether the site has something in the first folder of a path, such as {@code /posts/} of {@code /posts/hello/}. */
    boolean hasFolder(String path) {
        String folder = firstFolder(path);
        return !folder.isEmpty() && folders.contains(folder);
    }

    /** The route as a link: with the site's own path, percent-encoded. */
    String href(Route route) {
        return base + route.encoded();
    }
}
