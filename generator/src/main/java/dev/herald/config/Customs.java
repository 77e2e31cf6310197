package dev.herald.config;

import dev.herald.config.SiteConfig.Weight;
import java.util.List;

/**
 * What a layout does unless {@code site.yaml} says otherwise.
 *
 * @param permalink of posts
 * @param pagePermalink of pages
 * @param weight of broken links and the like: a blog that moves in has links and pictures that are not there, its own are the writer's to mend at once
 */
record Customs(
        List<String> posts,
        List<String> pages,
        List<String> drafts,
        List<String> files,
        String permalink,
        String pagePermalink,
        Weight weight) {

    private static final Customs HERALD = new Customs(
            List.of("content/posts"),
            List.of("content/pages"),
            List.of("content/drafts"),
            List.of("static"),
            "/posts/:slug/",
            "/:path/",
            Weight.ERROR);

    private static final Customs JEKYLL = new Customs(
            List.of("_posts"),
            List.of("."),
            List.of("_drafts"),
            List.of("."),
            "/:categories/:year/:month/:day/:title.html", // Jekyll's 'date' style
            "/:path:output_ext",
            Weight.WARNING);

    private static final Customs HUGO = new Customs(
            List.of("content"),
            List.of("content"),
            List.of(),
            List.of("static"),
            "/:sections/:slugorcontentbasename/",
            "/:path/",
            Weight.WARNING);

    static Customs of(Layout layout) {
        return switch (layout) {
            case HERALD -> HERALD;
            case JEKYLL -> JEKYLL;
            case HUGO -> HUGO;
        };
    }

    /** Where posts are pretty, Jekyll's pages are too. */
    String pagePermalink(String posts) {
        return posts.equals("pretty") ? "/:path/" : pagePermalink;
    }
}
