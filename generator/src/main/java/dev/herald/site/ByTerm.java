package dev.herald.site;

import dev.herald.site.Page.Count;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Posts gathered by their terms.
 *
 * @param posts the newest first
 * @param plain pages, which name terms but stand in no list
 */
record ByTerm(Locale language, List<Post> posts, List<Post> plain) {

    /** The posts of each term, the newest first, those of a series from its first part; terms by name in the site's language. */
    Map<Term, List<Post>> of(Taxonomy taxonomy) {
        Map<String, Term> named = new HashMap<>();
        Map<String, List<Post>> gathered = new HashMap<>();
        for (Post post : oldestFirst()) {
            for (Term term : terms(taxonomy, post)) {
                named.putIfAbsent(term.slug(), term);
                gathered.computeIfAbsent(term.slug(), absent -> new ArrayList<>())
                        .add(post);
            }
        }
        for (Post page : plain) {
            terms(taxonomy, page).forEach(term -> named.putIfAbsent(term.slug(), term));
        }
        gathered.values().forEach(taxonomy == Taxonomy.SERIES ? ByTerm::sortParts : Collections::reverse);
        Map<Term, List<Post>> byName = new TreeMap<>(order()); // once for each term: a collator is slow
        named.forEach((slug, term) -> byName.put(term, gathered.getOrDefault(slug, List.of())));
        return byName;
    }

    private Comparator<Term> order() {
        Collator byName = Collator.getInstance(language);
        return Comparator.comparing(Term::name, byName).thenComparing(Term::slug);
    }

    private List<Post> oldestFirst() {
        List<Post> reversed = new ArrayList<>(posts);
        Collections.reverse(reversed);
        return reversed;
    }

    static List<Term> terms(Taxonomy taxonomy, Post post) {
        return switch (taxonomy) {
            case TAG -> post.tags();
            case CATEGORY -> post.categories();
            case SERIES -> post.series().stream().toList();
            case AUTHOR -> post.authors().stream().map(Listings::term).toList();
        };
    }

    private static void sortParts(List<Post> parts) {
        parts.sort(Comparator.comparingInt(Post::weight)); // stable: then the oldest first
    }

    /** How many posts each term has; a term that only pages name has none and is not counted. */
    static List<Count<Term>> counts(Map<Term, List<Post>> gathered) {
        return gathered.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Count<>(entry.getKey(), entry.getValue().size()))
                .toList();
    }
}
