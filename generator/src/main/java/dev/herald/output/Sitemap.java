package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.site.Html;
import dev.herald.site.Page;
import dev.herald.site.Page.PlainPage;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Page.TermPage;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Site;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code sitemap.xml} (sitemaps.org, protocol 0.9): what search engines shall have, each with the date of its content. */
public final class Sitemap {

    /** Where the sitemap lives. */
    public static final Route ROUTE = new Route("/sitemap.xml");

    private final Addresses addresses;

    public Sitemap(SiteConfig config) {
        this.addresses = new Addresses(config);
    }

    /** The sitemap of a site. */
    public List<OutputFile> of(Site site) {
        return List.of(OutputFile.text(ROUTE, xml(site)));
    }

    private String xml(Site site) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        site.pages().stream().filter(Indexable::isListed).forEach(page -> url(page, xml));
        return xml.append("</urlset>\n").toString();
    }

    private void url(Page page, StringBuilder xml) {
        xml.append("  <url><loc>")
                .append(Html.escape(addresses.absolute(page.route())))
                .append("</loc>");
        changed(page).ifPresent(date -> xml.append("<lastmod>").append(date).append("</lastmod>"));
        xml.append("</url>\n");
    }

    private static Optional<String> changed(Page page) {
        return content(page)
                .flatMap(post -> post.updated().or(post::date).stream())
                .max(Comparator.comparing(ZonedDateTime::toInstant))
                .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format);
    }

    private static Stream<Post> content(Page page) {
        if (page instanceof PostPage post) {
            return Stream.of(post.post());
        }
        if (page instanceof PlainPage plain) {
            return Stream.of(plain.post());
        }
        return page instanceof TermPage term ? term.posts().stream() : Stream.empty();
    }
}
