package dev.herald.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The policy that a page sets itself, opened as far as the preview's script needs it: to ask this server for news (Content Security Policy Level 3). */
final class PagePolicy {

    private static final Pattern META =
            Pattern.compile("(?is)(<meta\\b[^>]*http-equiv\\s*=\\s*[\"']?content-security-policy[\"']?[^>]*>)");
    private static final Pattern CONTENT = Pattern.compile("(?is)\\bcontent\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final String ASKS = "connect-src";
    private static final String REST = "default-src";

    private PagePolicy() {}

    /** A page in which each policy lets a script talk to the page's own host. */
    static String loosened(String html) {
        return META.matcher(html).replaceAll(meta -> Matcher.quoteReplacement(meta(meta.group())));
    }

    private static String meta(String tag) {
        Matcher content = CONTENT.matcher(tag);
        if (!content.find()) {
            return tag;
        }
        String policy = content.group(1) == null ? content.group(2) : content.group(1);
        String loose = policy(policy.replaceAll("&#(39|x27);|&apos;", "'"));
        return tag.substring(0, content.start()) + "content=\"" + loose + '"' + tag.substring(content.end());
    }

    private static String policy(String policy) {
        List<String> directives = new ArrayList<>();
        Stream.of(policy.split(";"))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(directives::add);
        Optional<String> ruling = named(directives, ASKS).or(() -> named(directives, REST));
        if (ruling.isEmpty() || allowsOwn(ruling.get())) {
            return policy;
        }
        directives.removeIf(one -> isNamed(one, ASKS));
        directives.add(ASKS + sources(ruling.get()) + " 'self'");
        return String.join("; ", directives);
    }

    private static Optional<String> named(List<String> directives, String name) {
        return directives.stream().filter(one -> isNamed(one, name)).findFirst();
    }

    private static boolean isNamed(String directive, String name) {
        return directive.split("\\s+", 2)[0].toLowerCase(Locale.ROOT).equals(name);
    }

    private static boolean allowsOwn(String directive) {
        return List.of(directive.toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .anyMatch(source -> source.equals("'self'") || source.equals("*"));
    }

    private static String sources(String directive) {
        return directive.replaceFirst("\\S+", "").replaceAll("(?i)\\s*'none'", "");
    }
}
