package dev.herald.check.rule;

/** The names of prints, which tell their width and their bytes beside the picture's own name. */
final class Prints {

    private Prints() {}

    /** The name that the writer knows: {@code boat.jpg} of {@code boat-640.0a1b2c3d4e.jpg}. */
    static String original(String name) {
        return name.replaceFirst("(?:-\\d+)?\\.[0-9a-f]{10}(?=\\.\\w+$)", "");
    }
}
