package dev.herald.check.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Pages whose own words for search engines contradict each other: of two, the stricter counts, which the writer may not have meant. */
final class RobotsWords implements PageRule {

    @Override
    public String name() {
        return "robots-words";
    }

    @Override
    public String wants() {
        return "A page does not tell search engines yes and no at once";
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        List<String> said = page.metas("robots");
        Set<String> words = Set.copyOf(
                List.of(String.join(",", said).toLowerCase(Locale.ROOT).split("[\\s,]+")).stream()
                        .distinct()
                        .toList());
        if (words.contains("index") && words.contains("noindex")
                || words.contains("follow") && words.contains("nofollow")) {
            found.accept(Flaw.on(
                    page.route(),
                    "noindex",
                    "the page says '" + String.join("' and '", said) + "' to search engines, and the stricter counts",
                    "say one of the two"));
        }
    }
}
