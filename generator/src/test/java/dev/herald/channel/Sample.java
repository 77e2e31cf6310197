package dev.herald.channel;

import dev.herald.config.Author;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problems;
import dev.herald.site.Html;
import dev.herald.site.Image;
import dev.herald.site.Indexing;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Taxonomy;
import dev.herald.site.Term;
import dev.herald.site.Wishes;
import dev.herald.site.Wishes.Wish;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Posts and channels for the tests of channels and announcements. */
public final class Sample {

    private static final String SITE = "title: Test blog\nurl: https://example.com\n";

    private Sample() {}

    /** A site with these settings besides its title and its url. */
    public static SiteConfig site(String yaml) {
        Problems problems = new Problems();
        SiteConfig config = SiteFile.parse(SITE + yaml, SiteDefaults.NONE, problems);
        problems.throwIfErrors();
        return config;
    }

    /** The first channel of a site with these settings; what is wrong with it is thrown. */
    public static Channel channel(String yaml) {
        Problems problems = new Problems();
        List<Channel> channels = Channels.read(site(yaml), problems);
        problems.throwIfErrors();
        return channels.get(0);
    }

    /** A post about Maven by Ana, of 2026-11-20 08:00 UTC, without a picture. */
    public static Story story(String name, String title, String summary, String... tags) {
        return story(post(name, title, summary, tags), summary, Optional.empty());
    }

    /** The same with a picture of 1200x630 pixels. */
    public static Story illustrated(String name, String title, String summary, Path file, String alt, String... tags) {
        Image image = new Image(
                "https://example.com/posts/" + name + "/" + file.getFileName(),
                alt,
                Optional.of(new Image.Size(1200, 630, "image/png")));
        return story(post(name, title, summary, tags), summary, Optional.of(new Picture(image, Optional.of(file))));
    }

    /** The same story with a picture that nobody measured, such as one that lies elsewhere. */
    public static Story withPicture(Story story, String url) {
        Picture picture = new Picture(Image.unmeasured(url, ""), Optional.empty());
        return story(story.post(), story.summary(), Optional.of(picture));
    }

    private static Story story(Post post, String summary, Optional<Picture> picture) {
        String url = "https://example.com" + post.route().path();
        Html html = new Html("<p>" + Html.escape(summary) + "</p>");
        return new Story(post, url, url, summary, picture, html, List.of(), "0123456789abcdef");
    }

    /** What a channel gets of a story. */
    public static Brief brief(Channel channel, Story story) {
        return brief(channel, story, Wish.NONE);
    }

    public static Brief brief(Channel channel, Story story, Wish wish) {
        Strategy strategy = channel.strategy();
        return new Brief(
                story,
                wish,
                story.picture(),
                strategy,
                strategy.common().hashtags(),
                strategy.common().utm(),
                channel.name(),
                "key-of-" + story.title());
    }

    private static Post post(String name, String title, String summary, String... tags) {
        return new Post(
                "/posts/" + name + "/",
                "content/posts/" + name + ".md",
                Post.Kind.POST,
                new Route("/posts/" + name + "/"),
                title,
                Optional.of(summary),
                Optional.empty(),
                Optional.of(ZonedDateTime.parse("2026-11-20T08:00:00Z")),
                Optional.empty(),
                List.of(Author.named("ana", "Ana")),
                Arrays.stream(tags)
                        .map(tag -> new Term(Taxonomy.TAG, tag, tag.toLowerCase(Locale.ROOT)))
                        .toList(),
                List.of(),
                Optional.empty(),
                Locale.ENGLISH,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Indexing.LISTED,
                List.of(),
                false,
                0,
                Optional.empty(),
                List.of(),
                Wishes.NONE,
                Map.of());
    }
}
