package dev.herald.simulate;

import dev.herald.problem.SiteException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Discord with one webhook.
 *
 * @see <a href="https://docs.discord.com/developers/resources/webhook">Webhook resource</a>
 */
public final class FakeDiscord implements Fake {

    /** The address of the webhook, a secret. */
    public static final String SECRET = "https://discord.com/api/webhooks/1111222233334444/simulated-hook-token";

    private static final String GUILD = "5555666677778888";
    private static final String CHANNEL = "9999000011112222";
    private static final int CONTENT = 2000;
    private static final int TITLE = 256;
    private static final int DESCRIPTION = 4096;
    private static final int EMBEDS = 6000; // the texts of all embeds of a message

    private static final Pattern PATH =
            Pattern.compile("/api(?:/v\\d+)?/webhooks/(?<id>\\d+)/(?<token>[\\w-]+)(?:/messages/(?<message>\\d+))?");
    private static final Pattern CALL = Pattern.compile("@everyone|@here|<@[!&]?\\d+>");

    private final Map<String, Map<String, Object>> messages = new LinkedHashMap<>();
    private int sent;
    private int called;
    private boolean gone;

    @Override
    public List<String> hosts() {
        return List.of("discord.com");
    }

    /** Deletes the webhook, as an administrator of the server can. */
    public synchronized void removeWebhook() {
        gone = true;
    }

    /** How many messages rang a bell with somebody. */
    public synchronized int called() {
        return called;
    }

