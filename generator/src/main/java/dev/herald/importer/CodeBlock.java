package dev.herald.importer;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Code between fences, with its language if the old page named one. */
final class CodeBlock {

    private static final Pattern LANGUAGE = Pattern.compile(
            "(?i)(?:\\b(?:language|lang|brush|highlight-source)[-:]\\s*|^)([a-z][\\w+#-]*)(?:[;\\s].*|$)");

    private CodeBlock() {}

    static String of(Element pre) {
        pre.select("br").forEach(br -> br.replaceWith(new org.jsoup.nodes.TextNode("\n")));
        if (pre.hasClass("wp-block-verse")) {
            return verse(pre);
        }
        boolean marked = !pre.select("a, em, i, img, strong, b, u, sup, sub").isEmpty();
        if (marked && pre.select("code").isEmpty()) {
            return Raw.of(pre);
        }
        return fenced(pre.wholeText(), language(pre));
    }

    /** @param language "" for none */
    static String fenced(String text, String language) {
        String code = text.replaceAll("\\r\\n?", "\n")
                .replaceFirst("^(?:[ \\t]*\n)+", "")
                .stripTrailing();
        String fence = "```";
        while (code.contains(fence)) {
            fence += "`";
        }
        return code.isBlank() ? "" : fence + language + "\n" + code + "\n" + fence;
    }

    private static String language(Element pre) {
        for (Element element : pre.select("pre, code")) {
            for (String name : new String[] {"data-language", "data-lang", "data-code-block-lang", "lang"}) {
                if (element.attr(name).matches("[\\w+#-]+")) {
                    return element.attr(name).toLowerCase(java.util.Locale.ROOT);
                }
            }
            Matcher language = LANGUAGE.matcher(classes(element));
            if (language.matches()) {
                return language.group(1).toLowerCase(java.util.Locale.ROOT);
            }
        }
        return "";
    }

    private static String classes(Element element) {
        String names = element.className().strip();
        Matcher prefixed = Pattern.compile("(?i)\\b(?:language-|lang-|lang:|brush:\\s*)[\\w+#-]+")
                .matcher(names);
        return prefixed.find() ? prefixed.group() : "";
    }

    private static String verse(Element pre) {
        Element lines = new Element("p");
        String html = pre.html().strip().replace("\n", "<br>");
        return Inlines.of(lines.html(html).childNodes());
    }
}
