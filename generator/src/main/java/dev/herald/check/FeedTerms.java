package dev.herald.check;

import dev.herald.config.FeedConfig.Wanted;
import dev.herald.config.SiteConfig;
import dev.herald.config.SiteConfig.OnError;
import dev.herald.config.SiteFile;
import dev.herald.problem.Problem;
import dev.herald.problem.Spelling;
import dev.herald.site.Site;
import dev.herald.site.Taxonomy;
import dev.herald.site.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Feeds that {@code site.yaml} asks for a tag, category, author or series that no post has. */
public final class FeedTerms {

    private static final Map<Taxonomy, String> ONE = Map.of(
            Taxonomy.TAG, "a tag",
            Taxonomy.CATEGORY, "a category",
            Taxonomy.SERIES, "a series",
            Taxonomy.AUTHOR, "an author");

    private FeedTerms() {}

    /** A problem for each name that is not a term of the site, with {@code on-error: skip} a warning, as its posts may have been left out. */
    public static List<Problem> unknown(SiteConfig config, Site site) {
        List<Problem> problems = new ArrayList<>();
        for (Taxonomy taxonomy : Taxonomy.values()) {
            Wanted wanted = config.feeds().wanted(taxonomy.key());
            if (!wanted.names().isEmpty()) {
                problems.addAll(unknown(taxonomy, wanted, site.used(taxonomy).keySet(), config));
            }
        }
        boolean skip = config.content().onError() == OnError.SKIP;
        return skip ? problems.stream().map(Problem::asWarning).toList() : problems;
    }

    private static List<Problem> unknown(Taxonomy taxonomy, Wanted wanted, Collection<Term> known, SiteConfig config) {
        List<Problem> problems = new ArrayList<>();
        for (int index = 0; index < wanted.names().size(); index++) {
            String name = wanted.names().get(index);
            if (known.stream().noneMatch(term -> term.isCalled(name))) {
                problems.add(problem(taxonomy, index, name, known, config));
            }
        }
        return problems;
    }

    private static Problem problem(
            Taxonomy taxonomy, int index, String name, Collection<Term> known, SiteConfig config) {
        String setting = "feeds." + taxonomy.key();
        int line = config.line(setting + "." + index);
        return Problem.error(
                SiteFile.NAME,
                line > 0 ? line : config.line(setting),
                "'" + setting + "' asks for a feed of '" + name + "', " + ONE.get(taxonomy)
                        + " that no published post has",
                nearest(name, known).map(near -> "did you mean '" + near + "'?").orElse("take it away"));
    }

    private static Optional<String> nearest(String name, Collection<Term> known) {
        Map<String, String> names = known.stream()
                .collect(Collectors.toMap(
                        term -> term.name().toLowerCase(Locale.ROOT),
                        Term::name,
                        (first, second) -> first,
                        TreeMap::new));
        return Spelling.nearest(name, names.keySet()).map(names::get);
    }
}
