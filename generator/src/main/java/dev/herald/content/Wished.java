package dev.herald.content;

import dev.herald.channel.Template;
import dev.herald.config.Settings;
import dev.herald.config.ShareConfig;
import dev.herald.config.SiteConfig;
import dev.herald.config.Value;
import dev.herald.problem.Spelling;
import dev.herald.site.Post.Kind;
import dev.herald.site.Wishes;
import dev.herald.site.Wishes.Telling;
import dev.herald.site.Wishes.Wish;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** What {@code announce} and {@code withdraw} say in a text's header. */
final class Wished {

    private static final String ROUND = "round";
    private static final String FIX =
            "write 'announce: false' or 'announce: true', or below it the channels of site.yaml";
    private static final String FIX_CHANNEL =
            "write true, false, or below it 'text', 'picture', 'alt', 'tags' or 'round'";

    private final Header header;
    private final List<String> channels;
    private final BinaryOperator<String> pictures;

    private Wished(Header header, List<String> channels, BinaryOperator<String> pictures) {
        this.header = header;
        this.channels = channels;
        this.pictures = pictures;
    }

    /** @param pictures finds what a channel's picture is, by the channel's name and what is written */
    static Wishes of(Header header, Kind kind, SiteConfig config, BinaryOperator<String> pictures) {
        boolean withdrawn = header.flag(Key.WITHDRAW).orElse(false);
        List<String> channels = List.copyOf(config.channels().fields().keySet());
        Wished wished = new Wished(header, channels, pictures);
        if (kind == Kind.PAGE && header.value(Key.ANNOUNCE).isPresent()) {
            header.warning(
                    header.line(Key.ANNOUNCE),
                    "'announce' has no effect on a page",
                    "take it out, or make the text a post; only posts are announced");
        }
        return header.value(Key.ANNOUNCE)
                .map(written -> wished.wishes(written, withdrawn))
                .orElseGet(() -> withdrawn ? new Wishes(Telling.USUAL, true, 1, Map.of()) : Wishes.NONE);
    }

    private Wishes wishes(Value written, boolean withdrawn) {
        if (written instanceof Value.Fields fields) {
            return new Wishes(Telling.USUAL, withdrawn, round(fields), channels(fields));
        }
        Optional<Telling> telling = telling(written);
        if (telling.isEmpty()) {
            String what = written instanceof Value.Scalar scalar ? "'" + scalar.text() + "'" : "a list";
            header.error(header.line(Key.ANNOUNCE), "'announce' is " + what, FIX);
        }
        return new Wishes(telling.orElse(Telling.NEVER), withdrawn, 1, Map.of());
    }

    private static Optional<Telling> telling(Value written) {
        return ShareConfig.wanted(written).map(wanted -> wanted ? Telling.ALWAYS : Telling.NEVER);
    }

    private int round(Value.Fields fields) {
        Value.Field field = fields.fields().get(ROUND);
        if (field == null) {
            return 1;
        }
        Value.Fields alone = new Value.Fields(Map.of(ROUND, field), field.line());
        return header.section("announce.", alone, Wished::round);
    }

    private static int round(Settings settings) {
        return settings.number(ROUND, 1, 1, 1000);
    }

    private Map<String, Wish> channels(Value.Fields fields) {
        Map<String, Wish> wishes = new LinkedHashMap<>();
        fields.fields().forEach((name, field) -> {
            if (channels.contains(name)) {
                wishes.put(name, wish(name, field));
            } else if (!name.equals(ROUND)) {
                header.error(field.line(), "there is no channel '" + name + "'", remedy(name));
            }
        });
        return wishes;
    }

    private String remedy(String name) {
        if (channels.isEmpty()) {
            return "write it below 'channels:' in site.yaml first";
        }
        List<String> known = Stream.concat(channels.stream(), Stream.of(ROUND)).toList();
        return Spelling.suggest(name, Spelling.nearest(name, known).isPresent() ? known : channels);
    }

    private Wish wish(String channel, Value.Field field) {
        if (field.value() instanceof Value.Fields fields) {
            return header.section("announce." + channel + ".", fields, own -> wish(channel, own));
        }
        Optional<Telling> telling = telling(field.value());
        if (telling.isEmpty()) {
            String what = field.value() instanceof Value.Scalar scalar ? "'" + scalar.text() + "'" : "a list";
            header.error(field.line(), "'announce." + channel + "' is " + what, FIX_CHANNEL);
        }
        return new Wish(
                telling.orElse(Telling.NEVER), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Wish wish(String channel, Settings own) {
        Optional<String> picture = own.text("picture").map(path -> pictures.apply(channel, path));
        Optional<String> alt = own.text("alt");
        if (alt.isPresent() && picture.isEmpty()) {
            own.wrong(
                    "alt",
                    "'announce." + channel + ".alt' describes no picture",
                    "write 'picture: …' beside it; the post's own picture is described by 'alt' below 'image'");
        }
        Optional<String> text = own.text("text");
        text.stream()
                .flatMap(words -> Template.faults(words).stream())
                .forEach(place ->
                        own.wrong("text", "there is no place '{" + place + "}' for a text", Template.remedy(place)));
        return new Wish(Telling.USUAL, text, picture, alt, tags(own), round(own));
    }

    /** A list, or text with commas; an empty one for none. */
    private static Optional<List<String>> tags(Settings own) {
        return own.value("tags")
                .map(written -> own.texts("tags", List.of()).stream()
                        .flatMap(text ->
                                written instanceof Value.Items ? Stream.of(text) : Arrays.stream(text.split(",", -1)))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .toList());
    }
}
