package dev.herald.meta;

import dev.herald.site.Post;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a page asks of search engines (Google Search Central, "Robots meta tag specifications"): all they can show, or not to be found; and what its writer asks. */
final class Robots {

    private static final List<String> PREVIEWS =
            List.of("max-snippet:-1", "max-image-preview:large", "max-video-preview:-1");

    private Robots() {}

    static String of(Subject subject) {
        List<String> others = Standing.text(subject.page()).map(Post::robots).orElse(List.of());
        List<String> all = new ArrayList<>();
        all.add(subject.standing().indexed() ? "index" : "noindex");
        all.add(others.contains("nofollow") ? "nofollow" : "follow");
        if (subject.standing().indexed()) {
            PREVIEWS.stream().filter(preview -> !says(others, preview)).forEach(all::add);
        }
        others.stream().filter(other -> !other.equals("nofollow")).forEach(all::add);
        return String.join(", ", all);
    }

    /** Of two wishes the strictest wins, but a page should not have two. */
    private static boolean says(Collection<String> others, String preview) {
        String name = preview.substring(0, preview.indexOf(':') + 1);
        boolean none = name.equals("max-snippet:") && others.contains("nosnippet");
        return none || others.stream().anyMatch(other -> other.startsWith(name));
    }
}
