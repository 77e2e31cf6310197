package dev.herald.importer;

import dev.herald.config.Value;
import dev.herald.content.Presets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code _config.yml} says for texts: {@code defaults}, and the addresses of collections (jekyllrb.com/docs/configuration/front-matter-defaults, /docs/permalinks). */
final class JekyllPresets implements Presets {

    private static final Pattern COLLECTION = Pattern.compile("(?:^|.*/)_([^/]+)/(.+)");
    private static final Pattern GLOB = Pattern.compile("\\*{1,2}|[^*]+");

    /** Values for the texts whose path begins so, and which are of this kind. */
    private record Default(Pattern path, int length, Optional<String> type, Value.Fields values) {

        static Default of(OldSettings written) {
            OldSettings scope = written.below("scope");
            String path = scope.text("path").replaceFirst("^\\.?/", "");
            return new Default(
                    beginning(path),
                    path.length(),
                    Optional.of(scope.text("type"))
                            .filter(type -> !type.isEmpty())
                            .map(type -> type.matches("post|page|draft") ? type + "s" : type),
                    written.below("values").fields());
        }

        private static Pattern beginning(String path) {
            return Pattern.compile(GLOB.matcher(path)
                    .replaceAll(part -> Matcher.quoteReplacement(
                            switch (part.group()) {
                                case "*" -> "[^/]*";
                                case "**" -> ".*";
                                default -> Pattern.quote(part.group());
                            })));
        }

        boolean isFor(String file, String kind) {
            boolean sort =
                    type.isEmpty() || type.get().equals(kind) || type.get().equals("posts") && kind.equals("drafts");
            return sort && path.matcher(file).lookingAt();
        }
    }

    private final List<Default> defaults;
    private final OldSettings collections;
    private final String style;

    JekyllPresets(OldSettings settings) {
        this.style = settings.text("permalink");
        this.collections = settings.below("collections");
        this.defaults = settings.list("defaults").stream()
                .map(Default::of)
                .sorted(Comparator.comparingInt(Default::length)
                        .thenComparing(one -> one.type().isPresent()))
                .toList(); // a later one overrides
    }

    /** The folders of collections that are published, besides the posts. */
    List<String> folders() {
        return collections.fields().fields().keySet().stream()
                .filter(label -> !label.matches("posts|drafts"))
                .filter(label -> collections.below(label).says("output"))
                .map(label -> "_" + label)
                .toList();
    }

    /** How pages are addressed: as pretty as posts are. */
    String pages() {
        return "/:path" + suffix();
    }

    /** How posts are, unless their collection says it. */
    Optional<String> posts() {
        return Optional.of(style).filter(pattern -> !pattern.isEmpty()).map(JekyllPresets::written);
    }

    private String suffix() {
        return style.equals("pretty") || style.endsWith("/") ? "/" : ":output_ext";
    }

    /** Jekyll writes {@code /about} to {@code about.html}, which hosts give out at both addresses. */
    private static String written(String pattern) {
        boolean bare = pattern.contains("/") && !pattern.matches(".*(?:/|:output_ext|\\.\\w{2,5})");
        return bare ? pattern + ".html" : pattern;
    }

    @Override
    public Optional<String> pattern(String file) {
        Matcher collection = COLLECTION.matcher(file);
        if (!collection.matches()) {
            return Optional.empty();
        }
        String label = collection.group(1).equals("drafts") ? "posts" : collection.group(1);
        String said = collections.below(label).text("permalink");
        if (label.equals("posts")) {
            return Optional.of(said).filter(pattern -> !pattern.isEmpty()).map(JekyllPresets::written);
        }
        String path = collection.group(2).replaceFirst("\\.\\w+$", "");
        return Optional.of((said.isEmpty() ? "/:collection/:path" + suffix() : written(said))
                .replaceAll(":collection\\b", Matcher.quoteReplacement(label))
                .replaceAll(":output_ext\\b", ".html")
                .replaceAll(":name\\b", Matcher.quoteReplacement(name(path)))
                .replaceAll(":path\\b", Matcher.quoteReplacement(path)));
    }

    private static String name(String path) {
        return path.replaceFirst(".*/", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{Nd}]+", "-")
                .replaceAll("^-|-$", "");
    }

    @Override
    public Value.Fields header(String file, Value.Fields written) {
        Map<String, Value.Field> all = new LinkedHashMap<>(written.fields());
        values(file)
                .forEach((name, value) ->
                        all.merge(name, value, (own, given) -> name.equals("categories") ? joined(given, own) : own));
        all.computeIfPresent("permalink", (name, own) -> written(own));
        return new Value.Fields(all, written.line());
    }

    private static Value.Field written(Value.Field permalink) {
        return permalink.value() instanceof Value.Scalar scalar
                ? new Value.Field(
                        new Value.Scalar(written(scalar.text()), written(scalar.text()), scalar.line()),
                        permalink.line())
                : permalink;
    }

    private Map<String, Value.Field> values(String file) {
        Matcher collection = COLLECTION.matcher(file);
        String kind = collection.matches() ? collection.group(1) : "pages";
        Map<String, Value.Field> values = new LinkedHashMap<>();
        defaults.stream()
                .filter(one -> one.isFor(file, kind))
                .flatMap(one -> one.values().fields().entrySet().stream())
                .forEach(value -> values.put(
                        value.getKey(), new Value.Field(value.getValue().value(), 0)));
        return values;
    }

    /** Of categories Jekyll takes both. */
    private static Value.Field joined(Value.Field given, Value.Field own) {
        Set<String> words = new LinkedHashSet<>();
        words.addAll(words(given.value()));
        words.addAll(words(own.value()));
        List<Value> items = new ArrayList<>();
        words.forEach(word -> items.add(new Value.Scalar(word, word, own.line())));
        return new Value.Field(new Value.Items(items, own.line()), own.line());
    }

    /** Of a list each, of a text each of its words. */
    private static List<String> words(Value value) {
        if (value instanceof Value.Items list) {
            return list.items().stream()
                    .map(item -> String.valueOf(item.plain()))
                    .toList();
        }
        return Stream.of(String.valueOf(value.plain()).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
