package dev.herald.output;

import dev.herald.site.Body;
import dev.herald.site.Page;
import dev.herald.site.Utf8;
import java.util.List;

/** A kind of files that a site has besides its pages: feeds, sitemap, redirects, … */
public interface Output {

    /**
     * Gets each text of the site once as it is rendered, from several threads and in any order. The text is let go after this: what {@link #files}
     * needs of it must be kept here, and no more.
     *
     * @param page a post's page or a plain page
     */
    default void take(Page page, Body body) {}

    /**
     * Gets each page of the site once as its readers get it, from several threads and in any order; it is let go after this.
     *
     * @param html the whole page
     */
    default void take(Page page, Utf8 html) {}

    /** The files, each address once; asked for once, after every text was seen. Several threads write them. */
    List<OutputFile> files();
}
