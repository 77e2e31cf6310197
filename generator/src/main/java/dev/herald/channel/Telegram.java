package dev.herald.channel;

import dev.herald.channel.Strategy.Likes;
import dev.herald.config.Secret;
import dev.herald.config.Settings;
import dev.herald.http.Answer;
import dev.herald.http.Request;
import dev.herald.http.Trouble;
import dev.herald.picture.Upload;
import dev.herald.wording.Length;
import dev.herald.wording.Part;
import dev.herald.wording.TelegramHtml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A channel or group on Telegram, through a bot: the title as a link, the summary, and a preview of the page; or a picture with a caption where pictures
 * do well.
 *
 * @param chat {@code @name} of a public channel, or the number of a chat
 * @param token names the secret that holds the bot's token
 * @param silent whether it rings no bell
 * @see <a href="https://core.telegram.org/bots/api">Telegram Bot API</a>
 */
public record Telegram(String name, Strategy strategy, String chat, Secret token, boolean silent)
        implements Channel, Editable, Deletable {

    public static final Kind KIND = new Kind("telegram", "Telegram", Delivery.BLIND, Telegram::read);

    private static final String USUAL = "{link}\n\n{summary}\n\n{tags}";
    private static final int TEXT = 4096; // UTF-16 units, after entities are read
    private static final int CAPTION = 1024;
    private static final int PHOTO_BYTES = 10_000_000;
    private static final int PHOTO_PIXELS = 4096 * 4096; // its sides may have 10,000 together
    private static final String CHAT = "@[A-Za-z][A-Za-z0-9_]{3,31}|-?[0-9]{3,20}";
    private static final String PHOTO = "photo";

    private static Channel read(String name, Strategy strategy, Settings block) {
        String fix = "write '@' and the name of a public channel, or the number of a chat, such as -1001234567890";
        Optional<String> chat = block.parsed("chat", Telegram::chat, fix);
        Optional<Secret> token = Secret.of(block, "token");
        if (block.text("chat").isEmpty()) {
            block.missing("chat", fix);
        }
        if (token.isEmpty()) {
            block.missing("token", "write the name of an environment variable that holds the bot's token");
        }
        return new Telegram(
                name,
                strategy,
                chat.orElse("@missing"),
                token.orElse(new Secret("MISSING")),
                block.flag("silent", false));
    }

    private static String chat(String text) {
        if (!text.matches(CHAT)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    @Override
    public Kind kind() {
        return KIND;
    }

    @Override
    public List<Secret> secrets() {
        return List.of(token);
    }

    @Override
    public Look look() {
        return Look.CHAT;
    }

    @Override
    public Announcement compose(List<Brief> briefs) {
        Brief brief = briefs.get(0);
        boolean photo = strategy.likes() == Likes.PICTURE
                && brief.picture().filter(Telegram::canBeSent).isPresent();
        List<Part> words = brief.withLink(brief.parts(USUAL, 3));
        List<Part> parts = brief.fit(words, Telegram::count, photo ? CAPTION : TEXT);
        Map<String, String> more = photo ? Map.of(PHOTO, "true") : Map.of();
        return brief.announcement(parts, TelegramHtml.of(parts), brief.tags(3), more);
    }

    /** Telegram refuses the whole message if it cannot show its picture. */
    private static boolean canBeSent(Picture picture) {
        return MastodonPicture.canBeSent(picture) || picture.isShownEverywhere();
    }

    private static int count(List<Part> parts) {
        return parts.stream().mapToInt(part -> part.shown().length()).sum();
    }

    @Override
    public Preview preview(Announcement announcement) {
        Preview words = Preview.of(announcement).by("in " + chat).saying(announcement.parts());
        if (isPhoto(announcement)) {
            return words.withPicture();
        }
        return strategy.likes() == Likes.TEXT ? words : words.with(Preview.Card.of(announcement));
    }

    @Override
    public Length length(Announcement announcement) {
        return new Length(count(announcement.parts()), isPhoto(announcement) ? CAPTION : TEXT, "characters");
    }

    private static boolean isPhoto(Announcement announcement) {
        return announcement.more().containsKey(PHOTO) && announcement.picture().isPresent();
    }

    @Override
    public Receipt send(Announcement announcement, Line line) {
        Answer answer = required(
                line.http().tell(isPhoto(announcement) ? photo(announcement, line) : text(announcement, line)));
        String id = answer.json("result.message_id")
                .orElseThrow(() -> answer.trouble(Trouble.Means.UNCLEAR)); // something else has answered
        Optional<String> url = answer.json("result.chat.username").map(user -> "https://t.me/" + user + "/" + id);
        Map<String, String> more = isPhoto(announcement) ? Map.of(PHOTO, "true") : Map.of();
        return new Receipt(id, url, more);
    }

    private Request text(Announcement announcement, Line line) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("chat_id", chat);
        words(announcement, body);
        body.put("disable_notification", silent);
        return method("sendMessage", line).json(body);
    }

    private void words(Announcement announcement, Map<String, Object> body) {
        body.put("text", announcement.text());
        body.put("parse_mode", "HTML");
        body.put("link_preview_options", linkPreview(announcement));
    }

    private Map<String, Object> linkPreview(Announcement announcement) {
        if (strategy.likes() == Likes.TEXT) {
            return Map.of("is_disabled", true);
        }
        Map<String, Object> preview = new LinkedHashMap<>();
        preview.put("url", announcement.link());
        preview.put("prefer_large_media", announcement.picture().isPresent());
        return preview;
    }

    private Request photo(Announcement announcement, Line line) {
        Picture picture = announcement.picture().orElseThrow();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("chat_id", chat);
        fields.put("caption", announcement.text());
        fields.put("parse_mode", "HTML");
        fields.put("disable_notification", String.valueOf(silent));
        Optional<Upload> upload = line.bytes(picture).flatMap(bytes -> Upload.of(bytes, PHOTO_BYTES, PHOTO_PIXELS));
        Request method = method("sendPhoto", line);
        if (upload.isPresent()) {
            Upload one = upload.get();
            return method.multipart(fields, new Request.FilePart(PHOTO, one.name(), one.type(), one.bytes()));
        }
        fields.put(PHOTO, picture.image().src());
        return method.json(fields);
    }

    @Override
    public Receipt edit(Announcement announcement, Receipt sent, Line line) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("chat_id", chat);
        body.put("message_id", sent.id());
        boolean caption = sent.more().containsKey(PHOTO);
        if (caption) {
            body.put("caption", announcement.text());
            body.put("parse_mode", "HTML");
        } else {
            words(announcement, body);
        }
        Answer answer = line.http()
                .tell(method(caption ? "editMessageCaption" : "editMessageText", line)
                        .json(body));
        if (!description(answer).contains("message is not modified")) {
            required(answer);
        }
        return sent;
    }

    @Override
    public void delete(Receipt sent, Line line) {
        Answer answer =
                line.http().tell(method("deleteMessage", line).json(Map.of("chat_id", chat, "message_id", sent.id())));
        if (!description(answer).contains("message to delete not found")) {
            required(answer);
        }
    }

    /** The bot's token stands in the address, so what is no token never gets into one. */
    private Request method(String name, Line line) {
        String secret = line.secret(token).strip();
        if (!secret.matches("[0-9]+:[A-Za-z0-9_-]+")) {
            throw new Trouble(
                    Trouble.Means.NO_RIGHT,
                    "the secret " + token.name()
                            + " holds no token of a bot; @BotFather gives one such as 110201543:AAH…");
        }
        return Request.post("https://api.telegram.org/bot" + secret + "/" + name);
    }

    private static String description(Answer answer) {
        return answer.json("description").orElse("");
    }

    private static Answer required(Answer answer) {
        String said = description(answer);
        boolean unknownBot = answer.status() == 404 && said.equals("Not Found");
        boolean noRight = said.contains("chat not found")
                || said.contains("not enough rights")
                || said.contains("need administrator rights");
        if (unknownBot || noRight) {
            throw new Trouble(
                    Trouble.Means.NO_RIGHT,
                    answer.said()
                            + (unknownBot ? "; the token is wrong" : "; make the bot an administrator of the chat"));
        }
        boolean lie = answer.isOk() && "false".equals(answer.json("ok").orElse("true"));
        if (lie) {
            throw answer.trouble(Trouble.Means.REFUSED);
        }
        return answer.require();
    }

    @Override
    public Health health(Line line) {
        Answer bot = required(line.http().ask(method("getMe", line).json(Map.of())));
        String id = bot.json("result.id")
                .filter(number -> number.matches("\\d{1,18}"))
                .orElseThrow(() -> bot.trouble(Trouble.Means.AGAIN));
        Answer member = required(line.http()
                .ask(method("getChatMember", line).json(Map.of("chat_id", chat, "user_id", Long.parseLong(id)))));
        List<String> rights = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        boolean may = !"false".equals(member.json("result.can_post_messages").orElse("true"))
                && member.json("result.status").orElse("").matches("administrator|creator|member");
        (may ? rights : missing).add("can_post_messages");
        String account = "@" + bot.json("result.username").orElse("bot") + " in " + chat;
        return new Health(account, rights, missing, Optional.empty(), Map.of());
    }
}
