package dev.herald.channel;

import dev.herald.config.Secret;
import dev.herald.config.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Any address that takes JSON: what Herald does not ship is reached through it.
 *
 * @param url names the secret that holds the address, as whoever knows it can post
 */
public record Webhook(String name, Strategy strategy, Secret url) implements Channel {

    public static final Kind KIND = new Kind("webhook", "Webhook", Delivery.BLIND, Webhook::read);

    private static final String USUAL = "{title}\n\n{summary}\n\n{link}";

    private static Channel read(String name, Strategy strategy, Settings block) {
        Optional<Secret> url = Secret.of(block, "url");
        if (url.isEmpty()) {
            block.missing("url", "write the name of an environment variable that holds the address");
        }
        return new Webhook(name, strategy, url.orElse(new Secret("MISSING")));
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public List<Secret> secrets() {
        return List.of(url);
    }

    @Override
    public Announcement compose(List<Brief> briefs) {
        Brief brief = briefs.get(0);
        List<Part> parts = brief.parts(USUAL, 3);
        return brief.announcement(parts, Text.plain(parts), brief.tags(3), Map.of());
    }

    @Override
    public Length length(Announcement announcement) {
        return new Length(Measure.graphemes(announcement.text()), 0, "characters");
    }

    @Override
    public Receipt send(Announcement announcement, Line line) {
        line.http()
                .tell(Request.post(line.secret(url)).json(body(announcement)))
                .require();
        return Receipt.taken();
    }

    private static Map<String, Object> body(Announcement announcement) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("key", announcement.key());
        body.put("text", announcement.text());
        body.put("title", announcement.title());
        body.put("description", announcement.description());
        body.put("url", announcement.link());
        body.put(
                "picture", announcement.picture().map(picture -> picture.image().src()));
        body.put("tags", announcement.tags());
        body.put("language", announcement.language().toLanguageTag().toLowerCase(Locale.ROOT));
        return body;
    }

    @Override
    public Health health(Line line) {
        line.secret(url);
        return new Health("an address that only the owner knows", List.of(), List.of(), Optional.empty(), Map.of());
    }
}
