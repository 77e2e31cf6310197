package dev.herald.check;

import dev.herald.content.Content;
import dev.herald.content.Content.Attachment;
import dev.herald.content.Content.Source;
import dev.herald.problem.Problem;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Two files that want the same address. */
public final class Collisions {

    private final Map<String, String> owners = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private Collisions() {}

    /** Every address that two posts, pages, redirects or files of a blog share; the file that comes later is named. */
    public static List<Problem> in(Content content) {
        Collisions collisions = new Collisions();
        List<Post> posts = Stream.concat(content.posts().stream(), content.pages().stream())
                .map(Source::post)
                .sorted(Comparator.comparing(Post::file))
                .toList();
        posts.forEach(collisions::post);
        content.files().stream().sorted(Comparator.comparing(Attachment::file)).forEach(collisions::attachment);
        posts.forEach(collisions::aliases);
        return collisions.problems;
    }

    private void post(Post post) {
        claim(post.route(), post.file(), "its address", "give one of the two another 'slug' or 'permalink'");
    }

    private void attachment(Attachment file) {
        claim(file.route(), file.file(), "its address", "give it another name");
    }

    private void aliases(Post post) {
        for (Route alias : post.aliases()) {
            claim(alias, post.file(), "its alias", "take the alias away from one of the two");
        }
    }

    private void claim(Route route, String file, String what, String fix) {
        String owner = owners.putIfAbsent(route.file(), file);
        if (owner != null) {
            problems.add(Problem.error(file, 0, what + " " + route + " is taken by " + owner, fix));
        }
    }
}
