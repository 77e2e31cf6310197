package dev.herald.config;

/** How the blog's folder is laid out, and whose customs it follows. */
public enum Layout {
    /** {@code content/posts}, {@code content/pages}, {@code content/drafts}, {@code static}. */
    HERALD,
    /** {@code _posts}, {@code _drafts}, Markdown pages anywhere else, everything else copied. */
    JEKYLL,
    /** {@code content/SECTION/…}, {@code static}. */
    HUGO
}
