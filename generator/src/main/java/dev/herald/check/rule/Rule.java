package dev.herald.check.rule;

import dev.herald.config.SiteConfig.Checks;
import dev.herald.config.SiteConfig.Weight;

/** One thing that readers, search engines or networks would stumble over on a built site. Its page in {@code docs/rules} says why. */
public sealed interface Rule permits PageRule, SiteRule {

    /** Its name below {@code check.rules} in {@code site.yaml}, and that of its page in {@code docs/rules}: {@code broken-links}. */
    String name();

    /** What it wants, in one sentence without a full stop. */
    String wants();

    /** How much a fault weighs if {@code check.rules} is silent: a warning, unless readers find something broken. */
    default Weight usual(Checks checks) {
        return Weight.WARNING;
    }
}
