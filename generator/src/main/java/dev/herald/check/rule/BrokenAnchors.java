package dev.herald.check.rule;

import dev.herald.problem.Spelling;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Consumer;

/** Links to a place on a page that the page does not have. */
final class BrokenAnchors implements SiteRule {

    @Override
    public String name() {
        return "broken-anchors";
    }

    @Override
    public String wants() {
        return "Links to a place on a page, such as #notes, find a heading or element of that name";
    }

    @Override
    public void look(Whole site, Consumer<Flaw> found) {
        for (Leaf leaf : site.leaves()) {
            for (Leaf.Place place : leaf.places()) {
                site.at(place.page())
                        .filter(page -> page.role() != Sheet.Role.REDIRECT
                                && !page.names().contains(place.name()))
                        .ifPresent(page -> found.accept(flaw(leaf, place, page.names())));
            }
        }
    }

    private static Flaw flaw(Leaf leaf, Leaf.Place place, Collection<String> names) {
        String page =
                place.page().equals(leaf.route()) ? "this page" : place.page().toString();
        Optional<String> meant = Spelling.nearest(place.name(), names);
        return Flaw.on(
                leaf.route(),
                place.written(),
                "the link leads to #" + place.name() + ", and " + page + " has no such place",
                meant.map(name -> "did you mean #" + name + "?").orElse("write the id of a heading of that page"));
    }
}
