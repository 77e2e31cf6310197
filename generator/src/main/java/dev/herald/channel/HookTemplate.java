package dev.herald.channel;

import dev.herald.config.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a webhook is sent: maps, lists and texts, in whose texts {@code {title}} stands for what a message brings and {@code {secret:NAME}} for a secret;
 * {@code {{title}}} is the word in braces. What is put in is never looked at again, so that no post can name a secret.
 *
 * @param value maps with texts as keys, lists, texts, numbers, booleans
 */
public record HookTemplate(Object value) {

    static final List<String> PLACES =
            List.of("key", "text", "title", "description", "url", "picture", "alt", "tags", "language", "published");

    private static final Pattern PLACE =
            Pattern.compile("\\{(\\{[a-z]+})}|\\{secret:([A-Za-z][A-Za-z0-9_.-]{0,63})}|\\{([a-z]+)}");

    /** The secrets that it names. */
    List<Secret> secrets() {
        return texts(value)
                .flatMap(text -> PLACE.matcher(text).results())
                .filter(place -> place.group(2) != null)
                .map(place -> new Secret(place.group(2)))
                .distinct()
                .toList();
    }

    /** The places in it that do not exist. */
    List<String> faults() {
        return texts(value)
                .flatMap(text -> PLACE.matcher(text).results())
                .filter(place -> place.group(3) != null && !PLACES.contains(place.group(3)))
                .map(place -> place.group(3))
                .distinct()
                .toList();
    }

    private static Stream<String> texts(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(HookTemplate::texts);
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(HookTemplate::texts);
        }
        return value instanceof String text ? Stream.of(text) : Stream.empty();
    }

    /** The same with its places filled; a text that is nothing but the place of a list becomes that list. */
    Object fill(Map<String, Object> values, Line line) {
        return fill(value, values, line);
    }

    /** The same as one text. */
    String text(Map<String, Object> values, Line line) {
        return String.valueOf(value instanceof String text ? filled(text, values, line) : value);
    }

    private static Object fill(Object value, Map<String, Object> values, Line line) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> filled = new LinkedHashMap<>();
            map.forEach((name, below) -> filled.put(String.valueOf(name), fill(below, values, line)));
            return filled;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(below -> fill(below, values, line)).toList();
        }
        if (value instanceof String text) {
            return text.equals("{tags}") ? values.get("tags") : filled(text, values, line);
        }
        return value;
    }

    private static String filled(String text, Map<String, Object> values, Line line) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(filled(place, values, line)));
    }

    private static String filled(MatchResult place, Map<String, Object> values, Line line) {
        if (place.group(1) != null) {
            return place.group(1);
        }
        if (place.group(2) != null) {
            return line.secret(new Secret(place.group(2)));
        }
        Object value = values.get(place.group(3));
        return value instanceof List<?> list
                ? String.join(", ", list.stream().map(String::valueOf).toList())
                : String.valueOf(value);
    }
}
