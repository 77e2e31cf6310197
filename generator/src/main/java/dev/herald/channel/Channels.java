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

    /** Every network that Herald knows, by its key. */
    private static final Map<String, Kind> KINDS = Arrays.stream(Channel.class.getPermittedSubclasses())
            .map(Channels::kind)
            .collect(Collectors.toUnmodifiableMap(Kind::key, kind -> kind));

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
        if (!name.matches(NAME)) {
            blocks.wrong(
                    name,
                    "the channel '" + name + "' has a name that cannot be that of a folder",
                    "write small letters, digits and '-', at most 40");
            return Optional.empty();
        }
        Problems own = new Problems();
        Settings block = new Settings(SiteFile.NAME, "channels." + name + ".", blocks.fields(name), own);
        String network = block.text("network").orElse(name).toLowerCase(Locale.ROOT);
        Optional<Kind> kind = Optional.ofNullable(KINDS.get(network));
        if (kind.isEmpty()) {
            blocks.wrong(name, "the channel '" + network + "' does not exist", remedy(network));
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

    private static String remedy(String network) {
        return Optional.ofNullable(GONE.get(network)).orElseGet(() -> Spelling.suggest(network, KINDS.keySet()));
    }

    private static Kind kind(Class<?> channel) {
        try {
            return (Kind) channel.getField("KIND").get(null);
        } catch (ReflectiveOperationException absent) {
            throw new IllegalStateException(channel + " has no KIND", absent);
        }
    }
}
