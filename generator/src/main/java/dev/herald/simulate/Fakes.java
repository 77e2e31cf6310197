package dev.herald.simulate;

import dev.herald.channel.Channel;
import dev.herald.config.Secret;
import dev.herald.config.Secrets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The simulated networks of a blog's channels, and secrets with which they let it in.
 *
 * @param byName the secrets by their names
 */
public record Fakes(List<Fake> all, Map<String, String> byName) {

    private static final String ANY = "simulated-secret";

    public Fakes {
        all = List.copyOf(all);
        byName = Map.copyOf(byName);
    }

    /** Those that these channels need. */
    public static Fakes of(List<Channel> channels) {
        List<Fake> all = new ArrayList<>(List.of(
                new AnyWebhook(),
                FakeDevTo.of(channels),
                new FakeDiscord(),
                FakeLinkedIn.of(channels),
                FakePds.of(channels),
                new FakeSlack(),
                FakeTelegram.of(channels)));
        Map<String, String> secrets = new HashMap<>();
        channels.forEach(channel -> channel.secrets()
                .forEach(secret ->
                        secrets.put(secret.name(), secret(channel.kind().key()))));
        return new Fakes(all, secrets);
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

    /** Finds them by their names. */
    public Secrets secrets() {
        return this::secret;
    }

    private Optional<String> secret(Secret name) {
        return Optional.ofNullable(byName.get(name.name()));
    }
}
