package dev.herald.picture;

import java.util.Optional;

/** How pages show the pictures of the blog. */
public interface Prints {

    /** Every picture stays the file that it is, unmeasured. */
    Prints NONE = (src, role) -> Optional.empty();

    /**
     * How a page shows a picture.
     *
     * @param src a path from the host's root with the site's own path in it, percent-encoded
     * @param role one that the theme describes, else {@link Role#TEXT}
     * @return nothing if it is no picture of the blog, or a broken one
     */
    Optional<Print> of(String src, String role);
}
