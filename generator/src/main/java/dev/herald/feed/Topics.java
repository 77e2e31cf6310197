package dev.herald.feed;

import dev.herald.config.SiteConfig;
import dev.herald.site.FeedLinks;
import dev.herald.site.FeedLinks.Link;
import dev.herald.site.Route;
import dev.herald.site.Site;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What feeds a site has. */
public final class Topics {

    private final SiteConfig config;
    private final List<Topic> all;

    public Topics(SiteConfig config, Site site) {
        this.config = config;
        this.all = Topic.of(config, site);
    }

    /** The site first, then its terms. */
    List<Topic> all() {
        return all;
    }

    /** Where the feeds live. */
    public Set<Route> routes() {
        Set<Route> routes = new LinkedHashSet<>();
        all.forEach(topic -> config.feeds().formats().forEach(format -> routes.add(topic.route(format))));
        return routes;
    }

    /** The feeds as pages tell of them. */
    public FeedLinks links() {
        Map<Route, List<Link>> terms = new HashMap<>();
        all.stream().skip(1).forEach(topic -> terms.put(topic.page(), links(topic)));
        return new FeedLinks(links(all.get(0)), terms);
    }

    private List<Link> links(Topic topic) {
        boolean own = topic.term().isPresent();
        return config.feeds().formats().stream()
                .map(format -> new Link(topic.title(), format.type(), topic.route(format), own))
                .toList();
    }
}
