package dev.herald.channel;

import dev.herald.channel.Strategy.Likes;
import dev.herald.config.Secret;
import dev.herald.config.Settings;
import dev.herald.http.Answer;
import dev.herald.http.Request;
import dev.herald.http.Trouble;
import dev.herald.wording.Length;
import dev.herald.wording.Part;
import dev.herald.wording.Part.Role;
import dev.herald.wording.Part.Words;
import dev.herald.wording.SlackMrkdwn;
import dev.herald.wording.Text;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A channel on Slack, through an incoming webhook: the title as a heading, below it the words, and a picture where pictures do well.
 *
 * @param url names the secret that holds the address of the webhook
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">Incoming webhooks</a>
 */
public record Slack(String name, Strategy strategy, Secret url) implements Channel {

    public static final Kind KIND = new Kind("slack", "Slack", Delivery.BLIND, Slack::read);

    private static final String USUAL = "{summary}\n{link}";
    private static final int SECTION = 3000; // characters with their escapes
    private static final int HEADER = 150;
    private static final int ALT = 2000;

    /** What a webhook answers that can send nothing any more; 410 and 404 mean more than one thing. */
    private static final Set<String> GONE = Set.of(
            "channel_is_archived",
            "channel_not_found",
            "no_service",
            "no_team",
            "no_active_hooks",
            "team_disabled",
            "invalid_token",
            "action_prohibited",
            "posting_to_general_channel_denied",
            "user_not_found");

    private static Channel read(String name, Strategy strategy, Settings block) {
        Optional<Secret> url = Secret.of(block, "url");
        if (url.isEmpty()) {
            block.missing("url", "write the name of an environment variable that holds the address of the webhook");
        }
        return new Slack(name, strategy, url.orElse(new Secret("MISSING")));
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
        List<Part> words = brief.withLink(brief.parts(USUAL, 0)).stream()
                .map(part -> leadingTo(brief.link(), part))
                .toList();
        List<Part> parts = brief.fit(words, Slack::count, SECTION);
        return brief.announcement(parts, SlackMrkdwn.of(parts), List.of(), Map.of());
    }

    /** The title stands above, so the link to the post stands behind its host. */
    private static Part leadingTo(String link, Part part) {
        return part instanceof Part.Link one && one.url().equals(link)
                ? new Part.Link(link, URI.create(link).getHost())
                : part;
    }

    private static int count(List<Part> parts) {
        return SlackMrkdwn.of(parts).length();
    }

    /** The title stands above the words. */
    @Override
    public Preview preview(Announcement announcement) {
        List<Part> words = new ArrayList<>();
        words.add(new Words(announcement.title(), Role.TITLE));
        words.add(new Words("\n", Role.FIXED));
        words.addAll(announcement.parts());
        return Preview.of(announcement, strategy.likes()).saying(words);
    }

    @Override
    public Length length(Announcement announcement) {
        return new Length(announcement.text().length(), SECTION, "characters");
    }

    @Override
    public Receipt send(Announcement announcement, Line line) {
        required(line.http().tell(Request.post(Hook.of(url, line).text()).json(body(announcement))));
        return Receipt.taken();
    }

    private Map<String, Object> body(Announcement announcement) {
        List<Map<String, Object>> blocks = new ArrayList<>();
        String title = Text.within(announcement.title(), HEADER, announcement.language());
        blocks.add(block("header", text("plain_text", title)));
        blocks.add(block("section", text("mrkdwn", announcement.text())));
        if (strategy.likes() == Likes.PICTURE) {
            announcement
                    .picture()
                    .filter(Picture::isShownEverywhere)
                    .ifPresent(picture -> blocks.add(picture(picture, announcement)));
        }
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("text", SlackMrkdwn.escape(announcement.title())); // for notifications and screen readers
        body.put("blocks", blocks);
        body.put("unfurl_links", strategy.likes() == Likes.LINK);
        body.put("unfurl_media", strategy.likes() == Likes.LINK);
        return body;
    }

    private static Map<String, Object> block(String type, Map<String, Object> text) {
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("type", type);
        block.put("text", text);
        return block;
    }

    private static Map<String, Object> text(String type, String words) {
        Map<String, Object> text = new LinkedHashMap<>();
        text.put("type", type);
        text.put("text", words);
        return text;
    }

    private static Map<String, Object> picture(Picture picture, Announcement announcement) {
        String alt = picture.image().alt().isBlank()
                ? announcement.title()
                : picture.image().alt(); // Slack wants one
        Map<String, Object> block = new LinkedHashMap<>();
        block.put("type", "image");
        block.put("image_url", picture.image().src());
        block.put("alt_text", Text.within(alt, ALT, announcement.language()));
        return block;
    }

    private static Answer required(Answer answer) {
        String said = answer.text().strip();
        if (GONE.contains(said)) {
            throw new Trouble(
                    Trouble.Means.NO_RIGHT, answer.said() + "; make a new webhook for a channel that is open to it");
        }
        return answer.require();
    }

    /** Asks with a message without words: a webhook that works refuses it as such. */
    @Override
    public Health health(Line line) {
        Answer answer = line.http().ask(Request.post(Hook.of(url, line).text()).json(Map.of("text", "")));
        if (!(answer.status() == 400 && answer.text().strip().matches("no_text|invalid_payload"))) {
            required(answer);
        }
        return new Health("an incoming webhook", List.of(), List.of(), Optional.empty(), Map.of());
    }
}
