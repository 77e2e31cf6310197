package dev.herald.check.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Names of places that two elements of a page claim: a link or a label finds the first only (HTML, section 3.2.6, the id attribute). */
final class DoubledIds implements PageRule {

    @Override
    public String name() {
        return "doubled-ids";
    }

    @Override
    public String wants() {
        return "No two elements of a page have the same id";
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        Set<String> seen = new HashSet<>();
        Set<String> doubled = new TreeSet<>();
        page.tags().stream()
                .filter(tag -> tag.hasAttr("id") && !Leaf.isIn(tag, "template"))
                .map(tag -> tag.attr("id"))
                .filter(id -> !seen.add(id))
                .forEach(doubled::add);
        doubled.forEach(id -> found.accept(
                Flaw.on(page.route(), id, "two elements have the id '" + id + "'", "give each an id of its own")));
    }
}
