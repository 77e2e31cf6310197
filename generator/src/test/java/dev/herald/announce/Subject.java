package dev.herald.announce;

import dev.herald.channel.Delivery;
import dev.herald.channel.Sample;
import dev.herald.simulate.AnyWebhook;
import dev.herald.simulate.Call;
import dev.herald.simulate.Fake;
import dev.herald.simulate.FakeDevTo;
import dev.herald.simulate.FakeDiscord;
import dev.herald.simulate.FakeLinkedIn;
import dev.herald.simulate.FakePds;
import dev.herald.simulate.FakeSlack;
import dev.herald.simulate.FakeTelegram;
import dev.herald.simulate.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

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

    static final Subject SECOND_WEBHOOK = new Subject(
            "second",
            "  second: { network: webhook, url: SECOND }\n",
            Map.of("SECOND", "https://second.example/planted-4712"),
            () -> new At("second.example", new AnyWebhook()),
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

    static final Subject DISCORD = new Subject(
            "discord",
            "  discord: { url: DISCORD }\n",
            Map.of("DISCORD", FakeDiscord.SECRET),
            FakeDiscord::new,
            call -> call.method().equals("POST"));

    static final Subject SLACK = new Subject(
            "slack", "  slack: { url: SLACK }\n", Map.of("SLACK", FakeSlack.SECRET), FakeSlack::new, call -> true);

    static final Subject TELEGRAM = new Subject(
            "telegram",
            "  telegram: { chat: '@tideblog', token: TELEGRAM }\n",
            Map.of("TELEGRAM", FakeTelegram.SECRET),
            () -> new FakeTelegram(Set.of("@tideblog")),
            call -> true);

    static final Subject LINKEDIN = new Subject(
            "linkedin",
            "  linkedin: { author: 'urn:li:person:simulated', token: LINKEDIN }\n",
            Map.of("LINKEDIN", FakeLinkedIn.SECRET),
            () -> new FakeLinkedIn(Set.of("urn:li:person:simulated")),
            call -> call.path().equals("/rest/posts"));

    static final Subject DEVTO = new Subject(
            "devto",
            "  devto: { token: DEVTO }\n",
            Map.of("DEVTO", FakeDevTo.SECRET),
            FakeDevTo::new,
            call -> call.method().equals("POST"));

    /** All that there are. */
    static final List<Subject> ALL = List.of(WEBHOOK, BLUESKY, DISCORD, SLACK, TELEGRAM, LINKEDIN, DEVTO);

    static Subject named(String name) {
        return Stream.concat(ALL.stream(), Stream.of(SECOND_WEBHOOK))
                .filter(subject -> subject.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    Delivery delivery() {
        return Sample.channel(yaml("")).delivery();
    }

    /** Settings with this channel alone. */
    String yaml(String announce) {
        return "announce: {" + announce + "}\nchannels:\n" + block;
    }

    /** A network at another host. */
    private record At(String host, Fake fake) implements Fake {

        @Override
        public List<String> hosts() {
            return List.of(host);
        }

        @Override
        public Reply answer(Call call) {
            return fake.answer(call);
        }

        @Override
        public List<Shown> shown() {
            return fake.shown();
        }
    }

    @Override
    public String toString() {
        return delivery() + " " + name;
    }
}
