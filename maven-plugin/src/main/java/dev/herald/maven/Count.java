package dev.herald.maven;

/** A number and its noun. */
final class Count {

    private Count() {}

    /** {@code 1 post}, {@code 2 posts}. */
    static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
