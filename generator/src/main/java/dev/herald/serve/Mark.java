package dev.herald.serve;

/**
 * Whether a post or page would be published now, for whoever looks at its preview.
 *
 * @param state for programs: {@code draft}, {@code scheduled}, {@code published}
 * @param says the same for people: {@code Draft}, {@code Scheduled for 2026-12-24 09:00}
 * @param file its text, relative to the blog's folder
 */
public record Mark(String state, String says, String file) {

    /** Whether a plain build has it. */
    public boolean isPublished() {
        return state.equals("published");
    }
}
