package dev.herald.content;

import dev.herald.config.Settings;
import dev.herald.config.SiteConfig;
import dev.herald.config.Value;
import dev.herald.problem.Spelling;
import dev.herald.site.Wishes;
import dev.herald.site.Wishes.Telling;
import dev.herald.site.Wishes.Wish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code announce} and {@code withdraw} say in a text's header. */
final class Wished {

    private static final String FIX =
            "write 'announce: false', 'announce: true', or below it a channel of site.yaml with 'text', 'picture', 'alt' or 'tags'";

    private Wished() {}

    static Wishes of(Header header, SiteConfig config) {
        boolean withdrawn = header.flag(Key.WITHDRAW).orElse(false);
        Optional<Value> written = header.value(Key.ANNOUNCE);
        if (written.isPresent() && written.get() instanceof Value.Fields fields) {
            return new Wishes(Telling.USUAL, withdrawn, channels(fields, header, config));
        }
        return new Wishes(telling(header.flag(Key.ANNOUNCE)), withdrawn, Map.of());
    }

    private static Telling telling(Optional<Boolean> flag) {
        return flag.map(wanted -> wanted ? Telling.ALWAYS : Telling.NEVER).orElse(Telling.USUAL);
    }

    private static Map<String, Wish> channels(Value.Fields fields, Header header, SiteConfig config) {
        List<String> known = List.copyOf(config.channels().fields().keySet());
        Map<String, Wish> wishes = new LinkedHashMap<>();
        fields.fields().forEach((channel, field) -> {
            if (!known.contains(channel)) {
                String remedy = known.isEmpty()
                        ? "write the channel below 'channels:' in site.yaml first"
                        : Spelling.suggest(channel, known);
                header.error(field.line(), "there is no channel '" + channel + "'", remedy);
            } else {
                wishes.put(channel, wish(channel, field, header));
            }
        });
        return wishes;
    }

    private static Wish wish(String channel, Value.Field field, Header header) {
        if (field.value() instanceof Value.Fields fields) {
            return header.section("announce." + channel + ".", fields, Wished::wish);
        }
        String text = field.value() instanceof Value.Scalar scalar ? scalar.text() : "";
        if (!text.matches("(?i)true|false|yes|no|on|off")) {
            header.error(field.line(), "'announce." + channel + "' is '" + text + "'", FIX);
            return Wish.NONE;
        }
        boolean wanted = text.matches("(?i)true|yes|on");
        return new Wish(
                wanted ? Telling.ALWAYS : Telling.NEVER,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Wish wish(Settings own) {
        return new Wish(
                Telling.USUAL,
                own.text("text"),
                own.text("picture"),
                own.text("alt"),
                own.value("tags").map(tags -> own.texts("tags", List.of())));
    }
}
