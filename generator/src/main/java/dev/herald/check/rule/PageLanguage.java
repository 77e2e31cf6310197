package dev.herald.check.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Pages that do not say their language, so that screen readers guess how to speak (WCAG 2.2, success criterion 3.1.1). */
final class PageLanguage implements PageRule {

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    @Override
    public String name() {
        return "page-language";
    }

    @Override
    public String wants() {
        return "Each page says its language";
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        String tag = page.all("html")
                .map(html -> html.attr("lang").strip())
                .findFirst()
                .orElse("");
        fault(tag)
                .ifPresent(what -> found.accept(Flaw.on(
                        page.route(),
                        "",
                        what,
                        "write a tag such as 'en' or 'pt-BR' as 'language' in site.yaml, or into <html lang>")));
    }

    private static Optional<String> fault(String tag) {
        if (tag.isEmpty()) {
            return Optional.of("the page does not say its language");
        }
        return isLanguage(tag) ? Optional.empty() : Optional.of("the page's language '" + tag + "' is none");
    }

    /** A tag by its shape (BCP 47), of which a code of two letters is a language's (ISO 639-1). */
    static boolean isLanguage(String tag) {
        boolean shaped = tag.matches("(?i)[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?(?:-[a-z0-9]{5,8})*");
        String code = tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
        return shaped && (code.length() == 3 || LANGUAGES.contains(code));
    }
}
