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

    /** A term's posts, and the place of one of them. */
    private record Place(List<Integer> posts, int index) {

        double weight() {
            return 1 / Math.log(1.0 + posts.size());
        }

        List<Integer> near() {
            return posts.subList(Math.max(0, index - REACH), Math.min(posts.size(), index + REACH + 1));
        }
    }

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
            found.add(new Place(list, list.size()));
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

    /** The posts that go with one of the posts, the best first. May be asked from several threads. */
    List<Post> to(int index) {
        List<Place> all = places.get(index);
        Scores scores =
                new Scores(all.stream().mapToInt(place -> place.near().size()).sum());
        for (Place place : all) {
            double weight = place.weight();
            place.near().forEach(other -> scores.add(other, weight));
        }
        return scores.best(most, index).stream().map(posts::get).toList();
    }

    /** The scores of some posts, by their places in a table that is never full. */
    private static final class Scores {

        private final int[] posts; // counted from 1
        private final double[] scores;

        Scores(int most) {
            int room = Math.max(2, Integer.highestOneBit(most) << 2);
            this.posts = new int[room];
            this.scores = new double[room];
        }

        void add(int post, double weight) {
            int place = post & posts.length - 1;
            while (posts[place] != 0 && posts[place] != post + 1) {
                place = place + 1 & posts.length - 1;
            }
            posts[place] = post + 1;
            scores[place] += weight;
        }

        /** Sorts no more than is wanted. */
        List<Integer> best(int most, int index) {
            List<Integer> best = new ArrayList<>(); // places in the table
            for (int place = 0; place < posts.length; place++) {
                if (posts[place] != 0 && posts[place] != index + 1) {
                    insert(place, best, index);
                    best.subList(Math.min(most, best.size()), best.size()).clear();
                }
            }
            return best.stream().map(place -> posts[place] - 1).toList();
        }

        private void insert(int place, List<Integer> best, int index) {
            int at = best.size();
            while (at > 0 && isBetter(place, best.get(at - 1), index)) {
                at--;
            }
            best.add(at, place);
        }

        private boolean isBetter(int one, int other, int index) {
            if (scores[one] != scores[other]) {
                return scores[one] > scores[other];
            }
            int near = Integer.compare(Math.abs(posts[one] - 1 - index), Math.abs(posts[other] - 1 - index));
            return near != 0 ? near < 0 : posts[one] < posts[other];
        }
    }
}
