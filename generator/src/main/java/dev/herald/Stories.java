package dev.herald;

import dev.herald.card.Cards;
import dev.herald.channel.Picture;
import dev.herald.channel.Story;
import dev.herald.config.SiteConfig;
import dev.herald.feed.FeedHtml;
import dev.herald.feed.Topics;
import dev.herald.markdown.Words;
import dev.herald.meta.Heads;
import dev.herald.meta.Standing;
import dev.herald.meta.Summary;
import dev.herald.outlook.PageHead;
import dev.herald.picture.Pictures;
import dev.herald.plan.Planner.Teller;
import dev.herald.problem.Problems;
import dev.herald.site.Addresses;
import dev.herald.site.Body;
import dev.herald.site.Html;
import dev.herald.site.Image;
import dev.herald.site.Page.PostPage;
import dev.herald.site.Post;
import dev.herald.site.Site;
import dev.herald.site.Wishes.Wish;
import dev.herald.theme.Head;
import dev.herald.theme.Theme;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts as channels tell them. A text is rendered when it is asked for, the same way as for its page, and let go. */
final class Stories implements Teller {

    private final Path blog;
    private final SiteConfig config;
    private final Addresses addresses;
    private final Pictures pictures;
    private final CardFolder cards;
    private final Bodies bodies;
    private final Heads heads;
    private final Map<Post, PostPage> pages = new HashMap<>();

    private Stories(
            Path blog, SiteConfig config, Pictures pictures, CardFolder cards, Bodies bodies, Heads heads, Site site) {
        this.blog = blog;
        this.cards = cards;
        this.config = config;
        this.addresses = new Addresses(config);
        this.pictures = pictures;
        this.bodies = bodies;
        this.heads = heads;
        site.pages().stream()
                .filter(PostPage.class::isInstance)
                .map(PostPage.class::cast)
                .forEach(page -> pages.put(page.post(), page));
    }

    static Stories of(Arranged blog) {
        SiteConfig config = blog.config();
        Pictures pictures = blog.content().pictures();
        Theme theme = Theme.load(blog.blog(), config, pictures);
        Places places = Places.of(config, blog.content(), blog.site(), new Topics(config, blog.site()));
        Words words = (word, language) -> theme.word(language, word.key(), 1);
        Bodies bodies = new Bodies(config, blog.content(), places.with(theme.files()), words);
        CardFolder folder = new CardFolder(blog.blog());
        Problems toldByTheBuild = new Problems();
        Cards cards = Cards.of(blog.blog(), config, theme, pictures, folder::put, toldByTheBuild);
        Heads heads = new Heads(config, theme, pictures, cards);
        return new Stories(blog.blog(), config, pictures, folder, bodies, heads, blog.site());
    }

    @Override
    public Story story(Post post) {
        Body body = bodies.render(post).body();
        String page = addresses.absolute(post.route());
        Head head = heads.of(pages.get(post), post.language(), Optional.of(body));
        Optional<Image> image = heads.picture(pages.get(post), post.language(), Optional.of(body));
        return new Story(
                post,
                Standing.canonical(post, config).orElse(page),
                page,
                Summary.of(post, body),
                image.map(this::picture),
                new Html(FeedHtml.of(page, body.html().html())),
                links(body, page),
                head.mark().orElseThrow());
    }

    /** What a post's page says to networks; nothing of one that has none. */
    Optional<PageHead> head(Post post) {
        return Optional.ofNullable(pages.get(post)).map(page -> {
            Body body = bodies.render(post).body();
            Head head = heads.of(page, post.language(), Optional.of(body));
            return PageHead.of(addresses.absolute(post.route()), post.language().toLanguageTag(), head);
        });
    }

    @Override
    public Optional<Picture> picture(Post post, Wish wish) {
        String alt = wish.alt().orElse("");
        return wish.picture()
                .map(addresses::absolute)
                .filter(url ->
                        path(url).isEmpty() || path(url).flatMap(pictures::at).isPresent())
                .map(url -> picture(url, alt));
    }

    private Picture picture(String url, String alt) {
        Image image = Image.unmeasured(url, alt);
        return picture(path(url)
                .flatMap(pictures::at)
                .flatMap(measured -> measured.size())
                .map(size -> new Image(url, alt, Optional.of(size)))
                .orElse(image));
    }

    private Picture picture(Image image) {
        Optional<String> path = path(image.src());
        return new Picture(
                image, path.flatMap(pictures::file).map(blog::relativize).or(() -> path.flatMap(cards::file)));
    }

    /** The path of an address of this site, from the site's root. */
    private Optional<String> path(String url) {
        String site = addresses.site().toString();
        return Optional.of(url)
                .filter(whole -> whole.startsWith(site + "/"))
                .map(whole -> whole.substring(site.length()));
    }

    private static List<String> links(Body body, String page) {
        return body.links().stream()
                .map(link -> Addresses.absolute(page, link.url()))
                .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                .distinct()
                .toList();
    }
}
