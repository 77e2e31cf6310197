package dev.herald.markdown;

import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** The addresses in the attributes of a writer's HTML, as they go to the page. */
final class RawAddresses {

    private static final Pattern CSS_URL = Pattern.compile("(?i)url\\(\\s*(['\"]?)([^'\")]+)\\1\\s*\\)");
    private static final Set<String> SHOWN_BY_HREF = Set.of("link", "image", "use", "feimage");

    private final Walk walk;

    RawAddresses(Walk walk) {
        this.walk = walk;
    }

    /**
     * The new value of an attribute, if it holds an address that must change.
     *
     * @param written the value, perhaps in quotes
     * @param at where it stands in the text
     */
    Optional<String> resolved(String tag, String name, String written, int at) {
        String value = unquoted(written);
        if (value.isEmpty() || value.contains("{{") || value.contains("{%")) {
            return Optional.empty();
        }
        return switch (name) {
            case "href", "xlink:href" -> SHOWN_BY_HREF.contains(tag) ? picture(value, at) : link(value, at);
            case "src", "poster", "background" -> picture(value, at);
            case "data" -> tag.equals("object") ? picture(value, at) : Optional.empty();
            case "srcset" -> Optional.of(sources(value, at));
            case "style" -> style(value, at);
            case "cite", "action", "formaction" -> untold(value, at);
            default -> Optional.empty();
        };
    }

    private Optional<String> link(String href, int at) {
        return walk.addresses()
                .link(href, at, walk.isAgain())
                .or(() -> Optional.of(""))
                .filter(url -> !url.equals(Urls.encode(href)));
    }

    /** A link that nobody follows, or that may lead to a program: nothing is told if it is not there. */
    private Optional<String> untold(String address, int at) {
        return walk.addresses().link(address, at, true).filter(url -> !url.equals(Urls.encode(address)));
    }

    private Optional<String> style(String css, int at) {
        String resolved = CSS_URL.matcher(css).replaceAll(url -> Matcher.quoteReplacement(inStyle(url, at)));
        return Optional.of(resolved).filter(changed -> !changed.equals(css));
    }

    private String inStyle(MatchResult url, int at) {
        return picture(url.group(2).strip(), at)
                .map(picture -> "url(" + url.group(1) + picture + url.group(1) + ")")
                .orElse(url.group());
    }

    private Optional<String> picture(String src, int at) {
        return walk.addresses()
                .picture(src, at, walk.isAgain())
                .or(() -> Optional.of(""))
                .filter(url -> !url.equals(Urls.encode(src)));
    }

    /** {@code a.png 1x, b.png 2x}: each address is resolved, each size stays. */
    private String sources(String srcset, int at) {
        StringBuilder sources = new StringBuilder();
        for (String candidate : srcset.strip().split("\\s*,\\s+|(?<=\\s\\d{1,5}[wx]),")) {
            String[] parts = candidate.strip().split("\\s+", 2);
            sources.append(sources.isEmpty() ? "" : ", ")
                    .append(picture(parts[0], at).orElse(parts[0]));
            sources.append(parts.length > 1 ? " " + parts[1] : "");
        }
        return sources.toString();
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && (value.charAt(0) == '"' || value.charAt(0) == '\'');
        return Parser.unescapeEntities(quoted ? value.substring(1, value.length() - 1) : value, true)
                .strip();
    }
}
