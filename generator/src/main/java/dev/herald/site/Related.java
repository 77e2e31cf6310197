package dev.herald.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which posts go with a post: those that share its terms, a rare term counting more than a common one, the nearest in time first where terms weigh the
 * same. Of a common term only the 60 posts nearest in time are looked at, so that the work stays in proportion to the number of posts.
 */
final class Related {

    private static final int REACH = 30;

    private final List<Post> posts;
    private final int most;
    private final Map<Term, Members> byTerm = new HashMap<>();
    private final List<List<Place>> places = new ArrayList<>();

    /** The posts of a term, in order of time. */
    private static final class Members {

        private int[] posts = new int[4];
        private int size;

        void add(int post) {
            if (size == posts.length) {
                posts = Arrays.copyOf(posts, 2 * size);
            }
            posts[size++] = post;
        }
    }

    /** A term's posts, and the place of one of them. */
    private record Place(Members members, int index) {

        double weight() {
            return 1 / Math.log(1.0 + members.size);
        }

        int begin() {
            return Math.max(0, index - REACH);
        }

        int end() {
            return Math.min(members.size, index + REACH + 1);
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
            Members members = byTerm.computeIfAbsent(term, absent -> new Members());
            found.add(new Place(members, members.size));
            members.add(index);
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
        Scores scores = new Scores(
                all.stream().mapToInt(place -> place.end() - place.begin()).sum());
        for (Place place : all) {
            scores.add(place);
        }
        return IntStream.of(scores.best(most, index)).mapToObj(posts::get).toList();
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

        void add(Place near) {
            double weight = near.weight();
            for (int at = near.begin(); at < near.end(); at++) {
                int post = near.members.posts[at];
                int place = post & posts.length - 1;
                while (posts[place] != 0 && posts[place] != post + 1) {
                    place = place + 1 & posts.length - 1;
                }
                posts[place] = post + 1;
                scores[place] += weight;
            }
        }

        /** Sorts no more than is wanted. */
        int[] best(int most, int index) {
            int[] best = new int[most]; // places in the table
            int count = 0;
            for (int place = 0; place < posts.length; place++) {
                boolean counts = posts[place] != 0 && posts[place] != index + 1;
                if (counts && count < most) {
                    insert(place, best, count++, index);
                } else if (counts && most > 0 && isBetter(place, best[most - 1], index)) {
                    insert(place, best, most - 1, index);
                }
            }
            return IntStream.of(best)
                    .limit(count)
                    .map(place -> posts[place] - 1)
                    .toArray();
        }

        private void insert(int place, int[] best, int end, int index) {
            int at = end;
            while (at > 0 && isBetter(place, best[at - 1], index)) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = place;
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
