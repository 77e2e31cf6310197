package dev.herald.simulate;

import dev.herald.problem.SiteException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Slack with one incoming webhook.
 *
 * @see <a href="https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks">Incoming webhooks</a>
 */
public final class FakeSlack implements Fake {

    /** The address of the webhook, a secret. */
    public static final String SECRET = "https://hooks.slack.com/services/T00000000/B00000000/simulatedHookToken";

    private static final String PATH = "/services/T00000000/B00000000/simulatedHookToken";
    private static final int BLOCKS = 50;
    private static final int HEADER = 150;
    private static final int SECTION = 3000;
    private static final int ALT = 2000;
    private static final int TEXT = 40_000; // longer texts are cut

    private final List<Map<String, Object>> messages = new ArrayList<>();
    private Optional<Reply> standing = Optional.empty();

    @Override
    public List<String> hosts() {
        return List.of("hooks.slack.com");
    }

    /** Archives the channel of the webhook. */
    public synchronized void archiveChannel() {
        standing = Optional.of(said(410, "channel_is_archived"));
    }

    /** Removes the webhook, as an administrator of the workspace can. */
    public synchronized void removeWebhook() {
        standing = Optional.of(said(404, "no_service"));
    }

    /** What it answers to who sends more than one message in a second. */
    public static Reply tooFast(int seconds) {
        return said(429, "rate_limited").header("Retry-After", String.valueOf(seconds));
    }

    @Override
    public synchronized Reply answer(Call call) {
        if (!call.path().equals(PATH)) {
            return call.path().startsWith("/services/T00000000/") ? said(404, "no_service") : said(404, "no_team");
        }
        if (standing.isPresent()) {
            return standing.get();
        }
        try {
            return call.method().equals("POST") ? post(call.json().plain()) : said(400, "invalid_payload");
        } catch (SiteException notJson) {
            return said(400, "invalid_payload");
        }
    }

    private Reply post(Map<String, Object> body) {
        List<Map<?, ?>> blocks = blocks(body);
        if (text(body, "text").isBlank() && blocks.isEmpty()) {
            return said(400, "no_text");
        }
        if (blocks.size() > BLOCKS || blocks.stream().anyMatch(FakeSlack::isInvalid)) {
            return said(400, "invalid_blocks");
        }
        messages.add(body);
        return said(200, "ok");
    }

    private static boolean isInvalid(Map<?, ?> block) {
        return switch (text(block, "type")) {
            case "header" -> !isText(block, "plain_text", HEADER);
            case "section" -> !isText(block, "mrkdwn", SECTION);
            case "image" ->
                !text(block, "image_url").matches("https?://.{1,2990}")
                        || text(block, "alt_text").isEmpty()
                        || units(text(block, "alt_text")) > ALT;
            default -> true;
        };
    }

    private static boolean isText(Map<?, ?> block, String type, int most) {
        return block.get("text") instanceof Map<?, ?> text
                && type.equals(text.get("type"))
                && text.get("text") instanceof String words
                && !words.isEmpty()
                && units(words) <= most;
    }

    private static int units(String text) {
        return text.toCharArray().length;
    }

    private static List<Map<?, ?>> blocks(Map<String, Object> body) {
        List<Map<?, ?>> blocks = new ArrayList<>();
        if (body.get("blocks") instanceof List<?> list) {
            list.forEach(one -> blocks.add((Map<?, ?>) one));
        }
        return blocks;
    }

    private static String text(Map<?, ?> map, String name) {
        return map.get(name) instanceof String text ? text : "";
    }

    private static Reply said(int status, String word) {
        return Reply.text(status, "text/html", word);
    }

    @Override
    public synchronized List<Shown> shown() {
        List<Shown> shown = new ArrayList<>();
        for (Map<String, Object> message : messages) {
            shown.add(new Shown(String.valueOf(shown.size() + 1), seen(message)));
        }
        return shown;
    }

    /** The texts of the blocks, or the text where there are none; each address in full. */
    private static String seen(Map<String, Object> message) {
        List<String> texts = new ArrayList<>();
        for (Map<?, ?> block : blocks(message)) {
            if (block.get("text") instanceof Map<?, ?> text) {
                boolean marked = "mrkdwn".equals(text.get("type"));
                texts.add(marked ? unescaped(text(text, "text")) : text(text, "text"));
            }
        }
        String text = text(message, "text");
        return texts.isEmpty()
                ? unescaped(text.substring(0, Math.min(TEXT, text.length())))
                : String.join("\n\n", texts);
    }

    private static String unescaped(String mrkdwn) {
        return mrkdwn.replaceAll("<(https?://[^|>]+)(?:\\|[^>]*)?>", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
