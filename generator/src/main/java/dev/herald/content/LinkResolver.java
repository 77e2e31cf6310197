package dev.herald.content;

import dev.herald.markdown.Links;
import dev.herald.site.Route;
import dev.herald.state.Sum;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what the links of one file mean: first a file of the blog beside it, then a page of the site as a browser would find it. A path from the root is the
 * site's, with or without the site's own path in front, or a file of the blog.
 */
public final class LinkResolver implements Links {

    private static final Pattern UP = Pattern.compile("^(?:\\.{0,2}/)+");
    private static final Pattern ELSEWHERE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*|//.*|[#?].*|", Pattern.DOTALL);
    private static final List<String> CONTENT = List.of("", "content/", "content/posts/", "content/pages/", "_posts/");

    private static final char LINK = 'l'; // of each question the first letter
    private static final char WHY = 'w';
    private static final char MEANT = 'm';
    private static final char POST = 'p';
    private static final char FILE = 'f';

    private final SiteIndex index;
    private final String base;
    private final String home;
    private final Route page;
    private final Set<String> asked = new LinkedHashSet<>();

    /**
     * @param file in which the links stand, relative to the blog
     * @param page that the file becomes
     */
    public LinkResolver(SiteIndex index, String file, Route page) {
        this.index = index;
        this.base = Permalink.decoded(index.base());
        this.home = file.substring(0, file.lastIndexOf('/') + 1);
        this.page = page;
    }

    /** The questions so far. */
    public Set<String> asked() {
        return asked;
    }

    /** What the answers to these questions come to, so that it can be told whether a site of other files gives the same. */
    public long answers(Collection<String> questions) {
        StringBuilder answers = new StringBuilder();
        for (String question : questions) {
            answers.append(answer(question.charAt(0), question.substring(1))).append('\n');
        }
        return Sum.of(answers.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String answer(char kind, String of) {
        return switch (kind) {
            case LINK -> resolve(of).toString();
            case WHY -> reason(of).toString();
            case MEANT -> fromTheRoot(of).toString();
            case POST -> index.post(of).toString();
            case FILE -> index.file(of).toString();
            default -> throw new IllegalArgumentException("no such question: " + kind + of);
        };
    }

    @Override
    public Optional<String> link(String href) {
        asked.add(LINK + href);
        return resolve(href);
    }

    @Override
    public Optional<String> picture(String src) {
        return link(src);
    }

    @Override
    public boolean isLoadable(String url) {
        return index.isLoadable(url);
    }

    @Override
    public Optional<String> why(String href) {
        asked.add(WHY + href);
        return reason(href);
    }

    private Optional<String> reason(String href) {
        String path = Permalink.decoded(href.substring(0, end(href)));
        Optional<String> file = path.startsWith("/") ? normal(path.substring(1)) : normal(home + path);
        return file.flatMap(index::leftOut);
    }

    /** Many leave the first slash out. */
    @Override
    public Optional<String> meant(String href) {
        asked.add(MEANT + href);
        return fromTheRoot(href);
    }

    /** As {@link SiteIndex#post}. */
    Optional<Route> post(String name) {
        asked.add(POST + name);
        return index.post(name);
    }

    /** As {@link SiteIndex#file}. */
    Optional<Route> file(String path) {
        asked.add(FILE + path);
        return index.file(path);
    }

    private Optional<String> fromTheRoot(String href) {
        return Optional.of("/" + UP.matcher(href).replaceFirst(""))
                .filter(path -> route(path).isPresent());
    }

    private Optional<String> resolve(String written) {
        if (ELSEWHERE.matcher(written).matches() || isTemplate(written)) {
            return Optional.of(written);
        }
        int end = end(written);
        String path = Permalink.decoded(written.substring(0, end));
        Optional<String> found = find(path).map(route -> index.href(route) + written.substring(end));
        boolean outside =
                path.startsWith("/") && !base.isEmpty() && !path.startsWith(base + "/") && !index.hasFolder(path);
        return found.or(() -> Optional.of(written).filter(any -> outside)); // another part of the same host
    }

    /** Where on the site the file or page is that a path means; nothing for an address elsewhere. */
    Optional<Route> route(String written) {
        return ELSEWHERE.matcher(written).matches() || isTemplate(written)
                ? Optional.empty()
                : find(Permalink.decoded(written.substring(0, end(written))));
    }

    private static boolean isTemplate(String written) {
        return written.contains("{{") || written.contains("{%");
    }

    /** Where the path ends and a query or an anchor begins. */
    private static int end(String href) {
        int end = 0;
        while (end < href.length() && href.charAt(end) != '?' && href.charAt(end) != '#') {
            end++;
        }
        return end;
    }

    private Optional<Route> find(String path) {
        return path.startsWith("/") ? fromRoot(path) : beside(path);
    }

    private Optional<Route> fromRoot(String path) {
        String site = !base.isEmpty() && (path + "/").startsWith(base + "/")
                ? "/" + path.substring(Math.min(path.length(), base.length() + 1))
                : path;
        return index.route(site)
                .or(() -> CONTENT.stream()
                        .flatMap(root -> index.file(root + site.substring(1)).stream())
                        .findFirst())
                .or(() -> site.equals("/") ? Optional.of(Route.HOME) : Optional.empty());
    }

    private Optional<Route> beside(String path) {
        String folder = page.path().substring(0, page.path().lastIndexOf('/') + 1);
        return normal(home + path)
                .flatMap(index::file)
                .or(() -> normal(folder.substring(1) + path)
                        .map(site -> "/" + site)
                        .flatMap(this::siteRoute));
    }

    private Optional<Route> siteRoute(String path) {
        return path.equals("/") ? Optional.of(Route.HOME) : index.route(path);
    }

    /** The path without {@code .} and {@code ..}; nothing if it climbs out. */
    private static Optional<String> normal(String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("/")) {
            if (part.equals("..") && parts.pollLast() == null) {
                return Optional.empty();
            }
            if (!part.equals("..") && !part.equals(".") && !part.isEmpty()) {
                parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts) + (path.endsWith("/") && !parts.isEmpty() ? "/" : ""));
    }
}
