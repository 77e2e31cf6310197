package dev.herald.announce;

import dev.herald.channel.Sample;
import dev.herald.simulate.AnyWebhook;
import dev.herald.simulate.Call;
import dev.herald.simulate.Fake;
import dev.herald.simulate.FakePds;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A channel with its fake, for the tests that every channel must stand.
 *
 * @param name of the channel
 * @param block in {@code site.yaml}, below {@code channels:}
 * @param secrets by name
 * @param fake makes a new network
 * @param tells which of its calls makes a message visible
 */
public record Subject(
        String name, String block, Map<String, String> secrets, Supplier<Fake> fake, Predicate<Call> tells) {

    static final Subject WEBHOOK = new Subject(
            "hook",
            "  hook: { network: webhook, url: HOOK }\n",
            Map.of("HOOK", "https://hook.example/planted-4711"),
            AnyWebhook::new,
            call -> true);

    static final Subject STUBBORN_WEBHOOK = new Subject(
            "hook",
            "  hook: { network: webhook, url: HOOK, on-unknown: resend }\n",
            Map.of("HOOK", "https://hook.example/planted-4711"),
            AnyWebhook::new,
            call -> true);

    static final Subject BLUESKY = new Subject(
            "bluesky",
            "  bluesky: { handle: me.bsky.social, password: BLUESKY_PASSWORD }\n",
            Map.of("BLUESKY_PASSWORD", "planted-app-pass-word"),
            FakePds::new,
            call -> call.path().endsWith("putRecord"));

    /** Settings with this channel alone. */
    String yaml(String announce) {
        return "announce: {" + announce + "}\nchannels:\n" + block;
    }

    @Override
    public String toString() {
        return Sample.channel(yaml("")).delivery() + " " + name;
    }
}
