package dev.herald.serve;

import dev.herald.site.Post;
import dev.herald.site.Route;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The addresses of the desk's pages. */
final class DeskPlace {

    static final String ROOT = "/_herald/";
    static final String LOOKS = "looks/";
    static final String PLAN = "plan/";
    static final String PROBLEMS = "problems/";

    private DeskPlace() {}

    static String looks(Post post) {
        return ROOT + LOOKS + below(post.route());
    }

    static String plan(Post post) {
        return ROOT + PLAN + below(post.route());
    }

    static String problems(String file) {
        return ROOT + PROBLEMS + new DeskQuery(file, Optional.empty(), 1).address();
    }

    private static String below(Route route) {
        return route.equals(Route.HOME) ? "home/" : route.encoded().substring(1);
    }

    /** The texts that a path below one of these may mean: {@code posts/hello/} is {@code /posts/hello/}. */
    static List<Route> routes(String below) {
        Stream<String> paths = Stream.of("/" + below, below.equals("home/") ? "/" : "/" + below);
        return paths.distinct()
                .filter(path -> Route.fault(path).isEmpty())
                .map(Route::new)
                .toList();
    }
}
