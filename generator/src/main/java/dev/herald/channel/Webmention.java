package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.config.Settings;
import dev.herald.wording.Length;
import dev.herald.wording.Part;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the pages to which a post links (W3C Webmention). Nothing is written for it: the links of the post are all it says.
 *
 * @param exceptHosts hosts that are told nothing, with all below them
 * @param onlyHosts the only hosts that are told, with all below them; default all
 */
public record Webmention(String name, Strategy strategy, List<String> exceptHosts, List<String> onlyHosts)
        implements Channel, Editable {

    public static final Kind KIND = new Kind("webmention", "Webmention", Delivery.CONDITIONAL, Webmention::read);

    public Webmention {
        exceptHosts = List.copyOf(exceptHosts);
        onlyHosts = List.copyOf(onlyHosts);
    }

    private static Channel read(String name, Strategy strategy, Settings block) {
        return new Webmention(name, strategy, hosts(block, "except-hosts"), hosts(block, "only-hosts"));
    }

    private static List<String> hosts(Settings block, String key) {
        List<String> hosts = block.texts(key, List.of());
        hosts.stream()
                .filter(host -> !host.matches("[A-Za-z0-9][A-Za-z0-9.-]*"))
                .forEach(host ->
                        block.wrong(key, "'" + key + "' has '" + host + "'", "write only a host, such as example.org"));
        return hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
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
    public Announcement compose(List<Brief> briefs) {
        Digest one = new Digest(briefs);
        Story story = one.first().story();
        List<Part> targets = Digest.lines(targets(story));
        return one.announcement(story.title(), targets, Map.of("source", story.page()));
    }

    private List<String> targets(Story story) {
        String own = host(story.page());
        return story.links().stream().filter(link -> isTold(host(link), own)).toList();
    }

    private boolean isTold(String host, String own) {
        return !host.isEmpty()
                && !host.equals(own)
                && exceptHosts.stream().noneMatch(one -> isBelow(host, one))
                && (onlyHosts.isEmpty() || onlyHosts.stream().anyMatch(one -> isBelow(host, one)));
    }

    private static boolean isBelow(String host, String upper) {
        return host.equals(upper) || host.endsWith("." + upper);
    }

    /** In lower case; "" if this is no address of the web. */
    private static String host(String address) {
        return WebAddress.of(address)
                .map(uri -> uri.getHost().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    @Override
    public Optional<String> silence(Announcement announcement) {
        return Optional.of("it links to no other site")
                .filter(nobody -> Digest.addresses(announcement).isEmpty());
    }

    @Override
    public Preview preview(Announcement announcement) {
        return Preview.of(announcement).headed("Says", announcement.more().get("source") + " links to you");
    }

    @Override
    public Length length(Announcement announcement) {
        return new Length(Digest.addresses(announcement).size(), 0, "sites");
    }

    @Override
    public Receipt send(Announcement announcement, Line line) {
        return new Mentions(announcement.more().get("source"), line).tell(Digest.addresses(announcement));
    }

    @Override
    public List<String> changes(Announcement told, Announcement now) {
        List<String> changes = new ArrayList<>(Editable.super.changes(told, now));
        if (!Digest.addresses(told).equals(Digest.addresses(now))) {
            changes.add("links");
        }
        return changes;
    }

    /** Tells the pages to which the post links now, and those to which it did (section 3.2.5): each finds out what has changed. */
    @Override
    public Receipt edit(Announcement announcement, Receipt sent, Line line) {
        Set<String> targets = new LinkedHashSet<>(Digest.addresses(announcement));
        sent.more().keySet().stream().filter(key -> key.contains("://")).forEach(targets::add);
        return new Mentions(announcement.more().get("source"), line).tell(List.copyOf(targets));
    }

    @Override
    public Health health(Line line) {
        return new Health("needs no account", List.of(), List.of(), Optional.empty(), Map.of());
    }
}
