package dev.herald.markdown;

import java.util.Locale;

/** A word that Markdown itself puts on the page, such as the title of a warning. Themes translate it under its {@link #key}. */
public enum Word {
    NOTE("Note"),
    TIP("Tip"),
    IMPORTANT("Important"),
    WARNING("Warning"),
    CAUTION("Caution"),
    CONTENTS("Contents"),
    FOOTNOTES("Footnotes"),
    /** Leads from a footnote back into the text; {@code %s} is the note's number. */
    BACK_TO_TEXT("Back to reference %s"),
    TASK_DONE("Done"),
    TASK_OPEN("To do"),
    /** The text of a link to a video that has none; {@code %s} is the service's name. */
    WATCH_ON("Watch the video on %s");

    private final String english;

    Word(String english) {
        this.english = english;
    }

    public String english() {
        return english;
    }

    /** As it is written in a theme's strings: {@code back-to-text}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
