package dev.herald.check.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Pages that search results and tabs cannot tell apart by their titles. */
final class TitleDoubled implements SiteRule {

    @Override
    public String name() {
        return "title-doubled";
    }

    @Override
    public String wants() {
        return "No two pages have the same title";
    }

    @Override
    public void look(Whole site, Consumer<Flaw> found) {
        Map<String, List<Leaf>> byTitle = new TreeMap<>();
        site.found()
                .filter(leaf -> !leaf.title().isBlank())
                .forEach(
                        leaf -> byTitle.computeIfAbsent(leaf.language() + "\n" + leaf.title(), any -> new ArrayList<>())
                                .add(leaf));
        byTitle.values().stream()
                .flatMap(leaves -> Twins.of(leaves).stream())
                .map(twins -> twins.flaw(
                        "title",
                        twins.leaf().title(),
                        TitleCut.own(
                                twins.leaf().title(), site.ground().config().title()),
                        "give each its own 'title' in the front matter"))
                .forEach(found);
    }
}
