package dev.herald.importer;

import java.util.List;
import java.util.Optional;

/**
 * Where a text goes.
 *
 * @param file in the blog's folder: {@code content/posts/2010-08-08-hello/index.md}
 * @param route its new address; none for a draft
 * @param permalink what its front matter has to say for that
 * @param aliases paths that lead to it
 */
record Place(OldText text, String file, Optional<String> route, Optional<String> permalink, List<String> aliases) {

    /** The folder of its own, with a slash at the end; nothing if it shares one. */
    Optional<String> bundle() {
        return file.endsWith("/index.md") ? Optional.of(file.substring(0, file.length() - 8)) : Optional.empty();
    }

    /** What data files about it are called: no two texts share one. */
    String stem() {
        return file.replaceFirst("/index\\.md$", "")
                .replaceFirst("\\.md$", "")
                .replaceFirst("^content/(?:posts/)?", "");
    }
}
