package dev.herald.simulate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A WebSub hub at {@code hub.example}, as PubSubHubbub 0.3, section 7.1, has it for publishers. Readers hear of a feed once, however often it is told: a
 * hub passes on only what is new in it.
 */
public final class FakeHub implements Fake {

    private final Set<String> topics = new LinkedHashSet<>();

    @Override
    public List<String> hosts() {
        return List.of("hub.example");
    }

    @Override
    public synchronized Reply answer(Call call) {
        if (!call.method().equals("POST")) {
            return Reply.text(200, "text/html", "<p>A hub of tests.</p>");
        }
        Map<String, String> form = call.form();
        if (!form.getOrDefault("hub.mode", "").equals("publish")) {
            return Reply.text(400, "text/plain", "hub.mode is invalid");
        }
        String topic = form.getOrDefault("hub.url", "");
        if (!topic.startsWith("https://")) {
            return Reply.text(400, "text/plain", "hub.url is missing or is not an absolute URL");
        }
        topics.add(topic);
        return Reply.empty(204);
    }

    @Override
    public synchronized List<Shown> shown() {
        return topics.stream().map(topic -> new Shown(topic, topic)).toList();
    }
}
