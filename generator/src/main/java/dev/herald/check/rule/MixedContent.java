package dev.herald.check.rule;

import dev.herald.check.rule.Reference.Use;
import dev.herald.config.SiteConfig.Checks;
import dev.herald.config.SiteConfig.Weight;
import java.util.Locale;
import java.util.function.Consumer;

/** What a page at https loads over http: browsers block it, or warn of it (W3C, Mixed Content). */
final class MixedContent implements PageRule {

    @Override
    public String name() {
        return "mixed-content";
    }

    @Override
    public String wants() {
        return "Pages at https load nothing over http, and send no form there";
    }

    @Override
    public Weight usual(Checks checks) {
        return checks.pictures();
    }

    @Override
    public boolean alsoGuests() {
        return true;
    }

    @Override
    public void look(Sheet page, Consumer<Flaw> found) {
        if (!page.address().startsWith("https:")) {
            return;
        }
        page.references().stream()
                .filter(MixedContent::isLoaded)
                .filter(reference ->
                        reference.written().strip().toLowerCase(Locale.ROOT).startsWith("http:"))
                .forEach(reference -> found.accept(flaw(page, reference)));
    }

    /** A link may lead to http; a form may not. */
    private static boolean isLoaded(Reference reference) {
        boolean named = reference.tag().normalName().equals("link")
                && reference.tag().attr("rel").toLowerCase(Locale.ROOT).contains("alternate");
        return !named
                && (reference.use() != Use.LINK || reference.tag().normalName().equals("form"));
    }

    private static Flaw flaw(Sheet page, Reference reference) {
        String url = reference.written().strip();
        String what = reference.use() == Use.LINK ? "the form sends to " : "the page loads ";
        return Flaw.on(
                page.route(),
                url,
                what + url + " without encryption, which browsers block",
                "write 'https:' if that site has it, or keep a copy in the blog");
    }
}
