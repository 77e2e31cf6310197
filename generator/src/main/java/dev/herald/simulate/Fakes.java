package dev.herald.simulate;

import dev.herald.channel.Channel;
import dev.herald.channel.IndexNow;
import dev.herald.channel.Mastodon;
import dev.herald.channel.WebSub;
import dev.herald.config.Secrets;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The simulated networks of a blog's channels, and secrets with which they let it in. */
public final class Fakes {

    private static final String ANY = "simulated-secret";

    private final List<Channel> channels;
    private final Letterbox letterbox = new Letterbox();

    public Fakes(List<Channel> channels) {
        this.channels = List.copyOf(channels);
    }

    /** Makes the networks answer: those at hosts of their own there, and those with a host in {@code site.yaml} at that one. */
    public void join(Networks networks, Clock clock) {
        networks.add(new AnyWebhook());
        networks.add(new FakeWebmentionSites());
        networks.add(FakeDevTo.of(channels));
        networks.add(new FakeDiscord());
        networks.add(FakeLinkedIn.of(channels));
        networks.add(FakePds.of(channels));
        networks.add(new FakeSlack());
        networks.add(FakeTelegram.of(channels));
        hosts(Mastodon.class, Mastodon::server).forEach(host -> networks.add(new FakeMastodon(List.of(host), clock)));
        hosts(WebSub.class, WebSub::hub).forEach(host -> networks.add(host, new FakeHub()));
        hosts(IndexNow.class, IndexNow::endpoint).forEach(host -> networks.add(host, new FakeIndexNow()));
    }

    private <C extends Channel> List<String> hosts(Class<C> kind, Function<C, String> address) {
        return channels.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .map(address)
                .map(url -> URI.create(url).getHost())
                .distinct()
                .toList();
    }

    /** Takes all mails. */
    public Letterbox letterbox() {
        return letterbox;
    }

    /** Finds a simulated secret for each name that a channel has. */
    public Secrets secrets() {
        Map<String, String> secrets = byName();
        return name -> Optional.ofNullable(secrets.get(name.name()));
    }

    /** The simulated secrets by their names. */
    public Map<String, String> byName() {
        Map<String, String> secrets = new HashMap<>();
        channels.forEach(channel -> channel.secrets()
                .forEach(secret ->
                        secrets.put(secret.name(), secret(channel.kind().key()))));
        return secrets;
    }

    private static String secret(String network) {
        return switch (network) {
            case "devto" -> FakeDevTo.SECRET;
            case "discord" -> FakeDiscord.SECRET;
            case "linkedin" -> FakeLinkedIn.SECRET;
            case "slack" -> FakeSlack.SECRET;
            case "telegram" -> FakeTelegram.SECRET;
            case "webhook" -> "https://hook.example/simulated";
            default -> ANY;
        };
    }
}
