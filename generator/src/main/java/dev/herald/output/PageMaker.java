package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.meta.Heads;
import dev.herald.meta.Standing;
import dev.herald.output.Policies.Bound;
import dev.herald.picture.Prints;
import dev.herald.problem.Problem;
import dev.herald.problem.SiteException;
import dev.herald.share.Discussion;
import dev.herald.share.ShareButton;
import dev.herald.share.ShareButtons;
import dev.herald.site.Addresses;
import dev.herald.site.Body;
import dev.herald.site.Html;
import dev.herald.site.Listings;
import dev.herald.site.Page;
import dev.herald.site.Post;
import dev.herald.site.Sought;
import dev.herald.site.Teaser;
import dev.herald.site.Utf8;
import dev.herald.theme.Dress;
import dev.herald.theme.Head;
import dev.herald.theme.SiteView;
import dev.herald.theme.Theme;
import dev.herald.theme.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes one page: its head, its template, its styles and scripts, its policy. Thread-safe. */
final class PageMaker {

    private static final Sought END_OF_HEAD = new Sought("</head>");

    private final SiteConfig config;
    private final Theme theme;
    private final SiteView view;
    private final Heads heads;
    private final Policies policies;
    private final Addresses addresses;
    private final ShareButtons share;
    private final RelativeLinks relative;
    private final Frames frames;
    private final TemplateFaults faults = new TemplateFaults();

    PageMaker(SiteConfig config, Theme theme, SiteView view, Heads heads, Policies policies, Prints prints) {
        this.config = config;
        this.theme = theme;
        this.view = view;
        this.heads = heads;
        this.policies = policies;
        this.addresses = new Addresses(config);
        this.share = new ShareButtons(config);
        this.relative = new RelativeLinks(config);
        this.frames = new Frames(prints);
    }

    /** The faults of templates so far. */
    List<Problem> faults() {
        return faults.told();
    }

    /** A page as its readers get it; nothing if its template is at fault. */
    Optional<Bound> make(
            Page page, Locale language, Optional<Body> body, List<Teaser> teasers, List<Discussion> discussions) {
        try {
            Head head = heads.of(page, language, body);
            Optional<Body> framed = body.map(text -> framed(page, text));
            View shown = new View(page, language, head, framed, teasers, share(page, head, body), discussions);
            Utf8 html = named(page, dressed(theme.render(view, shown)));
            return Optional.of(policies.of(page.route(), html, () -> texts(shown)));
        } catch (SiteException fault) {
            faults.add(fault.problems());
            return Optional.empty();
        }
    }

    /** A list shows what stands above the divider, else the summary of the front matter, else the beginning. */
    Teaser teaser(Post post, Body body) {
        Optional<String> summary = post.summary().filter(text -> !body.divided());
        Html excerpt = summary.map(text -> new Html("<p>" + Html.escape(text) + "</p>"))
                .orElseGet(() -> elsewhere(body.excerpt(), post));
        return new Teaser(
                post, frames.of(excerpt, Frames.Seen.OTHER), summary.isPresent() || body.more(), body.minutes());
    }

    /** In a list a link within the text leads to the post's own page. */
    private Html elsewhere(Html excerpt, Post post) {
        return new Html(excerpt.html().replace("href=\"#", "href=\"" + addresses.path(post.route()) + "#"));
    }

    /** The page with what it turns out to need, at the end of its head. */
    private Utf8 dressed(Utf8 html) {
        int end = END_OF_HEAD.in(html.bytes(), 0);
        Dress dress = theme.dress(html.bytes());
        String style = dress.styles() + Tones.rules(html);
        String more = dress.links() + (style.isEmpty() ? "" : "<style>" + style + "</style>\n");
        return end < 0 || more.isEmpty() ? html : html.with(end, more);
    }

    /** A picture above the text is seen before those in it. */
    private Body framed(Page page, Body text) {
        boolean opened = Standing.text(page).flatMap(Post::image).isPresent();
        return text.with(frames.of(text.html(), opened ? Frames.Seen.OTHER : Frames.Seen.TEXT));
    }

    /** A page is passed on by its canonical address, so that all its readers meet in one place. */
    private List<ShareButton> share(Page page, Head head, Optional<Body> body) {
        String url = head.canonical().orElseGet(() -> addresses.absolute(page.route()));
        return Standing.text(page)
                .map(post -> share.of(post, body.orElseThrow(), url, head.description()))
                .orElse(List.of());
    }

    /** What writers wrote of a page; its faults are told with their lines. */
    private static String texts(View view) {
        StringBuilder texts =
                new StringBuilder(view.body().map(body -> body.html().html()).orElse(""));
        Standing.text(view.page()).ifPresent(post -> image(post, texts));
        for (Teaser teaser : view.teasers()) {
            texts.append(teaser.excerpt().html());
            image(teaser.post(), texts);
        }
        return texts.toString();
    }

    private static void image(Post post, StringBuilder texts) {
        post.image()
                .ifPresent(image -> texts.append("<img src=\"")
                        .append(Html.escape(image.src()))
                        .append("\">"));
    }

    /** A host shows the page for missing addresses anywhere, so its addresses stay whole paths. */
    private Utf8 named(Page page, Utf8 html) {
        boolean anywhere = page.route().equals(Listings.NOT_FOUND);
        return config.links() == SiteConfig.Links.RELATIVE && !anywhere
                ? Utf8.of(relative.apply(page.route(), html.toString()))
                : html;
    }
}
