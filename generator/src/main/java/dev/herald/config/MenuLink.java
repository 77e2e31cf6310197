package dev.herald.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A link with its text, in the menu or on an author's page. The address is absolute, or a path on the site such as {@code /about/}. */
public record MenuLink(String name, String url) {

    /** The links below a setting. */
    static List<MenuLink> list(Settings settings, String name) {
        List<MenuLink> links = new ArrayList<>();
        for (Settings link : settings.sections(name)) {
            try (link) {
                Optional<String> text = link.text("name");
                Optional<String> url = link.text("url");
                if (text.isEmpty() || url.isEmpty()) {
                    link.missing(text.isEmpty() ? "name" : "url", "give each link a 'name' and a 'url'");
                }
                links.add(new MenuLink(text.orElse(""), url.orElse("")));
            }
        }
        return links;
    }
}
