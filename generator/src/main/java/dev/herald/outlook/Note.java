package dev.herald.outlook;

/**
 * What a writer should know of how a page is shown.
 *
 * @param what happens
 * @param fix what can be done about it
 */
public record Note(Kind kind, String what, String fix) {

    /** What is the matter. */
    public enum Kind {
        /** The page does not say something that is shown there. */
        MISSING("missing"),
        /** Readers see only a part. */
        CUT("cut"),
        /** Something is shown worse than it could be, or not at all. */
        BAD("bad");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
