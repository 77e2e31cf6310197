package dev.herald.site;

/** HTML that is finished: a template prints it as it is. */
public record Html(String html) {

    public static final Html EMPTY = new Html("");

    /** Text as HTML: {@code & < > " '} are escaped. */
    public static Html escaped(String text) {
        return new Html(escape(text));
    }

    /** The text with {@code & < > " '} written as references, fit for content and for quoted attributes. */
    public static String escape(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }

    public boolean isEmpty() {
        return html.isEmpty();
    }

    @Override
    public String toString() {
        return html;
    }
}
