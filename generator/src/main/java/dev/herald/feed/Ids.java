package dev.herald.feed;

import dev.herald.site.Addresses;
import dev.herald.site.Post;
import dev.herald.site.Route;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** By what feed readers know a post again. It is a whole address (IRI, RFC 3987) and must never change. */
record Ids(Addresses addresses) {

    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s\\p{Cntrl}<>\"{}|\\\\^`]+");

    /** The front matter's own id, else the first address under which the post was published. */
    String of(Post post) {
        if (IRI.matcher(post.id()).matches()) {
            return post.id();
        }
        if (post.id().startsWith("/") && Route.fault(post.id()).isEmpty() && !isRoute(post)) {
            return addresses.absolute(new Route(post.id()));
        }
        if (!isRoute(post)) {
            return addresses.absolute(Route.HOME) + "#" + encoded(post.id());
        }
        return addresses.absolute(
                post.aliases().isEmpty() ? post.route() : post.aliases().get(0));
    }

    private static boolean isRoute(Post post) {
        return post.id().equals(post.route().path());
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
    }
}
