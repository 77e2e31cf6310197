package dev.herald.content;

import dev.herald.site.Route;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Jekyll's Liquid, as far as posts need it to stay readable: {@code highlight}, {@code raw}, {@code comment}, {@code post_url}, {@code link}, {@code youtube},
 * {@code relative_url}, the site's title and address and the page's. In code nothing but {@code raw} is taken away, which stands there for Jekyll alone.
 */
final class Liquid {

    private static final Pattern OPEN = Pattern.compile("\\{[{%]");
    private static final Pattern TAG = Pattern.compile("\\{%-?\\s*([\\w.-]+)\\s*(.*?)\\s*-?%\\}", Pattern.DOTALL);
    private static final Pattern OUTPUT = Pattern.compile("\\{\\{-?\\s*(.*?)\\s*-?\\}\\}", Pattern.DOTALL);
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"|'([^']*)'");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?:\"([^\"]*)\"|'([^']*)')\\s*\\|\\s*(relative_url|absolute_url|prepend:\\s*site\\.(?:baseurl|url))");

    private final Translation body;
    private final SiteIndex index;
    private final LinkResolver links;
    private final String origin;
    private final Map<String, String> values;

    /**
     * @param origin the site's address without its path: {@code https://example.com}
     * @param values what {@code page.title} and the like stand for
     */
    Liquid(Translation body, SiteIndex index, LinkResolver links, String origin, Map<String, String> values) {
        this.body = body;
        this.index = index;
        this.links = links;
        this.origin = origin;
        this.values = values;
    }

    String translate() {
        Matcher open = OPEN.matcher(body.text);
        while (open.find(body.done())) {
            body.copyTo(open.start());
            if (body.text.startsWith("{%", open.start())) {
                tag();
            } else {
                output();
            }
        }
        return body.finish();
    }

    private void tag() {
        int start = body.done();
        Matcher tag = TAG.matcher(body.text).region(start, body.text.length());
        boolean complete = tag.lookingAt();
        String name = complete ? tag.group(1) : "";
        if (name.equals("raw")) {
            raw(tag.end());
        } else if (body.isCode(start) || !complete) {
            body.copyTo(start + 2);
        } else {
            known(tag, name);
        }
    }

    private void known(Matcher tag, String name) {
        switch (name) {
            case "comment" ->
                block(tag, "comment").ifPresentOrElse(end -> body.replaceTo(end.end(), ""), () -> leave(tag));
            case "highlight" -> block(tag, "highlight").ifPresentOrElse(end -> highlight(tag, end), () -> leave(tag));
            case "post_url" -> address(tag, links.post(unquoted(tag.group(2))));
            case "link" -> address(tag, links.file(unquoted(tag.group(2)).replaceFirst("^/", "")));
            case "youtube" -> video(tag);
            default -> leave(tag);
        }
    }

    private void leave(Matcher tag) {
        body.leaveTo(tag.end(), tag.group(1));
    }

    /** The tag that ends the block, matched. */
    private Optional<Matcher> block(Matcher tag, String name) {
        Matcher end = Pattern.compile("\\{%-?\\s*end" + name + "\\s*-?%\\}").matcher(body.text);
        return Optional.of(end).filter(matcher -> matcher.find(tag.end()));
    }

    private void raw(int contentStart) {
        Matcher end = Pattern.compile("\\{%-?\\s*endraw\\s*-?%\\}").matcher(body.text);
        if (!end.find(contentStart)) {
            body.copyTo(contentStart);
            return;
        }
        body.replaceTo(contentStart, "");
        body.copyTo(end.start());
        body.replaceTo(end.end(), "");
    }

    private void highlight(Matcher tag, Matcher end) {
        String code = body.text.substring(tag.end(), end.start());
        int lineEnd = body.text.indexOf('\n', tag.end());
        boolean ownLines = !body.html
                && lineEnd >= 0
                && lineEnd < end.start()
                && body.isAlone(tag.start(), tag.end())
                && body.isAlone(end.start(), end.end());
        body.replaceTo(end.end(), Code.of(tag.group(2), code, ownLines));
    }

    private void address(Matcher tag, Optional<Route> route) {
        if (route.isEmpty()) {
            leave(tag);
            return;
        }
        boolean hasBase = body.endsWith(index.base()); // Jekyll 3 wants {{ site.baseurl }} in front, Jekyll 4 does not
        body.replaceTo(tag.end(), hasBase ? route.get().encoded() : index.href(route.get()));
    }

    private static String unquoted(String text) {
        Matcher quoted = TEXT.matcher(text);
        return quoted.matches() ? Optional.ofNullable(quoted.group(1)).orElse(quoted.group(2)) : text;
    }

    private void video(Matcher tag) {
        String id = unquoted(tag.group(2));
        if (id.matches("[\\w-]{6,20}")) {
            body.replaceTo(tag.end(), "https://www.youtube.com/watch?v=" + id);
        } else {
            leave(tag);
        }
    }

    private void output() {
        int start = body.done();
        Matcher output = OUTPUT.matcher(body.text).region(start, body.text.length());
        if (body.isCode(start) || !output.lookingAt()) {
            body.copyTo(start + 2);
            return;
        }
        Optional<String> known = value(output.group(1));
        if (known.isPresent()) {
            body.replaceTo(output.end(), known.get());
        } else {
            String name = output.group(1).split("[|\\n]", 2)[0].strip();
            body.leaveTo(output.end(), name.isEmpty() ? "{{ }}" : name);
        }
    }

    private Optional<String> value(String expression) {
        Matcher relative = RELATIVE.matcher(expression);
        if (relative.matches()) {
            String path = Optional.ofNullable(relative.group(1)).orElse(relative.group(2));
            boolean whole = relative.group(3).startsWith("absolute")
                    || relative.group(3).endsWith("site.url");
            boolean bare = relative.group(3).endsWith("site.url");
            String slash = path.startsWith("/") || bare ? "" : "/";
            return Optional.of((whole ? origin : "") + (bare ? "" : index.base()) + slash + path);
        }
        Matcher text = TEXT.matcher(expression);
        if (text.matches()) {
            return Optional.of(unquoted(expression));
        }
        return Optional.ofNullable(values.get(expression));
    }
}
