package dev.herald.importer;

import org.jsoup.nodes.Element;

/** Pictures, addresses and titles in Markdown's signs. */
final class Pictures {

    private Pictures() {}

    static String markdown(Element picture) {
        return markdown(picture, picture.attr("title"));
    }

    /** With a caption: Herald shows a picture alone in its paragraph as a figure with its title below. */
    static String markdown(Element picture, String caption) {
        String src = picture.attr("src").strip();
        if (src.isEmpty()) {
            return "";
        }
        String alt = Signs.label(picture.attr("alt").replaceAll("\\s+", " ").strip());
        return "![" + alt + "](" + address(src) + title(caption) + ")";
    }

    /** An address as it may stand in parentheses. */
    static String address(String written) {
        String address = written.strip().replace(" ", "%20").replaceAll("\\s", "");
        boolean plain = address.matches("[^<>()\\\\]*");
        return plain ? address : "<" + address.replace("<", "%3C").replace(">", "%3E") + ">";
    }

    /** A blank and the title in quotes; "" for none. */
    static String title(String words) {
        String title = words.replaceAll("\\s+", " ").strip();
        return title.isEmpty() ? "" : " \"" + title.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
