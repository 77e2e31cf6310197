package dev.herald.channel;

import dev.herald.channel.Strategy.Likes;
import dev.herald.config.Secret;
import dev.herald.config.Settings;
import dev.herald.http.Answer;
import dev.herald.http.Request;
import dev.herald.http.ServerAddress;
import dev.herald.http.Trouble;
import dev.herald.wording.DiscordMarkdown;
import dev.herald.wording.Length;
import dev.herald.wording.Measure;
import dev.herald.wording.Part;
import dev.herald.wording.Part.Role;
import dev.herald.wording.Part.Words;
import dev.herald.wording.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A channel on Discord, through a webhook: the words, and below them a card that leads to the post. Nobody is called by it.
 *
 * @param url names the secret that holds the address of the webhook
 * @param username as whom it speaks; default the webhook's own name
 * @param avatar the address of a picture of the speaker; default the webhook's own
 * @see <a href="https://docs.discord.com/developers/resources/webhook">Webhook resource</a>
 */
public record Discord(String name, Strategy strategy, Secret url, Optional<String> username, Optional<String> avatar)
        implements Channel, Editable, Deletable {

    public static final Kind KIND = new Kind("discord", "Discord", Delivery.BLIND, Discord::read);

    private static final String USUAL = "{summary}\n{link}";
    private static final int CONTENT = 2000;
    private static final Pattern USERNAME =
            Pattern.compile("(?i)(?!everyone$|here$)(?!.*(?:discord|clyde|@|#|```)).{1,80}");
    private static final int TITLE = 256;
    private static final int DESCRIPTION = 4096;

    private static Channel read(String name, Strategy strategy, Settings block) {
        Optional<Secret> url = Secret.of(block, "url");
        if (url.isEmpty()) {
            block.missing("url", "write the name of an environment variable that holds the address of the webhook");
        }
        return new Discord(
                name,
                strategy,
                url.orElse(new Secret("MISSING")),
                block.parsed(
                        "username",
                        Discord::username,
                        "write another of at most 80 characters, without 'discord' and"
                                + " 'clyde', which Discord keeps for itself"),
                block.parsed("avatar", ServerAddress::whole, "write the whole address of a picture, with https://"));
    }

    /** As Discord has it ("Usernames and Nicknames"); it refuses every message under another. */
    private static String username(String text) {
        if (!USERNAME.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException(text);
        }
        return text.strip();
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
    public Look look() {
        return Look.CHAT;
    }

    @Override
    public Announcement compose(List<Brief> briefs) {
        Brief brief = briefs.get(0);
        List<Part> words = brief.parts(USUAL, 0);
        List<Part> wanted = strategy.likes() == Likes.TEXT ? brief.withLink(words) : words;
        List<Part> parts = brief.fit(wanted, Discord::count, CONTENT);
        return brief.announcement(parts, DiscordMarkdown.of(parts), List.of(), Map.of());
    }

    private static int count(List<Part> parts) {
        return Measure.codePoints(DiscordMarkdown.of(parts));
    }

    @Override
    public Preview preview(Announcement announcement) {
        Preview words =
                Preview.of(announcement).by(username.map(user -> "as " + user).orElse(""));
        String description = saysSummary(announcement) ? "" : announcement.description();
        return strategy.likes() == Likes.TEXT
                ? words
                : words.with(new Preview.Card("", announcement.title(), description));
    }

    @Override
    public Length length(Announcement announcement) {
        return new Length(Measure.codePoints(announcement.text()), CONTENT, "characters");
    }

    @Override
    public Receipt send(Announcement announcement, Line line) {
        Hook hook = Hook.of(url, line);
        Optional<String> guild = own(hook, line).json("guild_id");
        Map<String, Object> body = body(announcement);
        username.ifPresent(shown -> body.put("username", shown));
        avatar.ifPresent(picture -> body.put("avatar_url", picture));
        Answer answer =
                required(line.http().tell(Request.post(hook.with("wait=true")).json(body)));
        return receipt(answer, guild);
    }

    /** What Discord says of the webhook: of which server and which channel it is. */
    private static Answer own(Hook hook, Line line) {
        return required(line.http().ask(Request.get(hook.text())));
    }

    private Map<String, Object> body(Announcement announcement) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("content", announcement.text());
        body.put("embeds", strategy.likes() == Likes.TEXT ? List.of() : List.of(card(announcement)));
        body.put("allowed_mentions", Map.of("parse", List.of()));
        return body;
    }

    private static Map<String, Object> card(Announcement announcement) {
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("title", within(announcement.title(), TITLE, announcement));
        card.put("url", announcement.link());
        if (!saysSummary(announcement) && !announcement.description().isEmpty()) {
            card.put("description", within(announcement.description(), DESCRIPTION, announcement));
        }
        announcement
                .picture()
                .ifPresent(picture ->
                        card.put("image", Map.of("url", picture.image().src())));
        return card;
    }

    private static boolean saysSummary(Announcement announcement) {
        return announcement.parts().stream()
                .anyMatch(part -> part instanceof Words words && words.role() == Role.SUMMARY);
    }

    /** An escaped text that is short enough with its escapes. */
    private static String within(String text, int most, Announcement announcement) {
        List<Part> parts = List.of(new Words(text, Role.SUMMARY));
        return DiscordMarkdown.of(Wording.fit(parts, Discord::count, most, announcement.language()));
    }

    private static Receipt receipt(Answer answer, Optional<String> guild) {
        String id = answer.json("id").orElseThrow(() -> answer.trouble(Trouble.Means.UNCLEAR)); // who says so?
        Optional<String> channel = answer.json("channel_id");
        Optional<String> seen = guild.flatMap(
                server -> channel.map(room -> "https://discord.com/channels/" + server + "/" + room + "/" + id));
        return new Receipt(id, seen, Map.of());
    }

    @Override
    public Receipt edit(Announcement announcement, Receipt sent, Line line) {
        Request change = Request.of("PATCH", message(sent, line)).json(body(announcement));
        required(line.http().tell(change));
        return sent;
    }

    @Override
    public void delete(Receipt sent, Line line) {
        Answer answer = line.http().tell(Request.of("DELETE", message(sent, line)));
        if (!"10008".equals(answer.json("code").orElse(""))) { // Unknown Message: it is gone already
            required(answer);
        }
    }

    private String message(Receipt sent, Line line) {
        return Hook.of(url, line).below("/messages/" + sent.id());
    }

    private static Answer required(Answer answer) {
        if ("10015".equals(answer.json("code").orElse(""))) {
            throw new Trouble(
                    Trouble.Means.NO_RIGHT,
                    answer.said() + "; the webhook was deleted: make a new one in the channel's settings");
        }
        return answer.require();
    }

    @Override
    public Health health(Line line) {
        Answer hook = own(Hook.of(url, line), line);
        return new Health(hook.json("name").orElse("a webhook"), List.of(), List.of(), Optional.empty(), Map.of());
    }
}
