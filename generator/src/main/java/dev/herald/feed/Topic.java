package dev.herald.feed;

import dev.herald.config.FeedConfig.Content;
import dev.herald.config.FeedConfig.Format;
import dev.herald.config.FeedConfig.Wanted;
import dev.herald.config.SiteConfig;
import dev.herald.site.FeedLinks;
import dev.herald.site.Listings;
import dev.herald.site.Post;
import dev.herald.site.Route;
import dev.herald.site.Site;
import dev.herald.site.Taxonomy;
import dev.herald.site.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a feed is about: the whole site or one term.
 *
 * @param page that shows the same posts
 * @param content how much of each post it has
 * @param posts that stand in the feed, the newest first
 */
record Topic(Optional<Term> term, String title, Route page, Content content, List<Post> posts) {

    Route route(Format format) {
        return FeedLinks.route(page, format);
    }

    /** The site, then each term that has posts and is wanted. */
    static List<Topic> of(SiteConfig config, Site site) {
        List<Topic> topics = new ArrayList<>();
        List<Post> newest = newest(site.posts(), config);
        topics.add(new Topic(
                Optional.empty(), config.title(), Route.HOME, config.feeds().content(), newest));
        for (Taxonomy taxonomy : Taxonomy.values()) {
            Wanted wanted = config.feeds().wanted(taxonomy.key());
            site.used(taxonomy).forEach((term, posts) -> {
                if (term.isOneOf(wanted)) {
                    topics.add(topic(term, posts, config));
                }
            });
        }
        return topics;
    }

    private static Topic topic(Term term, List<Post> posts, SiteConfig config) {
        String title = term.name() + " – " + config.title();
        return new Topic(Optional.of(term), title, term.route(), config.feeds().termContent(), newest(posts, config));
    }

    private static List<Post> newest(List<Post> posts, SiteConfig config) {
        return posts.stream()
                .sorted(Listings.NEWEST_FIRST)
                .limit(config.feeds().size())
                .toList();
    }
}
