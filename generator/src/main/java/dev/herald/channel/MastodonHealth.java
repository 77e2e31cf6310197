package dev.herald.channel;

import dev.herald.config.Value;
import dev.herald.http.Answer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Asks a server what it thinks of our token.
 *
 * @param characters with which the channel counts
 * @param pictures whether its messages carry pictures
 */
record MastodonHealth(MastodonServer server, int characters, boolean pictures) {

    private static final String STATUSES = "configuration.statuses.";

    Health health() {
        Answer self = server.get("/api/v1/accounts/verify_credentials");
        List<String> rights = rights();
        return new Health(account(self), rights, missing(rights), Optional.empty(), limits());
    }

    private String account(Answer self) {
        String acct = self.json("acct").orElse("?");
        return "@" + (acct.contains("@") ? acct : acct + "@" + server.host());
    }

    /** Mastodon from 4.3 on tells them; nothing where a server does not. */
    private List<String> rights() {
        Answer app = server.ask(server.request("GET", "/api/v1/apps/verify_credentials"));
        return app.value("scopes").map(MastodonHealth::words).orElse(List.of());
    }

    private static List<String> words(Value scopes) {
        if (scopes instanceof Value.Items items) {
            return items.items().stream()
                    .filter(Value.Scalar.class::isInstance)
                    .map(item -> ((Value.Scalar) item).text())
                    .toList();
        }
        return scopes instanceof Value.Scalar scalar && !scalar.text().isBlank()
                ? Arrays.asList(scalar.text().strip().split("\\s+"))
                : List.of();
    }

    /** {@code write} gives {@code write:statuses} too. */
    private List<String> missing(List<String> rights) {
        Stream<String> needed = Stream.of("write:statuses", "read:statuses", "write:media")
                .filter(right -> pictures || !right.equals("write:media"));
        return rights.isEmpty()
                ? List.of()
                : needed.filter(right -> !rights.contains(right) && !rights.contains(right.split(":", 2)[0]))
                        .toList();
    }

    /** From the newer description of the server, else from the older, which is all that snac2 and older Mastodons have. */
    private Map<String, String> limits() {
        Answer newer = server.ask(server.request("GET", "/api/v2/instance"));
        Answer instance = newer.json("configuration.statuses.max_characters").isPresent()
                ? newer
                : server.ask(server.request("GET", "/api/v1/instance"));
        Map<String, String> limits = new LinkedHashMap<>();
        instance.json(STATUSES + "max_characters")
                .or(() -> instance.json("max_toot_chars")) // Pleroma
                .ifPresent(own -> limits.put("characters", own + counted(own)));
        instance.json(STATUSES + "characters_reserved_per_url")
                .ifPresent(own -> limits.put("characters of a link", own));
        instance.json("configuration.media_attachments.image_size_limit")
                .ifPresent(own -> limits.put("bytes of a picture", own));
        instance.json("version").ifPresent(version -> limits.put("version", version));
        return limits;
    }

    private String counted(String own) {
        return own.equals(String.valueOf(characters))
                ? ""
                : ", but the channel counts with " + characters + ": write 'characters: " + own + "' below it";
    }
}
