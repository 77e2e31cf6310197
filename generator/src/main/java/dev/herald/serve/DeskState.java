package dev.herald.serve;

import java.util.Locale;

/** Whether readers see a text, and if not why. */
public enum DeskState {
    DRAFT("Draft", "Drafts"),
    /** Its date is still to come. */
    SCHEDULED("Scheduled", "Scheduled"),
    PUBLISHED("Published", "Published"),
    EXPIRED("Expired", "Expired"),
    /** A file that is no text of the blog, or whose faults keep it out. */
    LEFT_OUT("Left out", "Left out");

    private final String title;
    private final String plural;

    DeskState(String title, String plural) {
        this.title = title;
        this.plural = plural;
    }

    /** Of one text. */
    public String title() {
        return title;
    }

    /** Of several. */
    public String plural() {
        return plural;
    }

    /** As an address has it: {@code left-out}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
