package dev.herald.check.rule;

import dev.herald.check.rule.Reference.Use;
import dev.herald.site.Route;
import java.util.Optional;
import java.util.function.Consumer;

/** What a page names and the site does not have. */
final class Missing {

    static final String GUESS = "did you mean ";

    private Missing() {}

    static void of(Sheet page, Use use, String how, Consumer<Flaw> found) {
        for (Reference reference : page.references()) {
            if (reference.use() == use && reference.target() instanceof Target.Inside target) {
                if (target.file().isEmpty()) {
                    found.accept(flaw(page, reference.written(), target, how));
                }
            }
        }
    }

    private static Flaw flaw(Sheet page, String written, Target.Inside target, String how) {
        Optional<Route> meant = page.ground().files().meant(target.path());
        return Flaw.on(
                page.route(),
                written,
                how + " " + target.path() + ", which the site does not have",
                meant.map(route -> GUESS + route + "?").orElse(remedy(written)));
    }

    private static String remedy(String written) {
        return written.matches("[^/:]+@[^/]+\\.[a-z]+")
                ? "write 'mailto:" + written + "' if it is an e-mail address"
                : "mend the address, or put the file there";
    }
}
