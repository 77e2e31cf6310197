package dev.herald.content;

import dev.herald.site.Route;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hugo's shortcodes that have a meaning in Markdown: {@code highlight}, {@code ref}, {@code relref}, {@code figure} (and the custom {@code img} of the same
 * shape), {@code youtube}, {@code vimeo}. In code nothing but the comment marks of a quoted shortcode are taken away.
 */
final class Shortcodes {

    private static final Pattern TAG = Pattern.compile(
            "\\{\\{([<%])(\\s*)(/\\*|/?)\\s*([\\w./-]*)(.*?)(\\*/)?\\s*/?\\s*[>%]\\}\\}", Pattern.DOTALL);
    private static final Pattern ARGUMENT = Pattern.compile(
            "(?:([\\w-]+)\\s*=\\s*)?(?:\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"|`([^`]*)`|([^\\s\"`=]+))",
            Pattern.DOTALL);

    private final Translation body;
    private final SiteIndex index;
    private final LinkResolver links;

    Shortcodes(Translation body, SiteIndex index, LinkResolver links) {
        this.body = body;
        this.index = index;
        this.links = links;
    }

    String translate() {
        Matcher tag = TAG.matcher(body.text);
        while (tag.find(body.done())) {
            body.copyTo(tag.start());
            if (tag.group(3).equals("/*")) {
                quoted(tag);
            } else if (body.isCode(tag.start())) {
                body.copyTo(tag.end());
            } else if (tag.group(3).isEmpty()) {
                known(tag);
            } else {
                body.leaveTo(tag.end(), "/" + tag.group(4));
            }
        }
        return body.finish();
    }

    /** A shortcode with comment marks inside its own is shown, not run. */
    private void quoted(Matcher tag) {
        String shown = tag.group().replaceFirst("/\\*", "").replaceFirst("\\*/", "");
        boolean code = body.isCode(tag.start()) || body.html;
        body.replaceTo(tag.end(), code ? shown : shown.replace("<", "\\<").replace(">", "\\>"));
    }

    private void known(Matcher tag) {
        Map<String, String> arguments = arguments(tag.group(5));
        switch (tag.group(4)) {
            case "highlight" -> highlight(tag);
            case "ref", "relref" -> replace(tag, reference(arguments));
            case "figure", "img" -> replace(tag, figure(arguments));
            case "youtube" -> replace(tag, video("https://www.youtube.com/watch?v=", arguments));
            case "vimeo" -> replace(tag, video("https://vimeo.com/", arguments));
            default -> replace(tag, Optional.empty());
        }
    }

    private void replace(Matcher tag, Optional<String> by) {
        by.ifPresentOrElse(text -> body.replaceTo(tag.end(), text), () -> body.leaveTo(tag.end(), tag.group(4)));
    }

    /** By name; those without a name by their place: "0", "1" … */
    private static Map<String, String> arguments(String written) {
        Map<String, String> arguments = new LinkedHashMap<>();
        ARGUMENT.matcher(written).results().forEach(match -> {
            String value = match.group(2) != null
                    ? match.group(2).replace("\\\"", "\"")
                    : match.group(3) != null ? match.group(3) : match.group(4);
            arguments.put(match.group(1) == null ? String.valueOf(arguments.size()) : match.group(1), value);
        });
        return arguments;
    }

    private static Optional<String> first(Map<String, String> arguments, String... names) {
        for (String name : names) {
            if (!arguments.getOrDefault(name, "").isBlank()) {
                return Optional.of(arguments.get(name).strip());
            }
        }
        return Optional.empty();
    }

    private void highlight(Matcher tag) {
        Matcher end =
                Pattern.compile("\\{\\{[<%]\\s*/\\s*highlight\\s*[>%]\\}\\}").matcher(body.text);
        if (!end.find(tag.end())) {
            body.leaveTo(tag.end(), "highlight");
            return;
        }
        String code = body.text.substring(tag.end(), end.start());
        boolean ownLines = !body.html
                && code.contains("\n")
                && body.isAlone(tag.start(), tag.end())
                && body.isAlone(end.start(), end.end());
        body.replaceTo(end.end(), Code.of(tag.group(5), code, ownLines));
    }

    private Optional<String> reference(Map<String, String> arguments) {
        Optional<String> path = first(arguments, "path", "0");
        return path.flatMap(this::page).or(() -> path.flatMap(this::byName));
    }

    private Optional<String> page(String path) {
        return links.link(path).filter(found -> path.startsWith("#") || !found.equals(path));
    }

    /** Hugo finds a page by the name of its file alone. */
    private Optional<String> byName(String path) {
        int anchor = path.indexOf('#') < 0 ? path.length() : path.indexOf('#');
        Optional<Route> route = links.post(path.substring(0, anchor).replaceFirst("^/", ""));
        return route.map(found -> index.href(found) + path.substring(anchor));
    }

    private static Optional<String> figure(Map<String, String> arguments) {
        Optional<String> src = first(arguments, "src", "0");
        String title = first(arguments, "caption", "title").orElse("").replace("\"", "\\\"");
        String alt = first(arguments, "alt", "caption", "title").orElse("").replaceAll("([\\[\\]])", "\\\\$1");
        Optional<String> picture = src.map(path ->
                "![" + alt + "](" + path.replace(" ", "%20") + (title.isEmpty() ? "" : " \"" + title + "\"") + ")");
        return first(arguments, "link")
                .flatMap(link -> picture.map(image -> "[" + image + "](" + link + ")"))
                .or(() -> picture);
    }

    private static Optional<String> video(String address, Map<String, String> arguments) {
        return first(arguments, "id", "0").filter(id -> id.matches("[\\w-]+")).map(id -> address + id);
    }
}
