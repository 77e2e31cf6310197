package dev.herald.content;

import dev.herald.site.Taxonomy;
import dev.herald.site.Term;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How each term is written: as the first post, by date and file, writes it. Spellings with one slug are one term. */
final class TermNames {

    private final Map<Taxonomy, Map<String, Term>> bySlug = new EnumMap<>(Taxonomy.class);

    /** @param names in the order of their posts */
    void learn(Taxonomy taxonomy, List<String> names) {
        Map<String, Term> known = bySlug.computeIfAbsent(taxonomy, key -> new HashMap<>());
        names.forEach(name -> known.computeIfAbsent(Slug.of(name), slug -> term(taxonomy, name, slug)));
    }

    /** The terms of these names, each once. */
    List<Term> terms(Taxonomy taxonomy, List<String> names) {
        Map<String, Term> terms = new LinkedHashMap<>();
        Map<String, Term> known = bySlug.getOrDefault(taxonomy, Map.of()); // thousands of posts share one term
        for (String name : names) {
            String slug = Slug.of(name);
            terms.putIfAbsent(slug, Optional.ofNullable(known.get(slug)).orElseGet(() -> term(taxonomy, name, slug)));
        }
        return List.copyOf(terms.values());
    }

    private static Term term(Taxonomy taxonomy, String name, String slug) {
        return new Term(taxonomy, composed(name), slug);
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
