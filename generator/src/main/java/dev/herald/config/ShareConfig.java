package dev.herald.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which share buttons posts have.
 *
 * @param networks in the order in which they are shown; empty for no buttons at all
 * @param utm what shared addresses tell the site's statistics; none by default
 */
public record ShareConfig(List<Network> networks, Optional<Utm> utm) {

    /** What {@code share} is where {@code site.yaml} is silent: few, of every sort, and none that asks for more than a link. */
    public static final ShareConfig USUAL = new ShareConfig(
            List.of(
                    Network.BLUESKY,
                    Network.MASTODON,
                    Network.LINKEDIN,
                    Network.REDDIT,
                    Network.WHATSAPP,
                    Network.EMAIL,
                    Network.COPY),
            Optional.empty());

    /** Parameters {@code utm_source}, {@code utm_medium} and, if there is a campaign, {@code utm_campaign}. */
    public record Utm(Optional<String> campaign) {}

    public ShareConfig {
        networks = List.copyOf(networks);
    }

    /** A list of networks, {@code false} for none, or a section with {@code networks} and {@code utm}. */
    static ShareConfig of(Settings site) {
        if (!site.isSection("share")) {
            return new ShareConfig(networks(site, "share"), Optional.empty());
        }
        try (Settings share = site.section("share")) {
            return new ShareConfig(networks(share, "networks"), utm(share));
        }
    }

    private static List<Network> networks(Settings settings, String name) {
        Optional<Value> value = settings.value(name).filter(written -> !Settings.isEmpty(written));
        return value.map(written -> wanted(written)
                        .map(wanted -> wanted ? USUAL.networks : List.<Network>of())
                        .orElseGet(() -> ShareList.of(written, settings::tell)))
                .orElse(USUAL.networks);
    }

    /** Whether a value that only says yes or no wants the buttons; nothing if it says more. */
    public static Optional<Boolean> wanted(Value value) {
        if (!(value instanceof Value.Scalar scalar)) {
            return Optional.empty();
        }
        return switch (scalar.text().strip().toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on" -> Optional.of(true);
            case "false", "no", "off", "none" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<Utm> utm(Settings share) {
        if (!share.isSection("utm")) {
            return share.flag("utm", false) ? Optional.of(new Utm(Optional.empty())) : Optional.empty();
        }
        try (Settings utm = share.section("utm")) {
            return Optional.of(new Utm(utm.text("campaign")));
        }
    }
}
