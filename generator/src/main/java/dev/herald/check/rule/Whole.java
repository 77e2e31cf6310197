package dev.herald.check.rule;

import dev.herald.site.Route;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * All pages of a site.
 *
 * @param leaves sorted by route
 */
public record Whole(List<Leaf> leaves, Map<Route, Leaf> byRoute, Ground ground, Made made) {

    static Whole of(List<Leaf> leaves, Ground ground, Made made) {
        Map<Route, Leaf> byRoute = new TreeMap<>();
        leaves.forEach(leaf -> byRoute.put(leaf.route(), leaf));
        return new Whole(List.copyOf(byRoute.values()), byRoute, ground, made);
    }

    Optional<Leaf> at(Route route) {
        return Optional.ofNullable(byRoute.get(route));
    }

    /** Those that search engines find under their own address, and to which readers shall be led. */
    Stream<Leaf> found() {
        return leaves.stream()
                .filter(Leaf::isFound)
                .filter(leaf -> !made.quiet().contains(leaf.route()));
    }

    /** The page of the site to which a whole address leads. */
    Optional<Leaf> at(String url) {
        return ground.target(ground.addresses().absolute(Route.HOME), url) instanceof Target.Inside inside
                ? inside.route().flatMap(this::at)
                : Optional.empty();
    }
}
