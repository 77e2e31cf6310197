package dev.herald.report;

/** A number and its noun. */
final class Counted {

    private Counted() {}

    /** {@code 1 post}, {@code 2 posts}. */
    static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
