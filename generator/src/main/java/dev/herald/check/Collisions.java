package dev.herald.check;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteConfig.OnError;
import dev.herald.content.Content;
import dev.herald.content.Content.Attachment;
import dev.herald.content.Content.Skipped;
import dev.herald.content.Content.Source;
import dev.herald.problem.Problem;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Files that want the same address: the one whose name comes first has it. */
public final class Collisions {

    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> losers = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Collisions() {}

    /**
     * Finds every address that two posts, pages, redirects or files share.
     *
     * @return the content with a problem for each; with {@code on-error: skip} a post that came too late is left out instead
     */
    public static Content settle(Content content, SiteConfig config) {
        Collisions collisions = new Collisions();
        List<Post> posts = Stream.concat(content.posts().stream(), content.pages().stream())
                .map(Source::post)
                .sorted(Comparator.comparing(Post::file))
                .toList();
        posts.forEach(collisions::post);
        content.files().stream().sorted(Comparator.comparing(Attachment::file)).forEach(collisions::attachment);
        posts.forEach(collisions::aliases);
        return collisions.apply(content, config.content().onError() == OnError.SKIP);
    }

    private void post(Post post) {
        String fix = "give one of the two another 'slug' or 'permalink'";
        if (!claim(post.route(), post.file(), "its address", fix)) {
            losers.put(post.file(), "its address " + post.route() + " is taken by " + owner(post.route()));
        }
    }

    private void attachment(Attachment file) {
        claim(file.route(), file.file(), "its address", "give it another name");
    }

    private void aliases(Post post) {
        for (Route alias : post.aliases()) {
            claim(alias, post.file(), "its alias", "take the alias away from one of the two");
        }
    }

    private boolean claim(Route route, String file, String what, String fix) {
        boolean free = owners.putIfAbsent(route.file(), file) == null;
        if (!free) {
            problems.add(Problem.error(file, 0, what + " " + route + " is taken by " + owner(route), fix));
        }
        return free;
    }

    private String owner(Route route) {
        return owners.get(route.file());
    }

    private Content apply(Content content, boolean skip) {
        List<Problem> told = new ArrayList<>(content.problems());
        problems.stream().map(problem -> skip ? problem.asWarning() : problem).forEach(told::add);
        if (!skip) {
            return new Content(content.posts(), content.pages(), content.files(), content.skipped(), told);
        }
        List<Skipped> skipped = new ArrayList<>(content.skipped());
        losers.forEach((file, reason) -> skipped.add(new Skipped(file, reason)));
        skipped.sort(Comparator.comparing(Skipped::file));
        return new Content(without(content.posts()), without(content.pages()), content.files(), skipped, told);
    }

    private List<Source> without(List<Source> sources) {
        return sources.stream()
                .filter(source -> !losers.containsKey(source.post().file()))
                .toList();
    }
}
