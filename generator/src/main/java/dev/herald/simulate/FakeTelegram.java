package dev.herald.simulate;

import dev.herald.channel.Channel;
import dev.herald.channel.Telegram;
import dev.herald.problem.SiteException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Telegram's Bot API with one bot.
 *
 * @see <a href="https://core.telegram.org/bots/api">Telegram Bot API</a>
 */
public final class FakeTelegram implements Fake {

    /** The token of the bot, a secret. */
    public static final String SECRET = "110201543:AAsimulatedTokenOfTheBot0123456789";

    private static final int TEXT = 4096;
    private static final int CAPTION = 1024;
    private static final int PHOTO = 10 * 1024 * 1024;

    private static final Pattern PATH = Pattern.compile("/bot(?<token>[^/]*)/(?<method>\\w+)");
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z0-9-]+)[^>]*>|<");
    private static final String ALLOWED = "b|strong|i|em|u|ins|s|strike|del|a|code|pre|blockquote|tg-spoiler";

    private final Set<String> chats;
    private final Map<Integer, Message> messages = new LinkedHashMap<>();
    private int last = 41;
    private boolean member = true;

    private record Message(String text, boolean photo, boolean silent) {}

    private record Refused(int status, String description) {}

    /** @param chats to which the bot may post, such as {@code @tideblog} */
    public FakeTelegram(Set<String> chats) {
        this.chats = Set.copyOf(chats);
    }

    /** One for all channels of a blog that tell Telegram. */
    public static FakeTelegram of(List<Channel> channels) {
        return new FakeTelegram(channels.stream()
                .filter(Telegram.class::isInstance)
                .map(channel -> ((Telegram) channel).chat())
                .collect(Collectors.toSet()));
    }

    @Override
    public List<String> hosts() {
        return List.of("api.telegram.org");
    }

    /** Takes the bot out of the channel. */
    public synchronized void removeBot() {
        member = false;
    }

    /** What it answers to who sends more than one message in a second to a chat. */
    public static Reply tooFast(int seconds) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ok", false);
        body.put("error_code", 429);
        body.put("description", "Too Many Requests: retry after " + seconds);
        body.put("parameters", Map.of("retry_after", seconds));
        return Reply.json(429, body);
    }

    @Override
    public synchronized Reply answer(Call call) {
        Matcher path = PATH.matcher(call.path());
        if (!path.matches() || !path.group("token").matches("\\d+:[\\w-]+")) {
            return error(404, "Not Found");
        }
        if (!path.group("token").equals(SECRET)) {
            return error(401, "Unauthorized");
        }
        try {
            return answer(path.group("method"), fields(call));
        } catch (SiteException notJson) {
            return error(400, "Bad Request: can't parse JSON object");
        }
    }

    private Reply answer(String method, Map<String, Object> fields) {
        if (method.equals("getMe")) {
            return ok(Map.of("id", 110201543L, "is_bot", true, "first_name", "Tide", "username", "tide_herald_bot"));
        }
        String chat = text(fields, "chat_id");
        if (!chats.contains(chat)) {
            return error(400, "Bad Request: chat not found");
        }
        if (!member) {
            return error(403, "Forbidden: bot is not a member of the channel chat");
        }
        return switch (method) {
            case "getChat" -> ok(chat(chat));
            case "getChatMember" ->
                ok(Map.of("status", "administrator", "can_post_messages", true, "can_edit_messages", true));
            case "sendMessage" -> send(fields, "text", TEXT);
            case "sendPhoto" -> send(fields, "caption", CAPTION);
            case "editMessageText" -> edit(fields, "text", TEXT);
            case "editMessageCaption" -> edit(fields, "caption", CAPTION);
            case "deleteMessage" -> delete(number(fields));
            default -> error(404, "Not Found");
        };
    }

    private Reply send(Map<String, Object> fields, String name, int most) {
        boolean photo = name.equals("caption");
        Optional<Refused> refused = refused(fields, name, most).or(() -> photo ? badPhoto(fields) : Optional.empty());
        if (refused.isPresent()) {
            return error(refused.get().status(), refused.get().description());
        }
        last++;
        messages.put(
                last, new Message(seen(fields, name), photo, Boolean.TRUE.equals(fields.get("disable_notification"))));
        return ok(message(last, fields));
    }

    private Reply edit(Map<String, Object> fields, String name, int most) {
        Message message = messages.get(number(fields));
        Optional<Refused> refused = refused(fields, name, most);
        if (refused.isPresent()) {
            return error(refused.get().status(), refused.get().description());
        }
        if (message == null) {
            return error(400, "Bad Request: message to edit not found");
        }
        if (message.photo() != name.equals("caption")) {
            return error(400, "Bad Request: there is no " + name + " in the message to edit");
        }
        if (message.text().equals(seen(fields, name))) {
            return error(
                    400,
                    "Bad Request: message is not modified: specified new message content and reply markup are exactly"
                            + " the same as a current content and reply markup of the message");
        }
        messages.put(number(fields), new Message(seen(fields, name), message.photo(), message.silent()));
        return ok(message(number(fields), fields));
    }

    private Reply delete(int id) {
        return messages.remove(id) == null
                ? error(400, "Bad Request: message to delete not found")
                : Reply.json(200, Map.of("ok", true, "result", true));
    }

    private static Optional<Refused> refused(Map<String, Object> fields, String name, int most) {
        if (fields.containsKey("parse_mode") && !"HTML".equals(text(fields, "parse_mode"))) {
            return Optional.of(new Refused(400, "Bad Request: unsupported parse_mode"));
        }
        Optional<String> wrong = wrongTag(text(fields, name));
        if (wrong.isPresent()) {
            return Optional.of(new Refused(400, "Bad Request: can't parse entities: " + wrong.get()));
        }
        int length = seen(fields, name).toCharArray().length; // UTF-16 code units, after entities parsing
        if (length == 0 && name.equals("text")) {
            return Optional.of(new Refused(400, "Bad Request: message text is empty"));
        }
        return length > most
                ? Optional.of(new Refused(
                        400, "Bad Request: message " + (name.equals("text") ? "" : "caption ") + "is too long"))
                : Optional.empty();
    }

    private static Optional<Refused> badPhoto(Map<String, Object> fields) {
        Object photo = fields.get("photo");
        if (photo instanceof byte[] bytes) {
            return bytes.length > PHOTO ? Optional.of(new Refused(413, "Request Entity Too Large")) : Optional.empty();
        }
        return photo instanceof String url && url.startsWith("https://")
                ? Optional.empty()
                : Optional.of(new Refused(400, "Bad Request: there is no photo in the request"));
    }

    private static Optional<String> wrongTag(String html) {
        int open = 0;
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            String name = Optional.ofNullable(tag.group(2)).orElse("");
            if (!name.matches(ALLOWED)) {
                return Optional.of("Unsupported start tag \"" + name + "\" at byte offset " + tag.start());
            }
            open += tag.group(1).isEmpty() ? 1 : -1;
            if (open < 0) {
                return Optional.of("Unexpected end tag at byte offset " + tag.start());
            }
        }
        return open == 0 ? Optional.empty() : Optional.of("Can't find end tag");
    }

    private static String seen(Map<String, Object> fields, String name) {
        return text(fields, name)
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&")
                .strip();
    }

    private static Map<String, Object> fields(Call call) {
        String type = call.header("content-type").orElse("");
        return type.startsWith("multipart/form-data")
                ? Form.read(call.body(), type)
                : call.json().plain();
    }

    private static int number(Map<String, Object> fields) {
        return Integer.parseInt(text(fields, "message_id"));
    }

    private static String text(Map<String, Object> fields, String name) {
        Object value = fields.get(name);
        return value instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : value == null ? "" : String.valueOf(value);
    }

    private static Map<String, Object> chat(String chat) {
        Map<String, Object> shape = new LinkedHashMap<>();
        shape.put("id", chat.startsWith("@") ? -1001234567890L : Long.parseLong(chat));
        shape.put("title", "Tide");
        if (chat.startsWith("@")) {
            shape.put("username", chat.substring(1));
        }
        shape.put("type", "channel");
        return shape;
    }

    private static Map<String, Object> message(int id, Map<String, Object> fields) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("message_id", id);
        message.put("sender_chat", chat(text(fields, "chat_id")));
        message.put("chat", chat(text(fields, "chat_id")));
        message.put("date", 1_795_000_000L);
        return message;
    }

    private static Reply ok(Map<String, Object> result) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ok", true);
        body.put("result", result);
        return Reply.json(200, body);
    }

    private static Reply error(int status, String description) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("ok", false);
        body.put("error_code", status);
        body.put("description", description);
        return Reply.json(status, body);
    }

    @Override
    public synchronized List<Shown> shown() {
        return messages.entrySet().stream()
                .map(message -> new Shown(
                        String.valueOf(message.getKey()), message.getValue().text()))
                .toList();
    }
}
