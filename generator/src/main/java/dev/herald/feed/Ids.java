package dev.herald.feed;

import dev.herald.site.Addresses;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * By what feed readers know a post again. It is a whole address (IRI, RFC 3987) and must never change. What several posts claim is the first one's, by
 * the names of their files.
 */
final class Ids {

    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+");

    private final Addresses addresses;
    private final Map<String, String> byFile = new HashMap<>(); // without those that are their own addresses

    /** @param posts all of the site */
    Ids(Addresses addresses, List<Post> posts) {
        this.addresses = addresses;
        Set<Route> routes = new HashSet<>();
        posts.forEach(post -> routes.add(post.route()));
        Set<String> taken = new HashSet<>();
        posts.stream()
                .sorted(Comparator.comparing(Post::file))
                .forEach(post -> free(post, routes, taken).ifPresent(id -> byFile.put(post.file(), id)));
    }

    /** The front matter's own id, else the first address under which the post was published. */
    String of(Post post) {
        String id = byFile.get(post.file());
        return id == null ? addresses.absolute(post.route()) : id;
    }

    private Optional<String> free(Post post, Set<Route> routes, Set<String> taken) {
        Stream<String> former =
                post.aliases().stream().filter(alias -> !routes.contains(alias)).map(addresses::absolute);
        return Stream.concat(own(post).stream(), former).filter(taken::add).findFirst();
    }

    private Optional<String> own(Post post) {
        String id = post.id();
        if (id.equals(post.route().path())) {
            return Optional.empty();
        }
        if (IRI.matcher(id).matches()) {
            return Optional.of(id);
        }
        boolean path = id.startsWith("/") && Route.fault(id).isEmpty();
        return Optional.of(
                path ? addresses.absolute(new Route(id)) : addresses.absolute(Route.HOME) + "#" + encoded(id));
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }
}
