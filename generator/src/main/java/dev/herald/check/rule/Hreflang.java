package dev.herald.check.rule;

import dev.herald.check.rule.Leaf.Alternate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Translations that do not name each other: search engines ignore what only one side says (Google Search Central, "Tell Google about localized versions of
 * your page").
 */
final class Hreflang implements SiteRule {

    @Override
    public String name() {
        return "hreflang";
    }

    @Override
    public String wants() {
        return "Translations name each other and themselves, each with its language";
    }

    @Override
    public void look(Whole site, Consumer<Flaw> found) {
        site.leaves().stream()
                .filter(leaf -> !leaf.alternates().isEmpty() && leaf.role() == Sheet.Role.PAGE)
                .forEach(leaf -> look(leaf, site, found));
    }

    private static void look(Leaf leaf, Whole site, Consumer<Flaw> found) {
        Map<String, String> seen = new HashMap<>();
        for (Alternate alternate : leaf.alternates()) {
            String before = seen.put(alternate.language(), alternate.url());
            Optional<String> fault = before != null && !before.equals(alternate.url())
                    ? Optional.of("names two pages")
                    : fault(leaf, alternate, site);
            fault.ifPresent(what -> found.accept(Flaw.on(
                    leaf.route(),
                    "",
                    "its hreflang '" + alternate.language() + "' " + what,
                    "give all translations one 'translationKey', and each its 'lang'")));
        }
        boolean itself =
                leaf.alternates().stream().anyMatch(alternate -> alternate.url().equals(leaf.address()));
        if (!itself) {
            found.accept(Flaw.on(
                    leaf.route(),
                    "",
                    "the page names its translations and not itself",
                    "name it among them, with its own language"));
        }
    }

    private static Optional<String> fault(Leaf leaf, Alternate alternate, Whole site) {
        boolean usual = alternate.language().equals("x-default");
        if (!usual && !PageLanguage.isLanguage(alternate.language())) {
            return Optional.of("is no language");
        }
        if (!(site.ground().target(leaf.address(), alternate.url()) instanceof Target.Inside inside)) {
            return Optional.empty();
        }
        Optional<Leaf> other = inside.route().flatMap(site::at);
        if (other.isEmpty()) {
            return Optional.of("leads to " + inside.path() + ", which the site does not have");
        }
        boolean back =
                other.get().alternates().stream().anyMatch(link -> link.url().equals(leaf.address()));
        return back || usual && other.get().alternates().isEmpty()
                ? Optional.empty()
                : Optional.of("leads to " + inside.path() + ", which does not name this page in turn");
    }
}
