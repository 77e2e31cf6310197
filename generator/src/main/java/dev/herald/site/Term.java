package dev.herald.site;

import dev.herald.config.FeedConfig.Wanted;

/**
 * A tag, category, series or author as a place on the site.
 *
 * @param name as the first post, by date and file, writes it
 * @param slug the last part of its route; what tells two terms apart
 */
public record Term(Taxonomy taxonomy, String name, String slug) {

    public Route route() {
        return taxonomy.route().child(slug + "/");
    }

    /** Whether a setting names it, in any case of letters or as it stands in addresses, or wants all. */
    public boolean isOneOf(Wanted wanted) {
        return wanted.all() || wanted.names().stream().anyMatch(this::isCalled);
    }

    /** Whether this is its name, in any case of letters, or how it stands in addresses. */
    public boolean isCalled(String word) {
        return word.equalsIgnoreCase(name) || word.equals(slug);
    }
}
