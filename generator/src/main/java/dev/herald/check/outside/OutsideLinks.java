package dev.herald.check.outside;

import dev.herald.check.rule.Flaw;
import dev.herald.check.rule.Leaf;
import dev.herald.check.rule.SiteRule;
import dev.herald.check.rule.Whole;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Links to other sites that answer no more. Asked only on request, as it takes time and the network. */
public final class OutsideLinks implements SiteRule {

    /** Its name. */
    public static final String NAME = "outside-links";

    private final Visits visits;

    public OutsideLinks(Visits visits) {
        this.visits = visits;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String wants() {
        return "Links to other sites lead to something that is still there";
    }

    @Override
    public void look(Whole site, Consumer<Flaw> found) {
        Set<String> all = new TreeSet<>();
        site.leaves().forEach(leaf -> all.addAll(leaf.outside()));
        Map<String, String> faults = visits.faults(all);
        for (Leaf leaf : site.leaves()) {
            leaf.outside().stream()
                    .filter(faults::containsKey)
                    .forEach(
                            url -> found.accept(
                                    Flaw.on(
                                            leaf.route(),
                                            url,
                                            "the link leads to " + url + ", " + faults.get(url),
                                            "mend it, link to a copy of the Internet Archive, or list it below 'check.outside.ignore'")));
        }
    }
}
