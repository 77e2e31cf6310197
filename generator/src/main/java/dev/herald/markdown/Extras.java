package dev.herald.markdown;

/** Whether the page gets more than CommonMark's specification asks for. */
enum Extras {
    /** Heading ids and anchors, code in colours, pictures that load late, bare links, attributes, alerts, videos, excerpts. */
    ALL,
    /** Exactly what the specification shows. */
    NONE
}
