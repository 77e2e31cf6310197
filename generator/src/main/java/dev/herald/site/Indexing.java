package dev.herald.site;

/** What search engines may have of a page. */
public enum Indexing {
    /** It may be found, and the sitemap lists it. */
    LISTED,
    /** It may be found, but the sitemap leaves it out ({@code sitemap: false}). */
    UNLISTED,
    /** It asks not to be found ({@code robots: noindex}). */
    HIDDEN
}
