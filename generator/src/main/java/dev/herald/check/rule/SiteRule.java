package dev.herald.check.rule;

import java.util.function.Consumer;

/** A rule that compares pages, or looks at what the site says as a whole. */
public non-sealed interface SiteRule extends Rule {

    void look(Whole site, Consumer<Flaw> found);
}
