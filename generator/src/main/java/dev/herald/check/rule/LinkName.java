package dev.herald.check.rule;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What a link is called. */
final class LinkName {

    private LinkName() {}

    /** As a screen reader says it (W3C, Accessible Name and Description Computation), without what style sheets do. */
    static String of(Element link) {
        String label = link.attr("aria-label").strip();
        if (!label.isEmpty() || link.hasAttr("aria-labelledby")) {
            return label.isEmpty() ? link.attr("aria-labelledby") : label;
        }
        Stream<String> pictures = link.getAllElements().stream()
                .flatMap(tag -> Stream.of(tag.attr("alt"), tag.attr("aria-label"), drawing(tag)));
        String words = Stream.concat(Stream.of(link.text()), pictures)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? link.attr("title").strip() : words;
    }

    private static String drawing(Element tag) {
        return tag.normalName().equals("title") ? tag.text() : "";
    }
}
