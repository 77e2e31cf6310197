package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.meta.Standing;
import dev.herald.site.Addresses;
import dev.herald.site.Html;
import dev.herald.site.Page;
import dev.herald.site.Route;
import dev.herald.site.Site;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** {@code sitemap.xml} (sitemaps.org, protocol 0.9): what search engines shall have, each with the date of its content. */
public final class Sitemap implements Output {

    /** Where the sitemap lives. */
    public static final Route ROUTE = new Route("/sitemap.xml");

    private final SiteConfig config;
    private final Site site;
    private final Addresses addresses;

    public Sitemap(SiteConfig config, Site site) {
        this.config = config;
        this.site = site;
        this.addresses = new Addresses(config);
    }

    @Override
    public List<OutputFile> files() {
        return List.of(OutputFile.text(ROUTE, xml()));
    }

    private String xml() {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        for (Page page : site.pages()) {
            Standing standing = Standing.of(page, config);
            if (standing.listed()) {
                url(page, standing, xml);
            }
        }
        return xml.append("</urlset>\n").toString();
    }

    private void url(Page page, Standing standing, StringBuilder xml) {
        xml.append("  <url><loc>")
                .append(Html.escape(addresses.absolute(page.route())))
                .append("</loc>");
        standing.modified()
                .map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format)
                .ifPresent(date -> xml.append("<lastmod>").append(date).append("</lastmod>"));
        xml.append("</url>\n");
    }
}
