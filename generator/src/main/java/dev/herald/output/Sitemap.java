package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.meta.Standing;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
import dev.herald.site.Addresses;
import dev.herald.site.Body;
import dev.herald.site.Html;
import dev.herald.site.Image;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Site;
import dev.herald.state.Packer;
import dev.herald.state.Unpacker;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * {@code sitemap.xml} (sitemaps.org, protocol 0.9): what search engines shall have, each with the date of its content and its pictures. More than one file
 * may hold becomes {@code sitemap-1.xml} and so on, and {@code sitemap.xml} their index.
 */
public final class Sitemap implements Output {

    /** Where the sitemap lives. */
    public static final Route ROUTE = new Route("/sitemap.xml");

    private static final int LONGEST_ADDRESS = 2047;
    private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SPACE = "xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";
    private static final String PICTURES = " xmlns:image=\"http://www.google.com/schemas/sitemap-image/1.1\"";

    private final SiteConfig config;
    private final Site site;
    private final Addresses addresses;
    private final Limits limits;
    private final Problems problems;
    private final Map<Route, List<String>> pictures = new ConcurrentHashMap<>();

    public Sitemap(SiteConfig config, Site site, Problems problems) {
        this(config, site, Limits.PROTOCOL, problems);
    }

    Sitemap(SiteConfig config, Site site, Limits limits, Problems problems) {
        this.config = config;
        this.site = site;
        this.addresses = new Addresses(config);
        this.limits = limits;
        this.problems = problems;
    }

    /** The files that a site's sitemap may have, where no other file can be. */
    public static Set<Route> routes(Site site) {
        Set<Route> routes = new TreeSet<>(Set.of(ROUTE));
        int parts = (site.pages().size() - 1) / Limits.PROTOCOL.pages() + 1;
        IntStream.rangeClosed(1, parts).filter(part -> parts > 1).forEach(part -> routes.add(part(part)));
        return routes;
    }

    private static Route part(int number) {
        return new Route("/sitemap-" + number + ".xml");
    }

    /**
     * What one file may hold.
     *
     * @param bytes of the file, not compressed
     * @param pictures of one page
     */
    record Limits(int pages, int bytes, int pictures) {
        static final Limits PROTOCOL = new Limits(50_000, 52_428_800, 1_000);
    }

    /** The post's own picture, then those of its text; those of other sites are not ours to list, unless {@code load-from} names their site. */
    @Override
    public void take(Page page, Body body, Packer note) {
        Optional<Image> own = Standing.text(page).flatMap(Post::image);
        String base = addresses.absolute(page.route());
        List<String> found = Stream.concat(own.stream(), body.pictures().stream())
                .map(picture -> Addresses.absolute(base, picture.src()))
                .filter(this::isOurs)
                .distinct()
                .limit(limits.pictures)
                .toList();
        note.all(found, note::text);
        put(page, found);
    }

    @Override
    public boolean recall(Page page, Supplier<Body> again, Unpacker note) {
        put(page, note.all(note::text));
        return true;
    }

    private void put(Page page, List<String> found) {
        if (!found.isEmpty()) {
            pictures.put(page.route(), found);
        }
    }

    private boolean isOurs(String url) {
        return Stream.concat(Stream.of(addresses.origin()), config.hosting().loadFrom().stream())
                .anyMatch(site -> url.startsWith(site + "/"));
    }

    @Override
    public List<OutputFile> files() {
        List<SitemapPart> parts = parts();
        if (parts.size() == 1) {
            return List.of(new OutputFile.Bytes(ROUTE, parts.get(0).bytes()));
        }
        List<OutputFile> files = new ArrayList<>();
        StringBuilder index = new StringBuilder(PROLOG + "<sitemapindex " + SPACE + ">\n");
        for (SitemapPart part : parts) {
            Route route = part(files.size() + 1);
            files.add(new OutputFile.Bytes(route, part.bytes()));
            index.append("  <sitemap>").append(named(addresses.absolute(route), part.modified()));
            index.append("</sitemap>\n");
        }
        files.add(OutputFile.text(ROUTE, index.append("</sitemapindex>\n").toString()));
        return files;
    }

    private List<SitemapPart> parts() {
        List<SitemapPart> parts = new ArrayList<>(List.of(part()));
        for (Page page : site.pages()) {
            Standing standing = Standing.of(page, config);
            if (standing.listed() && isShort(page)) {
                add(url(page, standing), standing.modified(), parts);
            }
        }
        return parts;
    }

    private void add(String url, Optional<ZonedDateTime> modified, List<SitemapPart> parts) {
        if (!parts.get(parts.size() - 1).add(url, modified)) {
            parts.add(part());
            parts.get(parts.size() - 1).add(url, modified);
        }
    }

    private SitemapPart part() {
        String space = SPACE + (pictures.isEmpty() ? "" : PICTURES);
        return new SitemapPart(PROLOG + "<urlset " + space + ">\n", "</urlset>\n", limits);
    }

    private boolean isShort(Page page) {
        int length = addresses.absolute(page.route()).length();
        if (length > LONGEST_ADDRESS) {
            problems.add(Problem.warning(
                    Standing.text(page).map(Post::file).orElse(ROUTE.file()),
                    0,
                    "the sitemap leaves " + page.route() + " out, as its whole address has " + length
                            + " characters and " + LONGEST_ADDRESS + " are allowed",
                    "give it a shorter 'slug' or 'permalink'"));
        }
        return length <= LONGEST_ADDRESS;
    }

    private String url(Page page, Standing standing) {
        StringBuilder xml = new StringBuilder("  <url>");
        xml.append(named(addresses.absolute(page.route()), standing.modified()));
        for (String picture : pictures.getOrDefault(page.route(), List.of())) {
            xml.append("<image:image><image:loc>").append(Html.escape(picture)).append("</image:loc></image:image>");
        }
        return xml.append("</url>\n").toString();
    }

    private static String named(String address, Optional<ZonedDateTime> modified) {
        String date = modified.map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                .map(time -> "<lastmod>" + time + "</lastmod>")
                .orElse("");
        return "<loc>" + Html.escape(address) + "</loc>" + date;
    }
}
