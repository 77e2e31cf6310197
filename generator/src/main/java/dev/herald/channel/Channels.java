package dev.herald.channel;

import dev.herald.config.Settings;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problems;
import dev.herald.problem.Spelling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The channels of a blog: the blocks below {@code channels:}, each read by its network. */
public final class Channels {

    /** Every network that Herald knows; loaded only for a blog that has channels. */
    private static final class Catalogue {

        static final Map<String, Kind> BY_KEY = Arrays.stream(Channel.class.getPermittedSubclasses())
                .map(Channels::kind)
                .collect(Collectors.toUnmodifiableMap(Kind::key, kind -> kind));
    }

    /** Networks that people name and that nobody can tell anything any more. */
    private static final Map<String, String> GONE = Map.of(
            "google-plus", "Google+ closed on 2019-04-02; LinkedIn or Mastodon are the nearest that live",
            "googleplus", "Google+ closed on 2019-04-02; LinkedIn or Mastodon are the nearest that live",
            "google+", "Google+ closed on 2019-04-02; LinkedIn or Mastodon are the nearest that live",
            "myspace", "MySpace lets no program post; Bluesky or Mastodon are the nearest that live");

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";

    private final SiteConfig config;
    private final Problems problems;

    private Channels(SiteConfig config, Problems problems) {
        this.config = config;
        this.problems = problems;
    }

    /** Reads the channels in the order in which they are written; those with a fault are told and left out. */
    public static List<Channel> read(SiteConfig config, Problems problems) {
        Channels reading = new Channels(config, problems);
        List<Channel> channels = new ArrayList<>();
        Settings blocks = new Settings(SiteFile.NAME, "channels.", config.channels(), problems);
        blocks.names().forEach(name -> reading.channel(name, blocks).ifPresent(channels::add));
        return List.copyOf(channels);
    }

    private Optional<Channel> channel(String name, Settings blocks) {
        Problems own = new Problems();
        Settings block = new Settings(SiteFile.NAME, "channels." + name + ".", blocks.fields(name), own);
        Optional<String> named = block.text("network");
        String network = named.orElse(name).toLowerCase(Locale.ROOT);
        Optional<Kind> kind = Optional.ofNullable(Catalogue.BY_KEY.get(network));
        if (kind.isEmpty()) {
            named.ifPresentOrElse(
                    wrong -> block.wrong(
                            "network", "the network '" + network + "' does not exist", remedy(network, true)),
                    () -> blocks.wrong(name, "the channel '" + network + "' does not exist", remedy(network, false)));
            problems.addAll(own.sorted());
            return Optional.empty();
        }
        if (!name.matches(NAME) || name.equals("round")) {
            blocks.wrong(
                    name,
                    "a channel cannot have the name '" + name + "'",
                    "write another of small letters, digits and '-', at most 40");
            return Optional.empty();
        }
        Channel channel;
        try (block) {
            Strategy strategy = new StrategyBlock(block, config.announce(), config.timezone()).read();
            channel = kind.get().reader().read(name, strategy, block, config);
        }
        problems.addAll(own.sorted());
        return own.hasErrors() ? Optional.empty() : Optional.of(channel);
    }

    /** A name of one's own needs the network's beside it. */
    private static String remedy(String network, boolean isNamed) {
        String wrong = Spelling.suggest(network, Catalogue.BY_KEY.keySet());
        String remedy =
                isNamed || wrong.startsWith("did") ? wrong : "write its network below it, 'network: …', and " + wrong;
        return Optional.ofNullable(GONE.get(network)).orElse(remedy);
    }

    private static Kind kind(Class<?> channel) {
        try {
            return (Kind) channel.getField("KIND").get(null);
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(channel + " has no KIND", absent);
        }
    }
}
