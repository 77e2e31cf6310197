package dev.herald.simulate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What LinkedIn shows of a text in its own notation: a reserved character that is neither escaped nor part of an element ends the text there, without a
 * word.
 *
 * @see <a href="https://learn.microsoft.com/en-us/linkedin/marketing/community-management/shares/little-text-format">little Text Format</a>
 */
final class LittleTextReader {

    private static final Pattern PIECE = Pattern.compile(
            "\\{hashtag\\|(?:\\\\#|#|＃)\\|(?<template>[^|{}]+)}"
                    + "|@\\[(?<name>[^\\]]+)]\\(urn:li:(?:person|organization):[\\w-]+\\)"
                    + "|#(?<tag>[\\p{L}\\p{N}]+)"
                    + "|\\\\(?<escaped>[\\\\|{}@\\[\\]()<>#*_~])"
                    + "|(?<plain>[^\\\\|{}@\\[\\]()<>#*_~])"
                    + "|(?<reserved>.)",
            Pattern.DOTALL);

    private LittleTextReader() {}

    static String seen(String text) {
        StringBuilder seen = new StringBuilder();
        Matcher piece = PIECE.matcher(text);
        while (piece.find() && piece.group("reserved") == null) {
            for (String name : new String[] {"template", "tag"}) {
                seen.append(piece.group(name) == null ? "" : "#" + piece.group(name));
            }
            for (String name : new String[] {"name", "escaped", "plain"}) {
                seen.append(piece.group(name) == null ? "" : piece.group(name));
            }
        }
        return seen.toString();
    }
}
