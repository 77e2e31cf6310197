package dev.herald.check.rule;

import dev.herald.check.rule.Findings.Asked;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.output.Workers;
import dev.herald.site.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** A look at a built site with every rule that is on. Each page is read once, in parallel with others. */
public final class Inspection {

    private final Ground ground;
    private final Made made;
    private final Sources sources;

    /**
     * @param files of the built site
     */
    public Inspection(SiteConfig config, SiteFiles files, Made made, Sources sources) {
        this.ground = Ground.of(config, files);
        this.made = made;
        this.sources = sources;
    }

    /** What one page showed. */
    private record Seen(Leaf leaf, int links, Map<String, List<Flaw>> flaws) {}

    /**
     * Looks at all pages.
     *
     * @param rules in which those that are off may be
     * @param nanos the time, as {@link System#nanoTime} tells it
     */
    public Findings of(List<Rule> rules, List<String> notes, LongSupplier nanos) {
        long began = nanos.getAsLong();
        List<Rule> on =
                rules.stream().filter(rule -> weight(rule) != Weight.OFF).toList();
        List<Seen> seen = Workers.each(pages(), name -> look(name, on));
        Whole whole = Whole.of(seen.stream().map(Seen::leaf).toList(), ground, made);
        Placing placing = new Placing(sources);
        on.forEach(rule -> placing.add(rule.name(), weight(rule), flaws(rule, seen, whole)));
        return new Findings(
                placing.sorted(),
                seen.size(),
                seen.stream().mapToLong(Seen::links).sum(),
                Duration.ofNanos(nanos.getAsLong() - began),
                on.stream().map(rule -> new Asked(rule.name(), rule.wants())).toList(),
                notes);
    }

    private Weight weight(Rule rule) {
        return Rules.weight(rule, ground.config());
    }

    private List<String> pages() {
        return ground.files().names().stream()
                .filter(name -> name.endsWith(".html") || name.endsWith(".htm"))
                .sorted()
                .toList();
    }

    private Seen look(String name, List<Rule> rules) {
        Route route = SiteFiles.route(name);
        Sheet page = Sheet.read(route, ground.files().text(name), made.pages().contains(route), ground);
        Map<String, List<Flaw>> flaws = new LinkedHashMap<>();
        for (Rule rule : rules) {
            if (rule instanceof PageRule one && concerns(one, page)) {
                List<Flaw> found = new ArrayList<>();
                one.look(page, found::add);
                flaws.put(rule.name(), found);
            }
        }
        return new Seen(Leaf.of(page), page.references().size(), flaws);
    }

    private static boolean concerns(PageRule rule, Sheet page) {
        return page.role() == Sheet.Role.PAGE || page.role() == Sheet.Role.GUEST && rule.alsoGuests();
    }

    private static List<Flaw> flaws(Rule rule, List<Seen> seen, Whole whole) {
        List<Flaw> flaws = new ArrayList<>();
        if (rule instanceof SiteRule all) {
            all.look(whole, flaws::add);
        }
        seen.forEach(page -> flaws.addAll(page.flaws().getOrDefault(rule.name(), List.of())));
        return flaws.stream().distinct().toList();
    }
}
