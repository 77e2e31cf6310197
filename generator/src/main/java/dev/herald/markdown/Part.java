package dev.herald.markdown;

/** What a part of the text is rendered for. Only the body has ids, anchors and footnotes, so that the others can stand anywhere. */
enum Part {
    BODY,
    EXCERPT,
    /** A heading in a table of contents, which is a link itself. */
    LABEL
}
