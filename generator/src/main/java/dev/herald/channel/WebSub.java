package dev.herald.channel;

import dev.herald.config.FeedConfig;
import dev.herald.config.Secret;
import dev.herald.config.Settings;
import dev.herald.config.SiteConfig;
import dev.herald.http.Answer;
import dev.herald.http.Request;
import dev.herald.http.ServerAddress;
import dev.herald.http.Trouble;
import dev.herald.site.Addresses;
import dev.herald.site.FeedLinks;
import dev.herald.wording.Length;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a hub which feeds have something new, so that it tells their readers at once. How a publisher does so is left open by W3C WebSub; every public hub
 * takes what PubSubHubbub 0.3, section 7.1, says.
 *
 * @param hub default the one that the feeds name
 * @param feeds of the site
 */
public record WebSub(String name, Strategy strategy, String hub, FeedConfig feeds, Addresses addresses)
        implements Channel {

    public static final Kind KIND = new Kind("websub", "WebSub", Delivery.CONDITIONAL, WebSub::read);

    private static final String FIX = "write 'hub: https://hub.example/' below 'feeds:', so that readers find it too";

    private static Channel read(String name, Strategy strategy, Settings block, SiteConfig site) {
        Optional<String> own = block.parsed("hub", ServerAddress::whole, FIX);
        Optional<String> hub = own.or(() -> site.feeds().hub());
        if (hub.isEmpty() && block.text("hub").isEmpty()) {
            block.missing("hub", FIX);
        }
        return new WebSub(name, strategy, hub.orElse("https://invalid.example"), site.feeds(), new Addresses(site));
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public Look look() {
        return Look.PING;
    }

    @Override
    public List<Secret> secrets() {
        return List.of();
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    public Announcement compose(List<Brief> briefs) {
        Set<String> topics = new LinkedHashSet<>();
        briefs.forEach(brief ->
                FeedLinks.routes(brief.story().post(), feeds).forEach(route -> topics.add(addresses.absolute(route))));
        Digest posts = new Digest(briefs);
        return posts.announcement(
                String.join(", ", posts.titles()), Digest.lines(List.copyOf(topics)), Map.of("hub", hub));
    }

    @Override
    public Preview preview(Announcement announcement) {
        return Preview.of(announcement)
                .headed("Tells the hub", announcement.more().get("hub"));
    }

    @Override
    public Length length(Announcement announcement) {
        return new Length(Digest.addresses(announcement).size(), 0, "feeds");
    }

    @Override
    public Receipt send(Announcement announcement, Line line) {
        Digest.addresses(announcement)
                .forEach(topic -> publish(announcement.more().get("hub"), topic, line));
        return Receipt.taken();
    }

    /** One request for each feed: not every hub takes several in one. */
    private static void publish(String hub, String topic, Line line) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", "publish");
        form.put("hub.url", topic);
        line.http().tell(Request.post(hub).form(form)).require();
    }

    /** A hub has no account; any answer shows that it is there. */
    @Override
    public Health health(Line line) {
        Answer answer = line.http().ask(Request.get(hub));
        if (answer.status() >= 500) {
            throw answer.trouble(Trouble.Means.AGAIN);
        }
        return new Health("needs no account", List.of(), List.of(), Optional.empty(), Map.of());
    }
}