    /** What it answers to who sends too fast. */
    public static Reply tooFast(double seconds) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", "You are being rate limited.");
        body.put("retry_after", seconds);
        body.put("global", false);
        return Reply.json(429, body)
                .header("Retry-After", String.valueOf((int) Math.ceil(seconds)))
                .header("X-RateLimit-Limit", "5")
                .header("X-RateLimit-Remaining", "0")
                .header("X-RateLimit-Reset-After", String.valueOf(seconds))
                .header("X-RateLimit-Scope", "user");
    }

    @Override
    public synchronized Reply answer(Call call) {
        Matcher path = PATH.matcher(call.path());
        if (!path.matches()) {
            return error(404, 0, "404: Not Found");
        }
        if (gone || !SECRET.contains("/" + path.group("id") + "/")) {
            return error(404, 10015, "Unknown Webhook");
        }
        if (!SECRET.endsWith("/" + path.group("token"))) {
            return error(401, 50027, "Invalid Webhook Token");
        }
        try {
            return path.group("message") == null ? hook(call) : message(path.group("message"), call);
        } catch (SiteException notJson) {
            return error(400, 50109, "The request body contains invalid JSON.");
        }
    }

    private Reply hook(Call call) {
        return switch (call.method()) {
            case "GET" ->
                Reply.json(
                        200,
                        Map.of(
                                "id",
                                "1111222233334444",
                                "type",
                                1,
                                "name",
                                "Blog",
                                "channel_id",
                                CHANNEL,
                                "guild_id",
                                GUILD,
                                "token",
                                "simulated-hook-token"));
            case "POST" -> create(call);
            default -> error(405, 0, "405: Method Not Allowed");
        };
    }

    private Reply create(Call call) {
        Map<String, Object> body = call.json().plain();
        Optional<Reply> refusal = refusal(body);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ring(body);
        sent++;
        String id = String.valueOf(1_300_000_000_000_000_000L + sent);
        messages.put(id, body);
        return "true".equals(call.query().get("wait")) ? Reply.json(200, shape(id, body)) : Reply.empty(204);
    }

    private Reply message(String id, Call call) {
        if (!messages.containsKey(id)) {
            return error(404, 10008, "Unknown Message");
        }
        return switch (call.method()) {
            case "GET" -> Reply.json(200, shape(id, messages.get(id)));
            case "PATCH" -> change(id, call);
            case "DELETE" -> {
                messages.remove(id);
                yield Reply.empty(204);
            }
            default -> error(405, 0, "405: Method Not Allowed");
        };
    }

    private Reply change(String id, Call call) {
        Map<String, Object> changed = new LinkedHashMap<>(messages.get(id));
        changed.putAll(call.json().plain());
        Optional<Reply> refusal = refusal(changed);
        if (refusal.isEmpty()) {
            messages.put(id, changed);
        }
        return refusal.orElseGet(() -> Reply.json(200, shape(id, changed)));
    }

    private static Map<String, Object> shape(String id, Map<String, Object> body) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", id);
        shape.put("type", 0);
        shape.put("channel_id", CHANNEL);
        shape.put("content", text(body, "content"));
        shape.put("embeds", embeds(body));
        shape.put("webhook_id", "1111222233334444");
        return shape;
    }

    private void ring(Map<String, Object> body) {
        boolean silent = body.get("allowed_mentions") instanceof Map<?, ?> allowed
                && allowed.get("parse") instanceof List<?> parse
                && parse.isEmpty();
        if (!silent && CALL.matcher(text(body, "content")).find()) {
            called++;
        }
    }

    private static Optional<Reply> refusal(Map<String, Object> body) {
        String content = text(body, "content");
        if (content.isBlank() && embeds(body).isEmpty()) {
            return Optional.of(error(400, 50006, "Cannot send an empty message"));
        }
        if (points(content) > CONTENT) {
            return Optional.of(invalid("content", "Must be " + CONTENT + " or fewer in length."));
        }
        return refusal(embeds(body));
    }

    private static Optional<Reply> refusal(List<Map<?, ?>> embeds) {
        int all = 0;
        for (Map<?, ?> embed : embeds) {
            if (points(text(embed, "title")) > TITLE) {
                return Optional.of(invalid("embeds", "Must be " + TITLE + " or fewer in length."));
            }
            if (points(text(embed, "description")) > DESCRIPTION) {
                return Optional.of(invalid("embeds", "Must be " + DESCRIPTION + " or fewer in length."));
            }
            if (!text(embed, "url").matches("(https?://.+)?")) {
                return Optional.of(invalid("embeds", "Not a well formed URL."));
            }
            all += points(text(embed, "title")) + points(text(embed, "description"));
        }
        return all > EMBEDS
                ? Optional.of(invalid("embeds", "Embed size exceeds maximum size of 6000"))
                : Optional.empty();
    }

    private static int points(String text) {
        return (int) text.codePoints().count();
    }

    private static List<Map<?, ?>> embeds(Map<String, Object> body) {
        List<Map<?, ?>> embeds = new ArrayList<>();
        if (body.get("embeds") instanceof List<?> list) {
            list.forEach(one -> embeds.add((Map<?, ?>) one));
        }
        return embeds;
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }

    private static Reply invalid(String field, String said) {
        Map<String, Object> fault = Map.of("code", "BASE_TYPE_MAX_LENGTH", "message", said);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", "Invalid Form Body");
        body.put("code", 50035);
        body.put("errors", Map.of(field, Map.of("_errors", List.of(fault))));
        return Reply.json(400, body);
    }

    private static Reply error(int status, int code, String message) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", message);
        body.put("code", code);
        return Reply.json(status, body);
    }

    @Override
    public synchronized List<Shown> shown() {
        return messages.entrySet().stream()
                .map(message -> new Shown(message.getKey(), seen(message.getValue())))
                .toList();
    }

    /** The words without Discord's Markdown, then the title and the words of each card. */
    private static String seen(Map<String, Object> body) {
        StringBuilder seen = new StringBuilder(
                text(body, "content").replaceAll("<(https?://[^>\\s]+)>", "$1").replaceAll("\\\\([\\p{Punct}])", "$1"));
        for (Map<?, ?> embed : embeds(body)) {
            for (String name : List.of("title", "description")) {
                String words = text(embed, name).replaceAll("\\\\([\\p{Punct}])", "$1");
                seen.append(words.isEmpty() ? "" : "\n" + words);
            }
        }
        return seen.toString().strip();
    }
}
