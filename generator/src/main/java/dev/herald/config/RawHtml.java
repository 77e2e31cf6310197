package dev.herald.config;

/** What becomes of HTML that stands in Markdown. */
public enum RawHtml {
    /** It is the blog's own and stays as it is. */
    ON,
    /** It may be a guest's: only what an allow-list knows stays, scripts and event handlers go. */
    SAFE
}
