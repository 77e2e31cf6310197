package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.config.Settings;
import dev.herald.config.SiteConfig;
import dev.herald.http.Answer;
import dev.herald.http.Request;
import dev.herald.http.ServerAddress;
import dev.herald.http.Trouble;
import dev.herald.site.Addresses;
import dev.herald.site.Indexing;
import dev.herald.site.Route;
import dev.herald.wording.Length;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells search engines which pages are new (indexnow.org). Google does not take part.
 *
 * @param key no secret: the site itself shows it at {@code /KEY.txt}, and so proves that the ping is its own
 * @param endpoint one search engine's, which tells the others; default {@code https://api.indexnow.org/indexnow}
 */
public record IndexNow(String name, Strategy strategy, String key, String endpoint, Addresses addresses)
        implements Channel {

    public static final Kind KIND = new Kind("indexnow", "IndexNow", Delivery.CONDITIONAL, IndexNow::read);

    private static final int MOST = 10_000; // in one request
    private static final String FIX = "write 8 to 128 letters, digits and '-' of your own, such as those of a UUID;"
            + " the key is no secret, as the site shows it";

    private static Channel read(String name, Strategy strategy, Settings block, SiteConfig site) {
        if (block.text("key").isEmpty()) {
            block.missing("key", FIX);
        }
        return new IndexNow(
                name,
                strategy,
                block.parsed("key", IndexNow::key, FIX).orElse("00000000"),
                block.parsed("endpoint", ServerAddress::whole, "write an address such as https://www.bing.com/indexnow")
                        .orElse("https://api.indexnow.org/indexnow"),
                new Addresses(site));
    }

    private static String key(String text) {
        if (!text.matches("[A-Za-z0-9-]{8,128}")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /** Where the site shows the key. */
    public Route keyFile() {
        return new Route("/" + key + ".txt");
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

    /** The pages that search engines may have; a post that was published elsewhere first is not one of them. */
    @Override
    public Announcement compose(List<Brief> briefs) {
        List<String> pages = briefs.stream()
                .map(Brief::story)
                .filter(story -> story.post().indexing() != Indexing.HIDDEN
                        && story.post().canonical().isEmpty())
                .map(Story::page)
                .toList();
        Digest posts = new Digest(briefs);
        return posts.announcement(String.join(", ", posts.titles()), Digest.lines(pages), Map.of());
    }

    @Override
    public Optional<String> silence(Announcement announcement) {
        return Optional.of("search engines are not to have it, or have it from elsewhere")
                .filter(nothing -> Digest.addresses(announcement).isEmpty());
    }

    @Override
    public Preview preview(Announcement announcement) {
        return Preview.of(announcement).headed("Tells", endpoint);
    }

    @Override
    public Length length(Announcement announcement) {
        return new Length(Digest.addresses(announcement).size(), 0, "pages");
    }

    @Override
    public Receipt send(Announcement announcement, Line line) {
        List<String> pages = Digest.addresses(announcement);
        boolean checked = true;
        for (int from = 0; from < pages.size(); from += MOST) {
            checked &= tell(pages.subList(from, Math.min(pages.size(), from + MOST)), line)
                            .status()
                    != 202;
        }
        return new Receipt("", Optional.empty(), checked ? Map.of() : Map.of("key", "not checked yet"));
    }

    private Answer tell(List<String> pages, Line line) {
        Answer answer = line.http().tell(Request.post(endpoint).json(body(pages)));
        if (answer.status() == 403) {
            throw new Trouble(Trouble.Means.NO_RIGHT, answer.said() + "; it must find the key at " + keyLocation());
        }
        return answer.require();
    }

    private Map<String, Object> body(List<String> pages) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("host", addresses.site().getHost());
        body.put("key", key);
        body.put("keyLocation", keyLocation());
        body.put("urlList", pages);
        return body;
    }

    private String keyLocation() {
        return addresses.absolute(keyFile());
    }

    /** Whether the site shows the key. */
    @Override
    public Health health(Line line) {
        Answer answer = line.http().ask(Request.get(keyLocation()));
        boolean shown = answer.isOk() && answer.text().strip().equals(key);
        List<String> missing = shown ? List.of() : List.of("the key at " + keyLocation());
        return new Health("needs no account", List.of(), missing, Optional.empty(), Map.of());
    }
}
