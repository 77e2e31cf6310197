package dev.herald.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which posts go with a post: those that share its terms, a rare term counting more than a common one, the nearest in time first where terms weigh the
 * same. Of a common term only the 60 posts nearest in time are looked at, so that the work stays in proportion to the number of posts.
 */
final class Related {

    private static final int REACH = 30;

    private final List<Post> posts;
    private final int most;
    private final Map<Term, List<Integer>> byTerm = new HashMap<>();
    private final List<List<Place>> places = new ArrayList<>();

    /** A term of a post and the post's place in the term's list. */
    private record Place(Term term, int index) {}

    /** @param posts in order of time; {@code most} is how many are shown */
    Related(List<Post> posts, int most) {
        this.posts = posts;
        this.most = most;
        for (int index = 0; index < posts.size(); index++) {
            places.add(places(index));
        }
    }

    private List<Place> places(int index) {
        List<Place> found = new ArrayList<>();
        for (Term term : terms(posts.get(index))) {
            List<Integer> list = byTerm.computeIfAbsent(term, absent -> new ArrayList<>());
            found.add(new Place(term, list.size()));
            list.add(index);
        }
        return found;
    }

    private static List<Term> terms(Post post) {
        List<Term> terms = new ArrayList<>();
        post.tags().forEach(term -> terms.add(unnamed(term)));
        post.categories().forEach(term -> terms.add(unnamed(term)));
        post.series().ifPresent(term -> terms.add(unnamed(term)));
        return terms;
    }

    /** Terms that differ in case only are the same. */
    private static Term unnamed(Term term) {
        return new Term(term.taxonomy(), "", term.slug());
    }

    /** The posts that go with one of the posts, the best first. */
    List<Post> to(int index) {
        Map<Integer, Double> scores = new HashMap<>();
        for (Place place : places.get(index)) {
            List<Integer> list = byTerm.get(place.term);
            double weight = 1 / Math.log(1.0 + list.size());
            int from = Math.max(0, place.index - REACH);
            int to = Math.min(list.size(), place.index + REACH + 1);
            list.subList(from, to).forEach(other -> scores.merge(other, weight, Double::sum));
        }
        scores.remove(index);
        Comparator<Integer> best = Comparator.comparing((Integer other) -> -scores.get(other))
                .thenComparing(other -> Math.abs(other - index))
                .thenComparing(Comparator.naturalOrder());
        return scores.keySet().stream().sorted(best).limit(most).map(posts::get).toList();
    }
}
