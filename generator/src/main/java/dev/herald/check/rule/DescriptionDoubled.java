package dev.herald.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Pages that search results describe with the same words. */
final class DescriptionDoubled implements SiteRule {

    @Override
    public String name() {
        return "description-doubled";
    }

    @Override
    public String wants() {
        return "No two pages have the same description";
    }

    @Override
    public void look(Whole site, Consumer<Flaw> found) {
        Map<String, List<Leaf>> byWords = new TreeMap<>();
        site.found()
                .filter(leaf -> leaf.description().isPresent())
                .forEach(leaf -> byWords.computeIfAbsent(
                                leaf.language() + "\n" + leaf.description().orElseThrow(), any -> new ArrayList<>())
                        .add(leaf));
        byWords.values().stream()
                .flatMap(leaves -> Twins.of(leaves).stream())
                .map(twins -> twins.flaw(
                        "description",
                        twins.leaf().description().orElseThrow(),
                        Twins.begin(twins.leaf().description().orElseThrow()),
                        "give each its own 'description' in the front matter"))
                .forEach(found);
    }
}
