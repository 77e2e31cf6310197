package dev.herald.output;

import dev.herald.config.SiteConfig;
import dev.herald.meta.Heads;
import dev.herald.meta.Standing;
import dev.herald.picture.Prints;
import dev.herald.problem.Problem;
import dev.herald.problem.Problems;
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
import dev.herald.site.Route;
import dev.herald.site.Site;
import dev.herald.site.Sought;
import dev.herald.site.Teaser;
import dev.herald.site.Utf8;
import dev.herald.theme.Dress;
import dev.herald.theme.Head;
import dev.herald.theme.SiteView;
import dev.herald.theme.Theme;
import dev.herald.theme.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Every page as HTML. Each body is read, rendered, laid out and let go; what lists need of it is kept. Then the lists are laid out. In parallel, with the
 * same result whatever the threads do.
 */
public final class HtmlPages {

    private static final Sought END_OF_HEAD = new Sought("</head>");

    private final SiteConfig config;
    private final Theme theme;
    private final SiteView view;
    private final Function<Post, Rendered> bodies;
    private final Function<Post, List<Discussion>> discussions;
    private final Policies policies;
    private final Problems problems;
    private final TemplateFaults faults = new TemplateFaults();
    private final Heads heads;
    private final Addresses addresses;
    private final ShareButtons share;
    private final RelativeLinks relative;
    private final Frames frames;

    /**
     * @param bodies reads and renders the text of a post or page; called once for each, from several threads
     * @param discussions where a post was told in public
     * @param prints how pages show the pictures of texts
     */
    public HtmlPages(
            SiteConfig config,
            Theme theme,
            SiteView view,
            Heads heads,
            Function<Post, Rendered> bodies,
            Function<Post, List<Discussion>> discussions,
            Policies policies,
            Prints prints,
            Problems problems) {
        this.config = config;
        this.theme = theme;
        this.view = view;
        this.bodies = bodies;
        this.discussions = discussions;
        this.policies = policies;
        this.problems = problems;
        this.heads = heads;
        this.addresses = new Addresses(config);
        this.share = new ShareButtons(config);
        this.relative = new RelativeLinks(config);
        this.frames = new Frames(prints);
    }

    /** A text, rendered, and what its writer should know about it. */
    public record Rendered(Body body, List<Problem> problems) {}

    /**
     * Renders all pages of a site into a folder.
     *
     * @param outputs are shown each text
     */
    public void write(Site site, List<Output> outputs, OutputFolder folder) {
        List<Page> texts = site.pages().stream().filter(HtmlPages::hasText).toList();
        List<Page> lists = site.pages().stream().filter(page -> !hasText(page)).toList();
        List<Teaser> rendered = Workers.each(texts, page -> text(page, outputs, folder));
        Map<Route, Teaser> teasers = new HashMap<>();
        rendered.forEach(teaser -> teasers.put(teaser.post().route(), teaser));
        Workers.each(lists, page -> list(page, teasers, outputs, folder));
        problems.addAll(faults.told());
        problems.addAll(config.check().elsewhere().of(policies.problems()));
    }

    private static boolean hasText(Page page) {
        return Standing.text(page).isPresent();
    }

    private Teaser text(Page page, List<Output> outputs, OutputFolder folder) {
        Post post = Standing.text(page).orElseThrow();
        Rendered rendered = bodies.apply(post);
        problems.addAll(rendered.problems());
        Body body = rendered.body();
        add(page, post.language(), Optional.of(body), List.of(), outputs, folder);
        outputs.forEach(output -> output.take(page, body));
        return teaser(post, body);
    }

    /** A list shows what stands above the divider, else the summary of the front matter, else the beginning. */
    private Teaser teaser(Post post, Body body) {
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

    private boolean list(Page page, Map<Route, Teaser> teasers, List<Output> outputs, OutputFolder folder) {
        List<Teaser> shown = new ArrayList<>();
        Standing.posts(page).forEach(post -> shown.add(teasers.get(post.route())));
        add(page, config.language(), Optional.empty(), shown, outputs, folder);
        return true;
    }

    private void add(
            Page page,
            Locale language,
            Optional<Body> body,
            List<Teaser> teasers,
            List<Output> outputs,
            OutputFolder folder) {
        try {
            Head head = heads.of(page, language, body);
            Optional<Body> framed = body.map(text -> framed(page, text));
            View shown = new View(page, language, head, framed, teasers, share(page, head, body), discussions(page));
            Utf8 html = named(page, dressed(theme.render(view, shown)));
            Utf8 whole = policies.in(page.route(), html, () -> texts(shown));
            outputs.forEach(output -> output.take(page, whole));
            folder.add(OutputFile.html(page.route(), whole));
        } catch (SiteException fault) {
            faults.add(fault.problems());
        }
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

    private List<Discussion> discussions(Page page) {
        return Standing.text(page).map(discussions).orElse(List.of());
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
