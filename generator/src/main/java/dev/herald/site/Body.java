package dev.herald.site;

import java.util.List;

/**
 * What a text becomes in one walk over its Markdown.
 *
 * @param excerpt what stands above {@code <!--more-->}, or the first paragraph
 * @param more whether there is more to read than the excerpt
 * @param divided whether the writer set where the excerpt ends
 * @param headings for a table of contents, nested
 * @param links every link, as it was written and as it goes to the page
 * @param pictures every picture that Markdown shows, in order
 * @param videos every video that Markdown shows, in order
 * @param text the readable text without markup, for search, descriptions and counting
 * @param words each run of letters, digits and inner apostrophes counts, and each Han, Hiragana, Katakana, Hangul or Thai character
 * @param minutes to read it: 220 words or 500 of those characters a minute, at least 1
 */
public record Body(
        Html html,
        Html excerpt,
        boolean more,
        boolean divided,
        List<Heading> headings,
        List<Link> links,
        List<Image> pictures,
        List<Video> videos,
        String text,
        int words,
        int minutes) {

    /**
     * A heading and those below it.
     *
     * @param id the anchor, unique on the page
     * @param html its text with inline markup, without links
     */
    public record Heading(int level, String id, Html html, List<Heading> children) {
        public Heading {
            children = List.copyOf(children);
        }
    }

    /**
     * @param line where it stands in the file
     * @param url as it goes to the page
     */
    public record Link(int line, String url) {}

    /**
     * A video.
     *
     * @param name as its writer describes it; "" if nobody did
     * @param url as it goes to the page: of the film's own file, or of the page on which it can be seen
     * @param embed the address of its player; "" for a file
     */
    public record Video(String name, String url, String embed) {}

    public Body {
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        pictures = List.copyOf(pictures);
        videos = List.copyOf(videos);
    }

    /** The same with other HTML. */
    public Body with(Html other) {
        return new Body(other, excerpt, more, divided, headings, links, pictures, videos, text, words, minutes);
    }
}
