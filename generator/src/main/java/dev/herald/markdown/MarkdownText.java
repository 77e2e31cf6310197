package dev.herald.markdown;

import java.util.Locale;

/**
 * A text to render.
 *
 * @param file named in problems
 * @param firstLine the line of the file on which the text starts, from 1
 * @param text Markdown without its front matter; any line ends
 * @param language decides quotation marks
 */
public record MarkdownText(String file, int firstLine, String text, Locale language) {}
