package dev.herald.markdown;

import java.util.Optional;

/** Knows where an address leads that a writer wrote. */
public interface Links {

    /**
     * The address for the page: a link to another Markdown file becomes that post's path, a path beside the file becomes its path on the site, an
     * absolute URL and a mere {@code #anchor} stay.
     *
     * @param href as written, unescaped, not percent-encoded again
     * @return nothing if it should lead to a file of the blog that is not there; the link is then written as it was and the caller tells the problem
     */
    Optional<String> link(String href);

    /** The same for a picture, video or other file that the page shows. */
    Optional<String> picture(String src);

    /** Why there is nothing at an address, if the file is there but not published: {@code draft}. */
    default Optional<String> why(String href) {
        return Optional.empty();
    }

    /** The path from the site's root that was probably meant by a path that leads nowhere: {@code /pictures/ice.png} by {@code pictures/ice.png}. */
    default Optional<String> meant(String href) {
        return Optional.empty();
    }

    /** Whether a page may load a whole address. */
    default boolean isLoadable(String url) {
        return false;
    }

    /** Addresses stay as they are. */
    Links AS_WRITTEN = new Links() {
        @Override
        public Optional<String> link(String href) {
            return Optional.of(href);
        }

        @Override
        public Optional<String> picture(String src) {
            return Optional.of(src);
        }
    };
}
