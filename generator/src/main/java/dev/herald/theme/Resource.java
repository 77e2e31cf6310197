package dev.herald.theme;

import dev.herald.problem.SiteException;

/**
 * A file of a theme that is no template.
 *
 * @param name as problems tell it: {@code theme/cards/wide.yaml}
 */
public record Resource(String name, byte[] bytes) {

    /** @throws SiteException if it is not UTF-8 */
    public String text() {
        return new ThemeFile(name, 0, bytes).text();
    }
}
