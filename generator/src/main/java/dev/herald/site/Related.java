package dev.herald.site;

import java.util.ArrayList;
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
    private final double[] scores; // of all posts, 0 between two questions: so not for several threads

    /** A term of a post and the post's place in the term's list. */
    private record Place(Term term, int index) {}

    /** @param posts in order of time; {@code most} is how many are shown */
    Related(List<Post> posts, int most) {
        this.posts = posts;
        this.most = most;
        this.scores = new double[posts.size()];
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
        List<Integer> found = new ArrayList<>();
        for (Place place : places.get(index)) {
            List<Integer> list = byTerm.get(place.term);
            double weight = 1 / Math.log(1.0 + list.size());
            int from = Math.max(0, place.index - REACH);
            int to = Math.min(list.size(), place.index + REACH + 1);
            list.subList(from, to).forEach(other -> score(other, weight, found));
        }
        List<Post> best = best(found, index);
        found.forEach(other -> scores[other] = 0);
        return best;
    }

    private void score(int other, double weight, List<Integer> found) {
        if (scores[other] == 0) {
            found.add(other);
        }
        scores[other] += weight;
    }

    /** Sorts no more than is shown. */
    private List<Post> best(List<Integer> found, int index) {
        List<Integer> best = new ArrayList<>();
        for (int other : found) {
            int place = best.size();
            while (place > 0 && isBetter(other, best.get(place - 1), index)) {
                place--;
            }
            if (other != index && place < most) {
                best.add(place, other);
                best.subList(Math.min(most, best.size()), best.size()).clear();
            }
        }
        return best.stream().map(posts::get).toList();
    }

    private boolean isBetter(int one, int other, int index) {
        if (scores[one] != scores[other]) {
            return scores[one] > scores[other];
        }
        int near = Integer.compare(Math.abs(one - index), Math.abs(other - index));
        return near != 0 ? near < 0 : one < other;
    }
}
