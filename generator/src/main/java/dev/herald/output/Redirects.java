package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.content.Content.Attachment;
import dev.herald.site.Addresses;
import dev.herald.site.Html;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What answers at a post's former addresses: a page that leads on by itself and has a link to click, and a line for hosts that read {@code _redirects}. */
public final class Redirects implements Output {

    private static final Route LINES = new Route("/_redirects");

    private final Addresses addresses;
    private final SiteConfig config;
    private final List<Post> posts;
    private final Set<Route> taken;
    private final List<Attachment> files;

    /**
     * The redirects of posts and pages.
     *
     * @param posts posts and plain pages
     * @param taken addresses of the site, at which there can be no redirect
     * @param files that are copied; a {@code _redirects} of the blog's own keeps its place before Herald's lines
     */
    public Redirects(SiteConfig config, List<Post> posts, Set<Route> taken, List<Attachment> files) {
        this.config = config;
        this.addresses = new Addresses(config);
        this.posts = posts;
        this.taken = taken;
        this.files = files;
    }

    @Override
    public List<OutputFile> files() {
        List<OutputFile> redirects = new ArrayList<>();
        Set<String> all = new HashSet<>();
        taken.forEach(route -> all.add(route.file()));
        files.forEach(file -> all.add(file.route().file()));
        StringBuilder lines = new StringBuilder(own());
        for (Post post : posts) {
            for (Route alias : post.aliases()) {
                if (all.add(alias.file())) {
                    redirects.add(OutputFile.text(alias, page(alias, post)));
                    lines.append(line(alias, post));
                }
            }
        }
        if (!redirects.isEmpty()) {
            redirects.add(OutputFile.text(LINES, lines.toString()));
        }
        return redirects;
    }

    private String own() {
        return files.stream()
                .filter(file -> file.route().equals(LINES))
                .map(file -> text(file.path()).stripTrailing() + "\n")
                .findFirst()
                .orElse("");
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private String page(Route alias, Post post) {
        String path = Html.escape(addresses.path(post.route()));
        String title = Html.escape(post.title());
        String html = """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                <link rel="canonical" href="%s">
                <meta http-equiv="refresh" content="0; url=%s">
                <meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark">
                </head>
                <body>
                <main><h1>→ <a href="%s">%s</a></h1></main>
                </body>
                </html>
                """.formatted(
                        post.language().toLanguageTag(),
                        title,
                        Html.escape(addresses.absolute(post.route())),
                        path,
                        path,
                        title);
        return config.links() == SiteConfig.Links.RELATIVE ? new RelativeLinks(config).apply(alias, html) : html;
    }

    /** {@code /old/ /posts/new/ 301}, the form that Netlify and Cloudflare Pages read. */
    private String line(Route alias, Post post) {
        return addresses.path(alias) + " " + addresses.path(post.route()) + " 301\n";
    }
}
