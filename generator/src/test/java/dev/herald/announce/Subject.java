package dev.herald.announce;

import dev.herald.channel.Channel;
import dev.herald.channel.Delivery;
import dev.herald.channel.Sample;
import dev.herald.simulate.AnyWebhook;
import dev.herald.simulate.Call;
import dev.herald.simulate.Fake;
import dev.herald.simulate.FakeDevTo;
import dev.herald.simulate.FakeDiscord;
import dev.herald.simulate.FakeHub;
import dev.herald.simulate.FakeIndexNow;
import dev.herald.simulate.FakeLinkedIn;
import dev.herald.simulate.FakeMastodon;
import dev.herald.simulate.FakeMastodon.Quirk;
import dev.herald.simulate.FakePds;
import dev.herald.simulate.FakeSlack;
import dev.herald.simulate.FakeTelegram;
import dev.herald.simulate.FakeWebmentionSites;
import dev.herald.simulate.Reply;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
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

    static final Subject MASTODON = new Subject(
            "mastodon",
            "  mastodon: { server: https://social.example, token: MASTODON_TOKEN, likes: picture }\n",
            Map.of("MASTODON_TOKEN", "planted-mastodon-token"),
            () -> new FakeMastodon(List.of("social.example"), hurrying()),
            call -> call.method().equals("POST") && call.path().endsWith("/statuses"));

    /** A server that knows no idempotency key, as there are many. */
    static final Subject FORGETFUL_MASTODON = new Subject(
            "forgetful",
            "  forgetful: { network: mastodon, server: https://snac.example, token: SNAC_TOKEN }\n",
            Map.of("SNAC_TOKEN", "planted-snac-token"),
            () -> new FakeMastodon(List.of("snac.example"), hurrying(), Quirk.IGNORES_KEYS),
            call -> call.method().equals("POST") && call.path().endsWith("/statuses"));

    static final Subject DEVTO = new Subject(
            "devto",
            "  devto: { token: DEVTO_KEY }\n",
            Map.of("DEVTO_KEY", FakeDevTo.SECRET),
            () -> new FakeDevTo(hurrying(), "dev.to"),
            call -> call.method().equals("POST"));

    static final Subject DISCORD = new Subject(
            "discord",
            "  discord: { url: DISCORD_HOOK }\n",
            Map.of("DISCORD_HOOK", FakeDiscord.SECRET),
            FakeDiscord::new,
            call -> call.method().equals("POST"));

    static final Subject LINKEDIN = new Subject(
            "linkedin",
            "  linkedin: { author: 'urn:li:person:simulated', token: LINKEDIN_TOKEN }\n",
            Map.of("LINKEDIN_TOKEN", FakeLinkedIn.SECRET),
            () -> new FakeLinkedIn(Set.of("urn:li:person:simulated")),
            call -> call.path().equals("/rest/posts"));

    static final Subject SLACK = new Subject(
            "slack",
            "  slack: { url: SLACK_HOOK }\n",
            Map.of("SLACK_HOOK", FakeSlack.SECRET),
            FakeSlack::new,
            call -> true);

    static final Subject TELEGRAM = new Subject(
            "telegram",
            "  telegram: { chat: '@tideblog', token: TELEGRAM_TOKEN, likes: picture }\n",
            Map.of("TELEGRAM_TOKEN", FakeTelegram.SECRET),
            () -> new FakeTelegram(Set.of("@tideblog")),
            call -> call.path().contains("/send"));

    /** Each post is four writes: its document, the post, the document again, and the blog's own record before. */
    static final Subject STANDARD_SITE = new Subject(
            "documents",
            "  documents: { network: bluesky, server: 'https://pds.example', handle: me.pds.example,"
                    + " did: 'did:plc:heraldnotebook2345abcdef', password: PDS_PASSWORD }\n",
            Map.of("PDS_PASSWORD", "planted-app-pass-word"),
            () -> FakePds.of(List.of(Sample.channel(Subject.STANDARD_SITE.yaml("")))),
            call -> call.path().endsWith("putRecord") && call.text().contains("\"collection\":\"app.bsky.feed.post\""));

    static final Subject EMAIL = new Subject(
            "email",
            "  email: { server: 127.0.0.1, port: MAIL_PORT, tls: none, from: ana@example.org,"
                    + " to: readers@lists.example.org }\n",
            Map.of(),
            MailFake::new,
            call -> false);

    /** Three posts in one mail. */
    static final Subject DIGEST = new Subject(
            "digest",
            "  digest: { network: email, server: 127.0.0.1, port: MAIL_PORT, tls: none, from: ana@example.org,"
                    + " to: digests@lists.example.org, digest: true }\n",
            Map.of(),
            MailFake::new,
            call -> false);

    static final Subject WEBMENTION = new Subject(
            "webmention",
            "  webmention: {}\n",
            Map.of(),
            FakeWebmentionSites::new,
            call -> call.method().equals("POST"));

    static final Subject WEBSUB =
            new Subject("websub", "  websub: { hub: 'https://hub.example/' }\n", Map.of(), FakeHub::new, call -> true);

    static final Subject INDEXNOW = new Subject(
            "indexnow",
            "  indexnow: { key: 0123456789abcdef }\n",
            Map.of(),
            FakeIndexNow::new,
            call -> call.method().equals("POST"));

    /** All networks, each as people see it. */
    static final List<Subject> ALL = List.of(
            WEBHOOK,
            BLUESKY,
            STANDARD_SITE,
            MASTODON,
            FORGETFUL_MASTODON,
            DEVTO,
            DISCORD,
            LINKEDIN,
            SLACK,
            TELEGRAM,
            EMAIL,
            DIGEST,
            WEBMENTION,
            WEBSUB,
            INDEXNOW);

    /** How many messages people see of each post. */
    int each() {
        return equals(WEBMENTION) ? 3 : 1;
    }

    /** How many messages of a post people see now. */
    long seen(Fake network, int post) {
        return network.shown().stream()
                .map(Fake.Shown::text)
                .filter(text -> equals(WEBSUB) && text.equals("https://example.com/feed.xml")
                        || text.contains(Newsroom.told(post))
                        || text.contains("/posts/post-" + post + "/"))
                .count();
    }

    Recourse recourse() {
        return Recourse.of(channel());
    }

    boolean isMail() {
        return block.contains("MAIL_PORT");
    }

    /** Whether several posts are one message. */
    boolean together() {
        return channel().together();
    }

    /** Time for networks that count requests by it: a minute for each look, from the moment at which runners think they are. */
    static Clock hurrying() {
        Instant start = Newsroom.Watch.real().clock().instant();
        AtomicLong looks = new AtomicLong();
        return new Clock() {

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return start.plusSeconds(60 * looks.incrementAndGet());
            }
        };
    }

    static Subject named(String name) {
        return Stream.concat(ALL.stream(), Stream.of(SECOND_WEBHOOK))
                .filter(subject -> subject.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    Delivery delivery() {
        return channel().delivery();
    }

    Channel channel() {
        return Sample.channel(yaml("").replace("MAIL_PORT", "1"));
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
