package dev.herald.output;

import dev.herald.site.Body;
import dev.herald.site.Page;
import dev.herald.site.Utf8;
import dev.herald.state.Packer;
import dev.herald.state.Unpacker;
import java.util.List;
import java.util.function.Supplier;

/** A kind of files that a site has besides its pages: feeds, sitemap, redirects, … */
public interface Output {

    /**
     * Gets each text of the site once as it is rendered, from several threads and in any order. The text is let go after this: what {@link #files}
     * needs of it must be kept here, and no more.
     *
     * @param page a post's page or a plain page
     * @param note gets what {@link #recall} shall have when the page is made of the same again
     */
    default void take(Page page, Body body, Packer note) {}

    /**
     * Gets, instead of a text, what was noted of it, as nothing has changed of all that its page shows.
     *
     * @param again renders the text all the same, for the few that are needed
     * @return false if that does not do, so that the text must be taken once more
     */
    default boolean recall(Page page, Supplier<Body> again, Unpacker note) {
        return true;
    }

    /**
     * Gets each page that is made as its readers get it, from several threads and in any order; it is let go after this.
     *
     * @param html the whole page
     */
    default void take(Page page, Utf8 html) {}

    /** The files, each address once; asked for once, after every text was seen. Several threads write them. */
    List<OutputFile> files();
}
