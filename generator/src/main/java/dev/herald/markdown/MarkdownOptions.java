package dev.herald.markdown;

import dev.herald.config.RawHtml;

/**
 * How Markdown is rendered, the same for the whole site.
 *
 * @param rawHtml whether HTML in the text is trusted
 * @param smartQuotes whether straight quotes, {@code --}, {@code ---} and {@code ...} become typographic ones, by the post's language
 * @param highlight whether fenced code is coloured
 * @param lineNumbers whether code blocks are numbered unless they say otherwise
 * @param words the words that Markdown itself puts on a page
 */
public record MarkdownOptions(
        RawHtml rawHtml, boolean smartQuotes, boolean highlight, boolean lineNumbers, Words words) {

    public static final MarkdownOptions DEFAULT = new MarkdownOptions(RawHtml.ON, true, true, false);

    /** Speaks English. */
    public MarkdownOptions(RawHtml rawHtml, boolean smartQuotes, boolean highlight, boolean lineNumbers) {
        this(rawHtml, smartQuotes, highlight, lineNumbers, Words.ENGLISH);
    }
}
