package dev.herald.content;

import dev.herald.markdown.Links;
import dev.herald.site.Route;
import dev.herald.state.Sum;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Optional<?>> asked = new LinkedHashMap<>(); // and what was answered

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
        return asked.keySet();
    }

    /** What the answers to them come to. */
    public long answers() {
        return sum(asked.values());
    }

    /** What the answers to these questions come to, so that it can be told whether a site of other files gives the same. */
    public long answers(Collection<String> questions) {
        return sum(questions.stream()
                .<Optional<?>>map(question -> answer(question.charAt(0), question.substring(1)))
                .toList());
    }

    private static long sum(Collection<Optional<?>> answers) {
        StringBuilder all = new StringBuilder();
        answers.forEach(answer -> all.append(answer).append('\n'));
        return Sum.of(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<?> answer(char kind, String of) {
        return switch (kind) {
            case LINK -> resolve(of);
            case WHY -> reason(of);
            case MEANT -> fromTheRoot(of);
            case POST -> index.post(of);
            case FILE -> index.file(of);
            default -> throw new IllegalArgumentException("no such question: " + kind + of);
        };
    }

    private <T> Optional<T> noted(String question, Optional<T> answer) {
        asked.put(question, answer);
        return answer;
    }

    @Override
    public Optional<String> link(String href) {
        return noted(LINK + href, resolve(href));
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
        return noted(WHY + href, reason(href));
    }

    private Optional<String> reason(String href) {
        String path = Permalink.decoded(href.substring(0, end(href)));
        Optional<String> file = path.startsWith("/") ? normal(path.substring(1)) : normal(home + path);
        return file.flatMap(index::leftOut);
    }

    /** Many leave the first slash out. */
    @Override
    public Optional<String> meant(String href) {
        return noted(MEANT + href, fromTheRoot(href));
    }

    /** As {@link SiteIndex#post}. */
    Optional<Route> post(String name) {
        return noted(POST + name, index.post(name));
    }

    /** As {@link SiteIndex#file}. */
    Optional<Route> file(String path) {
        return noted(FILE + path, index.file(path));
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
