package dev.herald.check.rule;

import dev.herald.site.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The addresses that a sitemap names, through its index if it has one (sitemaps.org, protocol). */
final class SitemapFile {

    static final String NAME = "sitemap.xml";

    private static final Pattern LOCATION = Pattern.compile("<loc>\\s*([^<]+?)\\s*</loc>");

    private SitemapFile() {}

    static List<String> addresses(Ground ground) {
        List<String> all = new ArrayList<>();
        collect(NAME, ground, all);
        return all;
    }

    private static void collect(String name, Ground ground, List<String> all) {
        String text = ground.files().text(name);
        List<String> found = LOCATION.matcher(text)
                .results()
                .map(location -> Parser.unescapeEntities(location.group(1), false))
                .toList();
        if (!text.contains("<sitemapindex")) {
            all.addAll(found);
            return;
        }
        String home = ground.addresses().absolute(Route.HOME);
        for (String part : found) {
            if (ground.target(home, part) instanceof Target.Inside inside) {
                inside.file().filter(file -> !file.equals(name)).ifPresent(file -> collect(file, ground, all));
            }
        }
    }
}
