package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.content.Content.Attachment;
import dev.herald.meta.Standing;
import dev.herald.site.Addresses;
import dev.herald.site.Html;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Utf8;
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
    private final Policies policies;

    /**
     * The redirects of posts and pages.
     *
     * @param posts posts and plain pages
     * @param taken addresses of the site, at which there can be no redirect
     * @param files that are copied; a {@code _redirects} of the blog's own keeps its place before Herald's lines
     */
    public Redirects(SiteConfig config, List<Post> posts, Set<Route> taken, List<Attachment> files, Policies policies) {
        this.config = config;
        this.addresses = new Addresses(config);
        this.posts = posts;
        this.taken = taken;
        this.files = files;
        this.policies = policies;
    }

    @Override
    public List<OutputFile> files() {
        if (posts.stream().allMatch(post -> post.aliases().isEmpty())) {
            return List.of(); // as in most blogs, of which no address need be looked at
        }
        List<OutputFile> redirects = new ArrayList<>();
        Set<String> all = new HashSet<>();
        taken.forEach(route -> all.add(route.file()));
        files.forEach(file -> all.add(file.route().file()));
        StringBuilder lines = new StringBuilder(OwnLines.of(LINES, files));
        for (Post post : posts) {
            for (Route alias : post.aliases()) {
                if (all.add(alias.file())) {
                    redirects.add(OutputFile.html(alias, page(alias, post)));
                    lines.append(line(alias, post));
                }
            }
        }
        if (!redirects.isEmpty()) {
            redirects.add(OutputFile.text(LINES, lines.toString()));
        }
        return redirects;
    }

    private Utf8 page(Route alias, Post post) {
        String path = Html.escape(addresses.path(post.route()));
        String title = Html.escape(post.title());
        String html = """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <title>%s</title>
                %s
                <meta http-equiv="refresh" content="0; url=%s">
                <meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark">
                <style>
                html { background: Canvas; color: CanvasText; font: 1rem/1.4 system-ui, sans-serif; }
                main { margin: 2rem auto; max-width: 40rem; overflow-wrap: anywhere; padding: 0 1rem; }
                h1 { font-size: 1.5rem; }
                a { color: inherit; }
                </style>
                </head>
                <body>
                <main><h1>→ <a href="%s">%s</a></h1></main>
                </body>
                </html>
                """.formatted(post.language().toLanguageTag(), title, standing(post), path, path, title);
        boolean relative = config.links() == SiteConfig.Links.RELATIVE;
        String named = relative ? new RelativeLinks(config).apply(alias, html) : html;
        return policies.in(alias, Utf8.of(named), () -> "");
    }

    private String standing(Post post) {
        return Standing.canonical(post, config)
                .map(original -> "<link rel=\"canonical\" href=\"" + Html.escape(original) + "\">")
                .orElse("<meta name=\"robots\" content=\"noindex, follow\">");
    }

    /** {@code /old/ /posts/new/ 301}, the form that Netlify and Cloudflare Pages read; they take {@code *} for any address below. */
    private String line(Route alias, Post post) {
        return addresses.path(alias).replace("*", "%2A") + " " + addresses.path(post.route()) + " 301\n";
    }
}
