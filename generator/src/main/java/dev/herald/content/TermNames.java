package dev.herald.content;

import dev.herald.site.Taxonomy;
import dev.herald.site.Term;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How each term is written: as the first post, by date and file, writes it. Spellings with one slug are one term. */
final class TermNames {

    private final Map<Taxonomy, Map<String, String>> bySlug = new EnumMap<>(Taxonomy.class);

    /** @param names in the order of their posts */
    void learn(Taxonomy taxonomy, List<String> names) {
        Map<String, String> known = bySlug.computeIfAbsent(taxonomy, key -> new HashMap<>());
        names.forEach(name -> known.putIfAbsent(Slug.of(name), composed(name)));
    }

    /** The terms of these names, each once. */
    List<Term> terms(Taxonomy taxonomy, List<String> names) {
        Map<String, Term> terms = new LinkedHashMap<>();
        names.forEach(name -> terms.computeIfAbsent(Slug.of(name), slug -> term(taxonomy, slug, name)));
        return List.copyOf(terms.values());
    }

    private Term term(Taxonomy taxonomy, String slug, String name) {
        return new Term(taxonomy, bySlug.getOrDefault(taxonomy, Map.of()).getOrDefault(slug, composed(name)), slug);
    }

    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
