package dev.herald.simulate;

import dev.herald.config.Value;
import dev.herald.site.Html;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message on a fake Mastodon. */
record Toot(
        String id,
        String url,
        String text,
        String visibility,
        String language,
        String warning,
        List<String> media,
        Instant createdAt,
        Optional<Instant> editedAt) {

    private static final int MOST = 500;
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern TAG = Pattern.compile("(?<![\\w/&])#([\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*)");
    private static final Pattern REMOTE = Pattern.compile("(@\\w+)@[\\w.-]+\\w");

    static Toot of(String id, Value.Fields body, String host, Instant now) {
        return new Toot(
                id,
                "https://" + host + "/@herald/" + id,
                text(body, "status"),
                Optional.of(text(body, "visibility"))
                        .filter(said -> !said.isEmpty())
                        .orElse("public"),
                text(body, "language"),
                text(body, "spoiler_text"),
                media(body),
                now,
                Optional.empty());
    }

    private static String text(Value.Fields body, String name) {
        return body.get(name)
                .filter(Value.Scalar.class::isInstance)
                .map(value -> ((Value.Scalar) value).text())
                .orElse("");
    }

    private static List<String> media(Value.Fields body) {
        return body.get("media_ids")
                .filter(Value.Items.class::isInstance)
                .map(list -> ((Value.Items) list)
                        .items().stream().map(item -> item.plain().toString()).toList())
                .orElse(List.of());
    }

    /** As it stands after a change of what was there before. */
    Toot after(Toot before) {
        return new Toot(
                id, url, text, before.visibility, language, warning, media, before.createdAt, Optional.of(createdAt));
    }

    /** What is wrong with it. */
    Optional<String> fault() {
        if (text.isBlank() && media.isEmpty()) {
            return Optional.of("Text can't be blank");
        }
        String counted = warning
                + REMOTE.matcher(LINK.matcher(text).replaceAll("x".repeat(23))).replaceAll("$1");
        return Pattern.compile("\\X").matcher(counted).results().count() > MOST
                ? Optional.of("Text character limit of 500 exceeded")
                : Optional.empty();
    }

    static Map<String, Object> account(String host) {
        return Map.of("id", "1", "username", "herald", "acct", "herald", "url", "https://" + host + "/@herald");
    }

    Map<String, Object> json(String host, FakeMedia pictures) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("created_at", createdAt.toString());
        json.put("edited_at", editedAt.map(Instant::toString));
        json.put("visibility", visibility);
        json.put("language", language);
        json.put("spoiler_text", warning);
        json.put("url", url);
        json.put("content", html());
        json.put("account", account(host));
        json.put("media_attachments", media.stream().map(pictures::json).toList());
        json.put(
                "tags",
                TAG.matcher(text)
                        .results()
                        .map(tag -> Map.of("name", tag.group(1)))
                        .toList());
        json.put("card", LINK.matcher(text).results().findFirst().map(link -> Map.of("url", link.group())));
        return json;
    }

    private String html() {
        return "<p>"
                + LINK.matcher(Html.escape(text))
                        .replaceAll(Toot::anchor)
                        .replace("\n\n", "</p><p>")
                        .replace("\n", "<br />")
                + "</p>";
    }

    private static String anchor(MatchResult link) {
        String url = Matcher.quoteReplacement(link.group());
        return "<a href=\"" + url + "\" target=\"_blank\" rel=\"nofollow noopener\" translate=\"no\">" + url + "</a>";
    }
}
