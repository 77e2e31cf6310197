package dev.herald.check.rule;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A page that says what another page says.
 *
 * @param first of those that say it
 * @param others how many more there are besides these two
 */
record Twins(Leaf leaf, Leaf first, int others) {

    private static final int LONGEST = 60; // letters of what is said

    /** Each page but the first, with it; nothing if there is only one. */
    static List<Twins> of(List<Leaf> leaves) {
        return IntStream.range(1, leaves.size())
                .mapToObj(index -> new Twins(leaves.get(index), leaves.get(0), leaves.size() - 2))
                .toList();
    }

    /** @param sought what the writer has written of it */
    Flaw flaw(String name, String said, String sought, String fix) {
        String more = others == 0 ? "" : " and of " + others + (others == 1 ? " other page" : " other pages");
        String begin = begin(said).equals(said) ? said : begin(said) + "…";
        return Flaw.on(
                leaf.route(),
                sought,
                "its " + name + " '" + begin + "' is that of " + first.route() + more + " too",
                fix);
    }

    static String begin(String said) {
        int letters = Math.min(LONGEST, said.codePointCount(0, said.length()));
        return said.substring(0, said.offsetByCodePoints(0, letters));
    }
}
