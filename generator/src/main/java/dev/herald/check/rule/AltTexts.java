package dev.herald.check.rule;

import dev.herald.config.SiteConfig.Checks;
import dev.herald.config.SiteConfig.Weight;
import dev.herald.site.Addresses;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Pictures that say nothing to readers who do not see them (WCAG 2.2, success criterion 1.1.1). */
final class AltTexts implements PageRule {

    private static final Pattern FILE = Pattern.compile("(?i)\\S+\\.(?:png|jpe?g|gif|webp|avif|svg|bmp)");

    @Override
    public String name() {
        return "alt-texts";
    }

    @Override
    public String wants() {
        return "Each picture has words for those who do not see it, or says that it only decorates";
    }

    @Override
    public Weight usual(Checks checks) {
        return checks.alt();
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        page.all("img", "area", "input")
                .forEach(tag -> fault(tag)
                        .ifPresent(what -> found.accept(Flaw.on(
                                page.route(),
                                written(tag),
                                what,
                                "say what the picture tells, or write alt=\"\" if it only decorates"))));
    }

    private static Optional<String> fault(Element tag) {
        boolean picture = tag.normalName().equals("img")
                || tag.normalName().equals("input")
                        && tag.attr("type").toLowerCase(Locale.ROOT).equals("image")
                || tag.normalName().equals("area") && tag.hasAttr("href");
        if (!picture || isNamed(tag)) {
            return Optional.empty();
        }
        String name = "the picture " + written(tag);
        if (!tag.hasAttr("alt")) {
            return Optional.of(name + " has no alt text");
        }
        String alt = tag.attr("alt").strip();
        return FILE.matcher(alt).matches()
                ? Optional.of(name + " has the name of a file as its alt text, '" + alt + "'")
                : Optional.empty();
    }

    private static boolean isNamed(Element tag) {
        return tag.hasAttr("aria-label")
                || tag.hasAttr("aria-labelledby")
                || tag.attr("aria-hidden").equals("true")
                || tag.attr("role").equals("presentation")
                || tag.attr("role").equals("none");
    }

    private static String written(Element tag) {
        String source = tag.attr(tag.normalName().equals("area") ? "href" : "src");
        String plain = source.replaceFirst("/+$", "");
        boolean inline = source.startsWith("data:") || plain.isEmpty();
        return inline
                ? "in the page itself"
                : Prints.original(Addresses.decoded(plain.substring(plain.lastIndexOf('/') + 1)));
    }
}
