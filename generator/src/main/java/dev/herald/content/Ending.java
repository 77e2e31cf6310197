package dev.herald.content;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the ending of a file's name says. */
final class Ending {

    private static final Set<String> MARKDOWN = Set.of("md", "markdown", "mkd", "mkdn", "mdown", "mkdown");
    private static final Set<String> HTML = Set.of("html", "htm");
    private static final Map<String, String> FOREIGN = Map.ofEntries(
            Map.entry("adoc", "AsciiDoc"),
            Map.entry("asciidoc", "AsciiDoc"),
            Map.entry("asc", "AsciiDoc"),
            Map.entry("ad", "AsciiDoc"),
            Map.entry("rst", "reStructuredText"),
            Map.entry("rest", "reStructuredText"),
            Map.entry("org", "Org"),
            Map.entry("textile", "Textile"),
            Map.entry("rmd", "R Markdown"),
            Map.entry("qmd", "Quarto"),
            Map.entry("mdx", "MDX"),
            Map.entry("ipynb", "Jupyter"),
            Map.entry("haml", "Haml"),
            Map.entry("slim", "Slim"),
            Map.entry("pug", "Pug"),
            Map.entry("njk", "Nunjucks"),
            Map.entry("liquid", "Liquid"),
            Map.entry("gmi", "Gemtext"),
            Map.entry("wiki", "Wikitext"),
            Map.entry("mediawiki", "Wikitext"));

    private Ending() {}

    /** Without the dot; "" if there is none. */
    static String of(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1);
    }

    static String without(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static String lower(String name) {
        return of(name).toLowerCase(Locale.ROOT);
    }

    static boolean isMarkdown(String name) {
        return MARKDOWN.contains(lower(name));
    }

    static boolean isHtml(String name) {
        return HTML.contains(lower(name));
    }

    /** The markup that Herald does not read. */
    static Optional<String> foreign(String name) {
        return Optional.ofNullable(FOREIGN.get(lower(name)));
    }
}
