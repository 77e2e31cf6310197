package dev.herald.check.rule;

import dev.herald.config.SiteConfig;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import dev.herald.problem.Spelling;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Every rule. A new one is a class, a line here, and a page in {@code docs/rules}. */
public final class Rules {

    /** Those that need nothing but the built site. */
    public static final List<Rule> ALL = List.of(
            new BrokenLinks(),
            new BrokenAnchors(),
            new BrokenPictures(),
            new BrokenAssets(),
            new MixedContent(),
            new TitleMissing(),
            new TitleDoubled(),
            new TitleCut(),
            new DescriptionMissing(),
            new DescriptionDoubled(),
            new DescriptionCut(),
            new OneH1(),
            new HeadingOrder(),
            new AltTexts(),
            new LinkTexts(),
            new DoubledIds(),
            new PageLanguage(),
            new Canonical(),
            new RobotsRule(),
            new RobotsWords(),
            new SitemapRule(),
            new Hreflang(),
            new PreviewPicture(),
            new StructuredData(),
            new Orphans());

    /** Those that need something of the world beside it: the network, or what was published before. */
    public static final List<String> OTHERS = List.of("outside-links", "addresses", "feeds");

    private Rules() {}

    /** The names of all, sorted. */
    public static Set<String> names() {
        TreeSet<String> names = new TreeSet<>(OTHERS);
        ALL.forEach(rule -> names.add(rule.name()));
        return names;
    }

    /** What a fault weighs, as {@code site.yaml} has it. */
    static Weight weight(Rule rule, SiteConfig config) {
        Weight weight = config.check().rules().weight(rule.name(), rule.usual(config.check()));
        return config.strict() && weight == Weight.WARNING ? Weight.ERROR : weight;
    }

    private static Weight weight(String name, SiteConfig config) {
        return ALL.stream()
                .filter(rule -> rule.name().equals(name))
                .map(rule -> weight(rule, config))
                .findFirst()
                .orElse(Weight.OFF);
    }

    /** What the build told of a blog and what the rules found, each fault once. */
    static List<Finding> both(List<Problem> ofBuild, List<Finding> ofRules, SiteConfig config) {
        return new Retold(name -> weight(name, config)).both(ofBuild, ofRules);
    }

    /** A problem for each name below {@code check.rules} that no rule has. */
    public static List<Problem> unknown(SiteConfig config) {
        Set<String> names = names();
        return config.check().rules().chosen().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> Problem.error(
                        SiteFile.NAME,
                        config.line("check.rules." + name),
                        "there is no rule '" + name + "'",
                        Spelling.suggest(name, names)))
                .toList();
    }
}
