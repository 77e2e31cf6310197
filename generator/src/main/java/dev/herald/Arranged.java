package dev.herald;

import dev.herald.channel.Channel;
import dev.herald.channel.Channels;
import dev.herald.check.Apart;
import dev.herald.check.Collisions;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteDefaults;
import dev.herald.config.SiteFile;
import dev.herald.content.BuildOptions;
import dev.herald.content.Content;
import dev.herald.content.Content.Source;
import dev.herald.content.ContentReader;
import dev.herald.content.HeaderIndex;
import dev.herald.problem.Problems;
import dev.herald.site.Listings;
import dev.herald.site.Post;
import dev.herald.site.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A blog that is read and arranged: its headers are known, its texts not yet.
 *
 * @param blog the folder
 * @param channels in the order of {@code site.yaml}
 */
record Arranged(Path blog, SiteConfig config, List<Channel> channels, Content content, Site site) {

    /**
     * Reads and arranges a blog.
     *
     * @param target of the site, which may not lie among the texts
     * @param problems gets what was found
     */
    static Arranged read(Path blog, Path target, SiteDefaults defaults, BuildOptions options, Problems problems) {
        return read(blog, target, SiteFile.read(blog, defaults, problems), options, Optional.empty(), problems);
    }

    /**
     * The same with settings that were read before.
     *
     * @param index gets the headers of all texts
     */
    static Arranged read(
            Path blog,
            Path target,
            SiteConfig config,
            BuildOptions options,
            Optional<HeaderIndex> index,
            Problems problems) {
        List<Channel> channels = Channels.read(config, problems);
        Apart.require(blog, target, config.content());
        Content content = Collisions.settle(ContentReader.read(blog, config, options, index), config);
        problems.addAll(content.problems());
        Site site = Listings.arrange(config, dated(content.posts()), posts(content.pages()));
        return new Arranged(blog, config, channels, content, site);
    }

    /** A post whose date is at fault has been told; the others are looked at all the same. */
    private static List<Post> dated(List<Source> sources) {
        return posts(sources).stream().filter(post -> post.date().isPresent()).toList();
    }

    /** Posts and pages. */
    List<Post> texts() {
        return Stream.concat(content.posts().stream(), content.pages().stream())
                .map(Source::post)
                .toList();
    }

    private static List<Post> posts(List<Source> sources) {
        return sources.stream().map(Source::post).toList();
    }
}
