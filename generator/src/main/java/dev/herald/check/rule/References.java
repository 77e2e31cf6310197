package dev.herald.check.rule;

import dev.herald.check.rule.Reference.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds the addresses that a page names (HTML, section "Attributes", those that take a URL). */
final class References {

    private static final Set<String> PICTURES = Set.of("icon", "apple-touch-icon", "mask-icon");

    /** Of these a browser or program fetches something; others, such as {@code me} or {@code canonical}, only name it. */
    private static final Set<String> FETCHED =
            Set.of("stylesheet", "preload", "modulepreload", "prefetch", "manifest", "alternate", "search");

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private final Ground ground;
    private final String page;
    private final List<Reference> found = new ArrayList<>();

    References(Ground ground, String page) {
        this.ground = ground;
        this.page = page;
    }

    List<Reference> of(List<Element> tags) {
        tags.forEach(this::add);
        return List.copyOf(found);
    }

    private void add(Element tag) {
        switch (tag.normalName()) {
            case "a", "area" -> add(tag, Use.LINK, "href");
            case "form" -> add(tag, Use.LINK, "action");
            case "img" -> {
                add(tag, Use.PICTURE, "src");
                addSet(tag);
            }
            case "source" -> {
                add(tag, isInPicture(tag) ? Use.PICTURE : Use.ASSET, "src");
                addSet(tag);
            }
            case "video" -> {
                add(tag, Use.PICTURE, "poster");
                add(tag, Use.ASSET, "src");
            }
            case "input" -> add(tag, Use.PICTURE, "src");
            case "image" -> add(tag, Use.PICTURE, "href");
            case "script", "iframe", "audio", "track", "embed" -> add(tag, Use.ASSET, "src");
            case "object" -> add(tag, Use.ASSET, "data");
            case "link" -> addLink(tag);
            default -> {}
        }
    }

    private static boolean isInPicture(Element tag) {
        return tag.parent() != null && tag.parent().normalName().equals("picture");
    }

    private void addLink(Element tag) {
        List<String> relations = List.of(BLANK.split(tag.attr("rel").strip().toLowerCase(java.util.Locale.ROOT)));
        if (relations.stream().anyMatch(PICTURES::contains)) {
            add(tag, Use.PICTURE, "href");
        } else if (relations.stream().anyMatch(FETCHED::contains)) {
            add(tag, Use.ASSET, "href");
        }
    }

    private void add(Element tag, Use use, String attribute) {
        if (tag.hasAttr(attribute) && !(tag.attr(attribute).isBlank() && use == Use.LINK)) {
            String written = tag.attr(attribute);
            found.add(new Reference(tag, use, written, ground.target(page, written)));
        }
    }

    private void addSet(Element tag) {
        candidates(tag.attr("srcset"))
                .forEach(written -> found.add(new Reference(tag, Use.PICTURE, written, ground.target(page, written))));
    }

    /** The addresses of a {@code srcset}: each up to a blank, and what describes it up to a comma. */
    private static Stream<String> candidates(String set) {
        return Pattern.compile("\\s*,?\\s*([^\\s,]\\S*[^\\s,]|[^\\s,])(?:\\s+[^,]*)?(?:,|$)")
                .matcher(set)
                .results()
                .map(candidate -> candidate.group(1));
    }
}
