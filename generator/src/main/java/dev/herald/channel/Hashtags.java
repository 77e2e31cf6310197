package dev.herald.channel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tags as hashtags: in CamelCase, so that screen readers read their words. */
final class Hashtags {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_]+");

    /** Where leaving out signs would name something else. */
    private static final Map<String, String> SIGNS = Map.of(
            "c++", "cpp", "c#", "CSharp", "f#", "FSharp", ".net", "dotnet", "asp.net", "ASPNET", "node.js", "NodeJS",
            "vue.js", "VueJS", "next.js", "NextJS");

    /** Names with capitals of their own, which people write small in tags. */
    private static final Map<String, String> NAMES = Stream.of(
                    ("API AWS CI CSS DNS HTML HTTP JDK JSON JVM PDF PHP REST RSS SEO SQL SSH SVG TLS UI URL UX XML YAML"
                                    + " DevOps GitHub GitLab GraphQL iOS JavaScript JUnit macOS MySQL OpenAPI OpenJDK"
                                    + " PostgreSQL PowerShell SQLite TypeScript WebAssembly WordPress YouTube")
                            .split(" "))
            .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

    private Hashtags() {}

    static List<String> of(Brief brief, int most) {
        Stream<String> own = brief.wish()
                .tags()
                .map(List::stream)
                .orElseGet(() -> brief.story().post().tags().stream().map(tag -> tag.name()));
        Set<String> seen = new HashSet<>();
        List<String> tags = new ArrayList<>();
        Stream.concat(brief.strategy().always().stream(), own)
                .map(name -> hashtag(name.strip(), brief.hashtags()))
                .filter(tag -> tag.codePoints().anyMatch(Character::isLetter))
                .filter(tag -> seen.add(tag.toLowerCase(Locale.ROOT)))
                .forEach(tags::add);
        return List.copyOf(tags.subList(0, Math.min(most, tags.size())));
    }

    static String hashtag(String name, Map<String, String> exceptions) {
        String written = name.startsWith("#") ? name.substring(1) : name;
        String lower = written.toLowerCase(Locale.ROOT);
        String named = exceptions.getOrDefault(lower, SIGNS.getOrDefault(lower, ""));
        return named.isEmpty() ? camelCase(written) : BETWEEN.matcher(named).replaceAll("");
    }

    private static String camelCase(String name) {
        return BETWEEN.splitAsStream(name)
                .filter(word -> !word.isEmpty())
                .map(word -> NAMES.getOrDefault(word, capital(word)))
                .collect(Collectors.joining());
    }

    private static String capital(String word) {
        int end = word.offsetByCodePoints(0, 1);
        return word.substring(0, end).toUpperCase(Locale.ROOT) + word.substring(end);
    }
}
